import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

async function declare(title: string, service = ""): Promise<number> {
  const { outputs } = await play.event("workflow_dispatch", null, { inputs: { command: "declare", title, service } });
  return Number(outputs.incident);
}

/** Writes a file into the work tree and commits it, as a merge does. */
async function commit(path: string, text: string): Promise<void> {
  const file = join(play.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  await play.github.commitFile(path, text);
}

const notes = async (issue: number) =>
  (await play.comments(issue)).map(({ body }) => visible(body)).filter((text) => text.startsWith("**Command goes to"));

describe("the hand-over of command", () => {
  it("is told once a shift, on the open incident while nothing is late, also after a missed day", async () => {
    const issue = await declare("Checkout is down");
    await play.event("schedule", null, {});
    assert.deepEqual(await notes(issue), [], "it began in this shift");
    // The week's hand-over is on Monday, 1 June; the first run since is on Tuesday.
    play.at("2026-06-02T06:00:00Z");
    await play.event("schedule", null, {});
    await play.event("schedule", null, {});
    play.at("2026-06-03T06:00:00Z");
    await play.event("schedule", null, {});
    const told = await notes(issue);
    assert.equal(told.length, 1);
    assert.match(told[0]!, /Open incidents\n- \[Checkout is down\]/);
  });

  it("says what the digest says: GitHub decides what is open", async () => {
    const items = [1, 2].map((number) => `| ${number} | Thing ${number} | Alex | 2026-05-20 | open | #${number} |`);
    await commit(
      "postmortems/2026-05-10-cache.md",
      `# Post-Mortem: Cache - May 10, 2026\n\n## Action Items\n\n| # | Action | Owner | Due Date | Status | Issue |\n|---|---|---|---|---|---|\n${items.join("\n")}\n`,
    );
    await play.command("sync");
    const open = (await play.issues()).find(({ title }) => title === "Thing 1")!;
    await play.github.as("alexgh")("PATCH", `/issues/${open.number}`, { state: "closed", state_reason: "completed" });
    play.at("2026-06-02T06:00:00Z");
    await play.command("overdue");
    await play.command("respond");
    const digest = (await play.issues()).find(({ labels }) => labels.some(({ name }) => name === "incident-digest"))!;
    const [note, ...more] = await notes(digest.number);
    assert.deepEqual(more, []);
    assert.match(note!, /Thing 2, Alex, due 2026-05-20/);
    assert.doesNotMatch(note!, /Thing 1/);
  });
});

describe("old issues with the label", () => {
  it("are named once in the log, mention nobody, and become incidents when somebody says so", async () => {
    const old = [await play.report("alexgh", "see the wiki"), await play.report("sarahk", "see the wiki")];
    play.at("2026-06-05T04:00:00Z");
    const writes = play.github.writes().length;
    const { out, status, err } = await play.command("respond");
    assert.equal(status, 0, err);
    assert.match(out, /^#1, #2: made by hand before being incidents, and left alone\. .*\n$/);
    assert.equal(play.github.writes().length, writes);
    await play.say(old[0]!, "alexgh", "what is this?");
    assert.equal(play.github.writes().length, writes);
    await play.say(old[0]!, "alexgh", "/ack");
    const { body } = await play.issue(old[0]!);
    assert.match(body, /SEV-1 · investigating · 0 min/);
    assert.deepEqual((await play.comments(old[1]!)).length, 0);
  });
});

describe("a report that no job has seen for days", () => {
  it("is an incident since it was made", async () => {
    const issue = await play.report("visitor", "Nobody can pay", "### Severity\n\nSEV-2\n\n### Service\n\ncheckout");
    play.at("2026-05-31T04:00:00Z");
    await play.command("respond");
    assert.match((await play.issue(issue)).body, /SEV-2 · investigating · 2 d ·/);
  });
});

describe("an incident that was opened twice", () => {
  it("is merged by the next run: the oldest stays", async () => {
    play.github.extras.lag = 2;
    await declare("Checkout is down");
    await declare("checkout is  down");
    play.github.extras.lag = 0;
    await play.github.as("alexgh")("POST", "/issues/2/comments", { body: "/ack\n/note the cache @sarahk" });
    // Two reports by the form are two incidents, whatever their titles are.
    const form = await play.report("alexgh", "Checkout is down");
    await play.opened(form);
    await play.event("schedule", null, {});
    const states = (await play.issues()).map(({ number, state }) => [number, state]).sort();
    assert.deepEqual(states, [
      [1, "open"],
      [2, "closed"],
      [form, "open"],
    ]);
    const carried = (await play.comments(1)).filter(({ body }) => body.includes("was opened for the same incident"));
    assert.deepEqual(
      carried.map(({ body }) => visible(body).split("\n")[1]),
      ["- alexgh: /ack /note the cache @&#8203;sarahk"],
    );
  });
});

describe("earlier incidents in an incident's body", () => {
  it("have open what is open on GitHub", async () => {
    await commit(
      "incidents/2026-05-10-cache.yml",
      "title: Cache\nseverity: SEV-3\nstatus: resolved\nservices: [checkout]\ntimeline:\n  - { at: 2026-05-10T04:00:00Z, type: detected }\n  - { at: 2026-05-10T05:00:00Z, type: resolved }\n",
    );
    await commit(
      "postmortems/2026-05-10-cache.md",
      "# Post-Mortem: Cache - May 10, 2026\n\n## Action Items\n\n| # | Action | Owner | Due Date |\n|---|---|---|---|\n| 1 | Warm the cache | Alex | 2026-06-20 |\n| 2 | Watch the cache | Alex | 2026-06-20 |\n",
    );
    await play.command("sync");
    const done = (await play.issues()).find(({ title }) => title === "Warm the cache")!;
    await play.github.as("alexgh")("PATCH", `/issues/${done.number}`, { state: "closed", state_reason: "completed" });
    const { body } = await play.issue(await declare("Checkout is down", "checkout"));
    assert.match(body, /Watch the cache/);
    assert.doesNotMatch(body, /Warm the cache/);
  });
});
