import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

/** Fails unless a text is JSON as `schemas/<name>.schema.json` describes it; gives what it says. */
export function assertValid(name: string, json: string): unknown {
  const file = join(import.meta.dirname, `../../schemas/${name}.schema.json`);
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")));
  const value = JSON.parse(json);
  assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
  return value;
}
