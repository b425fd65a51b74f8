import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";
import { validate as configuration } from "#schemas/configuration";
import { validate as incident } from "#schemas/incident";
import { validate as postmortem } from "#schemas/postmortem";
import { validate as runbook } from "#schemas/runbook";
import { readIncident } from "../../src/records/incident.ts";
import { Source } from "../../src/text/source.ts";
import type { Validator } from "../../src/yaml/validator.ts";
import fc from "../fast-check.ts";

type Schema = Record<string, unknown>;

const root = join(import.meta.dirname, "../..");
const names = readdirSync(join(root, "schemas"));
const schemas = new Map(names.map((name) => [name.replace(".schema.json", ""), readSchema(name)]));

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(join(root, "schemas", name), "utf8"));
}

const compiled = (schema: Schema) => new Ajv.Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Times have a pattern for editors alone: in the product a reader reads them. */
function withoutTimePattern(schema: Schema): Schema {
  const { time, ...others } = (schema.$defs ?? {}) as Record<string, Schema>;
  if (!time) return schema;
  const { pattern, ...read } = time;
  return { ...schema, $defs: { ...others, time: read } };
}

/** Every schema inside a schema, with its JSON pointer. */
function* inside(schema: Schema, pointer = "#"): Generator<{ pointer: string; schema: Schema; named: boolean }> {
  for (const key of ["properties", "patternProperties", "$defs"]) {
    for (const [name, child] of Object.entries((schema[key] ?? {}) as Record<string, Schema>)) {
      const at = `${pointer}/${key}/${encodeURIComponent(name)}`;
      yield { pointer: at, schema: child, named: true };
      yield* inside(child, at);
    }
  }
  const choices = ["anyOf", "oneOf"].flatMap((key) =>
    ((schema[key] ?? []) as Schema[]).map((child, index) => [`${key}/${index}`, child] as const),
  );
  for (const [key, child] of [
    ["items", schema.items],
    ["additionalProperties", schema.additionalProperties],
    ...choices,
  ]) {
    if (typeof child !== "object" || child === null) continue;
    yield { pointer: `${pointer}/${key}`, schema: child as Schema, named: false };
    yield* inside(child as Schema, `${pointer}/${key}`);
  }
}

for (const [name, schema] of schemas) {
  // People look at what is printed, and write the others.
  const isPrinted = name.endsWith("-output") || name === "metrics";
  describe(`${name} schema`, () => {
    it("is JSON Schema 2020-12, and means something in every keyword", () => {
      assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
      compiled(schema);
    });

    it("describes everything that has a name", () => {
      for (const { pointer, schema: child, named } of inside(schema)) {
        if (named) assert.ok(typeof child.title === "string" && typeof child.description === "string", pointer);
      }
    });

    it("gives examples of each key, and each is right", () => {
      const ajv = new Ajv.Ajv2020({ allowUnionTypes: true, schemas: [schema] });
      for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
        assert.ok(Array.isArray(child.examples) || isPrinted, key);
      }
      for (const { pointer, schema: child } of inside(schema)) {
        for (const example of (child.examples ?? []) as unknown[]) {
          const isRight = ajv.validate({ $ref: `${schema.$id}${pointer}` }, example);
          assert.ok(isRight, `${pointer}: ${JSON.stringify(example)} ${ajv.errorsText()}`);
        }
      }
    });

    it("takes no key that it does not name", () => {
      for (const { pointer, schema: child } of inside(schema)) {
        const isOpen = /\/(operation|notice)$/.test(pointer);
        if (child.properties && !isOpen) assert.notEqual(child.additionalProperties, undefined, pointer);
      }
    });
  });
}

describe("the compiled validators", () => {
  const validators: [name: string, validate: Validator, document: Schema][] = [
    ["incident", incident, parse(example("incidents/2026-05-29-checkout-errors.yml"))],
    ["postmortem", postmortem, parse(frontMatter("postmortems/2026-05-29-checkout-errors.md"))],
    ["runbook", runbook, parse(frontMatter("runbooks/checkout-error-rate.md"))],
    ["configuration", configuration, parse(example(".github/incidents.yml"))],
  ];

  for (const [name, validate, document] of validators) {
    const reference = compiled(withoutTimePattern(schemas.get(name)!));

    it(`${name}: the example is right`, () => assert.deepEqual(validate(document), []));

    it(`${name}: finds as many errors as the schema itself, in any document`, () => {
      const value = fc.oneof(
        fc.constantFrom<unknown>(
          null,
          true,
          3,
          "",
          "x",
          "15m",
          "off",
          "2026-05-29",
          [],
          ["a"],
          {},
          { from: "x" },
          [1, 1],
        ),
        fc.jsonValue({ maxDepth: 2 }),
      );
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 4 }), (changes) => {
          const changed = changes.reduce((current, [place, next]) => replaced(current, place, next), document);
          reference(changed);
          assert.deepEqual(places(validate(changed)), places(reference.errors));
        }),
        { numRuns: 300 },
      );
    });
  }
});

function places(errors: readonly { instancePath: string; keyword: string }[] | null | undefined): string[] {
  return (errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort();
}

/** The document with another value at one of its places, counted through. */
function replaced(document: Schema, place: number, value: unknown): Schema {
  const copy = structuredClone(document);
  const holders: [Record<string, unknown>, string][] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      holders.push([node as Record<string, unknown>, key]);
      collect(child);
    }
  };
  collect(copy);
  const [holder, key] = holders[place % holders.length] ?? [copy, "unknown"];
  holder[key] = value;
  return copy;
}

function example(file: string): string {
  return readFileSync(join(root, "examples/checkout", file), "utf8");
}

function frontMatter(file: string): string {
  return example(file).split("---\n")[1]!;
}

describe("a time in an editor", () => {
  const { pattern } = (schemas.get("incident")!.$defs as Record<string, { readonly pattern: string }>).time!;
  const isRead = (at: string) =>
    readIncident(new Source("a.yml", `timeline: [{ at: ${JSON.stringify(at)}, type: note }]\n`), {
      timezone: "UTC",
      incidentDate: () => null,
    }).timeline[0]?.at != null;

  it("is underlined where check reads none", () => {
    const two = fc.integer({ min: 0, max: 62 }).map((n) => String(n).padStart(2, "0"));
    const offset = fc.oneof(
      fc.constantFrom("Z", "z", "", " Z", "+2", "CET"),
      fc
        .tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 16 }), fc.constantFrom("00", ":00", ":30", ":75"))
        .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, "0")}${minutes}`),
    );
    const seconds = fc.oneof(
      fc.constantFrom("", ".5", ":7"),
      two.map((n) => `:${n}`),
      two.map((n) => `:${n}.250`),
    );
    const time = fc
      .tuple(
        fc.constantFrom("2026", "0026", "999", "1999"),
        two,
        two,
        fc.constantFrom("T", " ", "t", "", "  "),
        two,
        two,
        seconds,
        offset,
      )
      .map(
        ([year, month, day, gap, hour, minute, second, zone]) =>
          `${year}-${month}-${day}${gap}${hour}:${minute}${second}${zone}`,
      );
    fc.assert(
      fc.property(
        fc.oneof(time, fc.constantFrom("04:08", "2026-05-29", "2026-13-29T04:02:00Z", "now", "2026-02-30T00:00Z")),
        (at) => {
          // Which years have a February 29 is more than a pattern says.
          if (/^\d+-02-29/.test(at)) return;
          assert.equal(new RegExp(pattern, "u").test(at), isRead(at), at);
        },
      ),
      { numRuns: 2000, examples: [["2026-01-01t00:00:00.250"]] },
    );
  });
});
