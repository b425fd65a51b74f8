import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Told, tellYours } from "../../scripts/demo/yours.ts";

const postmortem = `# Search was down

**Date:** 3 November 2026
**Severity:** SEV-1

## Action Items
- [ ] Delete old segments every night (@imre, due 2026-11-20)
- [ ] Alert at 80% disk (Lena Brandt, due: 2026-12-15)
`;
const now = Date.UTC(2026, 10, 9, 12);

/** A repository with a history, of which one file is not committed. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "theirs-"));
  const git = (...args: readonly string[]) => {
    const author = ["-c", "user.name=Imre Kovacs", "-c", "user.email=imre@lumen.example", "-c", "commit.gpgSign=false"];
    execFileSync("git", [...author, ...args], { cwd: folder });
  };
  write(folder, { "README.md": "# Lumen\n" });
  git("init", "-q", "-b", "trunk");
  git("remote", "add", "origin", "https://github.com/lumen/loans.git");
  git("add", ".");
  git("commit", "-qm", "First");
  write(folder, files);
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file below a folder with its text, git's own included. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "latin1")]),
  );
}

describe("the story of a repository in which nothing is set up", () => {
  const folder = repository({ "docs/outages/search (1).md": postmortem, ".github/CODEOWNERS": "* @imre\n" });
  const before_ = contents(folder);
  let told: Told;
  let printed = "";
  before(async () => {
    told = await tellYours(folder, now, (text) => {
      printed += `${text}\n`;
    });
  });
  after(async () => {
    await told.rehearsal.end();
    assert.ok(!existsSync(told.rehearsal.checkout.folder), "the copy goes with its GitHub");
    rmSync(folder, { recursive: true });
  });

  it("writes nothing into it", () => assert.deepEqual(contents(folder), before_));

  it("knows it by its name on GitHub", () => assert.equal(told.rehearsal.github.repository, "lumen/loans"));

  it("brings what adopting changes, which has no new findings, and opens no old item", async () => {
    const comments = await told.rehearsal.comments(told.rehearsal.pull);
    assert.equal(comments.length, 1);
    assert.match(comments[0]!.body, /### ✅ No new findings in the incident records/);
    assert.match(comments[0]!.body, /Decide on 2 old action items/);
  });

  it("has an issue for each item that people keep, and flags those that are late on the day after the next due date", async () => {
    assert.equal(told.until, "2026-11-21T09:00:00Z");
    const issues = await told.rehearsal.issues();
    assert.deepEqual(
      issues.map(({ title, labels, assignees }) => [
        title,
        labels.map(({ name }) => name).join(" "),
        assignees.map(({ login }) => login).join(" "),
      ]),
      [
        ["Decide on 2 old action items", "", ""],
        ["Post-mortem: Search was down", "postmortem sev-1", ""],
        ["Delete old segments every night", "action-item sev-1 overdue", "imre"],
        ["Alert at 80% disk", "action-item sev-1", ""],
        ["Incident follow-up: what is late", "incident-digest", ""],
      ],
    );
  });

  it("fits on a screen or two, and says nothing twice", () => {
    assert.ok(printed.split("\n").length <= 50, `${printed.split("\n").length} lines`);
    assert.match(printed, /the digest\. A second run makes 0 writes/);
  });

  const pages: readonly (readonly [string, RegExp])[] = [
    ["/", /Delete old segments every night/],
    ["/lumen/loans/issues", /href="\/lumen\/loans\/pull\/1"/],
    ["/lumen/loans/issues/4", /was due on <strong>2026-11-20<\/strong>/],
    ["/lumen/loans/pull/1", /No new findings in the incident records/],
    ["/lumen/loans/blob/main/docs/outages/search%20(1).md", /# Search was down/],
  ];
  for (const [path, shown] of pages) {
    it(`shows ${path} in a browser`, async () => {
      const answer = await ask(path);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), shown);
    });
  }

  it("has no page for what is not there", async () => {
    for (const path of ["/lumen/loans/issues/99", "/lumen/loans/blob/main/none.md", "/other/repo/issues"]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });

  const ask = (path: string) => fetch(`${told.rehearsal.github.url}${path}`, { headers: { accept: "text/html" } });
});
