import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { liveTargets } from "../../src/response/targets/live-targets.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { at, policyOf, Stage } from "../response/stage.ts";

const BERLIN = `version: 1
timezone: Europe/Berlin
calendar: { workdays: [mon, tue, wed, thu, fri], hours: 09:00-17:00, holidays: [2026-03-30] }
people: { alex: { name: Alex, github: alexgh } }
`;

function clocks(stage: Stage, now: string): Record<string, string> {
  const all = liveTargets(
    stage.incident(null),
    { attached: null, by: null, suggested: [] },
    { policy: stage.policy, now: at(now) },
  );
  return Object.fromEntries(
    all.map(({ kind, state, deadline }) => [kind, `${state} ${formatInstant(deadline).slice(0, 16)}`]),
  );
}

describe("clocks", () => {
  it("of a SEV-3 pass in working hours only: over a weekend, a clock change and a holiday", () => {
    const declaration = { severity: ["SEV-3"], detectedAt: at("2026-03-27T14:30:00Z") };
    const stage = new Stage(declaration, policyOf(BERLIN), at("2026-03-27T14:30:00Z"));
    // Friday 15:30 in Berlin: 90 minutes until 17:00, then 150 on Tuesday from 09:00, which is 07:00 UTC by then.
    assert.deepEqual(clocks(stage, "2026-03-28T12:00:00Z"), {
      respond: "pending 2026-03-31T09:30",
    });
    stage.say("2026-03-31T08:00:00Z", "alexgh", "/ack");
    assert.equal(clocks(stage, "2026-03-31T10:00:00Z").respond, "met 2026-03-31T09:30");
  });

  it("are those of the new severity, from the beginning, when it changes", () => {
    const stage = new Stage({ severity: ["SEV-1"] });
    stage.say("04:05", "alexgh", "/severity SEV-2 not that bad");
    assert.deepEqual(clocks(stage, "04:06"), {
      acknowledge: "pending 2026-05-29T04:07",
      respond: "pending 2026-05-29T04:32",
      "status-page": "pending 2026-05-29T04:32",
      update: "pending 2026-05-29T04:20",
      silence: "pending 2026-05-29T04:35",
    });
    stage.say("04:07", "alexgh", "/severity SEV-4 cosmetic");
    assert.deepEqual(Object.keys(clocks(stage, "04:08")).includes("update"), false);
  });

  it("stand still once it is resolved", () => {
    const stage = new Stage();
    stage.say("04:10", "alexgh", "/resolve false alarm");
    assert.deepEqual(clocks(stage, "09:00"), {
      acknowledge: "late 2026-05-29T04:07",
      respond: "met 2026-05-29T04:17",
      "status-page": "met 2026-05-29T04:17",
    });
  });
});
