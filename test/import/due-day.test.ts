import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dueDay } from "../../src/import/list-row.ts";

describe("a due date of another tool", () => {
  const days: readonly (readonly [written: string, day: string])[] = [
    ["2026-06-05T00:00:00Z", "2026-06-05"],
    ["2026-06-05T00:00:00.000+0000", "2026-06-05"],
    ["2026-06-05T00:00:00-07:00", "2026-06-05"],
    ["2026-06-05T23:59:59Z", "2026-06-05"],
    ["2026-06-05 12:00 UTC", "2026-06-05"],
    ["Thu Jun 25 2026 00:00:00 GMT+0000 (GMT+00:00)", "2026-06-25"],
    ["05/Jun/26 12:00 AM", "05/Jun/26 12:00 AM"],
    ["2026-06-05T12:30", "2026-06-05T12:30"],
    ["2026-99-05T12:30Z", "2026-99-05T12:30Z"],
    ["next week", "next week"],
  ];
  for (const [written, day] of days)
    it(`${written} is ${day}`, () => assert.equal(dueDay(written, "Europe/Berlin"), day));

  it("is of the day that the time has where days are counted", () => {
    assert.equal(dueDay("Thu Jun 25 2026 23:00:00 GMT+0000 (GMT+00:00)", "Europe/London"), "2026-06-26");
    assert.equal(dueDay("2026-06-05T23:30:00Z", "UTC"), "2026-06-05");
    assert.equal(dueDay("2026-06-05T23:30:00Z", "Europe/Berlin"), "2026-06-06");
    assert.equal(dueDay("2026-06-05T03:30:00Z", "America/New_York"), "2026-06-04");
  });
});
