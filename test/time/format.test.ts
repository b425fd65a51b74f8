import assert from "node:assert/strict";
import { it } from "node:test";
import {
  formatDay,
  formatLocalTime,
  formatLongDay,
  formatMinutes,
  formatSpan,
  localClock,
  spanInWords,
} from "../../src/time/format.ts";
import { DAY, HOUR, MINUTE } from "../../src/time/instant.ts";

const SECOND = 1000;

it("says a span by its two largest units that count, so that what is late never reads as in time", () => {
  assert.equal(formatSpan(0), "0 min");
  assert.equal(formatSpan(400), "1 s");
  assert.equal(formatSpan(15 * MINUTE), "15 min");
  assert.equal(formatSpan(15 * MINUTE + SECOND), "15 min 1 s");
  assert.equal(formatSpan(HOUR + 20 * MINUTE + 5 * SECOND), "1 h 20 min");
  assert.equal(formatSpan(2 * DAY), "2 days");
  assert.equal(formatSpan(2 * DAY + SECOND), "2 days 1 s");
  assert.equal(formatSpan(4 * DAY + 19 * HOUR + MINUTE), "4 days 19 h");
});

it("prints days and times as a zone's clock shows them", () => {
  const at = Date.UTC(2026, 4, 29, 22, 17);
  assert.equal(formatDay("2026-05-29"), "29 May 2026");
  assert.equal(formatDay("soon"), "soon");
  assert.equal(formatLongDay("2026-06-05"), "Friday, 5 June 2026");
  assert.equal(formatLocalTime(at, "Europe/Berlin"), "2026-05-30 00:17");
  const time = localClock("Europe/Berlin", at);
  assert.deepEqual([time(at), time(at + DAY)], ["00:17", "2026-05-31 00:17"]);
});

it("prints spans in words and in two units", () => {
  assert.equal(spanInWords(2 * HOUR + 5 * MINUTE), "2 hours 5 minutes");
  assert.equal(spanInWords(20 * SECOND), "0 minutes");
  assert.equal(formatMinutes(0.5), "under 1 min");
  assert.equal(formatMinutes(200), "3 h 20 min");
  assert.equal(formatMinutes(52 * 60), "2 d 4 h");
});
