import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDuration, parseDuration } from "../../src/time/durations.ts";
import fc from "../fast-check.ts";

describe("durations", () => {
  const cases: [text: string, words: string | null][] = [
    ["15m", "15 minutes"],
    ["15 min", "15 minutes"],
    ["1h", "1 hour"],
    ["1h30m", "90 minutes"],
    ["48 hours", "48 hours"],
    ["0d", "0 days"],
    ["1 day", "1 day"],
    ["2w", "14 days"],
    ["4bh", "4 business hours"],
    ["4 Business Hours", "4 business hours"],
    ["5bd", "5 business days"],
    ["next business day", "1 business day"],
    ["PT15M", "15 minutes"],
    ["PT1H30M", "90 minutes"],
    ["P1W", "7 days"],
    ["P30D", "30 days"],
    ["P", null],
    ["PT", null],
    ["1 month", null],
    ["-3d", null],
    ["3", null],
    ["3 d d", null],
    ["2bw", null],
    ["99999999d", null],
    ["constructor", null],
    ["3constructor", null],
  ];
  for (const [text, words] of cases) {
    it(text, () => {
      const duration = parseDuration(text);
      assert.equal(duration && formatDuration(duration), words);
    });
  }

  it("are read again from their words", () => {
    const units = fc.constantFrom("minute", "day", "business-minute", "business-day");
    fc.assert(
      fc.property(fc.nat(30_000), units, (amount, unit) => {
        const duration = { amount, unit } as const;
        assert.deepEqual(parseDuration(formatDuration(duration)), duration);
      }),
    );
  });
});
