import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { countDueDateChanges, type Revision } from "../../src/process/due-date-changes.ts";
import { type GitReader, readHistory } from "../../src/process/git-history.ts";

const revision = (dues: Record<string, string | null>): Revision => ({ at: 0, dues: new Map(Object.entries(dues)) });

describe("countSlips", () => {
  const cases: { name: string; history: (string | null)[]; today: string | null; expected: object | undefined }[] = [
    { name: "a date that stays", history: ["2026-06-05", "2026-06-05"], today: "2026-06-05", expected: undefined },
    { name: "no history", history: [], today: "2026-06-05", expected: undefined },
    {
      name: "two moves",
      history: ["2026-06-05", "2026-06-12", "2026-06-12", "2026-06-19"],
      today: "2026-06-19",
      expected: { moves: 2, first: "2026-06-05" },
    },
    {
      name: "a move that is not committed yet",
      history: ["2026-06-05"],
      today: "2026-06-06",
      expected: { moves: 1, first: "2026-06-05" },
    },
    {
      name: "there and back again",
      history: ["2026-06-05", "2026-06-12"],
      today: "2026-06-05",
      expected: { moves: 2, first: "2026-06-05" },
    },
    { name: "a date given late", history: [null, null, "2026-06-05"], today: "2026-06-05", expected: undefined },
    { name: "a date taken away", history: ["2026-06-05"], today: null, expected: undefined },
    {
      name: "a date taken away and given anew",
      history: ["2026-06-05", null],
      today: "2026-06-12",
      expected: { moves: 1, first: "2026-06-05" },
    },
  ];
  for (const { name, history, today, expected } of cases) {
    test(name, () => {
      const slips = countDueDateChanges(
        history.map((due) => revision({ "a#1": due })),
        new Map([["a#1", today]]),
      );
      assert.deepEqual(slips.get("a#1"), expected);
    });
  }
});

describe("readHistory", () => {
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
  const readDues = (file: string, text: string) => new Map([[file.replace(/^.*\//, ""), text]]);
  const dues = (history: readonly Revision[] | null) => history?.map((one) => [...one.dues.values()][0]);

  before(() => {
    root = mkdtempSync(join(tmpdir(), "history-"));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  test("is null outside a repository", async () => {
    assert.equal(await readHistory(git, ["a.md"], readDues), null);
  });

  test("is null before the first commit", async () => {
    run("init", "-qb", "main");
    assert.equal(await readHistory(git, ["a.md"], readDues), null);
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

    const history = await readHistory(git, ['new/a "1".md'], readDues);
    assert.deepEqual(dues(history), ["2026-06-01", "2026-06-03", "2026-06-04 é"]);
    assert.ok(history!.every((one) => one.at > 1_577_836_800_000));
  });

  test("asks for nothing when no file is of interest", async () => {
    assert.deepEqual(await readHistory(() => Promise.reject(new Error("asked")), [], readDues), []);
  });

  test("is null in a shallow clone, where every date would look unmoved", async () => {
    const shallow = mkdtempSync(join(tmpdir(), "shallow-"));
    try {
      execFileSync("git", ["clone", "-q", "--depth", "1", `file://${root}`, shallow], { stdio: "ignore" });
      const inShallow: GitReader = async (args, input) =>
        execFileSync("git", ["-C", shallow, ...args], { input: input ?? "" });
      assert.equal(await readHistory(inShallow, ["a.md"], readDues), null);
    } finally {
      rmSync(shallow, { recursive: true, force: true });
    }
  });
});
