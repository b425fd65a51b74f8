import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { gateFindings } from "../../src/rules/gate.ts";
import { run, workspace } from "../commands/run.ts";
import { TrackedTeam } from "../commands/tracked-team.ts";
import { brief, contextOf } from "./repository.ts";

const incident = (status: string, ...types: readonly string[]): string =>
  [
    "title: Checkout errors",
    "severity: SEV-1",
    `status: ${status}`,
    "timeline:",
    ...types.map((type, at) => `  - { at: 2026-05-29T04:0${at}:00Z, type: ${type} }`),
    "",
  ].join("\n");

const draft = `---
status: draft
---
# Post-Mortem: Checkout

## Contributing Factors

1. No tests

## Action Items

| # | Action | Owner | Due Date | Issue |
|---|--------|-------|----------|-------|
| 1 | Add tests | @alex | 2026-06-05 |  |
`;
const published = draft
  .replace("draft", "published")
  .replace("Issue |\n|---", "Issue | Addresses |\n|---|---")
  .replace("2026-06-05 |  |", "2026-06-05 | #12 | 1 |");

const resolved = incident("resolved", "detected", "acknowledged", "mitigated", "resolved");
const files = {
  "incidents/a.yml": incident("resolved", "detected", "resolved"),
  "incidents/b.yml": incident("investigating", "detected"),
  "postmortems/a.md": draft,
};

describe("the gate before an incident is closed", () => {
  it("names every reason, each with the next step", () => {
    const context = contextOf(files);
    const findings = gateFindings("closed", context, []);
    assert.deepEqual(findings.map(brief), [
      "incidents/a.yml:1:8 error no action item addresses contributing factor 1",
      "incidents/a.yml:1:8 error 1 open action item without an issue",
      "incidents/a.yml:1:8 error post-mortem has the status draft, not published",
      "incidents/a.yml:1:8 error missing acknowledged and mitigated on the timeline",
    ]);
    assert.ok(findings.every(({ help }) => help !== null));
  });

  it("is passed by what is published, timed, tracked and answered", () => {
    const context = contextOf({ "incidents/a.yml": resolved, "postmortems/a.md": published });
    assert.deepEqual(gateFindings("closed", context, context.catalog.incidents), []);
  });

  it("holds an incident that goes on, when somebody asks for it", async (test: TestContext) => {
    const cwd = workspace(test, files);
    const all = await run(cwd, "check", "--gate", "closed");
    assert.equal(all.status, 1);
    assert.doesNotMatch(all.out, /b\.yml/);
    const one = await run(cwd, "check", "--gate", "closed", "incidents/b.yml");
    assert.equal(one.status, 1);
    assert.match(one.out, /b\.yml:3:9: incident is investigating \[closure-times\]/);
    assert.doesNotMatch(one.out, /a\.yml/);
  });

  it("is bypassed by a waiver alone, which stays visible", async (test: TestContext) => {
    const waiver = (rule: string, until: string) =>
      `{ rule: ${rule}, record: a, approved-by: sarah, reason: nobody was there, until: ${until} }`;
    const waived = {
      "incidents/a.yml": incident("resolved", "detected", "resolved"),
      "postmortems/a.md": published,
      ".github/incidents.yml": `version: 1\npeople: { sarah: { name: Sarah } }\nwaivers:\n  - ${waiver("closure-times", "2026-07-01")}\n`,
    };
    const cwd = workspace(test, waived);
    const { status, out } = await run(cwd, "check", "--gate", "closed", "--format", "json");
    assert.equal(status, 0);
    const [finding, ...more] = JSON.parse(out).findings;
    assert.deepEqual(more, []);
    assert.equal(finding.level, "warning");
    assert.match(
      finding.message,
      /mitigated on the timeline \(bypassed by sarah until 2026-07-01: nobody was there\)$/,
    );
    assert.doesNotMatch((await run(cwd, "check")).out, /excuses nothing/);
    const late = await run(cwd, "check", "--gate", "closed", "--now", "2026-07-02");
    assert.equal(late.status, 1);
  });

  it("leaves the rules of an ordinary check off", async (test: TestContext) => {
    assert.doesNotMatch((await run(workspace(test, files), "check")).out, /closure-/);
  });

  it("shows its outcome on a commit", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files);
    const { data } = await team.github.asJob("GET", "/git/ref/heads/main");
    const { sha } = (data as { object: { sha: string } }).object;
    assert.equal((await team.run("check", "--gate", "closed", "--status", sha)).status, 1);
    const [status] = team.github.extras.statuses.get(sha)!;
    assert.deepEqual(
      { context: status!.context, state: status!.state, description: status!.description },
      {
        context: "incidents/closed",
        state: "failure",
        description: "4 reasons against closing; incident check --gate closed tells the next steps",
      },
    );
    assert.deepEqual(team.github.violations(), []);
  });
});
