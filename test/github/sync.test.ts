import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { applyPlan } from "../../src/github/apply.ts";
import { readState } from "../../src/github/read-state.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { matched, postmortem, recordsOf } from "../tracking/team.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { client, issues, sync } from "./syncing.ts";

let github: Bench;
beforeEach(async () => {
  github = await startGitHub({
    collaborators: { alexk: "push", dana: "push" },
    strangers: ["gone", "mallory"],
    labels: ["incident"],
  });
});
afterEach(() => github.close());

const file = "postmortems/2026-05-29-checkout-errors.md";
const key = "2026-05-29-checkout-errors";
const four = {
  files: {
    [file]: postmortem([
      { n: 1, title: "Add integration tests", owner: "Alex", due: "2026-06-05" },
      { n: 2, title: "Lower the alert threshold", owner: "Platform", due: "2026-06-02" },
      { n: 3, title: "Add a smoke test", owner: "Mira", due: "2026-06-10" },
      { n: 4, title: "Already done", owner: "Alex", due: "2026-06-10", status: "done" },
    ]),
  },
};

test("action items become issues below one parent, and a second run writes nothing", async () => {
  const first = await sync(github, four);
  assert.equal(first.error, null);
  assert.deepEqual(
    first.plan.operations.map(({ action, key: of }) => [action, of]),
    [
      ["open", key],
      ["open", `${key}#1`],
      ["open", `${key}#2`],
      ["open", `${key}#3`],
    ],
  );
  const [parent, ...items] = await issues(github);
  assert.equal(parent!.title, "Post-mortem: Checkout Outage");
  assert.deepEqual(
    parent!.labels.map(({ name }) => name),
    ["postmortem", "sev-1"],
  );
  assert.deepEqual(
    items.map(({ title }) => title),
    ["Add integration tests", "Lower the alert threshold", "Add a smoke test"],
  );
  assert.deepEqual(
    items.map(({ assignees }) => assignees.map(({ login }) => login)),
    [["alexk"], ["dana"], []],
  );
  for (const item of items) {
    assert.deepEqual(
      item.labels.map(({ name }) => name),
      ["action-item", "sev-1"],
    );
    assert.match(item.parent_issue_url ?? "", /\/issues\/1$/);
  }
  assert.match(items[0]!.body, /\*\*Due:\*\* Friday, 5 June 2026/);
  assert.match(items[0]!.body, new RegExp(`blob/${"a".repeat(40)}/${file}\\?plain=1#L10\\)`));
  assert.match(items[2]!.body, /Mira \(@gone, who can't be assigned here\)/);
  assert.match(first.plan.notices[0]!.message, /@gone can't be assigned/);

  const writes = github.writes().length;
  const second = await sync(github, { ...four, commit: "b".repeat(40) });
  assert.deepEqual(second.plan.operations, []);
  assert.equal(github.writes().length, writes);
  assert.deepEqual(github.violations(), []);
});

test("a change in the record is written, and what people added stays", async () => {
  await sync(github, four);
  const alex = github.as("alexk");
  const before = (await issues(github))[1]!;
  await alex("PATCH", "/issues/2", { body: `Please read this first.\r\n\r\n${before.body}\r\n\r\nAnd this last.` });
  await alex("POST", "/issues/2/labels", { labels: ["help wanted"] });
  await alex("POST", "/issues/2/assignees", { assignees: ["acme"] });
  const changed = await sync(github, {
    commit: "c".repeat(40),
    files: {
      [file]: postmortem([
        { n: 1, title: "Add more integration tests", owner: "Dana", due: "2026-06-12" },
        { n: 2, title: "Lower the alert threshold", owner: "Platform", due: "2026-06-02", status: "done" },
        { n: 3, title: "Add a smoke test", owner: "Mira", due: "2026-06-10", status: "dropped" },
        { n: 4, title: "Already done", owner: "Alex", due: "2026-06-10", status: "done" },
      ]),
    },
  });
  assert.equal(changed.error, null);
  assert.deepEqual(
    changed.plan.operations.map(({ action, issue, reason }) => [action, issue, reason]),
    [
      ["assign", 2, "assignee dana added; assignee alexk removed"],
      [
        "update",
        2,
        'title "Add integration tests" → "Add more integration tests"; due date 2026-06-05 → 2026-06-12; owner Alex → Dana',
      ],
      ["close", 3, "done in its record"],
      ["close", 4, "dropped in its record"],
    ],
  );
  const [, item, done, dropped] = await issues(github);
  assert.equal(item!.title, "Add more integration tests");
  assert.match(
    item!.body,
    /^Please read this first\.\r\n\r\n<!-- incident-as-code[\s\S]*Friday, 12 June 2026[\s\S]*\r\n\r\nAnd this last\.$/,
  );
  assert.deepEqual(item!.labels.map(({ name }) => name).sort(), ["action-item", "help wanted", "sev-1"]);
  assert.deepEqual(item!.assignees.map(({ login }) => login).sort(), ["acme", "dana"]);
  assert.deepEqual([done!.state, done!.state_reason], ["closed", "completed"]);
  assert.deepEqual([dropped!.state, dropped!.state_reason], ["closed", "not_planned"]);
  assert.deepEqual(
    (
      await sync(github, {
        files: {
          [file]: postmortem([
            { n: 1, title: "Add more integration tests", owner: "Dana", due: "2026-06-12" },
            { n: 2, title: "Lower the alert threshold", owner: "Platform", due: "2026-06-02", status: "done" },
            { n: 3, title: "Add a smoke test", owner: "Mira", due: "2026-06-10", status: "dropped" },
            { n: 4, title: "Already done", owner: "Alex", due: "2026-06-10", status: "done" },
          ]),
        },
      })
    ).plan.operations,
    [],
  );
});

test("the label that the issue form gives is made with its colour, once", async () => {
  await github.as("acme")("DELETE", "/labels/incident");
  const { outcomes } = await sync(github, { files: {} });
  assert.deepEqual(
    outcomes.map(({ operation, result, issue, note }) => [operation.action, operation.key, result, issue, note]),
    [["create-label", "incident", "done", null, null]],
  );
  const { data } = await github.as("alexk")("GET", "/labels");
  assert.deepEqual(
    (data as { name: string; color: string }[]).map(({ name, color }) => [name, color]),
    [["incident", "b60205"]],
  );
  const writes = github.writes().length;
  assert.deepEqual((await sync(github, { files: {} })).plan.operations, []);
  assert.equal(github.writes().length, writes);
  assert.deepEqual(github.violations(), []);
});

test("what people write between the reading and the writing stays", async () => {
  await sync(github, four);
  const records = recordsOf({
    files: { [file]: postmortem([{ n: 1, title: "Add integration tests", due: "2026-06-19" }]) },
  });
  const run = client(github);
  const basis = matched(records, await readState(run));
  const plan = planTracking(basis);
  const alex = github.as("alexk");
  for (const number of [2, 3]) {
    const { body } = (await issues(github))[number - 1]!;
    await alex("PATCH", `/issues/${number}`, { body: `Read this first.\n\n${body}` });
  }
  assert.equal((await applyPlan(plan, run, basis)).error, null);
  const [, moved, gone] = await issues(github);
  assert.match(moved!.body, /^Read this first\.\n\n<!--[\s\S]*19 June 2026/);
  assert.match(gone!.body, /^Read this first\.\n\n<!--.*"state":"gone"/);
  assert.deepEqual(github.violations(), []);
});

test("a label that is there in another case is used as it is, and that is told", async () => {
  await github.as("acme")("POST", "/labels", { name: "Action-Item" });
  const { outcomes } = await sync(github, { files: { [file]: postmortem([{ n: 1, title: "One" }]) } });
  assert.deepEqual(
    outcomes.map(({ note }) => note),
    [null, "the label action-item is called Action-Item here: write it so in the configuration"],
  );
  assert.deepEqual(
    (await issues(github))[1]!.labels.map(({ name }) => name),
    ["Action-Item", "sev-1"],
  );
});

test("an item gone from its file is closed with a comment, once, and comes back when it does", async () => {
  const two = (rows: number) => ({
    files: {
      [file]: postmortem(
        [
          { n: 1, title: "One" },
          { n: 2, title: "Two" },
        ].slice(0, rows),
      ),
    },
  });
  await sync(github, two(2));
  const gone = await sync(github, two(1));
  assert.deepEqual(
    gone.plan.operations.map(({ action, reason }) => [action, reason]),
    [["close", `gone from ${file}`]],
  );
  const { data } = await github.asJob("GET", "/issues/3/comments");
  assert.match((data as { body: string }[])[0]!.body, /This action item is no longer in \[postmortems\/.*, line 11\]/);
  assert.deepEqual((await sync(github, two(1))).plan.operations, []);
  const back = await sync(github, two(2));
  assert.deepEqual(
    back.plan.operations.map(({ action, issue }) => [action, issue]),
    [["reopen", 3]],
  );
  assert.deepEqual((await sync(github, two(2))).plan.operations, []);
});

const grown = (path: string) => ({
  files: {
    [path]: postmortem([
      { n: 1, title: "One", issue: "#2" },
      { n: 2, title: "Two" },
    ]),
  },
});

for (const [name, path, change] of [
  ["a post-mortem that was renamed", "postmortems/checkout.md", () => null],
  [
    "a post-mortem whose issues lost their markers",
    file,
    async () => {
      for (const issue of [1, 2]) await github.as("acme")("PATCH", `/issues/${issue}`, { body: "Our own words" });
    },
  ],
] as const) {
  test(`${name} keeps its issues, and a new item stands below its parent at once`, async () => {
    await sync(github, { files: { [file]: postmortem([{ n: 1, title: "One" }]) } });
    await change();
    const { outcomes } = await sync(github, grown(path));
    assert.deepEqual(
      outcomes.map(({ operation: { action }, issue, note }) => [action, issue, note]),
      [
        ["update", 1, null],
        ["update", 2, null],
        ["open", 3, null],
      ],
    );
    assert.match((await issues(github))[2]!.parent_issue_url ?? "", /\/issues\/1$/);
    assert.deepEqual((await sync(github, grown(path))).plan.operations, []);
  });
}
