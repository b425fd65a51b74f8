import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findUncovered, measureRunbooks } from "../../src/metrics/coverage.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { assess } from "../../src/process/assess.ts";
import { Source } from "../../src/text/source.ts";
import { catalog, incident, postmortem, runbook } from "./records.ts";

const records = catalog({
  incidents: [
    incident("2026-01-01-a", {
      services: ["checkout"],
      runbooks: ["checkout"],
      timeline: [["01:00", "detected", "Checkout errors"]],
    }),
    incident("2026-01-02-b", {
      services: ["search", "checkout"],
      timeline: [["01:00", "detected", "Search latency high"]],
    }),
    incident("2026-01-03-c", {
      services: ["search"],
      timeline: [["01:00", "detected", "ALERT: checkout error rate > 5%"]],
    }),
  ],
  postmortems: [
    postmortem("2026-01-01-a", { text: "# A\n\nStep 3 of the runbook was out of date.\nThe test was wrong.\n" }),
    postmortem("2026-01-02-b", {
      text: "# B\n\nThe runbook was wrong, but which one?\nThe runbook checkout did not help.\n",
    }),
  ],
  runbooks: [
    runbook("checkout", { services: ["checkout"], alerts: ["checkout error rate"], lastReviewed: "2026-01-01" }),
    runbook("unused", { services: ["edge"] }),
  ],
});

const { policy } = readPolicy(new Source(".github/incidents.yml", ""));
const assessment = assess(records, policy, { now: Date.parse("2026-02-01T00:00:00Z") });

describe("coverage", () => {
  it("lists services and alerts without a runbook", () => {
    assert.deepEqual(findUncovered(assessment), {
      services: [{ key: "search", n: 2 }],
      alerts: [{ key: "Search latency high", n: 1 }],
    });
  });

  const runbooks = measureRunbooks(assessment, "");

  it("knows who used a runbook, and whether it is fresh", () => {
    assert.deepEqual(
      runbooks.map(({ used, freshness }) => [used.length, freshness]),
      [
        [1, "fresh"],
        [0, "never reviewed"],
      ],
    );
  });

  it("finds the lines of post-mortems that call a runbook wrong", () => {
    assert.deepEqual(
      runbooks[0]!.wrongSteps.map(({ postmortem: { id }, line, text }) => [id, line, text]),
      [
        ["2026-01-01-a", 3, "Step 3 of the runbook was out of date."],
        ["2026-01-02-b", 4, "The runbook checkout did not help."],
      ],
    );
    assert.deepEqual(runbooks[1]!.wrongSteps, []);
  });
});
