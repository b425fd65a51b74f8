import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { applyPlan } from "../../../src/github/apply.ts";
import { GitHub } from "../../../src/github/client.ts";
import { listComments } from "../../../src/github/comments.ts";
import { readState } from "../../../src/github/read-state.ts";
import type { Catalog } from "../../../src/records/model.ts";
import { writeBlock } from "../../../src/tracking/block.ts";
import { identify } from "../../../src/tracking/identity.ts";
import { commentsWanted, deadlinesOf, planDeadlines } from "../../../src/tracking/reminders/deadlines.ts";
import { type OwnComment, trackedIssues, withComments } from "../../../src/tracking/reminders/tracked-issue.ts";
import { type Bench, startGitHub } from "../../github/bench.ts";
import { catalog, deadlineInput, incident, instant, policyOf, postmortem, texts } from "./sample.ts";

let bench: Bench;
let github: GitHub;

before(async () => {
  bench = await startGitHub({ collaborators: { alexk: "push", sarahk: "push" } });
  github = new GitHub({ repository: bench.repository, token: bench.token, apiUrl: bench.url, writeInterval: 0 });
});
after(() => bench.close());

const policy = policyOf();
const post = (index: number, items: object[]) => postmortem({ id: `incident-${index}`, items });

async function openIssues(postmortems: Catalog["postmortems"]) {
  for (const { actionItems } of postmortems) {
    for (const { key, title } of actionItems) {
      const body = writeBlock({ marker: { kind: "item", key: key!, data: {} }, text: "An action item." });
      await bench.asJob("POST", "/issues", { title: title.value, body, labels: ["action-item"] });
    }
  }
}

/** A run of the command: how many requests and writes it cost. */
async function run(records: Catalog, now: string) {
  const start = bench.requests.length;
  const state = await readState(github);
  const issues = trackedIssues(identify(state), []);
  const input = deadlineInput({ catalog: records, policy, now: instant(now), issues });
  const deadlines = deadlinesOf(input.assessment);
  const comments = new Map<number, readonly OwnComment[]>();
  for (const issue of commentsWanted(deadlines, input)) {
    const all = await listComments(github, issue);
    comments.set(
      issue,
      all.filter(({ author }) => state.accounts.has(author.toLowerCase())),
    );
  }
  const plan = planDeadlines(deadlines, { ...input, issues: withComments(issues, comments) }, texts);
  const { error } = await applyPlan(plan, github, { state, postmortems: [] });
  assert.equal(error, null);
  const requests = bench.requests.slice(start);
  return { requests: requests.length, writes: requests.filter(({ write }) => write).length };
}

test("an item's labels and its one comment, to the end", async () => {
  const overdue = [post(0, [{}])];
  await openIssues(overdue);
  const seen = async () => {
    const { data: issue } = await bench.asJob("GET", "/issues/1");
    const { data: comments } = await bench.asJob("GET", "/issues/1/comments");
    return {
      labels: (issue as { labels: { name: string }[] }).labels.map(({ name }) => name).sort(),
      mentions: (comments as { body: string }[]).map(({ body }) => /^@\w+/m.exec(body)?.[0]),
    };
  };
  const days: [now: string, labels: string[], mentions: string[]][] = [
    ["2026-06-03T06:00:00Z", ["action-item", "due-soon"], ["@alexk"]],
    ["2026-06-06T06:00:00Z", ["action-item", "overdue"], ["@alexk"]],
    ["2026-06-12T06:00:00Z", ["action-item", "overdue"], ["@sarahk"]],
  ];
  for (const [now, labels, mentions] of days) {
    await run(catalog({ postmortems: overdue }), now);
    assert.deepEqual(await seen(), { labels, mentions });
    assert.equal((await run(catalog({ postmortems: overdue }), now)).writes, 0);
  }
  await run(catalog({ postmortems: [post(0, [{ status: "done" }])], incidents: [incident()] }), "2026-06-13T06:00:00Z");
  assert.deepEqual(await seen(), { labels: ["action-item"], mentions: [] });
  assert.deepEqual(bench.violations(), []);
});

test("200 overdue items: within 500 writes and 1,000 requests once, then ceil(n / 100) + 2 requests and no write", async () => {
  const many = Array.from({ length: 50 }, (_, index) => post(index + 1, [{}, {}, {}, {}]));
  await openIssues(many);
  const records = catalog({ postmortems: [post(0, [{ status: "done" }]), ...many], incidents: [incident()] });
  const first = await run(records, "2026-06-14T06:00:00Z");
  assert.ok(first.writes <= 500 && first.requests <= 1000, JSON.stringify(first));
  const second = await run(records, "2026-06-14T18:00:00Z");
  assert.equal(second.writes, 0);
  assert.ok(second.requests <= Math.ceil(204 / 100) + 2, JSON.stringify(second));
});
