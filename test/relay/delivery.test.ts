import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { GitHubError } from "../../src/github/error.ts";
import { Delivery, type DeliveryOutcome, deliverDirectly, type QueueStore } from "../../src/relay/delivery.ts";
import { EventQueue, type QueuedEvent, type RelayEvent } from "../../src/relay/event-queue.ts";
import type { GitHubErrorKind } from "../../src/text/error.ts";
import { VirtualClock } from "./virtual-clock.ts";

const NOW = Date.parse("2026-05-29T04:03:00Z");

/** A disk that outlives the processes of a test. */
class Disk implements QueueStore {
  readonly kept = new Map<number, QueuedEvent>();
  readonly aside: number[] = [];
  isFull = false;
  load = () => [...this.kept.values()].reverse();
  write(event: QueuedEvent): void {
    if (this.isFull) throw new Error("ENOSPC: no space left on device");
    this.kept.set(event.sequence, event);
  }
  remove(sequence: number): void {
    this.kept.delete(sequence);
  }
  setAside(sequence: number): void {
    this.kept.delete(sequence);
    this.aside.push(sequence);
  }
}

const failure = (kind: GitHubErrorKind, resumesAt: number | null = null) =>
  new GitHubError(`could not send: ${kind}`, { kind, help: "Run it again.", resumesAt });

let clock: VirtualClock;
let disk: Disk;
let log: string[];
/** What GitHub has taken, in order. */
let taken: string[];
/** What it says next; null takes. */
let answers: (GitHubError | "hang")[];
let delivery: Delivery;

async function send(event: RelayEvent): Promise<void> {
  const next = answers.shift();
  if (next === "hang") await new Promise(() => {});
  if (next instanceof Error) throw next;
  taken.push(event.id.value);
}

function start(queue = new EventQueue()): Delivery {
  delivery = new Delivery({ store: disk, send, clock, log: (line) => log.push(line), queue });
  delivery.run();
  return delivery;
}

function event(value: string, source = "probe", isUnique = false): RelayEvent {
  return { source, id: { value, isUnique }, payload: { title: value }, receivedAt: clock.now() };
}

/** What a sender is told, after so many milliseconds. */
async function told(answer: Promise<DeliveryOutcome>, after: number): Promise<DeliveryOutcome | "nothing yet"> {
  let outcome: DeliveryOutcome | "nothing yet" = "nothing yet";
  answer.then((one) => {
    outcome = one;
  });
  await clock.advance(after);
  return outcome;
}

beforeEach(() => {
  clock = new VirtualClock(NOW);
  disk = new Disk();
  [log, taken, answers] = [[], [], []];
});

describe("an event", () => {
  it("is answered when GitHub has taken it, and not kept any longer", async () => {
    start();
    assert.equal(await told(delivery.accept(event("a")), 1), "taken");
    assert.deepEqual([taken, disk.kept.size], [["a"], 0]);
  });

  it("is kept while GitHub does not take it; its sender is told after five seconds, and it goes on by itself", async () => {
    answers = [failure("unavailable"), failure("unavailable"), failure("unavailable")];
    start();
    const answer = delivery.accept(event("a"));
    assert.equal(await told(answer, 4_999), "nothing yet");
    assert.equal(disk.kept.size, 1);
    assert.equal(await told(answer, 1), "waiting");
    await clock.advance(2_000);
    assert.deepEqual([taken, disk.kept.size], [["a"], 0]);
  });

  it("that GitHub never answers is kept, and its sender told", async () => {
    answers = ["hang"];
    start();
    assert.equal(await told(delivery.accept(event("a")), 5_000), "waiting");
    assert.equal(disk.kept.size, 1);
  });

  it("that GitHub refuses for good is set aside, and those behind it go on", async () => {
    answers = [failure("refused")];
    start();
    const [first, second] = [delivery.accept(event("a")), delivery.accept(event("b"))];
    await clock.advance(1);
    assert.deepEqual([await first, await second, taken, disk.aside], ["refused", "taken", ["b"], [1]]);
  });

  it("that can't be sent for a mistake of ours is set aside, and those behind it go on", async () => {
    answers = [new TypeError("a mistake") as GitHubError];
    start();
    const [first, second] = [delivery.accept(event("a")), delivery.accept(event("b"))];
    await clock.advance(1);
    assert.deepEqual([await first, await second, taken, disk.aside], ["refused", "taken", ["b"], [1]]);
    assert.match(log.join(), /event 1 is set aside: a mistake/);
  });

  it("that can't be kept is not accepted", async () => {
    disk.isFull = true;
    start();
    assert.equal(await told(delivery.accept(event("a")), 1), "full");
    assert.deepEqual(taken, []);
    assert.match(log.join(), /could not keep an event: ENOSPC/);
  });

  for (const [kind, pause] of [
    ["credentials", 60_000],
    ["permission", 60_000],
    ["missing", 60_000],
  ] as const) {
    it(`waits a minute for a person to act: ${kind}`, async () => {
      answers = [failure(kind)];
      start();
      delivery.accept(event("a"));
      await clock.advance(pause - 1);
      assert.deepEqual(taken, []);
      await clock.advance(1);
      assert.deepEqual(taken, ["a"]);
    });
  }

  it("waits as long as GitHub asks", async () => {
    answers = [failure("limit", NOW + 30 * 60_000)];
    start();
    delivery.accept(event("a"));
    await clock.advance(30 * 60_000 - 1);
    assert.deepEqual(taken, []);
    await clock.advance(1);
    assert.deepEqual(taken, ["a"]);
  });

  it("is tried after one second, two, four, and at last every minute", async () => {
    answers = Array.from({ length: 12 }, () => failure("unavailable"));
    start();
    delivery.accept(event("a"));
    await clock.advance(5 * 60_000);
    const pauses = log.map((line) => Number(/waits (\d+) s more/.exec(line)?.[1]));
    assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    assert.deepEqual(delivery.state, { waiting: 1, failingSince: NOW });
    await clock.advance(5 * 60_000);
    assert.deepEqual(delivery.state, { waiting: 0, failingSince: null });
  });
});

describe("an event that comes twice", () => {
  const outage = () => {
    answers = [failure("permission")];
  };

  it("is one while it waits, and both senders are answered", async () => {
    outage();
    start();
    const first = delivery.accept(event("a"));
    await clock.advance(10_000);
    assert.equal(await first, "waiting");
    const again = delivery.accept(event("a"));
    assert.equal(disk.kept.size, 1);
    assert.equal(await told(again, 5_000), "waiting");
    await clock.advance(60_000);
    assert.deepEqual(taken, ["a"]);
  });

  it("with an id of its tool is one for a day, whatever came between", async () => {
    start();
    for (const value of ["a", "b", "a"]) await told(delivery.accept(event(value, "pagerduty", true)), 1);
    assert.deepEqual(taken, ["a", "b"]);
    await clock.advance(25 * 60 * 60_000);
    await told(delivery.accept(event("a", "pagerduty", true)), 1);
    assert.deepEqual(taken, ["a", "b", "a"]);
  });

  it("without one is one for five minutes, where nothing came between", async () => {
    start();
    const sequence = ["a", "a", "b", "a"];
    for (const value of sequence) assert.equal(await told(delivery.accept(event(value)), 1), "taken");
    assert.deepEqual(taken, ["a", "b", "a"]);
    await clock.advance(5 * 60_000);
    await told(delivery.accept(event("a")), 1);
    assert.deepEqual(taken, ["a", "b", "a", "a"]);
  });

  it("after others counts as the last: firing, over, firing", async () => {
    answers = ["hang"];
    start();
    delivery.accept(event("hanging", "other"));
    await clock.advance(1);
    for (const value of ["firing", "over", "firing"]) delivery.accept(event(value));
    await clock.advance(1);
    assert.deepEqual(
      [...disk.kept.values()].map(({ id }) => id.value),
      ["hanging", "over", "firing"],
    );
  });

  it("of two sources is two", async () => {
    start();
    for (const source of ["one", "two"]) await told(delivery.accept(event("a", source)), 1);
    assert.equal(taken.length, 2);
  });
});

describe("a restart", () => {
  it("with a full queue loses nothing, and keeps the order", async () => {
    answers = [failure("permission")];
    start(new EventQueue({ events: 100, bytes: 1_000_000 }));
    for (let count = 0; count < 100; count++) delivery.accept(event(String(count)));
    assert.equal(await told(delivery.accept(event("one more")), 1), "full");
    delivery.stop();
    start(new EventQueue({ events: 100, bytes: 1_000_000 }));
    assert.match(log.join(), /100 events wait from before/);
    await clock.advance(1_000);
    assert.deepEqual(
      taken,
      Array.from({ length: 100 }, (_, index) => String(index)),
    );
    assert.equal(disk.kept.size, 0);
  });

  it("gives new events numbers behind those that wait", async () => {
    answers = ["hang"];
    start();
    for (const value of ["a", "b"]) delivery.accept(event(value));
    await clock.advance(1);
    start();
    await told(delivery.accept(event("c")), 1);
    assert.deepEqual(taken, ["a", "b", "c"]);
  });

  it("between GitHub's answer and the end of the file sends it once more, which opens nothing", async () => {
    start();
    disk.remove = () => {};
    await told(delivery.accept(event("a")), 1);
    start();
    await clock.advance(1);
    assert.deepEqual(taken, ["a", "a"]);
  });
});

it("a flood of one source does not delay the others", async () => {
  answers = [failure("unavailable")];
  start();
  for (let count = 0; count < 50; count++) delivery.accept(event(`flood ${count}`, "flood"));
  await clock.advance(1);
  delivery.accept(event("other", "other"));
  await clock.advance(2_000);
  assert.deepEqual(taken.slice(0, 3), ["flood 0", "other", "flood 1"]);
  assert.equal(taken.length, 51);
});

it("a queue has room for so many bytes", async () => {
  answers = ["hang"];
  start(new EventQueue({ events: 100, bytes: 400 }));
  delivery.accept(event("a"));
  assert.equal(await told(delivery.accept(event("b".repeat(300))), 1), "full");
});

it("a thousand requests at once are a thousand events, each once and in order", async () => {
  start();
  const all = Array.from({ length: 1000 }, (_, index) => delivery.accept(event(String(index), `source-${index % 20}`)));
  await clock.advance(1_000);
  assert.deepEqual([...new Set(await Promise.all(all))], ["taken"]);
  assert.deepEqual(
    taken,
    Array.from({ length: 1000 }, (_, index) => String(index)),
  );
});

describe("without a queue", () => {
  const direct = () => deliverDirectly(send, { clock, log: (line) => log.push(line) });

  for (const [what, answer, outcome] of [
    ["what GitHub takes", null, "taken"],
    ["what it refuses", failure("refused"), "refused"],
    ["what it does not take now", failure("unavailable"), "waiting"],
    ["what it never answers", "hang", "waiting"],
  ] as const) {
    it(`${what} is ${outcome}`, async () => {
      answers = answer === null ? [] : [answer];
      assert.equal(await told(direct()(event("a")), 10_000), outcome);
    });
  }
});
