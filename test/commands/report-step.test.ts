import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runJob } from "../../src/action/job.ts";
import { Checkout } from "../action/job.ts";
import { type Bench, startGitHub } from "../github/bench.ts";

const example = join(import.meta.dirname, "../../examples/checkout");

describe("the action's report", () => {
  let github: Bench;
  const checkout = new Checkout(example);
  before(async () => {
    github = await startGitHub({ collaborators: { alexgh: "push", sarahk: "admin", danab: "push" } });
  });
  after(async () => {
    checkout.remove();
    await github.close();
  });

  /** One job in this process: its outputs and its summary. */
  async function job(command: string, now: string, event = "workflow_dispatch") {
    const outputs: Record<string, unknown> = {};
    let summary = "";
    const status = await runJob({
      event: { name: event, payload: {}, ref: "refs/heads/main" },
      runner: {
        input: (name) => (name === "command" ? command : ""),
        output: (name, value) => {
          outputs[name] = value;
        },
        log: () => {},
        error: (text) => assert.fail(text),
        warning: (text) => assert.fail(text),
        pause: async () => {},
        summaryRoom: () => 1_000_000,
        summary: async (markdown) => {
          summary += markdown;
        },
      },
      context: {
        cwd: checkout.folder,
        env: {
          GITHUB_TOKEN: github.token,
          GITHUB_API_URL: github.url,
          GITHUB_REPOSITORY: github.repository,
          INCIDENT_WRITE_INTERVAL_MS: "0",
        },
        now: Date.parse(now),
        warn: () => {},
        elapsed: () => 0,
      },
    });
    return { status, outputs, summary };
  }

  it("knows from its issue on which day an action item was done", async () => {
    await job("sync", "2026-05-30T09:00:00Z");
    const sarah = github.as("sarahk");
    const { data } = await sarah("GET", "/issues?state=open&per_page=100");
    const issue = (data as { number: number; title: string }[]).find(({ title }) =>
      title.startsWith("Lower checkout"),
    )!;
    await sarah("PATCH", `/issues/${issue.number}`, { state: "closed", state_reason: "completed" });
    const closed = ((await sarah("GET", `/issues/${issue.number}`)).data as { closed_at: string }).closed_at;
    const writes = github.writes().length;

    const { status, outputs, summary } = await job("report", "2026-06-08T09:00:00Z");
    assert.equal(status, 0);
    assert.deepEqual(outputs, { "report-directory": "report" });
    assert.match(summary, /^## No incident is open; 2 action items overdue\n/);
    const rows = readFileSync(join(checkout.folder, "report/action-items.csv"), "utf8").split("\r\n");
    const row = rows.find((line) => line.includes("Lower checkout"))!.split(",");
    assert.equal(row[6], "done");
    assert.equal(row[10], closed.slice(0, 10));
    assert.equal(row[13], String(issue.number));
    assert.equal(github.writes().length, writes, "a report writes nothing to GitHub");
  });

  it("stands in small in the summary of a scheduled run and, in a sentence, in the digest", async () => {
    const { status, summary } = await job("auto", "2026-06-08T09:00:00Z", "schedule");
    assert.equal(status, 0);
    const trend = /\d+ incidents? in the last 90 days, \d+ in the 90 before\./.exec(summary)?.[0];
    assert.ok(trend, summary);
    assert.match(summary, /## No incident is open; 2 action items overdue\n/);
    assert.match(summary, /### What to do next\n\n- \*\*/);
    const { data } = await github.asJob("GET", "/issues?labels=incident-digest");
    const [digest] = data as { body: string }[];
    assert.ok(digest!.body.includes(trend), digest!.body);

    const writes = github.writes().length;
    await job("auto", "2026-06-08T23:30:00Z", "schedule");
    assert.equal(github.writes().length, writes, "a second run on that day writes nothing");
  });
});
