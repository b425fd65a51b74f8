import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findRepeats } from "../../src/process/recurrence.ts";
import { incident } from "../metrics/records.ts";

const failure = (id: string, services: string[], causes: string[]) =>
  incident(id, { services, causes, timeline: [["12:00", "detected"]] });

describe("an incident that came back", () => {
  const first = failure("2026-01-10-a", ["checkout"], ["deploy"]);
  const other = failure("2026-01-20-b", ["search"], ["deploy"]);
  const second = failure("2026-04-01-c", ["Checkout", "search"], ["deploy", "config"]);
  const third = failure("2026-04-10-d", ["checkout"], ["deploy"]);
  const repeats = findRepeats([
    third,
    first,
    other,
    second,
    incident("2026-04-11-e", { services: ["checkout"], causes: ["deploy"] }),
  ]);
  const earlier = (of: typeof first) => [...repeats(of)].map(({ earlier: before, days }) => [before.id, days]);

  it("shares service and cause with one of the last 90 days, the latest first", () => {
    assert.deepEqual(earlier(first), []);
    assert.deepEqual(earlier(second), [
      ["2026-01-20-b", 71],
      ["2026-01-10-a", 81],
    ]);
    assert.deepEqual(earlier(third), [
      ["2026-04-01-c", 9],
      ["2026-01-10-a", 90],
    ]);
  });

  it("is named by the words of the later one", () => {
    assert.deepEqual(
      [...repeats(second)].map(({ service, cause }) => [service, cause]),
      [
        ["search", "deploy"],
        ["Checkout", "deploy"],
      ],
    );
  });

  it("is none without a readable time", () => {
    const undated = incident("undated", { services: ["checkout"], causes: ["deploy"] });
    assert.deepEqual([...findRepeats([first, undated])(undated)], []);
  });
});
