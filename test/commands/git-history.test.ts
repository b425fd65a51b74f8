import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type GitReader, readVersions } from "../../src/commands/repository/git-history.ts";

describe("the versions of files in git", () => {
  let root: string;
  const git: GitReader = async (args, input) =>
    execFileSync("git", ["-C", root, ...args], { input: input ?? "", stdio: ["pipe", "pipe", "ignore"] });
  const run = (...args: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      stdio: "ignore",
    });
  const commit = (file: string, due: string) => {
    writeFileSync(join(root, file), due);
    run("add", "-A");
    run("commit", "-qm", due);
  };
  const readDue = (_file: string, text: string) => ({ due: text });

  before(() => {
    root = mkdtempSync(join(tmpdir(), "history-"));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  test("is null outside a repository", async () => {
    assert.equal(await readVersions(git, ["a.md"], readDue), null);
  });

  test("is null before the first commit", async () => {
    run("init", "-qb", "main");
    assert.equal(await readVersions(git, ["a.md"], readDue), null);
  });

  test("follows the main line, a merge as it arrived, and a file into another folder", async () => {
    mkdirSync(join(root, "pm"));
    commit('pm/a "1".md', "2026-06-01");
    commit("pm/other.md", "not asked for");
    run("checkout", "-qb", "branch");
    commit('pm/a "1".md', "2026-06-02");
    commit('pm/a "1".md', "2026-06-03");
    run("checkout", "-q", "main");
    run("merge", "-q", "--no-ff", "-m", "merge", "branch");
    mkdirSync(join(root, "new"));
    renameSync(join(root, 'pm/a "1".md'), join(root, 'new/a "1".md'));
    commit('new/a "1".md', "2026-06-04 é");

    const history = await readVersions(git, ['new/a "1".md'], readDue);
    assert.deepEqual(
      history?.map(({ due }) => due),
      ["2026-06-01", "2026-06-03", "2026-06-04 é"],
    );
    assert.ok(history!.every((one) => one.at > 1_577_836_800_000));
  });

  test("asks for nothing when no file is of interest", async () => {
    assert.deepEqual(await readVersions(() => Promise.reject(new Error("asked")), [], readDue), []);
  });

  test("is null in a shallow clone, where every date would look unmoved", async () => {
    const shallow = mkdtempSync(join(tmpdir(), "shallow-"));
    try {
      execFileSync("git", ["clone", "-q", "--depth", "1", `file://${root}`, shallow], { stdio: "ignore" });
      const inShallow: GitReader = async (args, input) =>
        execFileSync("git", ["-C", shallow, ...args], { input: input ?? "" });
      assert.equal(await readVersions(inShallow, ["a.md"], readDue), null);
    } finally {
      rmSync(shallow, { recursive: true, force: true });
    }
  });
});
