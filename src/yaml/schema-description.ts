import { listed } from "../text/messages.ts";
import type { YamlPath } from "./yaml.ts";

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "nothing",
};

/** Messages list no more keys of a mapping than this. */
const MOST_KEYS = 6;

/** What a schema expects, in words; its `$comment` says it where a type alone would not. */
export function expectedBy({ $comment, enum: words, const: word, type, properties }: Schema): string {
  if (typeof $comment === "string") return $comment;
  if (Array.isArray(words)) return listed(words.map(String), "or");
  if (word !== undefined) return String(word);
  const types = [type ?? []].flat().map((name) => TYPES[String(name)] ?? String(name));
  const keys = Object.keys((properties ?? {}) as object);
  if (type === "object" && keys.length > 0 && keys.length <= MOST_KEYS) return `a mapping with ${listed(keys, "and")}`;
  return types.length > 0 ? listed(types, "or") : "another value";
}

/** What the value at `path` has to be, in words. */
export function expectedAt(root: Schema, path: YamlPath): string {
  return expectedBy(schemasAt(root, path)[0] ?? {});
}

/** An example line for `path`, from the schema; null without one. */
export function exampleAt(root: Schema, path: YamlPath): string | null {
  const key = path.at(-1);
  if (key === undefined) return null;
  const example = schemasAt(root, path).flatMap(({ examples = [] }) => examples as unknown[])[0];
  if (typeof key === "number" || /^\d+$/.test(key)) {
    // An entry is shown as part of its list.
    return typeof example === "object" ? `- ${flowText(example)}` : exampleAt(root, path.slice(0, -1));
  }
  return example === undefined ? null : `${flowText(key)}: ${flowText(example)}`;
}

/** The parts of a schema that may describe the value at `path`: several where there is a choice on the way. */
export function schemasAt(root: Schema, path: YamlPath): Schema[] {
  return path.reduce<Schema[]>((found, step) => found.flatMap((schema) => below(schema, step, root)), [root]);
}

function below(schema: Schema, step: string | number, root: Schema): Schema[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = resolved(schema, root);
  const named = properties as Readonly<Record<string, Schema>>;
  if (Object.hasOwn(named, step)) return [resolved(named[step]!, root)];
  const rest = [items, additionalProperties].filter((part) => typeof part === "object" && part !== null);
  return [
    ...rest.map((part) => resolved(part as Schema, root)),
    ...(anyOf as Schema[]).flatMap((branch) => below(branch, step, root)),
  ];
}

/** Merges the definition that `$ref` names; the schema's own keywords win. */
function resolved(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref !== "string") return schema;
  const definitions = root.$defs as Readonly<Record<string, Schema>>;
  const { $ref, ...own } = schema;
  return { ...resolved(definitions[$ref.slice("#/$defs/".length)]!, root), ...own };
}

/** Words that YAML reads as something other than text; a day as YYYY-MM-DD is text here. */
const SPECIAL_WORDS = /^(?:null|true|false|yes|no|on|off|y|n|~|(?!\d{4}-\d\d-\d\d$)[\d.+-]+)$/i;
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9 ._/+-]|:(?=\d))*$/;

/** A value as YAML writes it on one line: `[a, b]`, `{ a: 15m }`, `"#x"`. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${flowText(key)}: ${flowText(entry)}`);
    return `{ ${entries.join(", ")} }`;
  }
  if (typeof value !== "string") return JSON.stringify(value);
  return PLAIN.test(value) && !SPECIAL_WORDS.test(value) && value.trimEnd() === value ? value : JSON.stringify(value);
}
