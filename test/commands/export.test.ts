import assert from "node:assert/strict";
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
