import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validate as configuration } from "#schemas/configuration";
import { validate as incident } from "#schemas/incident";
import { validate as postmortem } from "#schemas/postmortem";
import { validate as runbook } from "#schemas/runbook";
import { Source } from "../../src/text/source.ts";
import { exampleAt, expectedAt, type Schema } from "../../src/yaml/schema-description.ts";
import { schemaProblems } from "../../src/yaml/schema-problems.ts";
import { readYaml, type YamlPath } from "../../src/yaml/yaml.ts";

const validators = { configuration, incident, postmortem, runbook };

/** Every path that a schema knows; where a team chooses the names, the name of an example stands for them. */
function* pathsIn(root: Schema, schema: Schema = root, path: YamlPath = []): Generator<YamlPath> {
  const { $ref, properties = {}, items, additionalProperties: rest, anyOf = [], examples = [] } = schema;
  if (typeof $ref === "string") {
    const named = (root.$defs as Readonly<Record<string, Schema>>)[$ref.slice("#/$defs/".length)]!;
    return yield* pathsIn(root, { ...named, ...schema, $ref: undefined }, path);
  }
  if (path.length > 0) yield path;
  for (const [key, below] of Object.entries(properties as Readonly<Record<string, Schema>>)) {
    yield* pathsIn(root, below, [...path, key]);
  }
  if (items) yield* pathsIn(root, items as Schema, [...path, 0]);
  const [name] = Object.keys(((examples as unknown[])[0] ?? {}) as object);
  if (typeof rest === "object" && name) yield* pathsIn(root, rest as Schema, [...path, name]);
  for (const branch of anyOf as Schema[]) yield* pathsIn(root, branch, path);
}

function put([step, ...rest]: YamlPath, value: unknown): unknown {
  if (step === undefined) return value;
  return typeof step === "number" ? [put(rest, value)] : { [step]: put(rest, value) };
}

/** What a written line gives: the value of its only key, or its only entry. */
function valueRead(line: string): unknown {
  const { value, problems } = readYaml(new Source("a.yml", line.startsWith("- ") ? `list:\n  ${line}\n` : `${line}\n`));
  assert.deepEqual(problems, [], line);
  const [read] = Object.values(value!);
  return line.startsWith("- ") ? (read as unknown[])[0] : read;
}

describe("the line to write that a schema knows", () => {
  for (const [kind, validate] of Object.entries(validators)) {
    it(`is there for every key of a ${kind}, and right`, () => {
      const paths = [...pathsIn(validate.schema())];
      assert.ok(paths.length > 10);
      for (const path of paths) {
        const line = exampleAt(validate.schema(), path);
        assert.ok(line, path.join("."));
        const isEntry = typeof path.at(-1) === "number" && !line.startsWith("- ");
        const value = put(isEntry ? path.slice(0, -1) : path, valueRead(line));
        const range = { start: 0, end: 0 };
        const document = { value: value as Record<string, unknown>, rangeOf: () => range, keyRangeOf: () => range };
        const wrong = schemaProblems(validate, document).filter(({ message }) => !message.startsWith("missing key"));
        assert.deepEqual(wrong, [], `${path.join(".")}: ${line}`);
      }
    });
  }

  it("is that of the choice that the path goes through", () => {
    const path = ["commander-rotation", "members", 0, "from"];
    assert.equal(exampleAt(configuration.schema(), path), "from: 2026-03-02");
    assert.equal(expectedAt(configuration.schema(), path), "a day as YYYY-MM-DD");
  });

  it("is none where nothing is described", () =>
    assert.equal(exampleAt(incident.schema(), ["nothing", "at", "all"]), null));
});

describe("what stands in place of a wrong value", () => {
  for (const [text, help] of [
    ["title: A\nseverity: S\nresponders: alex\n", "write it as in `responders: [alex]`"],
    [
      "title: A\nseverity: S\ntimeline: [04:02 Alert fires]\n",
      /^write it as in `- \{ at: 2026-05-29T04:07:00Z, type: /,
    ],
    ["title: A\nseverity: S\nstatus: closed\n", "write it as in `status: resolved`"],
    ["title: A\nSeverity: S\nseverity: T\n", "remove it: `severity` is there already"],
    ["title: A\nseverity: S\nticket: X-1\n", "write such a key, or remove it"],
    ["title: A\n", "add it, as in `severity: SEV-1`"],
    ['title: A\nseverity: S\nchannel: " "\n', null],
    ["title: A\nseverity: S\nchannel: ''\n", 'write it as in `channel: "#inc-2026-05-29-checkout-errors"`'],
  ] as const) {
    it(JSON.stringify(text), () => {
      const [problem] = schemaProblems(incident, readYaml(new Source("a.yml", text)));
      if (help instanceof RegExp) assert.match(problem!.help, help);
      else assert.equal(problem?.help ?? null, help);
    });
  }

  for (const [text, meant] of [
    ["rules: { blameless: warn }\n", "warning"],
    ["calendar: { workdays: [monday] }\n", "mon"],
    ["severities: { SEV-1: { communication: both } }\n", null],
    ["preset: ''\n", null],
  ] as const) {
    it(`means ${meant} by ${text.trim()}`, () => {
      const [problem] = schemaProblems(configuration, readYaml(new Source("a.yml", text)));
      assert.equal(/did you mean "(.+)"\?/.exec(problem!.message)?.[1] ?? null, meant);
    });
  }
});
