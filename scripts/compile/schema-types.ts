import { compile } from "json-schema-to-typescript";
import type { JsonSchema } from "../schemas.ts";

/** TypeScript types of what a schema lets people write; `name` is that of the whole document. */
export function schemaTypes(schema: JsonSchema, name: string): Promise<string> {
  return compile(withoutExamples(schema) as JsonSchema, name, {
    bannerComment: "",
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: true,
    style: { printWidth: 120 },
    unreachableDefinitions: true,
  });
}

/** A list of words that a schema's definition allows. */
interface WordList {
  /** Such as `timelineTypeWords`. */
  readonly constant: string;
  /** Such as `TimelineType`. */
  readonly type: string;
  readonly words: readonly string[];
}

/** The words of each definition that lists some, for readers that must tell them from others. */
export function wordLists({ $defs }: JsonSchema): WordList[] {
  const definitions = Object.entries($defs as Record<string, { readonly enum?: readonly string[] }>);
  return definitions.flatMap(([name, { enum: words }]) =>
    words ? [{ constant: `${name}Words`, type: name.charAt(0).toUpperCase() + name.slice(1), words }] : [],
  );
}

/** Without examples, which are for editors, and without titles, which would each become the name of a type. */
function withoutExamples(schema: unknown, holdsNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutExamples(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const annotations = ["title", "examples", "$id", "$comment"];
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => holdsNames || !annotations.includes(key))
      .map(([key, value]) => [key, withoutExamples(value, !holdsNames && ["properties", "$defs"].includes(key))]),
  );
}
