import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { forecast } from "../../src/github/apply.ts";
import { GitHub } from "../../src/github/client.ts";
import { efforts, Pacing } from "../../src/github/transport.ts";
import type { Operation } from "../../src/tracking/operation.ts";
import { postmortem, type World } from "../tracking/team.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { client, issues, JumpingClock, sync } from "./syncing.ts";

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ n: index + 1, title: `Add test ${index + 1}` }));
/** `count` action items in post-mortems of 100. */
const world = (count: number): World => ({
  files: Object.fromEntries(
    Array.from({ length: count / 100 }, (_, index) => [`postmortems/outage-${index + 1}.md`, postmortem(rows(100))]),
  ),
});

describe("500 action items", () => {
  let bench: Bench;
  before(async () => {
    bench = await startGitHub({ collaborators: { alexk: "push" }, labels: ["action-item", "postmortem", "sev-1"] });
  });
  after(() => bench.close());

  test("become issues, and cost a request a hundred afterwards", async () => {
    const first = await sync(bench, world(500));
    assert.equal(first.error, null);
    const managed = (await issues(bench)).length;
    assert.equal(managed, 505);
    bench.requests.length = 0;
    assert.deepEqual((await sync(bench, world(500))).plan.operations, []);
    assert.deepEqual(bench.writes(), []);
    assert.ok(bench.requests.length <= Math.ceil(managed / 100) + 2, `${bench.requests.length} requests`);
  });
});

describe("an unchanged sync of a person's own token", () => {
  let bench: Bench;
  before(async () => {
    bench = await startGitHub({ collaborators: { alexk: "push" } });
  });
  after(() => bench.close());

  test("asks whose it is, lists the issues, and writes nothing", async () => {
    const token = bench.userToken("alexk");
    await sync(bench, world(100), client(bench, { token }));
    bench.requests.length = 0;
    const again = await sync(bench, world(100), client(bench, { token }));
    assert.deepEqual(again.plan.operations, []);
    assert.ok(bench.requests.length <= Math.ceil(101 / 100) + 2, `${bench.requests.length} requests`);
  });
});

describe("pacing", () => {
  test("writes are a second apart, at most 80 a minute and 500 an hour", async () => {
    const clock = new JumpingClock();
    const pacing = new Pacing(clock, 1_000);
    for (let write = 0; write < 500; write++) assert.equal(await pacing.waitForSlot(), null);
    assert.equal(clock.slept, 499_000);
    const resumesAt = await pacing.waitForSlot();
    assert.ok(Math.abs(resumesAt! - clock.now() - (3_600_000 - 499_000)) < 1_000);
    await clock.sleep(3_600_000);
    assert.equal(await pacing.waitForSlot(), null);
  });

  test("a shorter interval keeps within 80 a minute; 0 turns pacing off", async () => {
    const clock = new JumpingClock();
    const pacing = new Pacing(clock, 10);
    for (let write = 0; write < 81; write++) await pacing.waitForSlot();
    assert.ok(clock.slept >= 60_000 && clock.slept < 61_000);
    const free = new JumpingClock();
    const unpaced = new Pacing(free, 0);
    for (let write = 0; write < 1_000; write++) assert.equal(await unpaced.waitForSlot(), null);
    assert.equal(free.slept, 0);
  });

  test("a sync keeps 100 writes of the hour for incidents, reminders keep 50, whatever an earlier run has written", async () => {
    const clock = new JumpingClock();
    const pacing = new Pacing(clock, 1_000);
    // 300 writes by a run that ended ten minutes ago.
    const began = clock.now() - 15 * 60_000;
    pacing.countEarlier(Array.from({ length: 300 }, (_, at) => began + at * 1_000));
    const { sync: syncing, upkeep, incident } = efforts;
    for (let write = 0; write < 100; write++) assert.equal(await pacing.waitForSlot(syncing.writesPerHour), null);
    assert.equal(await pacing.waitForSlot(syncing.writesPerHour), began + 3_600_000);
    for (let write = 0; write < 50; write++) assert.equal(await pacing.waitForSlot(upkeep.writesPerHour), null);
    assert.notEqual(await pacing.waitForSlot(upkeep.writesPerHour), null);
    for (let write = 0; write < 50; write++) assert.equal(await pacing.waitForSlot(incident.writesPerHour), null);
    assert.notEqual(await pacing.waitForSlot(incident.writesPerHour), null);
  });

  test("a first sync of 600 items says beforehand how long it takes", () => {
    const bench = { repository: "acme/shop", token: "t", writeInterval: 1_000 };
    const github = new GitHub(bench).with(efforts.sync);
    const open = {
      action: "open",
      key: "a#1",
      issue: null,
      reason: "",
      title: "",
      body: "",
      labels: [],
      assignees: [],
    };
    const opened = (count: number) => ({
      notices: [],
      operations: Array.from({ length: count }, () => ({ ...open, parent: "a" }) as Operation),
    });
    assert.equal(forecast(opened(40), github), null);
    assert.match(forecast(opened(150), github)!, /^300 writes, .*: this takes about 5 minutes$/);
    assert.match(forecast(opened(250), github)!, /^500 writes, .*: this takes about 1 hour$/);
    assert.match(
      forecast(opened(600), github)!,
      /^1,200 writes, one a second and at most 400 an hour: this takes about 2 hours$/,
    );
  });

  test("a run that would pass the hour's budget stops, says when it goes on, and is finished by the next", async () => {
    const bench = await startGitHub({
      collaborators: { alexk: "push" },
      labels: ["action-item", "postmortem", "sev-1"],
    });
    try {
      const github = client(bench, { writeInterval: 1_000 });
      const first = await sync(bench, world(300), github);
      assert.equal(first.error?.kind, "limit");
      assert.match(first.error!.help!, /^Run it again from \d{4}-\d\d-\d\dT[\d:]+Z on: what is left goes on then\.$/);
      assert.equal(bench.writes().length, 500);
      assert.ok(first.outcomes.some(({ result }) => result === "left"));
      assert.equal((await sync(bench, world(300))).error, null);
      assert.deepEqual((await sync(bench, world(300))).plan.operations, []);
      assert.equal((await issues(bench)).length, 303);
    } finally {
      await bench.close();
    }
  });
});
