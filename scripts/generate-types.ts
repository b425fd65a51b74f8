import { compile } from "json-schema-to-typescript";
import { type JsonSchema, readSchema, recordSchemas } from "./schemas.ts";

/** Names of the whole documents; a schema's own title is made for editors. */
const typeNames = {
  incident: "IncidentFile",
  postmortem: "PostmortemFrontMatter",
  runbook: "RunbookFrontMatter",
  configuration: "Configuration",
} as const;

/** TypeScript types of what people may write, from the schemas. */
export async function generateTypes(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of recordSchemas) {
    const schema = readSchema(name);
    const types = await compile(withoutExamples(schema) as JsonSchema, typeNames[name], {
      bannerComment: `/** Generated from schemas/${name}.schema.json by \`npm run generate\`. */`,
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      format: true,
      style: { printWidth: 120 },
      unreachableDefinitions: true,
    });
    files.set(`src/generated/${name}-types.ts`, `${types}${words(schema)}`);
  }
  return files;
}

/** The words of each definition that lists some, for readers that must tell them from others. */
function words({ $defs }: JsonSchema): string {
  const definitions = Object.entries($defs as Record<string, { readonly enum?: readonly string[] }>);
  const lists = definitions.flatMap(([name, { enum: values }]) => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    return values ? `\nexport const ${name}Words: readonly ${type}[] = ${JSON.stringify(values)};\n` : [];
  });
  return lists.join("");
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
