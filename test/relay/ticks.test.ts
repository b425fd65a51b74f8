import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { GitHubError } from "../../src/github/error.ts";
import { type OpenIncident, runTicks } from "../../src/relay/ticks.ts";
import { VirtualClock } from "./virtual-clock.ts";

const NOW = Date.parse("2026-05-29T04:02:00Z");
const MINUTE = 60_000;

/** Runs the ticks of an hour, and gives the seconds at which the workflow was started. */
async function ticks(incidentsAt: (time: number) => readonly OpenIncident[] | GitHubError, hours = 1) {
  const clock = new VirtualClock(NOW);
  const [started, log, looks]: [number[], string[], number[]] = [[], [], []];
  runTicks({
    openIncidents: async () => {
      looks.push(clock.now());
      const found = incidentsAt(clock.now());
      if (found instanceof Error) throw found;
      return found;
    },
    startWorkflow: async () => {
      started.push((clock.now() - NOW) / 1000);
    },
    clock,
    log: (line) => log.push(line),
  });
  await clock.advance(hours * 60 * MINUTE);
  return { started, log, looks: looks.length };
}

describe("the workflow is started", () => {
  it("a second after a response target was due, not at the next look", async () => {
    const targets = [NOW + 5 * MINUTE + 20_000, NOW + 15 * MINUTE];
    const { started } = await ticks((time) => [
      { issue: 1, next: targets.find((next) => next + 2_000 > time) ?? null },
    ]);
    assert.deepEqual(started, [321, 901]);
  });

  it("once for all incidents that are due", async () => {
    const next = NOW + 5 * MINUTE;
    const { started } = await ticks((time) => (time > next + 5_000 ? [] : [1, 2, 3].map((issue) => ({ issue, next }))));
    assert.deepEqual(started, [301]);
  });

  it("again after five and fifteen minutes where the run failed, and then no more", async () => {
    const { started } = await ticks(() => [{ issue: 1, next: NOW }], 2);
    assert.deepEqual(
      started.map((second) => Math.round(second / 60)),
      [0, 5, 15],
    );
  });

  it("never without an open incident, nor where nothing is due", async () => {
    assert.deepEqual((await ticks(() => [])).started, []);
    const { started, looks } = await ticks(() => [{ issue: 1, next: null }]);
    assert.deepEqual([started, looks], [[], 61]);
  });

  it("at most thirty times an hour, whatever the issues say", async () => {
    const { started, looks } = await ticks((time) => [{ issue: 1, next: time - 5_000 }]);
    assert.equal(started.filter((second) => second < 3600).length, 30);
    assert.ok(looks <= 62, `${looks} looks`);
  });
});

it("what GitHub refuses is said once, and tried every five minutes", async () => {
  const error = new GitHubError("could not list the open issues", { kind: "permission", help: 'Add "issues: read".' });
  const { log, looks } = await ticks(() => error);
  assert.deepEqual(log, ['no ticks: could not list the open issues. Add "issues: read".']);
  assert.equal(looks, 13);
});
