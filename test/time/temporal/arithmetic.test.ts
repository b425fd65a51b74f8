import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { addDuration, type Calendar } from "../../../src/time/calendar.ts";
import { instantOf, localDate, localTime, zoneOffset } from "../../../src/time/zone.ts";
import { instantIn, repeatedWallTime, zoneNamed } from "../../../src/time/zone-names.ts";
import fc from "../../fast-check.ts";
import { anyInstant, anyZone, runs, zonedAt, zonedInstant } from "./runs.ts";

test("offsets, days and local times are Temporal's", () => {
  fc.assert(
    fc.property(zonedInstant, ([zone, instant]) => {
      const expected = zonedAt(instant, zone);
      assert.equal(zoneOffset(instant, zone) * 1e6, expected.offsetNanoseconds);
      assert.equal(localDate(instant, zone), expected.toPlainDate().toString());
      assert.deepEqual(localTime(instant, zone), {
        date: expected.toPlainDate().toString(),
        minutes: expected.hour * 60 + expected.minute,
      });
    }),
    runs(4000),
  );
});

test("the instant of a local time is Temporal's, skipped and repeated hours included", () => {
  fc.assert(
    fc.property(zonedInstant, fc.integer({ min: -90, max: 90 }), ([zone, instant], minutes) => {
      const wall = zonedAt(instant, zone).toPlainDateTime().add({ minutes });
      const expected = wall.toZonedDateTime(zone).epochMilliseconds;
      const date = wall.toPlainDate().toString();
      assert.equal(instantOf(date, wall.hour * 60 + wall.minute, zone), expected);
      assert.equal(instantIn(zoneNamed(zone)!, date, wall.hour * 60 + wall.minute), expected);
      const second = wall.toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds;
      const isSkipped = !zonedAt(expected, zone).toPlainDateTime().equals(wall);
      if (!isSkipped) assert.equal(repeatedWallTime(zoneNamed(zone)!, expected) ?? expected, second);
    }),
    runs(4000),
  );
});

const anyCalendar = fc
  .record({
    timezone: anyZone,
    workdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
    holidays: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
    // Clocks change at night: working hours there have tests of their own.
    opens: fc.integer({ min: 6 * 4, max: 10 * 4 }).map((quarters) => quarters * 15),
    hours: fc.integer({ min: 4, max: 52 }).map((quarters) => quarters * 15),
  })
  .map(({ workdays, hours, opens, ...rest }) => ({
    ...rest,
    opens,
    closes: Math.min(24 * 60, opens + hours),
    workdays: new Set(workdays),
  }));

test("deadlines in days and business time are those that a walk over Temporal's days finds", () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyInstant,
      fc.constantFrom("minute", "day", "business-day", "business-minute"),
      fc.nat(12),
      fc.nat(600),
      (given, start, unit, days, minutes) => {
        const first = zonedAt(start, given.timezone).toPlainDate();
        const holidays = new Set(given.holidays.map((day) => first.add({ days: day }).toString()));
        const calendar: Calendar = { ...given, holidays };
        const amount = unit.endsWith("minute") ? minutes : days;
        assert.equal(addDuration(start, { amount, unit }, calendar), deadline(start, amount, unit, calendar));
      },
    ),
    runs(2000),
  );
});

function deadline(start: number, amount: number, unit: string, calendar: Calendar): number {
  if (amount === 0) return start;
  const zoned = zonedAt(start, calendar.timezone);
  if (unit === "minute") return start + amount * 60_000;
  if (unit === "day") return zoned.add({ days: amount }).epochMilliseconds;
  const isWorkday = (day: Temporal.PlainDate) =>
    calendar.workdays.has(day.dayOfWeek % 7) && !calendar.holidays.has(day.toString());
  const at = (day: Temporal.PlainDate, minutes: number) => {
    const later = minutes === 1440 ? day.add({ days: 1 }) : day;
    const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 });
    return later.toZonedDateTime({ timeZone: calendar.timezone, plainTime }).epochMilliseconds;
  };
  let left = unit === "business-day" ? amount : amount * 60_000;
  for (let day = zoned.toPlainDate(); ; day = day.add({ days: 1 })) {
    if (unit === "business-day") {
      if (day.equals(zoned.toPlainDate()) || !isWorkday(day)) continue;
      left--;
      if (left === 0) return at(day, calendar.closes);
    } else if (isWorkday(day)) {
      const from = Math.max(start, at(day, calendar.opens));
      const open = Math.max(0, at(day, calendar.closes) - from);
      if (open >= left) return from + left;
      left -= open;
    }
  }
}
