import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDuration, addWorkdays, type Calendar, dayOf, isWorkday } from "../../src/time/calendar.ts";
import { parseDuration } from "../../src/time/durations.ts";
import fc from "../fast-check.ts";

const calendar: Calendar = {
  timezone: "UTC",
  workdays: new Set([1, 2, 3, 4, 5]),
  holidays: new Set(["2026-12-25", "2027-01-01"]),
  opens: 9 * 60,
  closes: 17 * 60,
};
const berlin: Calendar = { ...calendar, timezone: "Europe/Berlin" };
const auckland: Calendar = { ...calendar, timezone: "Pacific/Auckland" };
const weekend: Calendar = { ...berlin, workdays: new Set([0, 6]), opens: 0, closes: 24 * 60 };

const daily = { ...berlin, workdays: new Set([0, 1, 2, 3, 4, 5, 6]) };
const nightly: Calendar = { ...daily, opens: 2 * 60 + 30, closes: 3 * 60 + 30 };
const evening: Calendar = { ...daily, opens: 60, closes: 2 * 60 + 30 };

const iso = (instant: number) => new Date(instant).toISOString().replace(".000Z", "Z");

describe("a clock's deadline", () => {
  const cases: [name: string, where: Calendar, start: string, duration: string, end: string][] = [
    ["minutes pass at night", calendar, "2026-05-29T04:02:00Z", "15m", "2026-05-29T04:17:00Z"],
    ["hours pass through a clock change", berlin, "2026-03-28T22:00:00Z", "24h", "2026-03-29T22:00:00Z"],
    ["a day keeps its local hour in spring", berlin, "2026-03-28T11:00:00Z", "1d", "2026-03-29T10:00:00Z"],
    ["a day keeps its local hour in autumn", berlin, "2026-10-24T10:00:00Z", "1d", "2026-10-25T11:00:00Z"],
    ["a day keeps its seconds", berlin, "2026-05-29T04:02:30Z", "1d", "2026-05-30T04:02:30Z"],
    ["into an hour that the clock skips", berlin, "2026-03-28T01:30:00Z", "1d", "2026-03-29T01:30:00Z"],
    ["over a leap day", calendar, "2028-02-28T12:00:00Z", "2d", "2028-03-01T12:00:00Z"],
    ["over the year's end", calendar, "2026-12-31T12:00:00Z", "1d", "2027-01-01T12:00:00Z"],
    ["business hours in one day", calendar, "2026-05-29T10:00:00Z", "4bh", "2026-05-29T14:00:00Z"],
    ["business hours that end with the day", calendar, "2026-05-29T13:00:00Z", "4bh", "2026-05-29T17:00:00Z"],
    ["business hours over a weekend", calendar, "2026-05-29T16:00:00Z", "4bh", "2026-06-01T12:00:00Z"],
    ["business hours from the night before", calendar, "2026-05-29T04:02:00Z", "4bh", "2026-05-29T13:00:00Z"],
    ["business hours from a Saturday", calendar, "2026-05-30T12:00:00Z", "4bh", "2026-06-01T13:00:00Z"],
    ["business hours over a holiday and a weekend", berlin, "2026-12-24T15:00:00Z", "4bh", "2026-12-28T11:00:00Z"],
    ["business hours on the other side of the world", auckland, "2026-05-29T04:02:00Z", "4bh", "2026-06-01T00:02:00Z"],
    ["business hours on the day that has 23", weekend, "2026-03-28T23:00:00Z", "23bh", "2026-03-29T22:00:00Z"],
    [
      "business hours that open in an hour that the clock skips",
      nightly,
      "2026-03-28T20:00:00Z",
      "15bm",
      "2026-03-29T01:15:00Z",
    ],
    [
      "business hours that close in an hour that the clock skips",
      evening,
      "2026-03-28T23:00:00Z",
      "90bm",
      "2026-03-29T23:30:00Z",
    ],
    [
      "business hours that open in an hour that the clock repeats",
      nightly,
      "2026-10-24T20:00:00Z",
      "60bm",
      "2026-10-25T02:30:00Z",
    ],
    ["the next business day", calendar, "2026-05-28T12:00:00Z", "next business day", "2026-05-29T17:00:00Z"],
    [
      "the next business day after a Friday",
      calendar,
      "2026-05-29T04:02:00Z",
      "next business day",
      "2026-06-01T17:00:00Z",
    ],
    [
      "the next business day is one of the team's zone",
      berlin,
      "2026-05-28T23:00:00Z",
      "next business day",
      "2026-06-01T15:00:00Z",
    ],
    ["five business days over Christmas", calendar, "2026-12-23T12:00:00Z", "5bd", "2026-12-31T17:00:00Z"],
    ["nothing", calendar, "2026-05-30T12:00:00Z", "0bd", "2026-05-30T12:00:00Z"],
  ];
  for (const [name, where, start, duration, end] of cases) {
    it(name, () => assert.equal(iso(addDuration(Date.parse(start), parseDuration(duration)!, where)), end));
  }
});

const days = fc
  .integer({ min: -8000, max: 8000 })
  .map((n) => new Date(n * 86_400_000 + 1.7e12).toISOString().slice(0, 10));
const calendars = fc.constantFrom(calendar, berlin, auckland, weekend);
const instants = fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2030, 0) / 1000 }).map((n) => n * 1000);

describe("any calendar", () => {
  it("counts workdays as it steps over them", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), calendars, (day, count, where) => {
        const later = addWorkdays(day, count, where);
        assert.ok(isWorkday(later, where));
        assert.equal(addWorkdays(addWorkdays(day, count - 1, where), 1, where), later);
        if (isWorkday(day, where)) assert.equal(addWorkdays(later, -count, where), day);
      }),
    );
  });

  it("never ends a longer clock before a shorter one", () => {
    const units = fc.constantFrom("minute", "day", "business-minute", "business-day");
    fc.assert(
      fc.property(instants, fc.nat(3000), fc.nat(3000), units, calendars, (start, a, b, unit, where) => {
        const [shorter, longer] = [a, a + b].map((amount) => addDuration(start, { amount, unit }, where));
        assert.ok(start <= shorter! && shorter! <= longer!);
      }),
      { numRuns: 60 },
    );
  });

  it("lets business time pass in two parts as in one", () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        calendars,
        (start, a, b, where) => {
          const minutes = (amount: number) => ({ amount, unit: "business-minute" }) as const;
          const inParts = addDuration(addDuration(start, minutes(a), where), minutes(b), where);
          assert.equal(inParts, addDuration(start, minutes(a + b), where));
          assert.ok(isWorkday(dayOf(where, inParts - 1), where));
        },
      ),
      { numRuns: 60 },
    );
  });
});
