import assert from "node:assert/strict";
import { test } from "node:test";
import { findDate, readWholeDate, resolveFrom, resolveNearest } from "../../../src/records/time/dates.ts";

const incident = "2026-05-29";

const due: readonly (readonly [string, string | null])[] = [
  ["2026-06-05", "2026-06-05"],
  ["2026/06/05", "2026-06-05"],
  ["Jun 5", "2026-06-05"],
  ["Jun. 5", "2026-06-05"],
  ["June 5th, 2026", "2026-06-05"],
  ["5 June 2026", "2026-06-05"],
  ["5th of June", "2026-06-05"],
  ["Fri, Jun 5", "2026-06-05"],
  ["Friday 5 June", "2026-06-05"],
  ["by Jun 5", "2026-06-05"],
  ["due 2026-06-05.", "2026-06-05"],
  ["13/06/2026", "2026-06-13"],
  ["06/13/2026", "2026-06-13"],
  ["24/07/26", "2026-07-24"],
  ["05.06.2026", "2026-06-05"],
  ["Jan 3", "2027-01-03"],
  ["May 29", "2026-05-29"],
  ["May 28", "2027-05-28"],
  ["Feb 29", "2028-02-29"],
  ["2026-W23-5", "2026-06-05"],
  ["2026-W23", null],
  ["5 juin 2026", "2026-06-05"],
  ["avant le 5 juin", "2026-06-05"],
  ["d'ici au vendredi 5 juin 2026", "2026-06-05"],
  ["1er août", "2026-08-01"],
  ["bis zum 5. Juni 2026", "2026-06-05"],
  ["Freitag, 5. Juni", "2026-06-05"],
  ["12. März 2027", "2027-03-12"],
  ["antes del 5 de junio de 2026", "2026-06-05"],
  ["até 5 de junho de 2026", "2026-06-05"],
  ["3 de dezembro", "2026-12-03"],
  ["set 5", null],
  ["05/06/2026", null],
  ["June 31", null],
  ["2026-02-30", null],
  ["20202-01-16", null],
  ["Q3", null],
  ["EOQ", null],
  ["next sprint", null],
  ["TBD", null],
  ["Jun 5 or later, we will see", null],
];

for (const [words, expected] of due) {
  test(`due date "${words}" is ${expected ?? "unreadable"}`, () => {
    const reading = readWholeDate(words);
    assert.equal(reading?.kind === "date" ? resolveFrom(reading.date, incident) : null, expected);
  });
}

test("an ambiguous date says which two days it could be, and which forms are understood", () => {
  const reading = readWholeDate("05/06/2026");
  assert.ok(reading?.kind === "unreadable");
  assert.equal(
    reading.reason,
    '"05/06/2026", expected a form that can\'t be misread, such as 2026-06-05, Jun 5 or 5 June 2026: this could be the 5th of Jun or the 6th of May',
  );
});

test("a date without a year is of the year nearest to the incident", () => {
  const near = (words: string, day: string): string | null => resolveNearest(findDate(words)!.date, day);
  assert.equal(near("Dec 31", "2026-01-01"), "2025-12-31");
  assert.equal(near("Jan 1", "2025-12-31"), "2026-01-01");
  assert.equal(near("Jun 5", "2026-05-29"), "2026-06-05");
  assert.equal(near("Feb 29", "2026-03-01"), null);
  assert.equal(resolveNearest(findDate("Jun 5")!.date, null), null);
});

test("the first date in a sentence is found, numbers and versions are passed over", () => {
  const found = findDate("Release 1.2.3 of 12 nodes on Monday 7 January 2019, at 10:30");
  assert.deepEqual(found?.date, { year: 2019, month: 1, day: 7 });
});
