import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run, workspace } from "./run.ts";

const checkout = join(import.meta.dirname, "../../examples/checkout");
const exported = async (...words: readonly string[]) => (await run(checkout, "export", ...words)).out;

describe("export", () => {
  it("prints action items as CSV, with where each is written", async () => {
    const [heading, first] = (await exported()).split("\r\n");
    assert.equal(
      heading,
      "key,title,owner,team,severity,status,due,deadline,daysOverdue,kind,priority,issue,postmortem,file,line",
    );
    assert.match(first!, /^2026-05-29-checkout-errors#2,Lower checkout error alert threshold to 2%,Platform,/);
    assert.match(
      first!,
      /,2026-06-02,2026-06-02,0,,,,2026-05-29-checkout-errors,postmortems\/2026-05-29-checkout-errors\.md,\d+$/,
    );
  });

  it("prints incidents as JSON", async () => {
    const [incident] = JSON.parse(await exported("incidents", "--format", "json"));
    assert.equal(incident.id, "2026-05-29-checkout-errors");
    assert.deepEqual(
      [incident.minutesToAcknowledge, incident.minutesToMitigate, incident.minutesToResolve],
      [5, 33, 45],
    );
  });

  it("prints due dates and shifts as a calendar", async () => {
    const text = await exported("--format", "ics");
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.equal(text.match(/SUMMARY:Due: /g)?.length, 4);
    assert.match(text, /SUMMARY:Incident Commander: /);
  });

  it("moves a due date in calendars that keep the later version of an event, to an earlier day too", async (test) => {
    const item = (due: string) => `# A\n\n## Action items\n\n1. Add tests (Owner: Alex, Due: ${due})\n`;
    const folder = workspace(test, { ".github/incidents.yml": "version: 1\n" });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
        cwd: folder,
        env: { ...process.env, GIT_COMMITTER_DATE: at },
      });
    let at = "2026-05-30T08:00:00Z";
    const commit = (due: string) => {
      mkdirSync(join(folder, "postmortems"), { recursive: true });
      writeFileSync(join(folder, "postmortems/a.md"), item(due));
      git("add", "--all");
      git("commit", "--quiet", "-m", due);
    };
    const shown = async () => {
      const { out } = await run(folder, "export", "--format", "ics", "--now", "2026-06-01T00:00:00Z");
      return out.match(/^(?:SEQUENCE|DTSTAMP|DTSTART.*|LAST-MODIFIED|URL.*):.*$/gm)!.map((line) => line.trim());
    };
    const event = (sequence: number, stamp: string, day: string, url: string[] = []) => [
      `SEQUENCE:${sequence}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day}`,
      ...url,
      `LAST-MODIFIED:${stamp}`,
    ];
    git("init", "--quiet");
    commit("2026-06-05");
    assert.deepEqual(await shown(), event(0, "20260530T080000Z", "20260605"));
    at = "2026-05-31T09:30:00Z";
    commit("2026-06-03");
    git("remote", "add", "origin", "https://github.com/acme/shop.git");
    const url = ["URL;VALUE=URI:https://github.com/acme/shop/blob/HEAD/postmortems/a.md?plain=1#L5"];
    const second = event(1, "20260531T093000Z", "20260603", url);
    assert.deepEqual(
      (await shown()).map((line) => line.slice(0, 60)),
      second.map((line) => line.slice(0, 60)),
    );
    git("mv", "postmortems", "retros");
    writeFileSync(join(folder, ".github/incidents.yml"), "version: 1\npaths: { postmortems: [retros/*.md] }\n");
    git("add", "--all");
    git("commit", "--quiet", "-m", "Move");
    assert.equal((await shown())[0], "SEQUENCE:2", "a folder that is renamed keeps the history");
    // A shallow clone can't count: its events are first versions.
    writeFileSync(join(folder, ".git/shallow"), execFileSync("git", ["rev-parse", "HEAD"], { cwd: folder }));
    assert.deepEqual((await shown()).slice(0, 2), ["SEQUENCE:0", "DTSTAMP:19700101T000000Z"]);
  });

  it("says which due dates a calendar can't hold", async (test) => {
    const folder = workspace(test, {
      "postmortems/a.md":
        "# A\n\n## Action items\n\n- Add tests (Due: 2026-06-05)\n- [x] Add alerts (Due: 2026-06-05)\n",
    });
    const { out, err } = await run(folder, "export", "--format", "ics");
    assert.doesNotMatch(out, /BEGIN:VEVENT/);
    assert.equal(err, 'left out: 1 action item without a number, which "incident fmt" gives\n');
  });

  it("prints a table whose cells stay cells", async (test) => {
    const folder = workspace(test, {
      "postmortems/a.md": "# A\n\n## Action items\n\n- Escape a pipe `a|b` (Owner: @kim)\n- [x] Done\n",
    });
    const { out } = await run(folder, "export", "--format", "markdown", "--open");
    const lines = out.trimEnd().split("\n");
    assert.equal(lines.length, 3, "one of the two is open");
    assert.match(lines[2]!, /^\| {2}\| Escape a pipe a\\\|b \| @/);
  });

  it("gives due date and issue as they are written, and the day that counts beside them", async (test) => {
    const folder = workspace(test, {
      "postmortems/2026-05-29-a.md": `# A

**Severity**: SEV-1
**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)

## Action Items

| # | Action | Owner | Due Date | Issue |
|---|--------|-------|----------|-------|
| 1 | Add tests | Alex | 2026-06-05 | https://github.com/acme/other/issues/9 |
| 2 | Add an alert | Alex | | #12 |
`,
    });
    const rows: Record<string, string | null>[] = JSON.parse((await run(folder, "export", "--format", "json")).out);
    assert.deepEqual(
      rows.map(({ due, deadline, issue }) => [due, deadline, issue]),
      [
        ["2026-06-05", "2026-06-05", "https://github.com/acme/other/issues/9"],
        [null, "2026-06-13", "#12"],
      ],
    );
  });

  it("says what there is to export", async () => {
    const wrong = await run(checkout, "export", "runbooks");
    assert.equal(wrong.status, 2);
    assert.match(wrong.err, /unexpected "runbooks" to export, expected action-items or incidents\n/);
    assert.match(
      (await run(checkout, "export", "incidents", "--format", "ics")).err,
      /unexpected "ics" for --format, expected csv, json or markdown for incidents: they have no calendar/,
    );
  });
});
