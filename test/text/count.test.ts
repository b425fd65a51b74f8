import assert from "node:assert/strict";
import { it } from "node:test";
import { counted, countedOrNone, formatCount, formatNumber } from "../../src/text/count.ts";
import { listed } from "../../src/text/messages.ts";

it("counts with the noun's number, thousands grouped or not", () => {
  assert.equal(formatNumber(1234567), "1,234,567");
  assert.equal(formatCount(1, "file"), "1 file");
  assert.equal(formatCount(10_000, "file"), "10,000 files");
  assert.equal(counted(10_000, "day"), "10000 days");
  assert.equal(counted(0, "entry", "entries"), "0 entries");
  assert.equal(countedOrNone(0, "person", "people"), "no people");
  assert.equal(countedOrNone(1, "person", "people"), "1 person");
});

it("lists words with a conjunction before the last", () => {
  assert.deepEqual(
    [[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listed(words)),
    ["", "a", "a and b", "a, b and c"],
  );
  assert.equal(listed(["a", "b", "c"], "or"), "a, b or c");
});
