import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deleteBranch, writeBranch } from "../../src/github/branches.ts";
import { changedFiles, closePull, openPullOf, proposePull } from "../../src/github/pull-requests/pulls.ts";
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
  mode: "reset" as const,
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
  assert.deepEqual(
    (await changedFiles(github, opened.number)).map(({ path }) => path),
    ["postmortems/a.md"],
  );
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

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

/** Commits entries with modes of their own to main. */
async function commitEntries(entries: readonly { path: string; mode: string; content: string }[]): Promise<void> {
  const github = client(bench);
  const head = (await branchHead(github, "main"))!;
  const { data: commit } = await bench.asJob("GET", `/git/commits/${head}`);
  const { data: tree } = await bench.asJob("POST", "/git/trees", {
    base_tree: (commit as { tree: { sha: string } }).tree.sha,
    tree: entries.map((entry) => ({ type: "blob", ...entry })),
  });
  const { data: made } = await bench.asJob("POST", "/git/commits", {
    message: "Modes",
    tree: (tree as { sha: string }).sha,
    parents: [head],
  });
  await bench.asJob("PATCH", "/git/refs/heads/main", { sha: (made as { sha: string }).sha });
}

test("files keep their modes, and symbolic links lead where they did", async () => {
  const github = client(bench);
  const [FILE, EXECUTABLE, LINK] = ["100644", "100755", "120000"];
  await commitEntries([
    { path: "postmortems/run.md", mode: EXECUTABLE!, content: "old\n" },
    { path: "archive/2026/real.md", mode: EXECUTABLE!, content: "old\n" },
    { path: "postmortems/link.md", mode: LINK!, content: "../archive/2026/real.md" },
    { path: "years", mode: LINK!, content: "archive" },
    { path: "postmortems/out.md", mode: LINK!, content: "../../elsewhere.md" },
    { path: "postmortems/circle.md", mode: LINK!, content: "circle.md" },
  ]);
  const modes = {
    ...change([
      ["postmortems/run.md", "new\n"],
      ["postmortems/link.md", "new\n"],
      ["postmortems/made.md", "new\n"],
    ]),
    branch: "incidents/modes",
  };
  assert.equal(await writeBranch(github, modes), true);
  const { data } = await bench.asJob("GET", `/git/trees/${await branchHead(github, "incidents/modes")}?recursive=1`);
  const modeOf = (path: string) => (data as { tree: Entry[] }).tree.find((entry) => entry.path === path)?.mode;
  assert.deepEqual(
    ["postmortems/run.md", "postmortems/link.md", "archive/2026/real.md", "postmortems/made.md"].map(modeOf),
    [EXECUTABLE, LINK, EXECUTABLE, FILE],
  );
  assert.equal(await readFileAt(github, "archive/2026/real.md", "incidents/modes"), "new\n");
  const through = { ...change([["years/2026/real.md", "newer\n"]]), branch: "incidents/through" };
  assert.equal(await writeBranch(github, through), true);
  assert.equal(await readFileAt(github, "archive/2026/real.md", "incidents/through"), "newer\n");
  for (const path of ["postmortems/out.md", "postmortems/circle.md"]) {
    await assert.rejects(writeBranch(github, { ...change([[path, "x\n"]]), branch: "incidents/out" }), {
      message: `could not write ${path} in acme/shop: it is a symbolic link that leads to no file of the repository`,
    });
  }
});

test("a commit by somebody else on the branch survives each way of writing", async () => {
  const github = client(bench);
  const shared = { ...change([["postmortems/a.md", "ours\n"]]), branch: "incidents/shared" };
  await writeBranch(github, shared);
  const write = github.write.bind(github);
  for (const mode of ["append", "reset"] as const) {
    github.write = async (what, ...request) => {
      if (what.startsWith("move the branch")) {
        github.write = write;
        await bench.commitFile("postmortems/theirs.md", `${mode}\n`, shared.branch);
      }
      return write(what, ...request);
    };
    const again = { ...shared, ...change([["postmortems/a.md", `${mode}\n`]]), branch: shared.branch, mode };
    await assert.rejects(writeBranch(github, again), { kind: "conflict" });
    assert.equal(await readFileAt(github, "postmortems/theirs.md", shared.branch), `${mode}\n`);
  }
});

test("a branch whose name is in the way is named, with what to do", async () => {
  const own = await startGitHub({ files: { "README.md": "Ours" } });
  try {
    const github = client(own);
    const { data } = await own.asJob("GET", "/git/ref/heads/main");
    const { sha } = (data as { object: { sha: string } }).object;
    await own.asJob("POST", "/git/refs", { ref: "refs/heads/incidents", sha });
    await assert.rejects(writeBranch(github, change([["a.md", "a"]])), {
      message:
        'could not create the branch incidents/catch-up in acme/shop: there is a branch "incidents", and git allows no branch below another',
      help: 'Rename or delete the branch "incidents": the next run goes on from there.',
    });
  } finally {
    await own.close();
  }
});

test("statuses", async () => {
  const github = client(bench);
  const head = (await branchHead(github, "main"))!;
  await setStatus(github, head, { state: "success", context: "incidents", description: "fine".repeat(50) });
  assert.equal(bench.extras.statuses.get(head)?.[0]?.description, "fine".repeat(35));
  assert.deepEqual(bench.violations(), []);
});
