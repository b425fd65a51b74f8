import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { run, workspace } from "./run.ts";

async function completed(test: TestContext, ...words: readonly string[]): Promise<string[]> {
  const folder = workspace(test, {});
  writeFileSync(join(folder, "script"), (await run(folder, "completion", "bash")).out);
  const ask = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _incident; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["-c", ask, "bash", "incident", ...words], { cwd: folder, encoding: "utf8" });
  return out.split("\n").filter(Boolean);
}

describe("completion", () => {
  it("knows commands, options, and what options may be", async (test) => {
    assert.deepEqual(await completed(test, "comm"), ["commander"]);
    assert.deepEqual(await completed(test, "check", "--fa"), ["--fail-on"]);
    assert.deepEqual(await completed(test, "check", "--format", "s"), ["sarif"]);
    assert.deepEqual(await completed(test, "schema", "show"), ["show-output"]);
  });

  for (const shell of ["bash", "zsh", "fish"]) {
    it(`names every command and quotes nothing wrongly for ${shell}`, async () => {
      const { status, out } = await run(".", "completion", shell);
      assert.equal(status, 0);
      for (const { name } of commands) assert.match(out, new RegExp(`\\b${name}\\b`));
      if (shell !== "bash") for (const line of out.split("\n")) assert.equal(line.split("'").length % 2, 1, line);
    });
  }

  it("says which shells there are", async () => {
    const { status, err } = await run(".", "completion", "tcsh");
    assert.equal(status, 2);
    assert.match(
      err,
      /unexpected shell "tcsh", expected bash, zsh or fish\n {2}Write for example "incident completion bash"\./,
    );
  });
});
