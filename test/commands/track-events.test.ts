import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type JobEvent, stepsForEvent } from "../../src/action/event.ts";
import { runJob } from "../../src/action/job.ts";
import type { Runner } from "../../src/action/step.ts";
import { branch, TrackedTeam } from "./tracked-team.ts";

const file = "postmortems/2026-05-29-checkout.md";
const files = {
  [file]: `# Post-Mortem: Checkout - May 29, 2026

## Action Items

| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add tests | Alex | 2026-06-05 | open |
| 2 | Look | Dana | 2026-06-05 | open |
`,
};
const person = { login: "alexk", type: "User" };
const bot = { login: "github-actions[bot]", type: "Bot" };
const repository = { default_branch: "main" };
/** A runner without inputs that keeps nothing. */
const quiet: Runner = {
  input: () => "",
  output: () => {},
  log: () => {},
  error: () => {},
  warning: () => {},
  pause: async () => {},
  summaryRoom: () => 1_000_000,
  summary: async () => {},
};

/** A job of the action, told of an event as GitHub sends it. Gives what it wrote. */
async function job(
  team: TrackedTeam,
  name: string,
  payload: object,
  inputs: Record<string, string> = {},
): Promise<string[]> {
  const before = team.github.writes().length;
  const event: JobEvent = { name, payload: { repository, ...payload }, ref: "refs/heads/main" };
  let err = "";
  const status = await runJob({
    event,
    runner: { ...quiet, input: (of) => inputs[of] ?? "" },
    context: {
      ...team.context(),
      warn: (text) => {
        err += text;
      },
    },
  });
  assert.equal(status, 0, err);
  return team.github
    .writes()
    .slice(before)
    .map(({ method, path }) => `${method} ${path}`);
}

async function issue(team: TrackedTeam, number: number): Promise<object> {
  return (await team.github.asJob("GET", `/issues/${number}`)).data as object;
}

describe("the action on the events that GitHub sends", () => {
  it("flags on a schedule what is late, though GitHub answers no question about pull requests", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files);
    await team.done("sync");
    team.github.faults.add({ kind: "bad-gateway", when: ({ path }) => path.endsWith("/pulls"), times: Infinity });
    const event: JobEvent = { name: "schedule", payload: { repository }, ref: "refs/heads/main" };
    const context = { ...team.context(), now: Date.UTC(2026, 5, 8) };
    await assert.rejects(runJob({ event, runner: quiet, context }), { name: "GitHubError", status: 502 });
    const labels = ((await issue(team, 2)) as { labels: { name: string }[] }).labels.map(({ name }) => name);
    assert.ok(labels.includes("overdue"), labels.join());
  });

  it("a push opens issues and proposes their numbers; the merge's own push writes nothing", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files);
    const opened = await job(team, "push", { sender: person });
    assert.ok(opened.some((write) => write.endsWith("/pulls")));
    await team.merge();
    assert.deepEqual(await job(team, "push", { sender: person }), []);
    assert.deepEqual(await job(team, "schedule", {}), []);
  });

  it("talk on an issue leaves the open pull request as it is", async (test) => {
    const team = await TrackedTeam.start(test, files);
    await job(team, "push", {});
    await job(team, "schedule", {});
    await team.github.as("alexk")("POST", "/issues/2/comments", { body: "Nearly there" });
    assert.deepEqual(await job(team, "schedule", {}), []);
  });

  it("a person's closing is proposed; our own pull request, comments and edits trigger nothing", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files);
    await job(team, "push", { sender: person });
    await team.merge();
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    const closed = { action: "closed", issue: await issue(team, 2), sender: person };
    assert.ok((await job(team, "issues", closed)).length > 0);
    assert.deepEqual(await job(team, "issues", closed), [], "the same event again");

    const [pull] = await team.pulls();
    const pullRequest = { action: "opened", pull_request: pull, sender: bot };
    assert.deepEqual(stepsForEvent("auto", { name: "pull_request", payload: pullRequest, ref: branch }), [
      "pull-request",
    ]);
    assert.deepEqual(await job(team, "pull_request", { ...pullRequest, action: "closed" }), []);
    for (const action of ["closed", "reopened"])
      assert.deepEqual(await job(team, "issues", { action, issue: await issue(team, 2), sender: bot }), []);
    const comment = { body: "/done", user: bot };
    assert.deepEqual(
      await job(team, "issue_comment", { action: "created", issue: await issue(team, 3), comment, sender: bot }),
      [],
    );
    assert.deepEqual(await job(team, "push", { sender: bot, ref: `refs/heads/${branch}` }), []);
  });

  it("old items are asked about in one issue; ticking a box opens one, and proposes to drop another", async (test) => {
    const team = await TrackedTeam.start(test, {
      ...files,
      ".github/incidents.yml": "action-items: { since: 2026-06-01 }\nissues: { write-back: pull-request }\n",
    });
    assert.deepEqual(await job(team, "push", { sender: person }), ["POST /repos/acme/shop/issues"]);
    assert.deepEqual(await job(team, "schedule", {}), [], "nobody is reminded");
    const { title, body } = (await issue(team, 1)) as { title: string; body: string };
    assert.equal(title, "Decide on 2 old action items");
    const lines = body.split("\n");
    const at = (words: string) => lines.findIndex((line) => line.startsWith(`- ${words}`));
    lines[at("Add tests") + 1] = lines[at("Add tests") + 1]!.replace("[ ]", "[x]");
    lines[at("Look") + 2] = lines[at("Look") + 2]!.replace("[ ]", "[x]");
    await team.change("alexk", 1, { body: lines.join("\r\n") });
    const edited = { action: "edited", issue: await issue(team, 1), sender: person };
    await job(team, "issues", edited);
    assert.equal(((await issue(team, 1)) as { title: string }).title, "Decide on 1 old action item");
    assert.equal(((await issue(team, 3)) as { title: string }).title, "Add tests");
    const rows = (await team.proposed(file)).filter((line) => /^[+] \| \d/.test(line));
    assert.deepEqual(rows, [
      "+ | 1 | Add tests | Alex | 2026-06-05 | open | #3 |",
      "+ | 2 | Look | Dana | 2026-06-05 | dropped |  |",
    ]);
    assert.deepEqual(await job(team, "issues", edited), [], "the same event again");
    await team.merge();
    await job(team, "push", { sender: person });
    assert.equal(((await issue(team, 1)) as { state: string }).state, "closed");
    assert.deepEqual(await job(team, "push", { sender: person }), []);
  });

  it("a command is proposed; a comment that asks for nothing, and an issue of another kind, cost no request", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files);
    await job(team, "push", { sender: person });
    await team.say("alexk", 3, "/due 2026-07-01 later");
    const said = {
      action: "created",
      issue: await issue(team, 3),
      comment: { body: "/due 2026-07-01 later" },
      sender: person,
    };
    assert.ok((await job(team, "issue_comment", said)).length > 0);
    assert.match((await team.read(file, branch))!, /\| Dana \| 2026-07-01 \|/);
    const before = team.github.requests.length;
    const talk = { ...said, comment: { body: "How is it going?" } };
    await job(team, "issue_comment", talk, { command: "track" });
    await job(
      team,
      "issues",
      { action: "closed", issue: { number: 9, body: "a bug" }, sender: person },
      { command: "track" },
    );
    assert.equal(team.github.requests.length, before);
  });

  it("a token that may write issues alone keeps its sync", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files, {
      permissions: { issues: "write", contents: "read", pull_requests: "read" },
    });
    const opened = await job(team, "push", { sender: person });
    assert.equal(opened.filter((write) => write.endsWith("/issues")).length, 3);
    assert.deepEqual(await team.pulls(), []);
  });

  it("the input write-back: off only lists", async (test: TestContext) => {
    const team = await TrackedTeam.start(test, files);
    await team.done("sync");
    assert.deepEqual(await job(team, "push", { sender: person }, { "write-back": "off" }), []);
  });
});
