import assert from "node:assert/strict";
import { it } from "node:test";
import { span } from "../../src/rules/wording.ts";

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

it("says a span by its two largest units that count, so that what is late never reads as in time", () => {
  assert.equal(span(0), "0 min");
  assert.equal(span(400), "1 s");
  assert.equal(span(15 * MINUTE), "15 min");
  assert.equal(span(15 * MINUTE + SECOND), "15 min 1 s");
  assert.equal(span(HOUR + 20 * MINUTE + 5 * SECOND), "1 h 20 min");
  assert.equal(span(2 * DAY), "2 days");
  assert.equal(span(2 * DAY + SECOND), "2 days 1 s");
  assert.equal(span(4 * DAY + 19 * HOUR + MINUTE), "4 days 19 h");
});
