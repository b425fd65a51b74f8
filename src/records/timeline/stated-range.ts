import type { Range, Spanned } from "../../text/source.ts";
import { HALF_DAY } from "../../time/clock-time.ts";
import { resolveNearest } from "../../time/dates.ts";
import { type CalendarDate, DAY, type Instant, MINUTE } from "../../time/instant.ts";
import { halfAfter, halfBefore, type WrittenTime } from "../../time/written-times.ts";
import { addDays, weekday } from "../../time/zone.ts";
import { dateIn, instantIn, offsetIn, repeatedWallTime, type Zone } from "../../time/zone-names.ts";

/** One end of an incident as its line states it. */
export interface StatedEnd {
  readonly time: WrittenTime;
  /** The place of its words. */
  readonly range: Range;
  /** Its own zone, else the document's. */
  readonly zone: Zone;
}

/** What is stated of when an incident was. */
export interface StatedRange {
  readonly from: StatedEnd | null;
  readonly to: StatedEnd | null;
  readonly minutes: number | null;
  /** The incident's day, of times without one. */
  readonly day: CalendarDate | null;
}

interface Placed {
  readonly from: Spanned<Instant> | null;
  readonly to: Spanned<Instant> | null;
}

/** What an end may mean: `1:30` in the night in which the clock is put back, `4:02 - 4:47 PM`. The likeliest first. */
type Meanings = readonly Instant[];

/**
 * The instants of a stated start and end. What the words leave open (the day of the end, am or pm, which of two equal times by the
 * clock) is chosen by the length that is stated, else the end is the next such time after the start.
 */
export function placeRange({ from, to, minutes, day }: StatedRange): Placed {
  const toDay = to && ownDay(to.time, day);
  const fromDay = from && (ownDay(from.time, day) ?? (hasDay(from.time) ? null : dayBefore(from, to, toDay, day)));
  const starts = from && fromDay !== null ? meanings(from, fromDay, to?.time ?? null, halfBefore) : [];
  if (!from || starts.length === 0) {
    const ends = to ? meanings(to, toDay ?? (hasDay(to.time) ? null : day), null, halfAfter) : [];
    return { from: null, to: to && (at(to, ends[0]) ?? null) };
  }
  if (!to) return { from: at(from, starts[0]), to: null };
  const pairs = starts.flatMap((start) =>
    endsAfter(start, { from, to, minutes, day: fromDay }).map((end) => [start, end] as const),
  );
  const exact = minutes === null ? undefined : pairs.find(([start, end]) => end - start === minutes * MINUTE);
  const [start, end] = exact ?? pairs[0] ?? [starts[0], undefined];
  return { from: at(from, start), to: at(to, end) };
}

function at({ range }: StatedEnd, instant: Instant | undefined): Spanned<Instant> | null {
  return instant === undefined ? null : { value: instant, range };
}

function hasDay({ date, either, weekday: named, shift }: WrittenTime): boolean {
  return date !== null || either !== null || named !== null || shift !== null;
}

/** The day that the words of a time name, the nearest to another one; null where they name none or one that doesn't exist. */
function ownDay({ date, weekday: named, shift }: WrittenTime, near: CalendarDate | null): CalendarDate | null {
  if (date) return resolveNearest(date, near);
  if (near === null) return null;
  if (shift) return addDays(near, shift.days);
  if (named === null) return null;
  const ahead = (named - weekday(near) + 7) % 7;
  return addDays(near, ahead > 3 ? ahead - 7 : ahead);
}

/** The day of a start that names none, before an end that names one. */
function dayBefore(
  from: StatedEnd,
  to: StatedEnd | null,
  toDay: CalendarDate | null,
  day: CalendarDate | null,
): CalendarDate | null {
  if (!to?.time.date || toDay === null || to.time.minutes === null || from.time.minutes === null) return day;
  const end = instantIn(to.zone, toDay, to.time.minutes);
  const last = [toDay, addDays(toDay, -1)].find((each) => instantIn(from.zone, each, from.time.minutes!) <= end)!;
  return day !== null && day < last ? day : last;
}

/** @param half reads the time in the half of the day that the other end's tells */
function meanings(
  { time, zone }: StatedEnd,
  day: CalendarDate | null,
  other: WrittenTime | null,
  half: (minutes: number, other: number) => number,
): Meanings {
  if (day === null || time.minutes === null || time.unreadable || time.unknownZone) return [];
  const told = time.half === "open" && other?.half === "said" && other.minutes !== null;
  const first = told ? half(time.minutes, other.minutes) : time.minutes;
  const times = told ? [first, (first + HALF_DAY) % (2 * HALF_DAY)] : [first];
  return times.flatMap((minutes) => {
    const instant = instantIn(zone, day, minutes);
    const again = repeatedWallTime(zone, instant);
    return again === null ? [instant] : [instant, again];
  });
}

/** The ends that a start may have, the likeliest first. */
function endsAfter(start: Instant, { from, to, minutes, day }: StatedRange): Instant[] {
  const { time, zone } = to!;
  const on = (date: CalendarDate | null) => meanings(to!, date, from!.time, halfAfter);
  if (time.date) return [...on(ownDay(time, day))];
  const first = dateIn(from!.zone, start);
  if (time.shift) return [...on(addDays(day ?? first, time.shift.days))];
  if (time.weekday !== null) return [...on(addDays(first, (time.weekday - weekday(first) + 7) % 7))];
  if (hasDay(time)) return [];
  const isSameClock = offsetIn(zone, start) === offsetIn(from!.zone, start);
  const usual = [...(isSameClock ? [] : [-1]), 0, 1].flatMap((days) => on(addDays(day ?? first, days)));
  const after = usual.filter((end) => end >= start);
  const [next] = after;
  if (next === undefined || minutes === null) return after.length > 0 ? after : usual;
  // `26 hours (10:00 - 12:00)`: as many days later as come nearest to the length.
  const more = Math.max(0, Math.round((minutes * MINUTE - (next - start)) / DAY));
  return more === 0 ? after : [...on(addDays(dateIn(zone, next), more)), ...after];
}
