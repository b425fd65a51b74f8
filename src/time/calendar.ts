import type { Duration } from "./durations.ts";
import type { CalendarDate, Instant } from "./instant.ts";
import { DAY, MINUTE } from "./instant.ts";
import { addDays, instantOf, localDate, localTime, weekday, zoneOffset } from "./zone.ts";
import { repeatedWallTime } from "./zone-names.ts";

/** Clocks change on the quarter of an hour. */
const QUARTER = 15 * MINUTE;

/** When a team works. */
export interface Calendar {
  /** IANA zone. */
  readonly timezone: string;
  /** 0 is Sunday, 6 Saturday; never empty. */
  readonly workdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<CalendarDate>;
  /** Minutes after local midnight; `opens` before `closes`. */
  readonly opens: number;
  readonly closes: number;
}

/** The day it is for the team at an instant. */
export function dayOf(calendar: Calendar, instant: Instant): CalendarDate {
  return localDate(instant, calendar.timezone);
}

export function isWorkday(date: CalendarDate, calendar: Calendar): boolean {
  return calendar.workdays.has(weekday(date)) && !calendar.holidays.has(date);
}

/** True in the working hours of a workday. */
export function isWorkingTime(at: Instant, calendar: Calendar): boolean {
  const { date, minutes } = localTime(at, calendar.timezone);
  return isWorkday(date, calendar) && minutes >= calendar.opens && minutes < calendar.closes;
}

/** The `count`-th workday after a day, before it for a negative count; the day itself for 0. */
export function addWorkdays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkday(day, calendar)) left--;
  }
  return day;
}

/**
 * Adds a duration to an instant. Days keep the local time of day across
 * clock changes. Business minutes pass in working hours only. Business days end with the working hours of the n-th
 * workday after the start's day.
 */
export function addDuration(start: Instant, duration: Duration, calendar: Calendar): Instant {
  const { amount, unit } = duration;
  if (amount === 0) return start;
  const { timezone } = calendar;
  const today = dayOf(calendar, start);
  switch (unit) {
    case "minute":
      return start + amount * MINUTE;
    case "day": {
      const wall = start + zoneOffset(start, timezone);
      const timeOfDay = (wall - Math.floor(wall / DAY) * DAY) / MINUTE;
      return instantOf(addDays(today, amount), timeOfDay, timezone);
    }
    case "business-day":
      return instantOf(addWorkdays(today, amount, calendar), calendar.closes, timezone);
    case "business-minute":
      return addWorkingTime(start, amount * MINUTE, calendar);
  }
}

function addWorkingTime(start: Instant, time: number, calendar: Calendar): Instant {
  const { timezone, opens, closes } = calendar;
  let left = time;
  for (let day = dayOf(calendar, start); ; day = addDays(day, 1)) {
    if (!isWorkday(day, calendar)) continue;
    const [opening, closing] = [openingOf(day, opens, timezone), closingOf(day, closes, timezone)];
    const from = Math.max(start, opening);
    const open = closing - from;
    if (open >= left) return from + left;
    if (open > 0) left -= open;
  }
}

/** When the clock first shows an hour or a later one. Hours that begin within a repeated hour begin with its second occurrence. */
function openingOf(day: CalendarDate, minutes: number, timezone: string): Instant {
  const opening = instantOf(day, minutes, timezone);
  const second = minutes > 0 ? repeatedWallTime({ name: timezone }, opening) : null;
  return second ?? skippedTo(day, minutes, timezone) ?? opening;
}

function closingOf(day: CalendarDate, minutes: number, timezone: string): Instant {
  return skippedTo(day, minutes, timezone) ?? instantOf(day, minutes, timezone);
}

/** The instant of the change that skips a time of a day; null where none does. */
function skippedTo(day: CalendarDate, minutes: number, timezone: string): Instant | null {
  const after = instantOf(day, minutes, timezone);
  const offset = zoneOffset(after, timezone);
  if (after + offset === Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE) return null;
  let change = after;
  while (zoneOffset(change - QUARTER, timezone) === offset) change -= QUARTER;
  return change - (change % QUARTER);
}
