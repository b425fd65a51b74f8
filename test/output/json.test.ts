import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { formatJson } from "../../src/output/json.ts";
import { toJson } from "../../src/text/json.ts";
import { outputOf, sample } from "./sample.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../schemas/check-output.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: false }).compile(schema);

describe("JSON", () => {
  for (const [name, output] of Object.entries({ findings: sample, "no findings": outputOf([]) })) {
    it(`is of its schema with ${name}`, () =>
      assert.ok(validate(JSON.parse(formatJson(output))), JSON.stringify(validate.errors)));
  }
  it("writes what a terminal would obey or hide as escapes, and means the same", () => {
    const value = "\u009b1m \u202e \u007f \u{e0041} ##[error]x é";
    const json = toJson(value);
    assert.equal(json, '"\\u009b1m \\u202e \\u007f \\udb40\\udc41 ##\\u005berror]x é"\n');
    assert.equal(JSON.parse(json), value);
  });
});
