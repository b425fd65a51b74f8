import assert from "node:assert/strict";
import { test } from "node:test";
import { weeklyCounts } from "../../src/process/weekly-counts.ts";

test("open and overdue at the end of each week, the present one as of today", () => {
  const lives = [
    { opened: "2026-05-29", closed: "2026-06-09", due: "2026-06-05" },
    { opened: "2026-06-01", closed: null, due: "2026-06-07" },
    { opened: "2026-06-08", closed: null, due: null },
  ];
  assert.deepEqual(weeklyCounts(lives, "2026-06-10"), [
    { week: "2026-05-25", open: 1, overdue: 0 },
    { week: "2026-06-01", open: 2, overdue: 1 },
    { week: "2026-06-08", open: 2, overdue: 1 },
  ]);
});

test("thirteen weeks at most, over the turn of the year", () => {
  const weeks = weeklyCounts([{ opened: "2020-01-01", closed: null, due: "2020-01-02" }], "2027-01-03");
  assert.equal(weeks.length, 13);
  assert.deepEqual([weeks[0]!.week, weeks.at(-1)!.week], ["2026-10-05", "2026-12-28"]);
});

test("nothing from nothing", () => {
  assert.deepEqual(weeklyCounts([], "2026-06-10"), []);
});
