import assert from "node:assert/strict";
import { unnamedAccount } from "../../src/commands/sync/write-guard.ts";
import { GitHubError } from "../../src/github/error.ts";
import { efforts } from "../../src/github/transport.ts";
import { HOUR } from "../../src/time/instant.ts";
import { configuration, postmortem, recordsOf, type World } from "../tracking/team.ts";
import { type Bench, type RecordedRequest, startGitHub } from "./bench.ts";
import type { FaultKind } from "./faults.ts";
import { client, issues, JumpingClock, readMatched, type Synced, sync } from "./syncing.ts";

const file = "postmortems/outage.md";
const projectFields = "type: Task, milestone: Reliability, due-date-field: Target date";
const before: World = {
  configuration: `${configuration}issues: { ${projectFields} }\n`,
  files: {
    [file]: postmortem([
      { n: 1, title: "Add tests", owner: "Alex" },
      { n: 2, title: "Lower the threshold", owner: "Dana" },
      { n: 3, title: "Gone soon", owner: "Dana" },
      { n: 4, title: "Doubled", owner: "Alex" },
    ]),
  },
};
/**
 * Between the two every kind of request is made: open, link, update, label, assign, close, comment, reopen, a date that goes, a
 * project that is new.
 */
const after: World = {
  configuration: `${configuration}issues: { ${projectFields}, project: acme/7 }\n`,
  commit: "b".repeat(40),
  files: {
    [file]: postmortem(
      [
        { n: 1, title: "Add more tests", owner: "Dana", due: "2026-06-12" },
        { n: 2, title: "Lower the threshold", owner: "Dana", status: "done" },
        { n: 4, title: "Doubled", owner: "Alex", due: "" },
        { n: 5, title: "Brand new", owner: "Alex" },
      ],
      { severity: "SEV-2" },
    ),
  },
};

/** An App's account. */
const app = "my-app[bot]";

/**
 * GitHub with the issues of `before`, one of them twice.
 *
 * @param author who opened them; null for the job
 */
export async function startWithIssues(author: string | null = null): Promise<Bench> {
  const bench = await startGitHub({
    collaborators: { alexk: "push", dana: "push", [app]: "push" },
    organization: true,
  });
  await bench.as("acme")("POST", "/milestones", { title: "Reliability" });
  const token = author === null ? bench.token : bench.userToken(author);
  await sync(bench, before, client(bench, { token }));
  const doubled = (await issues(bench)).find(({ title }) => title === "Doubled")!;
  const hand = author === null ? bench.asJob : bench.as(author);
  await hand("POST", "/issues", { title: doubled.title, body: doubled.body });
  bench.requests.length = 0;
  return bench;
}

/** What is there now, without what no two runs share (ids, times). */
async function issuesOf(bench: Bench): Promise<object[]> {
  const all = await issues(bench);
  const { projectItems, typeOf, fieldsOf } = bench.extras;
  const inProject = projectItems.get("/orgs/acme/projectsV2/7/items");
  const wasThere = all.findIndex(({ title }) => title === "Brand new");
  return Promise.all(
    all.map(
      async ({ number, title, body, state, state_reason, labels, assignees, parent_issue_url, milestone }, at) => ({
        number,
        title,
        body,
        state,
        state_reason,
        labels: labels.map(({ name }) => name).sort(),
        assignees: assignees.map(({ login }) => login).sort(),
        milestone: milestone?.title ?? null,
        type: typeOf.get(number) ?? null,
        fields: [...(fieldsOf.get(number) ?? [])],
        // The project of a new issue comes after the issue: a process that is killed there leaves it out.
        inProject: at < wasThere && inProject?.has(number),
        parent: parent_issue_url?.split("/").at(-1) ?? null,
        comments: ((await bench.asJob("GET", `/issues/${number}/comments`)).data as object[]).length,
      }),
    ),
  );
}

/** The requests of a run without faults, and what it leaves. */
export async function faultlessRun(): Promise<{ requests: RecordedRequest[]; issues: object[] }> {
  const bench = await startWithIssues();
  try {
    const { error } = await sync(bench, after);
    assert.equal(error, null);
    assert.deepEqual(bench.violations(), []);
    return { requests: [...bench.requests], issues: await issuesOf(bench) };
  } finally {
    await bench.close();
  }
}

export type Ending = "same run" | "next run";

export interface Accident {
  readonly kind: FaultKind;
  /** Which request of the run is struck. */
  readonly at: number;
  readonly times: number;
}

/**
 * Runs into an accident, and again without one. The first run has to end by itself: with everything done, or with an error
 * that says what is left. After the second everything stands as if nothing had happened.
 */
export async function runWithFault({ kind, at, times }: Accident, expected: object[]): Promise<Ending> {
  const bench = await startWithIssues();
  try {
    bench.faults.add({ kind, after: at, times });
    const impatient = client(bench, { timeout: kind === "hang" ? 2_000 : 10_000 });
    const error = await endOf(sync(bench, after, impatient));
    if (error) assert.ok(error.message.length > 20 && !error.message.includes(bench.token), error.message);
    bench.faults.clear();
    const name = `${kind} at request ${at}`;
    if (!error) assert.deepEqual(await issuesOf(bench), expected, name);
    const second = await sync(bench, after);
    assert.equal(second.error, null, name);
    assert.deepEqual(await issuesOf(bench), expected, name);
    assert.deepEqual((await sync(bench, after)).plan.operations, [], name);
    assert.deepEqual(bench.violations(), []);
    return error ? "next run" : "same run";
  } finally {
    await bench.close();
  }
}

/** What two runs at once leave to the next: each issue that both opened, the younger one of the two. */
export async function runTwiceAtOnce(expected: object[]): Promise<void> {
  const bench = await startWithIssues();
  try {
    for (const { error } of await Promise.all([sync(bench, after), sync(bench, after)])) assert.equal(error, null);
    assert.equal((await sync(bench, after)).error, null);
    const open = (await issuesOf(bench)).filter(isOpen);
    assert.deepEqual(open.map(titleOf).sort(), expected.filter(isOpen).map(titleOf).sort());
    assert.deepEqual((await sync(bench, after)).plan.operations, []);
    assert.deepEqual(bench.violations(), []);
  } finally {
    await bench.close();
  }
}

/** The issues were opened with a person's token: the job's run takes them over, and opens none of them again. */
export async function runAfterAPerson(login: string, expected: object[]): Promise<void> {
  const bench = await startWithIssues(login);
  try {
    assert.ok((await issues(bench)).every(({ user }) => user.login === login));
    assert.equal((await sync(bench, after)).error, null);
    assert.deepEqual(await issuesOf(bench), expected);
    assert.deepEqual((await sync(bench, after)).plan.operations, []);
    assert.deepEqual(bench.violations(), []);
  } finally {
    await bench.close();
  }
}

/** The issues were opened by an App: the job's run stops until the configuration names it, and goes on with them then. */
export async function runAfterAnApp(expected: object[]): Promise<void> {
  const bench = await startWithIssues(app);
  try {
    const stopped = unnamedAccount(await readMatched(client(bench), recordsOf(after)));
    assert.match(stopped?.help ?? "", /issues: \{ account: "my-app\[bot\]" \}/);
    assert.deepEqual(bench.writes(), []);
    const named = {
      ...after,
      configuration: after.configuration!.replace("issues: {", `issues: { account: "${app}",`),
    };
    assert.equal(unnamedAccount(await readMatched(client(bench), recordsOf(named))), null);
    assert.equal((await sync(bench, named)).error, null);
    assert.deepEqual(await issuesOf(bench), expected);
    assert.deepEqual((await sync(bench, named)).plan.operations, []);
    assert.deepEqual(bench.violations(), []);
  } finally {
    await bench.close();
  }
}

const isOpen = (issue: object) => (issue as { state: string }).state === "open";
const titleOf = (issue: object) => (issue as { title: string }).title;

/** Runs with a budget of `writes` an hour, and again in the hours after it, until everything is done. */
export async function runWithBudget(writes: number, expected: object[]): Promise<number> {
  const bench = await startWithIssues();
  try {
    for (let runs = 1; ; runs++) {
      const clock = new JumpingClock();
      clock.slept = runs * HOUR;
      const github = client(bench, { writeInterval: 1_000, clock }).with({ ...efforts.sync, writesPerHour: writes });
      const before = bench.writes().length;
      const { error } = await sync(bench, after, github);
      assert.ok(bench.writes().length - before <= writes, "a run keeps to its budget");
      if (error === null) {
        assert.deepEqual(await issuesOf(bench), expected, `${writes} writes an hour`);
        return runs;
      }
      assert.ok(error.isBudget && error.resumesAt !== null, error.message);
    }
  } finally {
    await bench.close();
  }
}

/** Reading may fail with an error; carrying out never throws one, it tells. */
async function endOf(run: Promise<Synced>): Promise<GitHubError | null> {
  try {
    const { error, outcomes } = await run;
    const unfinished = outcomes.filter(({ result }) => result !== "done");
    assert.equal(error === null, unfinished.length === 0, "an error, or everything done");
    return error;
  } catch (error) {
    assert.ok(error instanceof GitHubError, String(error));
    return error;
  }
}
