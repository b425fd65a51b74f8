import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";

const root = join(import.meta.dirname, "../..");

it("says that its output could not be written, and does not end as if it were", {
  skip: existsSync("/dev/full") ? false : "there is no device that is always full",
}, () => {
  for (const words of [
    ["--help"],
    ["check", "examples/checkout"],
    ["check", "examples/checkout", "--format", "json"],
  ]) {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...words], {
      cwd: root,
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.match(String(stderr), /^incident: could not write what there is to say: no space is left\n {2}Make room/);
  }
});
