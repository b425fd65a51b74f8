import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Bench, startGitHub } from "../github/bench.ts";
import { Checkout, type Job, type JobResult, runJob } from "./job.ts";

const now = "2026-06-20T09:00:00Z";
const workflow = (types: string) => `on: { repository_dispatch: { types: [${types}] } }\n`;
const row = (n: number) => `| ${n} | Do thing ${n} | Alex | 2026-06-05 |\n`;
const postmortem = (count: number) => `# Post-Mortem: Outage - May 29, 2026

**Severity**: SEV-3

## Action Items

| # | Action | Owner | Due Date |
|---|--------|-------|----------|
${Array.from({ length: count }, (_, index) => row(index + 1)).join("")}`;

/** A minute's writes less than the hour's budget were made by an earlier run. */
const EARLIER = 397;

describe("a run that uses up what it may write within an hour", () => {
  let github: Bench;
  let checkout: Checkout;
  let files: string;

  before(async () => {
    github = await startGitHub({
      collaborators: { alexgh: "push" },
      labels: ["action-item", "postmortem", "sev-3", "overdue", "incident-digest"],
    });
    files = mkdtempSync(join(tmpdir(), "team-"));
    for (const folder of [".github/workflows", "postmortems"]) mkdirSync(join(files, folder), { recursive: true });
    writeFileSync(join(files, ".github/incidents.yml"), "people: { alex: { name: Alex, github: alexgh } }\n");
    writeFileSync(
      join(files, ".github/workflows/incidents.yml"),
      workflow("alert, incidents-wait, incidents-continue"),
    );
    writeFileSync(join(files, "postmortems/outage.md"), postmortem(5));
    checkout = new Checkout(files);
    await Promise.all(
      Array.from({ length: EARLIER }, (_, at) => github.asJob("POST", "/issues", { title: `Old ${at}` })),
    );
  });
  after(async () => {
    checkout.remove();
    rmSync(files, { recursive: true });
    await github.close();
  });

  const ref = `${"acme/shop"}/.github/workflows/incidents.yml@refs/heads/main`;
  const env = { INCIDENT_WRITE_INTERVAL_MS: "1", GITHUB_WORKFLOW_REF: ref };
  const run = (job: Job): Promise<JobResult> =>
    runJob({ ...job, inputs: { now, ...job.inputs }, env: { ...env, ...job.env } }, checkout, github);
  const issues = async () => {
    const { data } = await github.asJob("GET", "/issues?state=open&per_page=100&sort=created&direction=desc");
    return data as { title: string; labels: { name: string }[] }[];
  };

  it("fails and says what to add where the workflow does not listen for the run that goes on", async () => {
    checkout.write(".github/workflows/incidents.yml", () => workflow("alert"));
    const { status, stdout } = await run({ event: "push", inputs: { "write-back": "off" } });
    assert.equal(status, 3);
    assert.match(
      stdout,
      /::error::.*400 writes within an hour are made, and the rest of GitHub's 500 is kept for incidents/,
    );
    assert.match(stdout, /add incidents-wait and incidents-continue to the types of repository_dispatch/);
    assert.equal(github.extras.dispatches.length, 0);
    checkout.git("checkout", "--quiet", ".");
  });

  it("is green: overdue items are still flagged that day, and a run that goes on is started", async () => {
    const { status, stdout, summary } = await run({ event: "schedule", inputs: { "write-back": "off" } });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /::warning::.*kept for incidents.*a run that was started goes on from \d{4}-/);
    assert.match(summary, /goes on from \d{4}-/);
    assert.doesNotMatch(stdout, /::error/);
    const [sent, ...others] = github.extras.dispatches;
    assert.equal(sent?.event_type, "incidents-wait");
    assert.deepEqual(others, []);
    assert.ok(
      (await issues()).some(({ labels }) => labels.some(({ name }) => name === "overdue")),
      "overdue items are flagged",
    );
  });

  it("waits apart from others, and then goes on in turn until all is done", async () => {
    const payload = { action: "incidents-wait", client_payload: { until: now } };
    assert.equal((await run({ event: "repository_dispatch", payload })).status, 0);
    assert.equal(github.extras.dispatches.at(-1)?.event_type, "incidents-continue");
    const next = await run({
      event: "repository_dispatch",
      payload: { action: "incidents-continue" },
      env: { INCIDENT_WRITE_INTERVAL_MS: "0" },
      inputs: { "write-back": "off" },
    });
    assert.equal(next.status, 0, next.stdout);
    assert.equal((await issues()).filter(({ title }) => /^Do thing/.test(title)).length, 5);
  });
});
