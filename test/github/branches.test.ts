import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deleteBranch, writeBranch } from "../../src/github/branches.ts";
import { changedFiles, closePull, openPullOf, proposePull } from "../../src/github/pulls.ts";
import { branchHead, defaultBranch, readFileAt, setStatus } from "../../src/github/repository.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { client } from "./syncing.ts";

let bench: Bench;
before(async () => {
  bench = await startGitHub({ files: { "postmortems/a.md": "old\n", "postmortems/b.md": "gone soon\n" } });
});
after(() => bench.close());

const branch = "incidents/catch-up";
const change = (files: [string, string | null][]) => ({
  branch,
  base: "main",
  message: "Catch up",
  files: new Map(files),
});

test("files go to a branch in one commit on top of its base, and are written once", async () => {
  const github = client(bench);
  assert.equal(await defaultBranch(github), "main");
  const files: [string, string | null][] = [
    ["postmortems/a.md", "née\n"],
    ["postmortems/c d.md", "c\n"],
    ["postmortems/b.md", null],
  ];
  assert.equal(await writeBranch(github, change(files)), true);
  assert.equal(await readFileAt(github, "postmortems/a.md", branch), "née\n");
  assert.equal(await readFileAt(github, "postmortems/c d.md", branch), "c\n");
  assert.equal(await readFileAt(github, "postmortems/b.md", branch), null);
  assert.equal(await readFileAt(github, "postmortems/a.md", "main"), "old\n");
  const writes = bench.writes().length;
  assert.equal(await writeBranch(github, change(files)), false);
  assert.equal(bench.writes().length, writes);

  await bench.commitFile("postmortems/new.md", "new\n");
  assert.equal(await writeBranch(github, change([["postmortems/a.md", "newer\n"]])), true);
  assert.equal(await readFileAt(github, "postmortems/new.md", branch), "new\n");
  assert.equal(await readFileAt(github, "postmortems/b.md", branch), "gone soon\n");
});

test("a branch has one pull request, which is kept up to date", async () => {
  const github = client(bench);
  const wanted = { branch, base: "main", title: "Catch up", body: "one" };
  const opened = await proposePull(github, wanted);
  assert.deepEqual(await changedFiles(github, opened.number), ["postmortems/a.md"]);
  const edited = await proposePull(github, { ...wanted, body: "two" });
  assert.equal(edited.number, opened.number);
  const writes = bench.writes().length;
  assert.equal((await proposePull(github, { ...wanted, body: "two" })).body, "two");
  assert.equal(bench.writes().length, writes);
  await closePull(github, opened.number);
  assert.equal(await openPullOf(github, branch), null);
});

test("a lost answer opens no second branch and no second pull request", async () => {
  const github = client(bench);
  const other = { ...change([["postmortems/a.md", "x\n"]]), branch: "incidents/lost" };
  bench.faults.add({ kind: "lost-answer", when: ({ path, write }) => write && path.endsWith("/git/refs") });
  assert.equal(await writeBranch(github, other), true);
  bench.faults.add({ kind: "lost-answer", when: ({ path, method }) => method === "POST" && path.endsWith("/pulls") });
  const pull = await proposePull(github, { branch: other.branch, base: "main", title: "Lost", body: "" });
  const { data } = await bench.asJob("GET", "/pulls?state=all");
  assert.equal((data as { title: string }[]).filter(({ title }) => title === "Lost").length, 1);
  assert.equal(pull.title, "Lost");
  await deleteBranch(github, other.branch);
  await deleteBranch(github, other.branch);
  assert.equal(await branchHead(github, other.branch), null);
});

test("statuses", async () => {
  const github = client(bench);
  const head = (await branchHead(github, "main"))!;
  await setStatus(github, head, { state: "success", context: "incidents", description: "fine".repeat(50) });
  assert.equal(bench.extras.statuses.get(head)?.[0]?.description, "fine".repeat(35));
  assert.deepEqual(bench.violations(), []);
});
