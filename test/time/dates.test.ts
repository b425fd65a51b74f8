import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DueDay,
  dueDayProblem,
  findDate,
  readWholeDate,
  resolveDue,
  resolveNearest,
} from "../../src/time/dates.ts";
import { dayOrderIn } from "../../src/time/day-order.ts";

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
  ["May 28", null],
  ["Feb 29", null],
  ["2026-W23-5", "2026-06-05"],
  ["2026-W23", null],
  ["2026-W53-4", "2026-12-31"],
  ["2026-W54-1", null],
  ["2025-W53-1", null],
  ["2026-W00-3", null],
  ["0026-06-05", null],
  ["05/Jun/26", "2026-06-05"],
  ["5-Jun-2026", "2026-06-05"],
  ["05/Jun/26 12:00 AM", "2026-06-05"],
  ["19/févr./27 7:31 PM", "2027-02-19"],
  ["03/ago/26", "2026-08-03"],
  ["01/set/26", "2026-09-01"],
  ["31/Feb/26", null],
  ["05/Foo/26", null],
  ["June 5, 2026, 17:30", "2026-06-05"],
  ["05.06.2026 11:02:30", "2026-06-05"],
  ["6/5/2026 9:00 AM", null],
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

function dayOf(due: DueDay): string | null {
  return due.kind === "day" ? due.date : null;
}

for (const [words, from, expected] of [
  ["May 28", "2026-05-29", "passed"],
  ["Apr 29", "2026-05-29", "passed"],
  ["Apr 28", "2026-05-29", "2027-04-28"],
  ["May 29", "2026-05-29", "2026-05-29"],
  ["Jun 2", "2026-06-03", "passed"],
  ["Dec 31", "2027-01-02", "passed"],
  ["Jan 5", "2026-12-20", "2027-01-05"],
  ["Feb 29", "2026-05-29", "missing"],
  ["Feb 29", "2027-05-29", "2028-02-29"],
  ["Feb 29", "2028-03-05", "missing"],
  ["Feb 29", "2026-01-10", "missing"],
  ["May 28 2026", "2026-05-29", "2026-05-28"],
] as const) {
  test(`due date "${words}" of an incident of ${from} is ${expected}`, () => {
    const reading = readWholeDate(words);
    assert.ok(reading?.kind === "date");
    const due = resolveDue(reading.date, from);
    assert.equal(due.kind === "day" ? due.date : due.kind, expected);
    assert.equal(dueDayProblem(words, due, from) === null, due.kind === "day");
  });
}

for (const [words, expected] of due) {
  test(`due date "${words}" is ${expected ?? "unreadable"}`, () => {
    const reading = readWholeDate(words);
    assert.equal(reading?.kind === "date" ? dayOf(resolveDue(reading.date, incident)) : null, expected);
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
  assert.deepEqual(findDate("Incident declared 2019-01-07 10:30")?.date, { year: 2019, month: 1, day: 7 });
});

test("in a sentence less is a date than where one is expected", () => {
  for (const words of ["5  June", "5 - June", "05/Jun/26", "05/14 08:02", "mai 5", "v5/June"])
    assert.equal(findDate(`seen ${words} again`), null, words);
  assert.deepEqual(readWholeDate("05/Jun/26"), {
    kind: "date",
    date: { year: 2026, month: 6, day: 5 },
    end: "05/Jun/26".length,
  });
});

/** Words, and the first of the days they speak of. */
const ranges: readonly (readonly [string, string])[] = [
  ["January 14-19, 2026", "2026-01-14"],
  ["January 14th – 19th, 2026", "2026-01-14"],
  ["14-19 January 2026", "2026-01-14"],
  ["14. – 19. Januar 2026", "2026-01-14"],
  ["2026-01-14 to 2026-01-19", "2026-01-14"],
  ["January 14 - 3 servers down", "2026-01-14"],
];

for (const [words, expected] of ranges) {
  test(`"${words}" begins on ${expected}`, () => {
    const found = findDate(words);
    assert.equal(found && resolveNearest(found.date, "2026-01-10"), expected);
  });
}

/** A document's dates, and which of the two days its ambiguous ones mean. */
const orders: readonly (readonly [string, 0 | 1 | null])[] = [
  ["05/06/2026", null],
  ["05/06/2026, 13/06/2026", 0],
  ["05/06/2026, 06/13/2026", 1],
  ["13/06/2026, 06/13/2026", null],
  ["08-01-2026, 11-01-2026, 12-01-2026", 0],
  ["01/08/2026, 01/11/2026", 1],
  ["08/01/2026, 08/02/2026, 09/03/2026", null],
  ["v1/2/2026.3", null],
];

for (const [text, expected] of orders) {
  test(`of "${text}" the day is ${expected === null ? "not told" : ["first", "second"][expected]}`, () => {
    assert.equal(dayOrderIn(text)(), expected);
  });
}
