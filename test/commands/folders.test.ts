import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { recordsFolder } from "../../src/commands/repository/git.ts";
import { issues, type Shown } from "../github/syncing.ts";
import { workspace } from "./run.ts";
import { TrackedTeam } from "./tracked-team.ts";

const postmortem = `# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-1

## Action Items

| # | Action    | Owner | Due Date   | Status | Issue |
|---|-----------|-------|------------|--------|-------|
| 1 | Add tests | Alex  | 2026-06-05 | open   |       |
`;
const incident = `title: Search is down
severity: SEV-1
status: resolved
commander: alex
timeline:
  - { at: 2026-05-20T04:02:00Z, type: detected }
  - { at: 2026-05-20T04:47:00Z, type: resolved }
`;
/** The root and two folders, each with a team's records of the same names. */
const folders = ["", "shop", "ops/payments team"];
const at = (folder: string, path: string) => (folder === "" ? path : `${folder}/${path}`);
const files = Object.fromEntries(
  folders.flatMap((folder) => [
    [at(folder, "postmortems/outage.md"), postmortem],
    [at(folder, "incidents/2026-05-20-search.yml"), incident],
  ]),
);

/** A run in a folder, at the time that everything is late. */
const run = (team: TrackedTeam, folder: string, ...words: readonly string[]) =>
  team.done(...words, "--cwd", join(team.cwd, folder), "--now", "2026-06-20T06:00:00Z");

async function writesOf(team: TrackedTeam, work: () => Promise<unknown>): Promise<number> {
  const before = team.github.writes().length;
  await work();
  return team.github.writes().length - before;
}

const inWords = ({ title, state, labels }: Shown) => `${title} (${state}: ${labels.map(({ name }) => name).sort()})`;

async function begin(test: TestContext): Promise<TrackedTeam> {
  const team = await TrackedTeam.start(test, files);
  await runAll(team);
  return team;
}

async function runAll(team: TrackedTeam): Promise<void> {
  for (const folder of folders) for (const verb of ["sync", "overdue"]) await run(team, folder, verb);
}

describe("folders of one repository, each with runs of its own", () => {
  it("have issues, requests and a digest each, and leave those of the others alone", async (test) => {
    const team = await begin(test);
    const all = await issues(team.github);
    const each = [
      "Post-mortem: Checkout Outage (open: postmortem,sev-1)",
      "Add tests (open: action-item,overdue,sev-1)",
      "Post-mortem is late: Search is down (open: late-postmortem)",
    ];
    const digest = (of: string) => `Incident follow-up${of}: what is late (open: incident-digest)`;
    assert.deepEqual(all.map(inWords), [
      ...[...each, digest("")],
      ...[...each, digest(" in shop")],
      ...[...each, digest(" in ops/payments team")],
    ]);
    assert.equal(await writesOf(team, () => runAll(team)), 0);
    assert.deepEqual(team.github.violations(), []);
  });

  it("catch up by a branch and a pull request each, and a merge settles its own alone", async (test) => {
    const team = await begin(test);
    for (const folder of folders) await run(team, folder, "track");
    const { data } = await team.github.asJob("GET", "/pulls");
    const pulls = data as { head: { ref: string } }[];
    const branches = ["incidents/catch-up", "incidents/shop/catch-up", "incidents/ops/payments=20team/catch-up"];
    assert.deepEqual(pulls.map(({ head }) => head.ref).sort(), [...branches].sort());
    for (const [index, branch] of branches.entries()) {
      const changed = [];
      for (const folder of folders) {
        const path = at(folder, "postmortems/outage.md");
        if ((await team.read(path, branch)) !== (await team.read(path))) changed.push(folder);
      }
      assert.deepEqual(changed, [folders[index]]);
    }
    assert.equal(
      await writesOf(team, async () => {
        for (const folder of folders) await run(team, folder, "track");
      }),
      0,
    );
  });

  it("a record that leaves one folder closes its own issues only", async (test) => {
    const team = await begin(test);
    team.write("shop/postmortems/outage.md", "# Post-Mortem: Checkout Outage\n");
    await run(team, "shop", "sync");
    const closed = (await issues(team.github)).filter(({ state }) => state === "closed");
    assert.deepEqual(
      closed.map(({ body }) => /"folder":"([^"]*)"/.exec(body)?.[1]),
      ["shop", "shop"],
    );
  });
});

describe("the folder of the records", () => {
  it("is what the job's workspace says where git can't", (test) => {
    const root = workspace(test, { "ops/payments/a.md": "", "b.md": "" });
    const of = (folder: string, GITHUB_WORKSPACE?: string) =>
      recordsFolder({ cwd: join(root, folder), env: GITHUB_WORKSPACE === undefined ? {} : { GITHUB_WORKSPACE } });
    assert.equal(of("ops/payments", root), "ops/payments");
    assert.equal(of("", root), "");
    assert.equal(of("", join(root, "ops")), "", "outside the workspace");
    assert.equal(of("ops/payments"), "");
  });

  it("is what git says in a repository, a repository inside it, a linked work tree, and behind a link", (test) => {
    const root = workspace(test, { "ops/payments/a.md": "", "inner/ops/a.md": "", "hollow/.git/x": "" });
    const git = (folder: string, ...words: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...words], {
        cwd: join(root, folder),
      });
    git("", "init", "--quiet");
    git("inner", "init", "--quiet");
    git("", "commit", "--quiet", "--allow-empty", "--message=Empty");
    git("", "worktree", "add", "--quiet", "tree");
    mkdirSync(join(root, "tree/ops"));
    symlinkSync(join(root, "ops"), join(root, "link"));
    for (const folder of [
      "",
      "ops",
      "ops/payments",
      "inner",
      "inner/ops",
      "tree",
      "tree/ops",
      "link/payments",
      "hollow",
    ]) {
      const said = git(folder, "rev-parse", "--show-prefix")
        .toString()
        .replace(/\/?\n$/, "");
      assert.equal(recordsFolder({ cwd: join(root, folder), env: {} }), said, folder);
    }
  });
});
