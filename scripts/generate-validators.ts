import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { readSchema, recordSchemas } from "./schemas.ts";

/** What a schema says to people and editors; of all this the validators carry one example of each key. */
const annotations = new Set(["$schema", "$id", "title", "description", "default", "deprecated"]);

/** One ES module a schema, that imports nothing: a command loads only the validators it needs. */
export function generateValidators(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of recordSchemas) {
    // The schemas use only what draft 07 and 2020-12 share; the code for draft 07 is the smaller.
    const ajv = new Ajv.Ajv({
      allErrors: true,
      allowUnionTypes: true,
      // A shared definition becomes one function instead of a copy at each use.
      inlineRefs: false,
      // Messages are written where the place in the file is known.
      messages: false,
      verbose: true,
      // Lengths in UTF-16 code units need no module of ajv; the logger would only say that the option is old.
      unicode: false,
      logger: false,
      code: { source: true, esm: true, lines: true, optimize: true },
    });
    const validate = ajv.compile(withoutAnnotations(readSchema(name)) as object);
    const code = slim(standaloneCode.default(ajv, validate));
    if (code.includes("require(")) throw new Error(`the validator of ${name} needs a module of ajv`);
    files.set(`src/generated/${name}-validator.js`, `${banner(name)}${code}\n${withSchema(code)}\n`);
    files.set(`src/generated/${name}-validator.d.ts`, `${banner(name)}${declaration}`);
  }
  return files;
}

const declaration = `import type { Validator } from "../records/schema-problems.ts";

export declare const validate: Validator;
`;

function banner(name: string): string {
  return `// Generated from schemas/${name}.schema.json by \`npm run generate\`.\n`;
}

/** Hands the schema over with its validator; ajv writes it first, right after the validator's name. */
function withSchema(code: string): string {
  const [, validator, schema] = /^export const validate = (\w+);\s*const (\w+) = /m.exec(code)!;
  return `${validator}.schema = ${schema};`;
}

/** Shortens what ajv writes at every check, and leaves out what no problem is made of. */
function slim(code: string): string {
  return (
    code
      .replace(/^export default .*\n/m, "")
      .replace(
        /if\(vErrors === null\)\{\s*vErrors = \[(\w+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
        "(vErrors ??= []).push($1);",
      )
      // Copying all errors so far at each item of a list takes a minute for a list of a megabyte.
      .replace(
        /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g,
        "for (const error of $1.errors) (vErrors ??= []).push(error);",
      )
      .replace(/,schemaPath:"[^"]*"/g, "")
      .replace(/,schema:.*?,parentSchema:/g, ",parentSchema:")
      .replace(/,parentData(:[^,]+)?,parentDataProperty(:[^,]+)?,rootData\}/g, "}")
      .replaceAll(", parentData, parentDataProperty, rootData=data}", "}")
  );
}

function withoutAnnotations(schema: unknown, named = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== "object" || schema === null) return schema;
  // Below these keywords stand names that people chose, among them `title`.
  const holdsNames = (key: string) => !named && ["properties", "patternProperties", "$defs"].includes(key);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => named || !annotations.has(key))
      .map(([key, value]) => [
        key,
        key === "examples" && !named ? (value as unknown[]).slice(0, 1) : withoutAnnotations(value, holdsNames(key)),
      ]),
  );
}
