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
    const schema = { ...readSchema(name), title: typeNames[name], $id: undefined };
    const types = await compile(withoutExamples(schema) as JsonSchema, typeNames[name], {
      bannerComment: `/** Generated from schemas/${name}.schema.json by \`npm run generate\`. */`,
      additionalProperties: false,
      format: true,
      style: { printWidth: 120 },
      unreachableDefinitions: false,
    });
    files.set(`src/generated/${name}-types.ts`, types);
  }
  return files;
}

/** Without titles inside, which would each become a type of its own, and without examples, which are for editors. */
function withoutExamples(schema: unknown, inside = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutExamples(item, true));
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => key !== "examples" && !(inside && key === "title" && typeof value === "string"))
      .map(([key, value]) => [key, withoutExamples(value, true)]),
  );
}
