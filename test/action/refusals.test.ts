import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { type Bench, startGitHub } from "../github/bench.ts";
import { Checkout, type Job, type JobResult, openPullRequest, pullRequestJob, runJob } from "./job.ts";

const now = "2026-05-30T09:00:00Z";
const record = "postmortems/2026-05-29-checkout.md";
const postmortem = `# Post-Mortem: Checkout - May 29, 2026

**Severity**: SEV-3

## Action Items

| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
| 1 | Add tests | Alex | 2026-06-05 | open | |
`;

/** What GitHub answers a request, by its status and its own words. */
const refusal = (status: number, message: string) => ({ status, headers: {}, data: { message } });
const disabled = (path: string) => (/\/issues\b/.test(path) ? refusal(410, "Issues are disabled for this repo") : null);
const archived = (method: string) =>
  method === "GET" ? null : refusal(403, "Repository was archived so is read-only.");
const ruled = (method: string, path: string) =>
  method === "POST" && path.endsWith("/git/refs")
    ? refusal(422, "Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n")
    : null;
const forbidden = (method: string, path: string) =>
  method === "POST" && path.endsWith("/pulls")
    ? refusal(403, "GitHub Actions is not permitted to create or approve pull requests.")
    : null;

describe("what GitHub refuses is said in the right words", () => {
  let github: Bench;
  let checkout: Checkout;
  let files: string;
  let pull: number;

  before(async () => {
    github = await startGitHub({ collaborators: { alexgh: "push" } });
    files = mkdtempSync(join(tmpdir(), "team-"));
    for (const folder of [".github", "postmortems"]) mkdirSync(join(files, folder));
    writeFileSync(
      join(files, ".github/incidents.yml"),
      "people: { alex: { name: Alex, github: alexgh } }\nrules: { postmortem-sections: off, single-commander: off }\n",
    );
    writeFileSync(join(files, record), postmortem);
    checkout = new Checkout(files);
    await github.commitFile(record, postmortem);
    pull = await openPullRequest(github, "alexgh", { "postmortems/note.md": "A change" });
  });
  afterEach(() => {
    github.extras.refuse = () => null;
  });
  after(async () => {
    checkout.remove();
    rmSync(files, { recursive: true });
    await github.close();
  });

  const run = (job: Job): Promise<JobResult> => runJob({ ...job, inputs: { now, ...job.inputs } }, checkout, github);
  const pullRequest = (inputs = {}) => run({ ...pullRequestJob(pull, github), inputs });

  it("a clean pull request passes where issues are switched off: a warning and the summary say so", async () => {
    github.extras.refuse = (_, path) => disabled(path);
    const { status, stdout, stderr, summary } = await pullRequest();
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /::warning::.*Issues are disabled.*Switch issues on under Settings/);
    assert.match(summary, /Issues are disabled/);
    assert.doesNotMatch(stdout + stderr, /deleted/);
  });

  it("a sync fails where issues are switched off, and says where they are switched on", async () => {
    github.extras.refuse = (_, path) => disabled(path);
    const { status, stdout } = await run({ event: "push" });
    assert.equal(status, 3);
    assert.match(stdout, /::error::.*Issues are disabled.*Switch issues on under Settings → General → Features/);
  });

  it("an archived repository is called archived", async () => {
    github.extras.refuse = archived;
    const { status, stdout } = await run({ event: "push" });
    assert.equal(status, 3);
    assert.match(stdout, /::error::.*archived.*unarchive it under Settings → General/);
    assert.doesNotMatch(stdout, /issues: write/);
  });

  it("a comment that is refused on a pull request needs another permission than one on an issue", async () => {
    const token = await github.jobToken({ contents: "read", issues: "read", pull_requests: "read" });
    const { status, stdout, summary } = await pullRequest({ token });
    assert.equal(status, 0);
    assert.match(stdout, /::warning::could not comment on .*Add "pull-requests: write" under/);
    assert.match(summary, /pull-requests: write/);
  });

  it("a ruleset is called one", async () => {
    assert.equal((await run({ event: "push", inputs: { "write-back": "off" } })).status, 0);
    github.extras.refuse = ruled;
    const { status, stdout } = await run({ event: "push" });
    assert.equal(status, 3);
    assert.match(stdout, /::error::.*creations being restricted.*ruleset or branch protection.*incidents\/\*\*/);
  });

  it("a job without pull-requests: write fails, and names it", async () => {
    const token = await github.jobToken({ contents: "write", issues: "write", pull_requests: "read" });
    for (const event of ["push", "schedule"]) {
      const { status, stdout } = await run({ event, inputs: { token } });
      assert.equal(status, 3);
      assert.match(stdout, /::error::.*could not open a pull request.*Add "pull-requests: write" under/);
    }
  });

  it("the repository's setting is a warning on the job's page and in its summary", async () => {
    github.extras.refuse = forbidden;
    const { status, stdout, summary } = await run({ event: "push" });
    assert.equal(status, 0, stdout);
    assert.match(
      stdout,
      /::warning::no pull request could be opened from incidents\/catch-up: allow it under Settings/,
    );
    assert.match(summary, /no pull request could be opened from incidents\/catch-up/);
  });

  it("the summary never grows beyond what GitHub takes, whatever is in its file already", async () => {
    const limit = 1_048_576;
    for (const size of [limit - 300, limit - 1, limit]) {
      const { status, summary } = await run({ event: "schedule", summary: "x".repeat(size) });
      assert.equal(status, 0);
      assert.ok(Buffer.byteLength(summary) <= Math.max(size, limit - 1), `${Buffer.byteLength(summary)} bytes`);
    }
  });

  it("an issue that a person closed as a duplicate is reported each run", async () => {
    const { data } = await github.asJob("GET", "/issues?state=open&labels=action-item");
    const [issue] = data as { number: number }[];
    const twin = await github.as("alexgh")("POST", "/issues", { title: "The same" });
    await github.as("alexgh")("PATCH", `/issues/${issue!.number}`, {
      state: "closed",
      state_reason: "duplicate",
      duplicate_issue_id: (twin.data as { id: number }).id,
    });
    for (const event of ["push", "schedule"]) {
      const { status, stdout, summary } = await run({ event });
      assert.equal(status, 0, stdout);
      assert.match(
        stdout,
        new RegExp(`::warning::#${issue!.number} was closed as a duplicate, and the record of .*#1 is open`),
      );
      assert.match(summary, /was closed as a duplicate/);
    }
  });
});
