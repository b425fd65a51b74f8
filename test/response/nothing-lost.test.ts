import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Play } from "./play.ts";

const visible = (body: string) => body.replace(/<!--.*?-->\n?/g, "").trim();

let play: Play;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T04:00:00Z");
});
afterEach(async () => {
  assert.deepEqual(play.github.violations(), []);
  await play.end();
});

async function declare(title: string): Promise<number> {
  const { status, err, outputs } = await play.event("workflow_dispatch", null, {
    inputs: { command: "declare", title },
  });
  assert.equal(status, 0, err);
  return Number(outputs.incident);
}

async function setState(login: string, issue: number, state: "open" | "closed"): Promise<void> {
  await play.github.as(login)("PATCH", `/issues/${issue}`, { state });
  const { status, err } = await play.event("issues", state === "open" ? "reopened" : "closed", {
    issue: { number: issue },
  });
  assert.equal(status, 0, err);
}

/** What this tool has said, without its marks. */
async function said(issue: number): Promise<string[]> {
  const comments = await play.comments(issue);
  return comments.filter(({ user }) => user.login.endsWith("[bot]")).map(({ body }) => visible(body));
}

const pulls = async () =>
  (await play.github.asJob("GET", "/pulls?state=all")).data as {
    number: number;
    state: string;
    body: string;
    head: { ref: string };
  }[];

async function merge(number: number): Promise<void> {
  assert.equal((await play.github.as("acme")("PUT", `/pulls/${number}/merge`, {})).status, 200);
}

describe("an issue that is closed without /resolve", () => {
  it("is opened again where its reporter has no write access, who is told once", async () => {
    const issue = await play.report("visitor", "Nobody can pay");
    await play.opened(issue);
    await setState("visitor", issue, "closed");
    assert.equal((await play.issue(issue)).state, "open");
    await setState("visitor", issue, "closed");
    assert.equal((await play.issue(issue)).state, "open");
    const answers = (await said(issue)).filter((text) => /^Reopened: only people with write access/.test(text));
    assert.equal(answers.length, 1);
  });

  it("asks who closed it for a resolution, once, and the schedule keeps it in view until there is one", async () => {
    const issue = await declare("Checkout is down");
    play.at("04:20");
    await setState("alexgh", issue, "closed");
    assert.equal((await play.issue(issue)).state, "closed");
    const [question, ...more] = (await said(issue)).filter((text) => /^Closed without/.test(text));
    assert.match(
      question!,
      /^Closed without `\/resolve`, so there is no record yet\. Alex \(@alexgh\): comment `\/resolve`/,
    );
    assert.deepEqual(more, []);
    play.at("05:00");
    const { warnings, err } = await play.event("schedule", null, {});
    assert.match(warnings.join("\n"), /closed without \/resolve: no record was written/, err);
    assert.equal((await said(issue)).filter((text) => /^Closed without/.test(text)).length, 1);
    await play.say(issue, "alexgh", "/resolve it was the cache");
    assert.match(
      await play.file("incidents/2026-05-29-checkout-is-down.yml", "incidents/2026-05-29-checkout-is-down"),
      /it was the cache/,
    );
  });

  it("needs no record where a person calls it a duplicate", async () => {
    const first = await declare("Checkout is down");
    const issue = await declare("Nobody can pay");
    await setState("alexgh", issue, "closed");
    await play.say(issue, "alexgh", `/note duplicate of #${first}`);
    const { warnings } = await play.event("schedule", null, {});
    assert.deepEqual(
      warnings.filter((text) => /closed without/.test(text)),
      [],
    );
  });
});

describe("/resolve", () => {
  it("ends the incident even where its records can't be written, says why, and writes them as soon as it can", async () => {
    const issue = await declare("Checkout is down");
    play.token = await play.github.jobToken({ issues: "write", contents: "read", pull_requests: "write" });
    play.at("04:30");
    const { status, err, warnings } = await play.say(issue, "sarahk", "/commander\n/mitigated\n/resolve over");
    assert.equal(status, 0, err);
    const closed = await play.issue(issue);
    assert.equal(closed.state, "closed");
    assert.match(closed.body, /✅ SEV-1 · resolved/);
    const summary = (await said(issue)).at(-1)!;
    assert.match(summary, /^\*\*Resolved after 30 minutes\*\*/);
    assert.match(summary, /could not be written, and each run tries again: .*contents: write/s);
    assert.match(warnings.join("\n"), /could not/);
    const writes = play.github.writes().length;
    await play.event("issue_comment", "created", { issue: { number: issue } });
    assert.ok(
      play.github
        .writes()
        .slice(writes)
        .every(({ path }) => path.includes("/git/")),
      "the refusal is told once",
    );
    play.token = play.github.token;
    await play.event("schedule", null, {});
    assert.match((await said(issue)).at(-1)!, /The records and the post-mortem draft: http\S+\/pull\/\d+/);
    assert.doesNotMatch((await said(issue)).at(-1)!, /could not be written/);
    const after = play.github.writes().length;
    await play.event("schedule", null, {});
    assert.equal(play.github.writes().length, after);
  });

  it("takes what is said after the merge into another pull request, and keeps what people wrote", async () => {
    const issue = await declare("Checkout is down");
    play.at("04:30");
    await play.say(issue, "sarahk", "/commander\n/mitigated\n/resolve over");
    const branch = "incidents/2026-05-29-checkout-is-down";
    const path = "incidents/2026-05-29-checkout-is-down.yml";
    const [proposal] = await pulls();
    await merge(proposal!.number);
    const mine = (await play.file(path, "main")).replace("timeline:", "# Ours\ntimeline:");
    await play.github.commitFile(path, mine);
    play.at("06:00");
    const { status, err } = await play.say(issue, "alexgh", "/note 04:25 the cache was cold");
    assert.equal(status, 0, err);
    await play.say(issue, "alexgh", "/action Warm the cache @alexgh 2026-06-05");
    const later = await play.file(path, "incident-updates/2026-05-29-checkout-is-down");
    assert.match(later, /# Ours\ntimeline:/);
    assert.match(
      later,
      /at: 2026-05-29T04:25:00Z, type: note, by: alex, note: the cache was cold \}\n {2}- \{ at: 2026-05-29T04:30:00Z, type: commander-assigned/,
    );
    assert.match(later, /note: "Action item: Warm the cache \(Owner: Alex, Due: 2026-06-05\)" \}\n$/);
    const followUp = (await pulls()).find(({ head }) => head.ref.startsWith("incident-updates/"))!;
    assert.match((await said(issue)).at(-1)!, new RegExp(`What was said later: \\S+/pull/${followUp.number}`));
    await merge(followUp.number);
    const writes = play.github.writes().length;
    await play.event("issue_comment", "created", { issue: { number: issue } });
    assert.equal(play.github.writes().length, writes);
    assert.equal((await pulls()).filter(({ head }) => head.ref === branch).length, 1);
    await play.say(issue, "alexgh", "/note one more");
    assert.equal((await pulls()).filter(({ head }) => head.ref.startsWith("incident-updates/")).length, 2);
  });
});

describe("the schedule", () => {
  it("goes on with the other incidents where one can't be read", async () => {
    const first = await declare("Checkout is down");
    const second = await declare("Search is slow");
    play.github.faults.add({
      kind: "server-error",
      when: ({ path }) => path.endsWith(`/issues/${first}/comments`),
      times: Number.POSITIVE_INFINITY,
    });
    play.at("04:20");
    const { status } = await play.event("schedule", null, {});
    assert.equal(status, 3);
    assert.match((await said(second)).at(-1)!, /no one has acknowledged/);
  });
});

/** An incident in the state in which the run begins that is killed. */
type Begin = (title: string) => Promise<number>;

const stories: Readonly<Record<string, { readonly begin: Begin; readonly words: string; readonly least: number }>> = {
  "resolves an incident": {
    begin: declare,
    words: "/ack\n/commander\n/mitigated\n/resolve over\n/bogus",
    least: 10,
  },
  "opens an incident of the form": {
    begin: (title) => play.report("danab", title, "### Severity\n\nSEV-2\n\n### Service\n\nsearch"),
    words: "/ack\n/commander @nobody-here",
    least: 4,
  },
  "adds to a merged record": {
    begin: async (title) => {
      const issue = await declare(title);
      await play.say(issue, "sarahk", "/commander\n/mitigated\n/resolve over");
      await merge((await pulls()).sort((one, other) => one.number - other.number).at(-1)!.number);
      return issue;
    },
    words: "/note it was the cache\n/action Warm it @alexgh 2026-06-05",
    least: 5,
  },
};

/** What a run leaves on GitHub, without what no two incidents share. */
async function stateOf(issue: number): Promise<string> {
  const { title, state, body, labels } = await play.issue(issue);
  const id = /#inc-([\w-]+)/.exec(body)![1]!;
  const branches = [`incidents/${id}`, `incident-updates/${id}`];
  const own = (await pulls()).filter(({ head }) => branches.includes(head.ref));
  const paths = [`incidents/${id}.yml`, `postmortems/${id}.md`];
  const files = branches.flatMap((branch) => paths.map((path) => play.github.fileText(path, branch)));
  const names = labels.map(({ name }) => name).sort();
  const requests = own.map((pull) => [pull.state, pull.body]);
  const shown = body.replace(/^- \d\d:\d\d merged: .*\n/gm, "");
  return JSON.stringify([state, shown, names, await said(issue), requests, await Promise.all(files)])
    .replaceAll(id, "ID")
    .replaceAll(title, "TITLE")
    .replace(/(pull|issues)\/\d+/g, "$1/N")
    .replace(/\b\w+(?=\.0\.[\w-]{8}\b)/g, "ID");
}

describe("a run that is killed after any of its writes", () => {
  for (const [name, { begin, words, least }] of Object.entries(stories)) {
    it(`is finished by the next one: ${name}`, async () => {
      const run = (issue: number) => play.event("issue_comment", "created", { issue: { number: issue } });
      const say = (issue: number) => play.github.as("sarahk")("POST", `/issues/${issue}/comments`, { body: words });
      const whole = await begin("Case number 0");
      await say(whole);
      const before = play.github.writes().length;
      await run(whole);
      const writes = play.github.writes().length - before;
      assert.ok(writes >= least, String(writes));
      const expected = await stateOf(whole);
      for (let done = 0; done < writes; done++) {
        const issue = await begin(`Case number ${done + 1}`);
        await say(issue);
        // Nothing is written from here on, and nothing is tried again.
        play.github.faults.add({
          kind: "primary-limit",
          when: ({ write }) => write,
          after: done,
          times: Number.POSITIVE_INFINITY,
        });
        await run(issue).catch(() => null);
        play.github.faults.clear();
        await run(issue);
        assert.equal(await stateOf(issue), expected, `killed after ${done} writes`);
      }
    });
  }
});
