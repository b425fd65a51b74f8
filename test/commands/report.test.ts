import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run, workspace } from "./run.ts";

const incident = `title: Checkout errors
severity: SEV-1
status: resolved
commander: sarah
services: [checkout]
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:07:00Z, type: acknowledged }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`;
const postmortem = (status: string, due = "2026-06-05") => `# Post-Mortem: Checkout errors

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add tests | Alex | ${due} | ${status} |
`;
const records = {
  "incidents/2026-05-29-checkout.yml": incident,
  "postmortems/2026-05-29-checkout.md": postmortem("open"),
  ".github/incidents.yml":
    "people: { sarah: { name: Sarah K. }, alex: { name: Alex } }\ncommander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, alex] }\n",
};

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function git(cwd: string, at: string, ...args: readonly string[]): void {
  const who = {
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@example.com",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@example.com",
  };
  execFileSync("git", args, {
    cwd,
    stdio: "ignore",
    env: { ...process.env, ...who, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
  });
}

describe("incident report", () => {
  it("writes a site into the folder report, and nothing elsewhere", async (test) => {
    const folder = workspace(test, records);
    const { status, out } = await run(folder, "report", "--offline");
    assert.equal(status, 0);
    assert.match(
      out,
      /^1 incident \(0 open\), 1 open action item \(0 overdue\) as of 1 June 2026, 00:00 UTC\n\d+ files written; open report\/index\.html\n$/,
    );
    assert.deepEqual(
      filesBelow(folder).filter((path) => !path.startsWith("report/")),
      Object.keys(records).sort(),
    );
    for (const path of ["index.html", "calendar.ics", "calendars/alex.ics", "status/feed.xml", "metrics.json"]) {
      assert.ok(existsSync(join(folder, "report", path)), path);
    }
    assert.match(readFileSync(join(folder, "report/calendar.ics"), "utf8"), /SUMMARY:Due: Add tests/);
  });

  it("gives the same bytes again, and leaves other files alone", async (test) => {
    const folder = workspace(test, { ...records, "site/notes.txt": "mine", "site/incidents/extra.html": "mine too" });
    await run(folder, "report", "--offline", "--out", "site");
    const before = filesBelow(join(folder, "site")).map((path) => readFileSync(join(folder, "site", path), "utf8"));
    await run(folder, "report", "--offline", "--out", "site");
    const after = filesBelow(join(folder, "site")).map((path) => readFileSync(join(folder, "site", path), "utf8"));
    assert.deepEqual(after, before);
    assert.equal(readFileSync(join(folder, "site/notes.txt"), "utf8"), "mine");
    assert.equal(readFileSync(join(folder, "site/incidents/extra.html"), "utf8"), "mine too");
  });

  it("follows no link out of its folder", async (test) => {
    const folder = workspace(test, { ...records, "elsewhere/kept.html": "kept" });
    mkdirSync(join(folder, "report"));
    symlinkSync(join(folder, "elsewhere/kept.html"), join(folder, "report/index.html"));
    const toFile = await run(folder, "report", "--offline");
    assert.equal(toFile.status, 2);
    assert.match(toFile.err, /could not open .*index\.html: a link stands in its place/);
    assert.equal(readFileSync(join(folder, "elsewhere/kept.html"), "utf8"), "kept");

    mkdirSync(join(folder, "other"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "other/incidents"));
    const toFolder = await run(folder, "report", "--offline", "--out", "other");
    assert.equal(toFolder.status, 2);
    assert.match(
      toFolder.err,
      /unexpected .*other\/incidents, expected a folder: it is a file, or a link that is not followed/,
    );
    assert.deepEqual(readdirSync(join(folder, "elsewhere")), ["kept.html"]);
  });

  it("prints the metrics as JSON", async (test) => {
    const { out } = await run(workspace(test, records), "report", "--offline", "--format", "json");
    const metrics = JSON.parse(out);
    assert.equal(metrics.times.resolve.median, 45);
    assert.equal(metrics.now, "2026-06-01T00:00:00Z");
  });

  it("tells from git when an item was done, and how often its date moved", async (test) => {
    const folder = workspace(test, records);
    const path = join(folder, "postmortems/2026-05-29-checkout.md");
    git(folder, "2026-05-30T10:00:00Z", "init", "-q", "-b", "main");
    for (const [at, text] of [
      ["2026-05-30T10:00:00Z", postmortem("open", "2026-05-31")],
      ["2026-05-31T10:00:00Z", postmortem("open")],
      ["2026-06-03T10:00:00Z", postmortem("done")],
    ] as const) {
      writeFileSync(path, text);
      git(folder, at, "add", ".");
      git(folder, at, "commit", "-q", "-m", "x");
    }
    const { out } = await run(folder, "report", "--offline", "--format", "json", "--now", "2026-06-10T00:00:00Z");
    const { actionItems, postmortems } = JSON.parse(out);
    assert.deepEqual(actionItems.completion, { n: 1, onTime: 1, excluded: [] });
    assert.deepEqual(actionItems.slipped, { items: 1, moves: 1 });
    assert.deepEqual([postmortems.n, postmortems.kept], [1, 1]);
    assert.match(
      readFileSync(join(folder, "report/action-items.csv"), "utf8"),
      /,done,2026-06-05,0,2026-05-29,2026-06-03,5,1,/,
    );
  });

  it("makes one site of several repositories", async (test) => {
    const folder = workspace(test, {
      "a/shop/incidents/2026-05-29-x.yml": incident,
      "b/shop/incidents/2026-05-29-x.yml": incident,
    });
    const { status, out } = await run(folder, "report", "a/shop", "b/shop", "--out", "site");
    assert.equal(status, 0);
    assert.match(out, /^2 incidents/);
    assert.ok(existsSync(join(folder, "site/incidents/shop-2026-05-29-x.html")));
    assert.ok(existsSync(join(folder, "site/incidents/shop-2-2026-05-29-x.html")));
    assert.ok(existsSync(join(folder, "site/calendars/shop-2.ics")));
    assert.match(readFileSync(join(folder, "site/index.html"), "utf8"), /<title>2 repositories<\/title>/);
  });

  it("works without GitHub when there is no token, and says so", async (test) => {
    const { status, err } = await run(workspace(test, records), "report");
    assert.equal(status, 0);
    assert.match(err, /^note: from the records and git alone, since GITHUB_TOKEN is not set\n$/);
  });

  it("says what is wrong with a command line", async (test) => {
    const folder = workspace(test, { ...records, file: "x" });
    assert.match(
      (await run(folder, "report", "--out", "file")).err,
      /unexpected ".*file", expected a folder to write to/,
    );
    assert.match((await run(folder, "report", "nowhere")).err, /unexpected ".*nowhere", expected a folder that exists/);
    assert.match((await run(folder, "report", "--url", "ftp://x")).err, /unexpected "ftp:\/\/x" for --url/);
    assert.match((await run(folder, "report", "--offlin")).err, /did you mean "--offline"/);
  });

  it("counts what can't be read instead of failing", async (test) => {
    const folder = workspace(test, { ...records, "incidents/broken.yml": Buffer.from([0xff, 0xfe, 0x00]) });
    const { status, out } = await run(folder, "report", "--offline");
    assert.equal(status, 0);
    assert.match(out, /1 unreadable file in no figure: see "incident check"/);
  });
});
