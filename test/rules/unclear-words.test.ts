import assert from "node:assert/strict";
import { test } from "node:test";
import { applyRules } from "../../src/rules/check.ts";
import { contextOf } from "./repository.ts";

function rulesOf(duration: string, ...timeline: readonly string[]): string[] {
  const head = `# Post-Mortem: Checkout - May 29, 2026\n\n**Duration**: ${duration}\n**Severity**: SEV-1\n`;
  const text = `${head}**Incident Commander**: @sarah\n\n## Timeline\n\n${timeline.map((line) => `- ${line}`).join("\n")}\n`;
  const files = { ".github/incidents.yml": "version: 1\ntimezone: UTC\n", "postmortems/a.md": text };
  return [...applyRules(contextOf(files, "2026-05-30T00:00:00Z")).findings].map(({ rule }) => rule);
}

for (const opening of [
  "503 rate above 20%",
  "Errors begin",
  "Monitoring alarm",
  "Customers report failing bookings",
  "Alert fires",
]) {
  test(`a stated duration that begins at "${opening}" agrees with the timeline`, () => {
    const timeline = [`2:10 AM: ${opening}`, "2:13 AM: Alex acknowledges", "2:40 AM: Rolled back", "3:00 AM: Resolved"];
    assert.ok(!rulesOf("50 minutes", ...timeline).includes("duration-consistent"));
    assert.ok(rulesOf("2 hours", ...timeline).includes("duration-consistent"));
  });
}

test("a duration that is only about right is compared roughly", () => {
  const timeline = ["09:25 Plan made", "09:57 Commit", "10:02 Incident reported by a user", "10:10 Incident resolved"];
  assert.ok(!rulesOf("~15 minutes", ...timeline).includes("duration-consistent"));
  assert.ok(rulesOf("~3 hours", ...timeline).includes("duration-consistent"));
});

test("nothing is missing while words that are not understood could be it", () => {
  const timeline = ["2:10 AM: Alert fires", "2:13 AM: Alex acknowledges", "3:00 AM: Incident resolved"];
  const absence = ["mitigate-first", "status-page-in-time", "status-update-cadence"];
  assert.deepEqual(
    absence.filter((rule) => rulesOf("50 minutes", ...timeline).includes(rule)),
    absence,
  );
  const unclear = ["2:20 AM: Emergency lever pulled", "2:30 AM: The crowd was told", "2:45 AM: Told again"];
  const all = [...timeline.slice(0, 2), ...unclear, timeline[2]!];
  assert.deepEqual(
    absence.filter((rule) => rulesOf("50 minutes", ...all).includes(rule)),
    [],
  );
});

test("a severity of another matrix comes with the line that maps it", () => {
  const helpFor = (severity: string): string | undefined => {
    const text = `# Post-Mortem: X - May 29, 2026\n\n**Severity**: ${severity}\n`;
    const files = { ".github/incidents.yml": "version: 1\n", "postmortems/a.md": text };
    const found = [...applyRules(contextOf(files, "2026-05-30T00:00:00Z")).findings];
    return found.find(({ message }) => message.startsWith("unknown severity"))?.help;
  };
  assert.equal(
    helpFor("High"),
    "write `SEV-2`, or name the word in the configuration: `severities: { SEV-2: { name: High } }`",
  );
  assert.equal(
    helpFor("Blocker"),
    "write `SEV-1`, or name the word in the configuration: `severities: { SEV-1: { name: Blocker } }`",
  );
  assert.match(helpFor("Alta") ?? "", /SEV-2: \{ name: Alta/);
  assert.equal(helpFor("Purple"), "write for example `SEV-1`");
});

test("a day or a month is all that is known of what took that long", () => {
  const whole = [
    "| 2026-05-29 | Seen |",
    "| 29/05 | Seen |",
    "| 01/06 | Fixed |",
    "| May 2026 | Grew |",
    "| Apr–May | Grew |",
  ];
  const table = (row: string) =>
    `# Post-mortem: X of 2026-05-29\n\n## Timeline\n\n| Date | Event |\n|---|---|\n${row}\n`;
  const isReported = (row: string): boolean => {
    const files = { ".github/incidents.yml": "version: 1\n", "postmortems/a.md": table(row) };
    const found = [...applyRules(contextOf(files, "2026-05-30T00:00:00Z")).findings];
    return found.some(({ rule }) => rule === "timeline-complete");
  };
  assert.deepEqual(whole.filter(isReported), []);
  const unclear = ["| 03/04 | Seen |", "| Later | Seen |", "| Someday 2026 | Seen |"];
  assert.deepEqual(unclear.filter(isReported), unclear);
});
