import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { assertValid } from "../schemas/valid.ts";
import { branch, TrackedTeam } from "./tracked-team.ts";

const file = "runbooks/checkout.md";
const runbook = `# Runbook: Checkout

## Common Causes (ranked by frequency)
1. Payment provider outage (60% of incidents) {#provider}  
   → Mitigation: Switch to backup provider
2. Bad deployment (40%) {#deployment}
   → Mitigation: Roll back

## Escalation
- If not resolved in 30 min: Page engineering manager
`;
const postmortem = `# Post-Mortem: Checkout - May 29, 2026

## Action Items

| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
| 1 | Add tests | Alex | 2026-06-05 | open | |
`;

const incidents = (causes: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    causes.map((cause, at) => [
      `incidents/${at + 1}.yml`,
      `title: Checkout errors\nrunbooks: [checkout]\ncauses: [${cause}]\n`,
    ]),
  );
const contradicting = incidents(["deployment", "deployment", "provider", "deployment", "deployment"]);

interface Told {
  readonly change: string;
  readonly rankings: readonly {
    readonly runbook: string;
    readonly file: string;
    readonly changes: readonly object[];
  }[];
}

const start = (test: TestContext, files: Readonly<Record<string, string>> = {}): Promise<TrackedTeam> =>
  TrackedTeam.start(test, { [file]: runbook, ...contradicting, ...files });

describe("a runbook whose ranking the incidents contradict", () => {
  it("is ordered by the same pull request, once, and merging it leaves nothing to do", async (test) => {
    const team = await start(test);
    const out = await team.done("track");
    assert.match(
      out,
      /^runbooks\/checkout\.md:4: cause 1: "Payment provider outage" \(60%\) → "Bad deployment" \(80%\), recorded by 4 of 5 incidents\n/,
    );
    assert.equal(
      await team.read(file, branch),
      `# Runbook: Checkout

## Common Causes (ranked by frequency)
1. Bad deployment (80%) {#deployment}
   → Mitigation: Roll back
2. Payment provider outage (20% of incidents) {#provider}  
   → Mitigation: Switch to backup provider

## Escalation
- If not resolved in 30 min: Page engineering manager
`,
    );
    const [pull] = await team.pulls();
    assert.equal(pull!.title, "Rank the causes of 1 runbook as incidents recorded them");
    assert.match(pull!.body, /\*\*runbooks\/checkout\.md\*\*\n\n- cause 1: .* recorded by 4 of 5 incidents\n/);
    assert.deepEqual(await team.writes("track"), []);
    await team.merge();
    assert.deepEqual(await team.writes("track"), []);
    assert.match(await team.done("track"), /^The records are up to date with GitHub\.\n$/);
    assert.deepEqual(team.github.violations(), []);
  });

  it("shares the pull request with action items", async (test) => {
    const team = await start(test, { "postmortems/2026-05-29-checkout.md": postmortem });
    await team.done("sync");
    await team.done("track");
    assert.equal(
      (await team.pulls())[0]!.title,
      "Bring 1 action item up to date with GitHub, and 1 runbook with incidents",
    );
    assert.equal((await team.proposed("postmortems/2026-05-29-checkout.md")).length, 2);
    assert.equal((await team.proposed(file)).length, 8);
    await team.merge();
    assert.deepEqual(await team.writes("sync"), []);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("is only listed when writing back is off", async (test) => {
    const team = await start(test);
    assert.deepEqual(await team.writes("track", "--write-back", "off"), []);
    const { rankings, change } = assertValid(
      "track-output",
      await team.done("track", "--write-back", "off", "--format", "json"),
    ) as Told;
    assert.equal(change, "listed");
    assert.deepEqual(
      rankings.map(({ runbook, file, changes }) => [runbook, file, changes.length]),
      [["checkout", file, 2]],
    );
    assert.match(await team.done("track", "--dry-run"), /Nothing was written\.\n$/);
  });

  it("stays as it is once people declined that order, until incidents say another", async (test) => {
    const team = await start(test, { "incidents/6.yml": "title: Checkout errors\nrunbooks: [checkout]\ncauses: []\n" });
    await team.done("track");
    const [pull] = await team.pulls();
    await team.github.as("dana")("PATCH", `/pulls/${pull!.number}`, { state: "closed" });
    assert.deepEqual(await team.writes("track"), [], "another run");
    await team.commit("dana", "incidents/6.yml", (text) => text.replace("[]", "[deployment]"));
    await team.checkOut();
    assert.deepEqual(await team.writes("track"), [], "other percentages, the same order");
    const third = (text: string) =>
      text.replace(
        "## Escalation",
        "3. Expired certificate (5%) {#certificate}\n   → Mitigation: Renew\n\n## Escalation",
      );
    await team.commit("dana", file, third);
    await team.checkOut();
    await team.done("track");
    assert.match(
      (await team.read(file, branch))!,
      /1\. Bad deployment \(83%\).*\n.*\n2\. Payment provider outage \(17% /,
    );
  });

  it("is ranked as it stands on the default branch, and the pull request goes when people ranked it", async (test) => {
    const team = await start(test);
    await team.commit("dana", file, (text) => text.replace("Roll back", "Roll back, then tell support"));
    // The job's checkout is of the commit before.
    await team.done("track");
    assert.match((await team.read(file, branch))!, /1\. Bad deployment \(80%\).*\n.*Roll back, then tell support\n/);
    const ranked = await team.read(file, branch);
    await team.commit("dana", file, () => ranked!);
    await team.checkOut();
    assert.match(await team.done("track"), /the pull request is closed/);
    assert.equal(await team.read(file, branch), null);
  });

  it("is theirs once people committed to it on the branch", async (test) => {
    const team = await start(test, { "postmortems/2026-05-29-checkout.md": postmortem });
    await team.done("track");
    await team.commit("dana", file, (text) => text.replace("(80%)", "(most)"), branch);
    await team.done("sync");
    await team.done("track");
    assert.match((await team.read(file, branch))!, /Bad deployment \(most\)/);
    assert.match((await team.read("postmortems/2026-05-29-checkout.md", branch))!, /\| open \| #\d+ \|/);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("is taken back from a branch that people committed to, when nothing asks for it any more", async (test) => {
    const team = await start(test, { "notes.md": "One\n" });
    await team.done("track");
    await team.commit("dana", "notes.md", () => "Two\n", branch);
    await team.commit("dana", "incidents/1.yml", (text) => text.replace("deployment", "provider"));
    await team.commit("dana", "incidents/2.yml", (text) => text.replace("deployment", "provider"));
    await team.checkOut();
    await team.done("track");
    assert.equal(await team.read(file, branch), runbook);
    assert.equal(await team.read("notes.md", branch), "Two\n");
    assert.deepEqual(await team.writes("track"), []);
  });
});
