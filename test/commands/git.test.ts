import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { GitRepository } from "../../src/commands/repository/git.ts";
import { run, workspace } from "./run.ts";

describe("when a file was added", () => {
  let folder: string;
  let team: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "git-"));
    team = join(folder, "team");
    mkdirSync(join(team, "records"), { recursive: true });
    git("init", "--quiet");
    commit("first.md", "2026-05-01T09:00:00Z");
    commit("größer.md", "2026-05-02T09:00:00Z");
    commit("first.md", "2026-05-03T09:00:00Z");
    commit("last.md", "2026-05-04T09:00:00Z");
    git("tag", "v1");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function git(...args: string[]): void {
    execFileSync("git", ["-C", team, "-c", "user.name=Sarah", "-c", "user.email=sarah@example.com", ...args]);
  }

  function commit(name: string, time: string): void {
    writeFileSync(join(team, "records", name), time);
    git("add", ".");
    process.env.GIT_COMMITTER_DATE = time;
    git("commit", "--quiet", "--message", name);
    delete process.env.GIT_COMMITTER_DATE;
  }

  it("is the time of the commit that brought it, whatever came later", () => {
    const addedAt = new GitRepository(team).additions();
    assert.equal(addedAt("records/first.md"), Date.parse("2026-05-01T09:00:00Z"));
    assert.equal(addedAt("records/größer.md"), Date.parse("2026-05-02T09:00:00Z"));
    assert.equal(addedAt("records/none.md"), null);
  });

  it("is asked by paths from the folder that the question is about", () => {
    const addedAt = new GitRepository(join(team, "records")).additions();
    assert.equal(addedAt("first.md"), Date.parse("2026-05-01T09:00:00Z"));
  });

  it("is not known of what a shallow clone begins with, and known of what came after", () => {
    const shallow = join(folder, "shallow");
    execFileSync("git", ["clone", "--quiet", "--depth", "2", `file://${team}`, shallow]);
    const addedAt = new GitRepository(shallow).additions();
    assert.equal(addedAt("records/first.md"), null);
    assert.equal(addedAt("records/last.md"), Date.parse("2026-05-04T09:00:00Z"));
  });

  it("stays what it was when the file moves, alone, edited or with its folder", () => {
    const moved = join(folder, "moved");
    execFileSync("git", ["clone", "--quiet", `file://${team}`, moved]);
    const inMoved = (time: string, ...args: string[]) => {
      const env = { ...process.env, GIT_COMMITTER_DATE: time };
      execFileSync("git", ["-C", moved, "-c", "user.name=Sarah", "-c", "user.email=sarah@example.com", ...args], {
        env,
      });
    };
    const words = Array.from({ length: 40 }, (_, at) => `line ${at}\n`).join("");
    writeFileSync(join(moved, "records/long.md"), words);
    inMoved("2026-05-05T09:00:00Z", "add", ".");
    inMoved("2026-05-05T09:00:00Z", "commit", "--quiet", "--message", "long");
    inMoved("2026-07-01T09:00:00Z", "mv", "records", "documents");
    writeFileSync(join(moved, "documents/long.md"), `${words}one line more\n`);
    inMoved("2026-07-01T09:00:00Z", "add", ".");
    inMoved("2026-07-01T09:00:00Z", "commit", "--quiet", "--message", "move");
    inMoved("2026-07-02T09:00:00Z", "mv", "documents/last.md", "documents/latest.md");
    inMoved("2026-07-02T09:00:00Z", "commit", "--quiet", "--message", "rename");
    const addedAt = new GitRepository(moved).additions();
    assert.equal(addedAt("documents/first.md"), Date.parse("2026-05-01T09:00:00Z"));
    assert.equal(addedAt("documents/long.md"), Date.parse("2026-05-05T09:00:00Z"));
    assert.equal(addedAt("documents/latest.md"), Date.parse("2026-05-04T09:00:00Z"));
  });

  it("is not known of what came with many others, as an import does", () => {
    const imported = join(folder, "imported");
    mkdirSync(join(imported, "records"), { recursive: true });
    execFileSync("git", ["init", "--quiet", imported]);
    const save = (...names: string[]) => {
      for (const name of names) writeFileSync(join(imported, "records", name), name);
      const as = ["-C", imported, "-c", "user.name=Sarah", "-c", "user.email=sarah@example.com"];
      execFileSync("git", [...as, "add", "."]);
      execFileSync("git", [...as, "commit", "--quiet", "--message", "x"]);
    };
    save("a.md", "b.md", "c.md", "d.md");
    save("e.md");
    const addedAt = new GitRepository(imported).additions();
    assert.equal(addedAt("records/a.md"), null);
    assert.notEqual(addedAt("records/e.md"), null);
  });

  it("is not known outside git", () => {
    assert.equal(new GitRepository(folder).additions()("team/records/first.md"), null);
  });
});

/** A pull request can bring one: git refuses paths named `.git`, and no others. */
describe("a bare repository among the files", () => {
  it("is none of ours: no program that its configuration names is run", async (test) => {
    const folder = workspace(test, {});
    const records = join(folder, "team");
    const ran = join(folder, "ran");
    const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args]);
    git("init", "--quiet");
    git("init", "--quiet", "--bare", "team");
    git("--git-dir=team", "config", "core.bare", "false");
    git("--git-dir=team", "config", "core.worktree", ".");
    git("--git-dir=team", "config", "core.fsmonitor", `touch ${ran}; false`);
    for (const command of [["check"], ["init", "--dry-run"], ["plan", "--offline"], ["doctor", "--offline"]])
      await run(records, ...command);
    assert.equal(new GitRepository(records).run("ls-files"), null);
    await assert.rejects(new GitRepository(records).bytes(["ls-files"]));
    assert.equal(existsSync(ran), false);
  });
});

describe("numbers of action items", () => {
  const rows = (...items: readonly string[]) =>
    [
      "# Post-Mortem: Checkout - May 29, 2026",
      "",
      "## Action Items",
      "| # | Action | Owner | Due Date |",
      "|---|---|---|---|",
    ]
      .concat(
        items.map((item) => `| ${item} | @alex | 2026-06-05 |`),
        "",
      )
      .join("\n");
  const before = rows("1 | Add tests", "2 | Lower the limit", "3 | Page on errors");
  const after = rows("1 | Cap retries", "2 | Add tests", "3 | Lower the limit", "4 | Page on errors");
  const file = "postmortems/größer.md";

  /** A repository whose main branch has the post-mortem, and git in it. */
  function repository(test: TestContext): { cwd: string; git: (...args: string[]) => void } {
    const cwd = workspace(test, { [file]: before });
    const as = ["-c", "user.name=Sarah", "-c", "user.email=sarah@example.com"];
    const git = (...args: string[]) => execFileSync("git", ["-C", cwd, ...as, ...args], { stdio: "pipe" });
    git("init", "--quiet", "--initial-branch", "main");
    git("add", ".");
    git("commit", "--quiet", "--message", "Add it");
    return { cwd, git };
  }
  const found = async (cwd: string) =>
    (JSON.parse((await run(cwd, "check", "--format", "json")).out) as { findings: { message: string }[] }).findings
      .map(({ message }) => message)
      .filter((message) => /changed numbers/.test(message));
  const expected = ["3 action items changed numbers: 1 → 2, 2 → 3, 3 → 4"];

  it("that change in the work tree are a finding at the root of the repository", async (test) => {
    const { cwd } = repository(test);
    assert.deepEqual(await found(cwd), []);
    writeFileSync(join(cwd, file), after);
    assert.deepEqual(await found(cwd), expected);
    mkdirSync(join(cwd, "ops", "postmortems"), { recursive: true });
    writeFileSync(join(cwd, "ops", file), after);
    assert.deepEqual(await found(join(cwd, "ops")), []);
  });

  it("are compared with the commit where the branch left the default one", async (test) => {
    const { cwd, git } = repository(test);
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    git("checkout", "--quiet", "-b", "work");
    writeFileSync(join(cwd, file), after);
    git("commit", "--quiet", "--all", "--message", "Insert one");
    assert.deepEqual(await found(cwd), expected);
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    assert.deepEqual(await found(cwd), []);
  });

  it("are not compared outside git, for new files and for new words", async (test) => {
    assert.deepEqual(await found(workspace(test, { [file]: after })), []);
    const { cwd } = repository(test);
    writeFileSync(join(cwd, file), before.replace("Add tests", "Add more tests"));
    writeFileSync(join(cwd, "postmortems", "other.md"), after);
    assert.deepEqual(await found(cwd), []);
  });
});
