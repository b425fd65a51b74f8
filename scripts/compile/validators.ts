import { isDeepStrictEqual } from "node:util";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { JsonSchema } from "../schemas.ts";

/** What a schema says to people and editors; of all this the validators carry one example of each key. */
const annotations = new Set(["$schema", "$id", "title", "description", "default", "deprecated"]);

/** The code of an ES module that exports `validate` for a schema; `library` is the path from it to `src/yaml/validator.ts`. */
export function compileValidator(whole: JsonSchema, library: string): string {
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
  const schema = withoutAnnotations(whole) as JsonSchema;
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  const main = /^export const validate = (\w+);$/m.exec(code)![1];
  const functions = slim(code, schema);
  const unknown = notSlim.exec(functions);
  if (unknown) throw new Error(`ajv wrote ${unknown[0]}, which slim() does not know`);
  return `import { note, validator } from ${JSON.stringify(library)};

export const validate = validator(${main}, ${JSON.stringify(JSON.stringify(schema))});
${functions}`;
}

/** What is left where ajv writes in another way than slim() knows; or a place in the schema that is not written plainly. */
const notSlim = /\brequire\(|\bv?[eE]rrors\b|parentData|\b(?:err|func|schema)\d|^note\(notes, "[^"]*[%~]/m;

/**
 * Most of what ajv writes makes errors, and is loaded but hardly ever run. So an error becomes one call with its place in
 * the schema, which holds the rest; and all functions note in one list, where ajv's copy their lists into each other.
 */
function slim(code: string, schema: JsonSchema): string {
  const parts = constants(code, /^const (schema\d+) = (.*);$/gm, (json) => JSON.parse(json) as JsonSchema);
  const patterns = constants(code, /^const (pattern\d+) = new RegExp\((.*), "u"\);$/gm, (source) =>
    RegExp(JSON.parse(source), "u"),
  );
  return (
    code
      .replace(/^(?:"use strict"|export|const (?:schema|func|pattern)\d).*\n/gm, "")
      // A function begins and ends.
      .replace(/^function (\w+)\(.*\nlet vErrors = null;\nlet errors = 0;/gm, "function $1(data, instancePath, notes){")
      .replace(/^\w+\.errors = vErrors;\nreturn errors === 0;\n/gm, "")
      // It calls another one.
      .replace(
        /^if\(!\((\w+)\((\S+), \{instancePath(?::(.*?))?,parentData.*\nvErrors = .*\nerrors = vErrors\.length;\n\}/gm,
        (_, check, data, place = "instancePath") => `${check}(${data}, ${place}, notes);`,
      )
      // It finds an error.
      .replace(
        /^const (err\d+) = \{instancePath(?::(.+?))?,schemaPath:"#(.*?)",.*?,params:\{(?:\w+(?:Property|Name): (\S+)\})?.*,parentSchema:(schema\d+).*,data(?::(\w+))?\};\n[\s\S]*?errors\+\+;/gm,
        (_, _name, place = "instancePath", rule, key, part, data = "data") =>
          `note(notes, "${pointerTo(parts.get(part)!, schema)}${rule}", ${place}, ${data}${key ? `, ${key}` : ""});`,
      )
      // It counts the errors before the branches of a choice, and forgets theirs when one fits.
      .replace(/^const (_errs\d+) = errors;$/gm, "const $1 = notes.length;")
      .replace(/(_errs\d+) === errors;$/gm, "$1 === notes.length;")
      .replace(/^errors = (_errs\d+);\nif\(vErrors !== null\)\{\n[\s\S]*?^\}\n^\}$/gm, "notes.length = $1;")
      // It looks for a name among those of the schema, or for a pattern.
      .replace(
        /func\d+\.call\((schema\d+)\.properties, (\w+)\)/g,
        (_, part, key) => `${JSON.stringify(Object.keys(parts.get(part)!.properties!))}.includes(${key})`,
      )
      .replace(/pattern\d+/g, (name) => String(patterns.get(name)))
  );
}

/** What the code's constants of one kind hold, by their names. */
function constants<T>(code: string, kind: RegExp, read: (written: string) => T): Map<string, T> {
  return new Map([...code.matchAll(kind)].map(([, name, written]) => [name!, read(written!)]));
}

/** Where a part that has a function of its own stands in the schema: it is the whole, or a definition. */
function pointerTo(part: JsonSchema, schema: JsonSchema): string {
  const definitions = Object.entries((schema.$defs ?? {}) as Record<string, JsonSchema>);
  const name = definitions.find(([, definition]) => isDeepStrictEqual(definition, part))?.[0];
  return name === undefined ? "" : `/$defs/${name}`;
}

/** Times have a pattern for editors; a reader reads them, and says more than that they do not match. */
const time = "#/$defs/time";

function withoutAnnotations(schema: unknown, named = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== "object" || schema === null) return schema;
  if ("$ref" in schema && schema.$ref === time) {
    const { $ref, ...own } = schema;
    return withoutAnnotations({ type: "string", minLength: 1, ...own });
  }
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
