import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { GitHubError } from "../../src/github/error.ts";
import { failureOf } from "../../src/github/failure.ts";
import { readState } from "../../src/github/read-state.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { matched, postmortem, recordsOf, type World } from "../tracking/team.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { client, issues, JumpingClock, sync } from "./syncing.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await startGitHub({ collaborators: { alexk: "push", dana: "push" }, labels: ["incident"] });
});
afterEach(() => bench.close());

const file = "postmortems/outage.md";
const world: World = {
  files: {
    [file]: postmortem([
      { n: 1, title: "One" },
      { n: 2, title: "Two" },
    ]),
  },
};

async function errorOf(run: Promise<unknown>): Promise<GitHubError> {
  try {
    await run;
  } catch (error) {
    assert.ok(error instanceof GitHubError);
    return error;
  }
  throw new Error("expected an error");
}

test("a missing permission is one sentence with the line to add", async () => {
  const token = await bench.jobToken({ issues: "read", contents: "read" });
  const { error, outcomes } = await sync(bench, world, client(bench, { token }));
  assert.equal(error?.kind, "permission");
  assert.equal(
    error?.message,
    "could not create the label postmortem in acme/shop: GitHub said 403 Resource not accessible by integration",
  );
  assert.equal(
    error?.help,
    'Add "issues: write" under "permissions:" of the workflow\'s job, or use a token that has it.',
  );
  assert.deepEqual(
    outcomes.map(({ result }) => result),
    ["failed", "left", "left"],
  );
});

test("a token that is not accepted, a repository that is not there", async () => {
  const credentials = await errorOf(readState(client(bench, { token: "ghs_wrong" })));
  assert.equal(credentials.kind, "credentials");
  assert.match(credentials.message, /could not list the issues in acme\/shop: GitHub said 401 Bad credentials/);
  assert.doesNotMatch(credentials.message, /ghs_wrong/);
  const missing = await errorOf(readState(client(bench, { repository: "acme/nowhere" })));
  assert.equal(missing.kind, "missing");
  assert.match(
    missing.help ?? "",
    /^Check its name or number; if that is right, the token can't see it: add "issues: read" under/,
  );
});

test("nobody listening is told without a trace of the token", async () => {
  const error = await errorOf(readState(client(bench, { apiUrl: "http://127.0.0.1:9" })));
  assert.equal(error.kind, "unavailable");
  assert.doesNotMatch(error.message, new RegExp(bench.token));
});

test("no answer and no failed request repeats the token, or a part of it", () => {
  for (const token of ["ghs_secret", `ghs_${"secret".repeat(100)}`, "ghs_secret\nsecret", "ghs_secret\u200bsecret"]) {
    const echoes = [
      { message: `Headers.append: "token ${token}" is an invalid header value.` },
      { status: 422, response: { headers: {}, data: { message: "x".repeat(290), errors: [`Bad ${token}`] } } },
      { status: 422, response: { headers: {}, data: { message: `Bad ${token} ${token}` } } },
    ];
    for (const echo of echoes) assert.doesNotMatch(failureOf(echo, token).words, /secret|ghs/);
  }
});

test("a token of another App: its issues would not be found again, so the first one is the last", async () => {
  const github = client(bench, { token: bench.userToken("alexk") });
  const records = recordsOf(world);
  const state = { ...(await readState(client(bench))), accounts: new Set(["github-actions[bot]"]) };
  const { applyPlan } = await import("../../src/github/apply.ts");
  const { error, outcomes } = await applyPlan(planTracking(matched(records, state)), github, matched(records, state));
  assert.match(
    error!.message,
    /could not go on in acme\/shop: issue #1 of outage was opened as alexk, an account that is not known as this tool's own/,
  );
  assert.deepEqual(
    outcomes.map(({ result }) => result),
    ["failed", "left", "left"],
  );
  assert.equal((await issues(bench)).length, 1);
});

test("an issue that goes away while the plan is carried out does not keep the others", async () => {
  await sync(bench, world);
  const later = {
    files: {
      [file]: postmortem([
        { n: 1, title: "Uno" },
        { n: 2, title: "Due" },
      ]),
    },
  };
  const github = client(bench);
  const records = recordsOf(later);
  const state = await readState(github);
  bench.extras.deleted.add(2);
  const { applyPlan } = await import("../../src/github/apply.ts");
  const { error, outcomes } = await applyPlan(planTracking(matched(records, state)), github, matched(records, state));
  assert.equal(error?.kind, "missing");
  assert.match(error!.message, /could not read issue #2 again in acme\/shop: GitHub said 410 This issue was deleted/);
  assert.deepEqual(
    outcomes.map(({ result }) => result),
    ["failed", "done"],
  );
  assert.deepEqual(
    (await sync(bench, later)).plan.operations.map(({ action, key }) => [action, key]),
    [["open", "outage#1"]],
  );
});

test("an issue that moved to another repository is never written to there", async () => {
  await sync(bench, world);
  const github = client(bench);
  const state = await readState(github);
  bench.extras.transferred.set(2, "acme/other#7");
  const { applyPlan } = await import("../../src/github/apply.ts");
  const records = recordsOf({
    files: {
      [file]: postmortem([
        { n: 1, title: "Uno" },
        { n: 2, title: "Two" },
      ]),
    },
  });
  const { error } = await applyPlan(planTracking(matched(records, state)), github, matched(records, state));
  assert.equal(error?.movedTo, "acme/other#7");
  const after = await sync(bench, {
    files: {
      [file]: postmortem([
        { n: 1, title: "Uno", issue: "#2" },
        { n: 2, title: "Two" },
      ]),
    },
  });
  assert.deepEqual(after.plan.operations, []);
  assert.match(after.plan.notices[0]!.message, /issue #2 was transferred to acme\/other#7/);
});

test("a locked conversation is closed without a comment, and that is told", async () => {
  await sync(bench, world);
  await bench.as("acme")("PUT", "/issues/3/lock", {});
  const { error, outcomes } = await sync(bench, { files: { [file]: postmortem([{ n: 1, title: "One" }]) } });
  assert.equal(error, null);
  assert.equal(outcomes[0]!.note, "the conversation of #3 is locked: no comment was posted");
  assert.equal((await issues(bench))[2]!.state, "closed");
});

test("two runs at once leave no lasting duplicate", async () => {
  await Promise.all([sync(bench, world), sync(bench, world)]);
  await sync(bench, world);
  assert.deepEqual((await sync(bench, world)).plan.operations, []);
  const all = await issues(bench);
  const left = all.filter(({ state_reason }) => state_reason !== "duplicate");
  assert.deepEqual(left.map(({ title }) => title).sort(), ["One", "Post-mortem: Checkout Outage", "Two"]);
  for (const issue of left.filter(({ title }) => !title.startsWith("Post")))
    assert.match(issue.parent_issue_url ?? "", /\d$/);
});

/** Runs until there is nothing to do; a list that lags takes a few runs to show everything. */
async function settle(): Promise<void> {
  for (let run = 1; run <= 4; run++) if ((await sync(bench, world)).plan.operations.length === 0) return;
  assert.fail("there is always something to do");
}

const counted = async () => (await issues(bench)).filter(({ state_reason }) => state_reason !== "duplicate").length;

test("a list that lags leaves no lasting duplicate", async () => {
  bench.extras.lag = 2;
  await sync(bench, world);
  await sync(bench, world);
  bench.extras.lag = 0;
  await settle();
  assert.equal(await counted(), 3);
});

test("an answer lost while the list lags: still no lasting duplicate", async () => {
  bench.extras.lag = 1;
  const opening = ({ method, path }: { method: string; path: string }) => method === "POST" && path.endsWith("/issues");
  bench.faults.add({ kind: "lost-answer", when: opening, times: 2 });
  await sync(bench, world);
  bench.extras.lag = 0;
  await settle();
  assert.equal(await counted(), 3);
});

test("a person's token finds what the job opened, and the other way round", async () => {
  await sync(bench, world);
  const own = client(bench, { token: bench.userToken("alexk") });
  assert.deepEqual((await sync(bench, world, own)).plan.operations, []);
});

test("a copied marker in somebody else's issue is reported and changes nothing", async () => {
  await sync(bench, world);
  const { body } = (await issues(bench))[1]!;
  await bench.as("dana")("POST", "/issues", { title: "Copy", body });
  const { plan } = await sync(bench, world);
  assert.deepEqual(plan.operations, []);
  assert.deepEqual(
    plan.notices.map(({ message }) => message),
    ["issue #4 by dana carries a copy of the marker of outage#1; it is ignored: remove the copy from its body"],
  );
});

test("a limit that only its words tell of is a limit, not a missing permission", () => {
  const headers = {};
  const failure = failureOf(
    { status: 403, response: { headers, data: { message: "API rate limit exceeded" } } },
    bench.token,
  );
  assert.equal(failure.kind, "exhausted");
});

test("attempts at an outage are seconds apart, and tenths of them without pacing", async () => {
  const pauses = async (writeInterval: number): Promise<number> => {
    const clock = new JumpingClock();
    const github = client(bench, { apiUrl: "http://127.0.0.1:9/nobody", writeInterval, clock });
    assert.equal((await errorOf(readState(github))).kind, "unavailable");
    return clock.slept;
  };
  assert.equal(await pauses(1_000), 7_000);
  assert.equal(await pauses(0), 700);
});
