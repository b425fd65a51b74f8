import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import fc from "../fast-check.ts";
import { run, workspace } from "./run.ts";

const id = "2026-05-29-checkout-errors";
const people = "people: { alex: { name: Alex, github: alexk }, sarah: { name: Sarah K., github: sarahk } }\n";
const configuration = { ".github/incidents.yml": `version: 1\n${people}` };
const [incidentFile, postmortemFile] = [`incidents/${id}.yml`, `postmortems/${id}.md`];

const incident = `id: ${id}
title: Checkout errors # kept
severity: SEV-2
status: resolved
commander: sarha
channel: "#checkout"
timeline:
  - { at: 2026-05-29T04:05:00Z, type: detected }
  - at: 2026-05-29T04:30:00Z   # with a comment
    type: mitigated
  - { at: 2026-05-29T04:20:00Z, type: acknowledged, by: alex }
  - { at: 2026-05-29T04:50:00Z, type: resolved }
`;

const postmortem = `---
incident: ${id}
severity: SEV-1
---
# Post-Mortem: Checkout errors - May 29, 2026

- **Duration**: 55 minutes (4:05 AM - 4:50 AM UTC)

## Action items:

| # | Action | Owner | Due Date |
|---|---|---|---|
| 1 | Add tests | Alxe | Jun 10 |
| 1 | Lower the threshold | Alex | 06/07/2026 |

- Write the runbook (Owner: Sarah K., Due: 2026-06-20)
`;

const files = { ...configuration, [incidentFile]: incident, [postmortemFile]: postmortem };
const texts = (folder: string) =>
  [incidentFile, postmortemFile].map((file) => readFileSync(join(folder, file), "utf8"));

describe("check --fix", () => {
  it("follows its own advice where nobody has to decide, and says what it changed", async (test) => {
    const folder = workspace(test, files);
    const { out } = await run(folder, "check", "--fix");
    const [fixedIncident, fixedPostmortem] = texts(folder);
    assert.equal(
      fixedIncident,
      incident
        .replace("sarha", "sarah")
        .replace("#checkout", "#inc-2026-05-29-checkout-errors")
        .replace(/( {2}- at: .*\n.*mitigated\n)( {2}- .*acknowledged.*\n)/, "$2$1"),
    );
    assert.match(fixedPostmortem!, /^severity: SEV-2$/m);
    assert.match(fixedPostmortem!, /^- \*\*Duration\*\*: 45 min \(4:05 AM - 4:50 AM UTC\)$/m);
    assert.match(fixedPostmortem!, /^\| 1 \| Add tests \| Alex \| 2026-06-10 \|$/m);
    assert.match(fixedPostmortem!, /\| 06\/07\/2026 \|/, "an ambiguous day stays");
    assert.match(fixedPostmortem!, /^## Action items:$/m, "the spelling of a heading is no finding");
    assert.match(out, new RegExp(`^fixed ${incidentFile}:5: "sarha" → "sarah" \\[reference\\]$`, "m"));
    assert.match(out, new RegExp(`^fixed ${postmortemFile}:\\d+: due date "Jun 10" → "2026-06-10"$`, "m"));
    assert.doesNotMatch(out, /^incidents\/.*\[(?:reference|channel-name|timeline-order)\]$/m);
  });

  it("changes nothing the second time", async (test) => {
    const folder = workspace(test, files);
    await run(folder, "check", "--fix");
    const before = texts(folder);
    const { out } = await run(folder, "check", "--fix");
    assert.deepEqual(texts(folder), before);
    assert.doesNotMatch(out, /^fixed/m);
    assert.deepEqual(await run(folder, "check", "--diff"), { status: 0, out: "", err: "" });
  });

  it("fixes what --rule and paths name alone", async (test) => {
    const folder = workspace(test, files);
    await run(folder, "check", "--fix", "--rule", "channel-name");
    assert.deepEqual(texts(folder), [incident.replace("#checkout", "#inc-2026-05-29-checkout-errors"), postmortem]);
    await run(folder, "check", "--fix", postmortemFile);
    assert.match(texts(folder)[0]!, /sarha/);
    assert.doesNotMatch(texts(folder)[1]!, /Alxe/);
  });
});

describe("check --diff", () => {
  it("is a patch of what --fix writes, and writes nothing", async (test) => {
    const folder = workspace(test, files);
    const { status, out } = await run(folder, "check", "--diff");
    assert.equal(status, 1);
    assert.deepEqual(texts(folder), [incident, postmortem]);
    execFileSync("git", ["init", "-q"], { cwd: folder });
    execFileSync("git", ["apply", "-"], { cwd: folder, input: out });
    const patched = texts(folder);
    const other = workspace(test, files);
    await run(other, "check", "--fix");
    assert.deepEqual(patched, texts(other));
  });
});

describe("fixes of any record", () => {
  const cell = fc.constantFrom(
    "Alex",
    "Alxe",
    "Sara K",
    "@dana",
    "TBD",
    "",
    "Jun 10",
    "2026-06-10",
    "06/07/2026",
    "done",
  );
  const row = fc.tuple(fc.constantFrom("", "1", "2", "7"), fc.constantFrom("Add tests", "Lower it"), cell, cell);
  const minute = fc.integer({ min: 10, max: 59 });
  const record = fc.record({
    rows: fc.array(row, { maxLength: 5 }),
    minutes: fc.array(minute, { minLength: 1, maxLength: 5 }),
    crlf: fc.boolean(),
  });

  it("leave no fix behind, no record unread, and no finding more", async (test: TestContext) => {
    const folder = workspace(test, files);
    const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
    const findings = async () => {
      const { out } = await run(folder, "check", "--format", "json");
      const { summary } = JSON.parse(out);
      return summary.errors + summary.warnings;
    };
    await fc.assert(
      fc.asyncProperty(record, async ({ rows, minutes, crlf }) => {
        const table = rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
        const entries = minutes
          .map((at) => `  - { at: 2026-05-29T04:${at}:00Z, type: note, note: at ${at} }\n`)
          .join("");
        const text = `# Checkout\n\n## Action Items\n\n| # | Action | Owner | Due Date |\n|---|---|---|---|\n${table}`;
        write(postmortemFile, crlf ? text.replaceAll("\n", "\r\n") : text);
        const written = `id: ${id}\ntitle: x\nseverity: SEV-4\ntimeline:\n${entries}`;
        write(incidentFile, written);
        const before = await findings();
        await run(folder, "check", "--fix");
        assert.ok((await findings()) <= before);
        assert.equal((await run(folder, "check", "--diff")).out, "");
        const sorted = (text: string) => text.split("\n").sort();
        assert.deepEqual(sorted(texts(folder)[0]!), sorted(written), "entries move as whole lines");
      }),
      { numRuns: 15 },
    );
  });
});
