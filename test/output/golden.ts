import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fixtures = join(import.meta.dirname, "fixtures");

export function fixture(name: string): string {
  return readFileSync(join(fixtures, name), "utf8");
}

/** Compares with a committed output; `UPDATE_GOLDEN=1` writes it anew, to be read in the diff. */
export function assertGolden(name: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(join(fixtures, name), actual);
  assert.equal(actual, fixture(name));
}
