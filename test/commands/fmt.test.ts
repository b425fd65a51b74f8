import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { canonicalForm } from "../../src/edit/canonical.ts";
import { fileText } from "../../src/edit/edits.ts";
import { readingOf } from "../../src/output/record-facts.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { readIncident } from "../../src/records/incident.ts";
import type { IncidentRecord } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { Source } from "../../src/text/source.ts";
import { lineDiff } from "../edit/written.ts";
import fc from "../fast-check.ts";
import { run, workspace } from "./run.ts";

const context = { timezone: "UTC", incidentDate: () => "2026-05-29" };
const { policy } = readPolicy(null);

function readAs(kind: IncidentRecord["kind"]): (source: Source) => IncidentRecord {
  const read = { incident: readIncident, postmortem: readPostmortem, runbook: readRunbook }[kind];
  return (source) => read(source, context);
}

function formatted(text: string, kind: IncidentRecord["kind"] = "postmortem"): { text: string; what: string[] } {
  const read = readAs(kind);
  const { source, corrections } = canonicalForm(
    read(new Source("2026-05-29-checkout.md", text)),
    readingOf(policy, read),
  );
  return { text: fileText(source), what: corrections.map(({ line, what }) => `${line}: ${what}`) };
}

/** Formats, and asserts what holds for every text: the same facts, and nothing left to do. */
function assertCanonical(text: string, kind: IncidentRecord["kind"] = "postmortem"): void {
  const read = readAs(kind);
  const { facts } = readingOf(policy, read);
  const once = formatted(text, kind);
  assert.equal(
    facts(read(new Source("2026-05-29-checkout.md", once.text))),
    facts(read(new Source("2026-05-29-checkout.md", text))),
  );
  assert.deepEqual(formatted(once.text, kind), { text: once.text, what: [] });
  if (once.what.length === 0) assert.equal(once.text, text);
}

const checkout = `---
severity: "sev 1"   # by the matrix
date: May 29, 2026
---
# Post-Mortem: Checkout Outage

**Incident Commander**: Sarah K.

### Timeline of events
- 4:02 AM: Alert fires

### Action items

| No | Action item | Assignee | Deadline | Status |
|---|:--|---|--:|---|
| 1 | Add tests | Alex | Jun 5 | DONE |
|  | Lower it  | Platform | 2026-06-02 | To Do |
| 7 | 監視を追加 | DevOps | TBD | Blocked |
`;

describe("the canonical form", () => {
  it("spells days, statuses, severities, headings and columns, gives numbers, and aligns", () => {
    const { text, what } = formatted(checkout);
    assert.equal(
      text,
      `---
severity: "SEV-1"   # by the matrix
date: 2026-05-29
---
# Post-Mortem: Checkout Outage

**Incident Commander**: Sarah K.

### Timeline
- 4:02 AM: Alert fires

### Action Items

| # | Action     | Owner    |   Due Date | Status  |
|---|:-----------|----------|-----------:|---------|
| 1 | Add tests  | Alex     | 2026-06-05 | done    |
| 8 | Lower it   | Platform | 2026-06-02 | open    |
| 7 | 監視を追加 | DevOps   |        TBD | Blocked |
`,
    );
    assert.deepEqual(what, [
      '2: severity "sev 1" → "SEV-1"',
      '3: date "May 29, 2026" → "2026-05-29"',
      '9: heading "Timeline of events" → "Timeline"',
      '12: heading "Action items" → "Action Items"',
      '16: due date "Jun 5" → "2026-06-05"',
      '16: status "DONE" → "done"',
      '17: status "To Do" → "open"',
      '14: column "No" → "#"',
      '14: column "Action item" → "Action"',
      '14: column "Assignee" → "Owner"',
      '14: column "Deadline" → "Due Date"',
      "17: number 8 given",
      "14: table of action items aligned",
    ]);
  });

  it("makes bullets numbers, and keeps their boxes", () => {
    const before =
      "# X\n\n## Action Items\n\n- [X] Add tests (Owner: Alex, Due: Jun 5)\n- [ ] Look at the alerts\n  - at this\n";
    assert.equal(
      formatted(before).text,
      "# X\n\n## Action Items\n\n1. [x] Add tests (Owner: Alex, Due: 2026-06-05)\n2. [ ] Look at the alerts\n   - at this\n",
    );
  });

  it("gives numbers above all that are there, so that none is used twice", () => {
    const before = "# X\n\n## Action Items\n\n- One\n- Two\n\n1. Three\n9. Four\n";
    assert.equal(formatted(before).text, "# X\n\n## Action Items\n\n10. One\n11. Two\n\n1. Three\n9. Four\n");
  });

  it("gives items of the front matter their id", () => {
    const before = "---\naction_items:\n  - title: One # first\n    due: 5 June 2026\n---\n# X\n";
    assert.equal(
      formatted(before).text,
      "---\naction_items:\n  - id: 1\n    title: One # first\n    due: 2026-06-05\n---\n# X\n",
    );
  });

  it("spells an incident's times in full, and keeps the offset that its author wrote", () => {
    const before = `title: X
severity: sev1
timeline:
  - { at: 2026-05-29 04:02, type: detected } # alert
  - { at: "2026-05-29T06:07+0200", type: acknowledged }
  - { at: 2026-05-29T04:15:00Z, type: declared }
`;
    assert.deepEqual(lineDiff(before, formatted(before, "incident").text), [
      "- severity: sev1",
      "+ severity: SEV-1",
      "-   - { at: 2026-05-29 04:02, type: detected } # alert",
      "+   - { at: 2026-05-29T04:02:00Z, type: detected } # alert",
      '-   - { at: "2026-05-29T06:07+0200", type: acknowledged }',
      '+   - { at: "2026-05-29T06:07:00+02:00", type: acknowledged }',
    ]);
    assertCanonical(before, "incident");
  });

  it("gives each column that is read its one name, without emphasis", () => {
    const titles = ["Task", "**Todo**", "Follow-up", "Description", "**Action item**"];
    const owners = ["Who", "DRI", "**Responsible**", "Assignee", "**Owner**"];
    const days = ["By when", "ETA", "Target date", "**Deadline**", "Date"];
    const states = ["State", "**Progress**", "Status:", "**State**", "State"];
    for (const [index, title] of titles.entries()) {
      const header = `| No | ${title} | ${owners[index]} | ${days[index]} | ${states[index]} |`;
      const { text } = formatted(
        `# X\n\n## Action Items\n\n${header}\n|-|-|-|-|-|\n| 1 | a | Alex | 2026-06-05 | open |\n`,
      );
      assert.match(text, /^\| # \| Action \| Owner \| Due Date +\| Status \|$/m, header);
    }
  });

  it("leaves a column whose name another one has", () => {
    const { text } = formatted(
      "# X\n\n## Action Items\n\n| # | Task | Action | Owner |\n|---|---|---|---|\n| 1 | a | b | Alex |\n",
    );
    assert.match(text, /^\| # \| Task \| Action \| Owner \|$/m);
  });

  it("leaves alone what is not certain", () => {
    const before = `# X

**Severity**: P1 (Critical)

## Follow-ups

See [the lessons](#lessons-learnt).

| # | Action     | Owner (team) | Due Date    | Completed on | Type |
|---|------------|--------------|-------------|--------------|------|
| 1 | Add \`a\\|b\` | Alex         | next sprint | 2026-06-05   | Bug  |

## Lessons learnt

One.
`;
    assert.deepEqual(formatted(before), { text: before, what: [] });
  });

  it("touches no line ending, byte order mark, comment or trailing space", () => {
    const before = `\uFEFF${checkout.replaceAll("\n", "  \r\n")}<!-- end -->\r\n`;
    assert.equal(
      formatted(before).text,
      `\uFEFF${formatted(checkout.replaceAll("\n", "  \n")).text.replaceAll("\n", "\r\n")}<!-- end -->\r\n`,
    );
    assert.ok(formatted(before).what.length > 5);
  });

  it("has the same facts and is its own canonical form, for every kind of record", () => {
    const places = ["examples", "test"].map((folder) => join(import.meta.dirname, "../..", folder));
    for (const [file, kind] of places.flatMap(records)) assertCanonical(readFileSync(file, "utf8"), kind);
    const words = fc.constantFrom(
      "# X",
      "## Action items",
      "- [ ] Add tests (Owner: Alex, Due: Jun 5)",
      "* Look",
      "  - nested",
      "1. One",
      "7) Seven",
      "| No | Task | Assignee |",
      "|---|---|---|",
      "| 1 | Add tests | Alex |",
      "|  | Look | |",
      "| a | b",
      "",
      "> - quoted",
      "~~Gone~~",
      "- ~~Gone~~",
      "```",
      "\t- tab",
      "## Lessons learnt",
      "Words.",
      "---",
      "1. One",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (lines) => assertCanonical(lines.join("\n"))),
      { numRuns: 300 },
    );
  });

  it("has the same facts for other teams' documents", (test: TestContext) => {
    const corpus = process.env.CORPUS_DIR;
    if (!corpus) return test.skip("CORPUS_DIR is not set");
    for (const folder of ["labelled", "smoke/postmortems"]) {
      for (const name of readdirSync(join(corpus, folder)))
        assertCanonical(readFileSync(join(corpus, folder, name), "utf8"));
    }
  });
});

function records(folder: string): [string, IncidentRecord["kind"]][] {
  const kinds = { incidents: "incident", postmortems: "postmortem", runbooks: "runbook" } as const;
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap(
    (file): [string, IncidentRecord["kind"]][] => {
      const kind = kinds[file.split(/[\\/]/).at(-2) as keyof typeof kinds];
      return kind && /\.(?:md|ya?ml)$/.test(file) ? [[join(folder, file), kind]] : [];
    },
  );
}

describe("incident fmt", () => {
  const files = { "postmortems/a.md": checkout, "postmortems/b.md": "# B\n" };

  it("writes the canonical form, and says what it changed", async (test) => {
    const cwd = workspace(test, files);
    const { status, out } = await run(cwd, "fmt");
    assert.equal(status, 0);
    assert.match(out, /^postmortems\/a\.md:2: severity "sev 1" → "SEV-1"\n/);
    assert.match(out, /\n1 of 2 records reformatted\.\n$/);
    assert.equal(readFileSync(join(cwd, "postmortems/a.md"), "utf8"), formatted(checkout).text);
    assert.equal((await run(cwd, "fmt")).out, "2 records in canonical form.\n");
  });

  it("writes nothing with --check, and fails where something would change", async (test) => {
    const cwd = workspace(test, files);
    const { status, out } = await run(cwd, "fmt", "--check");
    assert.equal(status, 1);
    assert.match(out, /\n1 of 2 records would be reformatted\.\n$/);
    assert.equal(readFileSync(join(cwd, "postmortems/a.md"), "utf8"), checkout);
    assert.equal((await run(cwd, "fmt", "--check", "postmortems/b.md")).status, 0);
  });

  it("writes the files that are named, and tells of those that it can't read", async (test) => {
    const cwd = workspace(test, { ...files, "postmortems/c.md": Buffer.from([0x23, 0xff]) });
    const { out, err } = await run(cwd, "fmt", "postmortems/b.md", "postmortems/c.md");
    assert.equal(out, "1 record in canonical form.\n");
    assert.match(
      err,
      /^left alone: postmortems\/c\.md:1:2: unexpected byte 0xff, .*\n {2}help: save the file as UTF-8\n/,
    );
    assert.equal(readFileSync(join(cwd, "postmortems/a.md"), "utf8"), checkout);
    assert.equal((await run(cwd, "fmt", "nowhere.md")).status, 2);
  });

  it("prints JSON", async (test) => {
    const { out } = await run(workspace(test, files), "fmt", "--check", "--format", "json");
    const { summary, changed } = JSON.parse(out);
    assert.deepEqual(summary, { files: 2, changed: 1 });
    assert.equal(changed[0].file, "postmortems/a.md");
    assert.deepEqual(changed[0].changes[0], { line: 2, what: 'severity "sev 1" → "SEV-1"' });
  });
});
