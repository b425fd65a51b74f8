import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

const folder = join(import.meta.dirname, "../../findings");

describe("what was found out about other tools", () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".sh"))) {
    it(`is a script of the form that CONTRIBUTING.md describes: ${name}`, () => {
      const text = readFileSync(join(folder, name), "utf8");
      const head = text.slice(0, text.indexOf("set -euo pipefail"));
      for (const part of [
        /^# Tools?: .*\d+\.\d+/m,
        /^# Input: ./m,
        /^# Best guess beforehand: ./m,
        /^# Seen: ./m,
        /^# So ./m,
        /^# Fails /m,
      ]) {
        assert.match(head, part);
      }
      assert.match(text, /folder=\$\(mktemp -d\)\ntrap 'rm -rf "\$folder"' EXIT/);
      assert.doesNotMatch(text, /dist\/|@latest|incident-as-code/);
      if (process.platform !== "win32") assert.equal(statSync(join(folder, name)).mode & 0o111, 0o111);
    });
  }
});
