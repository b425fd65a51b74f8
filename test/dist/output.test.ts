import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const root = join(import.meta.dirname, "../..");
const cli = join(root, "dist/cli.js");
const schema = readFileSync(join(root, "schemas/configuration.schema.json"), "utf8");

describe("what the built command prints", () => {
  it("is whole in a pipe, and exits with its status", () => {
    const { status, stdout } = spawnSync(process.execPath, [cli, "schema", "configuration"], { encoding: "utf8" });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), JSON.parse(schema));
  });

  it("is whole in a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "output-"));
    try {
      const file = join(folder, "out.json");
      execFileSync(process.execPath, [cli, "schema", "configuration"], {
        stdio: ["ignore", openSync(file, "w"), "pipe"],
      });
      assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(schema));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("may be read no further than a reader likes", () => {
    const command = `"${process.execPath}" "${cli}" schema configuration; echo "status $?" >&2`;
    const { stdout, stderr } = spawnSync("sh", ["-c", `(${command}) | head -c 1`], { encoding: "utf8" });
    assert.equal(stdout, "{");
    assert.equal(stderr, "status 0\n");
  });

  it("is words for a wrong command line, on the other stream", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "chekc"], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(
      stderr,
      /unexpected command "chekc", expected .*\(did you mean "check"\?\)\n {2}Write "incident check"/,
    );
  });
});
