import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { completionTimes } from "../../src/metrics/completion.ts";

const version = (at: string, closed: Record<string, boolean>) => ({
  at: Date.parse(at),
  closed: new Map(Object.entries(closed)),
});

describe("the time an item was closed", () => {
  it("is that of the commit that first said so", () => {
    const history = [
      version("2026-05-01T10:00:00Z", { "a#1": false, "a#2": false }),
      version("2026-05-04T23:30:00Z", { "a#1": true, "a#2": false }),
      version("2026-05-09T10:00:00Z", { "a#1": true, "a#2": true }),
    ];
    assert.deepEqual(
      [...completionTimes(history)],
      [
        ["a#1", Date.parse("2026-05-04T23:30:00Z")],
        ["a#2", Date.parse("2026-05-09T10:00:00Z")],
      ],
    );
  });

  it("counts from when it was last opened", () => {
    const history = [
      version("2026-05-01T10:00:00Z", { "a#1": false }),
      version("2026-05-02T10:00:00Z", { "a#1": true }),
      version("2026-05-03T10:00:00Z", { "a#1": false }),
      version("2026-05-04T10:00:00Z", { "a#1": true }),
    ];
    assert.equal(completionTimes(history).get("a#1"), Date.parse("2026-05-04T10:00:00Z"));
    assert.equal(completionTimes(history.slice(0, 3)).size, 0);
  });

  it("is unknown for one that was closed when it was first written down", () => {
    assert.equal(completionTimes([version("2026-05-01T10:00:00Z", { "a#1": true })]).size, 0);
  });
});
