import type { Range } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { addDays, daysBetween, instantOf, localDate, localTime, weekday } from "../time/zone.ts";

/**
 * How often a turn ends. `days`, `hours`: after so many, by the local clock. `weekdays`: on Saturday and on Monday, so that
 * the days from Monday to Friday are one turn, and the weekend is the next.
 */
export type Turns =
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "hours"; readonly hours: number }
  | { readonly kind: "weekdays" };

/** In a list of members, or as a stand-in: a shift that nobody has on purpose. No person's id. */
export const NOBODY = "nobody";

/** Who takes turns, and when. Shifts begin at one local hour, across clock changes. */
export interface Rotation {
  /** IANA zone of the hand-over's local time. */
  readonly timezone: string;
  /** The first hand-over, local: a day and minutes after midnight, seconds as a fraction. It may be an hour that its day skips. */
  readonly starts: { readonly date: CalendarDate; readonly minutes: number };
  readonly every: Turns;
  /** Each list is used from the first hand-over on its day or later; the earliest first. */
  readonly lists: readonly RotationList[];
  /** The same for the shadow of the commander; empty without shadows. */
  readonly shadows: readonly RotationList[];
  /** The last one that covers a time wins. */
  readonly overrides: readonly RotationOverride[];
  /** Its range in the configuration. */
  readonly range: Range;
}

export interface RotationList {
  /** Null: from the start of the rotation. */
  readonly from: CalendarDate | null;
  /** People's ids, in the order of their turns. */
  readonly members: readonly { readonly who: string; readonly range: Range }[];
}

export interface RotationOverride {
  readonly from: Instant;
  readonly to: Instant;
  readonly who: string;
  readonly range: Range;
}

/** A span with one person in charge; `who` is null where nobody is, on purpose or in a gap. */
export interface Shift {
  readonly from: Instant;
  readonly to: Instant;
  readonly who: string | null;
  /** True where the rotation says that nobody has it. */
  readonly onPurpose?: true;
}

/** The id of who is on at an instant; null where nobody is, and before the rotation starts. */
export function onDutyAt(rotation: Rotation, at: Instant): string | null {
  const standIn = rotation.overrides.findLast(({ from, to }) => from <= at && at < to);
  const who = standIn ? standIn.who : turnOf(rotation, rotation.lists, shiftNumber(rotation, at));
  return who === NOBODY ? null : who;
}

/** The id of the commander's shadow at an instant; null without one, and for a person who commands as a stand-in. */
export function shadowAt(rotation: Rotation, at: Instant): string | null {
  const shadow = turnOf(rotation, rotation.shadows, shiftNumber(rotation, at));
  return shadow === NOBODY || shadow === onDutyAt(rotation, at) ? null : shadow;
}

/**
 * The shifts that cover some weeks from `at` on, whole: the first is the one at `at`, or a hole when there is none yet. Each begins
 * where the one before it ends.
 */
export function schedule(rotation: Rotation, at: Instant, weeks: number): Shift[] {
  const number = shiftNumber(rotation, at);
  const start = number < 0 ? at : handOver(rotation, number);
  const { date, minutes } = localTime(at, rotation.timezone);
  return shiftsBetween(rotation, start, instantOf(addDays(date, weeks * 7), minutes, rotation.timezone));
}

/** The whole shifts that overlap a span; before the rotation starts, a gap that begins with the span. */
export function shiftsBetween(rotation: Rotation, from: Instant, to: Instant): Shift[] {
  const number = shiftNumber(rotation, from);
  const shifts: Shift[] = number < 0 ? [{ from, to: handOver(rotation, 0), who: null }] : [];
  for (let next = Math.max(0, number); handOver(rotation, next) < to; next++) {
    shifts.push({
      from: handOver(rotation, next),
      to: handOver(rotation, next + 1),
      who: turnOf(rotation, rotation.lists, next),
    });
  }
  return rotation.overrides.reduce(withOverride, shifts).map(withoutNobody);
}

function withoutNobody(shift: Shift): Shift {
  return shift.who === NOBODY ? { ...shift, who: null, onPurpose: true } : shift;
}

const DAY_MINUTES = 24 * 60;
const [SATURDAY, MONDAY] = [6, 1];

/** The n-th hand-over, the first being 0, by the local clock: days after the first, and minutes after midnight. */
function localHandOver(
  { starts, every }: Rotation,
  number: number,
): { readonly days: number; readonly minutes: number } {
  switch (every.kind) {
    case "days":
      return { days: number * every.days, minutes: starts.minutes };
    case "hours": {
      const minutes = starts.minutes + number * every.hours * 60;
      const days = Math.floor(minutes / DAY_MINUTES);
      return { days, minutes: minutes - days * DAY_MINUTES };
    }
    case "weekdays": {
      if (number <= 0) return { days: number * 7, minutes: starts.minutes };
      const first = daysToTurn(weekday(starts.date));
      const isSaturday = (weekday(starts.date) + first) % 7 === SATURDAY;
      const pairs = Math.floor((number - 1) / 2) * 7;
      return { days: first + pairs + ((number - 1) % 2 === 0 ? 0 : isSaturday ? 2 : 5), minutes: starts.minutes };
    }
  }
}

/** Days from a day of the week to the next Saturday or Monday after it. */
function daysToTurn(day: number): number {
  return Math.min((SATURDAY - day + 7) % 7 || 7, (MONDAY - day + 7) % 7 || 7);
}

/** The instant of the n-th hand-over, the first being 0. */
function handOver(rotation: Rotation, number: number): Instant {
  const { days, minutes } = localHandOver(rotation, number);
  return instantOf(addDays(rotation.starts.date, days), minutes, rotation.timezone);
}

/** About the number of the shift that is on some days after the first hand-over. */
function shiftAfter(days: number, every: Turns): number {
  if (every.kind === "days") return Math.floor(days / every.days);
  return every.kind === "hours" ? Math.floor((days * 24) / every.hours) : Math.floor((days / 7) * 2);
}

/** The number of the shift that is on; negative before the first. */
function shiftNumber(rotation: Rotation, at: Instant): number {
  const { starts, every, timezone } = rotation;
  let number = shiftAfter(daysBetween(starts.date, localDate(at, timezone)), every);
  // The hour of the hand-over and the days of the week move it by a few shifts at most.
  while (handOver(rotation, number) > at) number--;
  while (handOver(rotation, number + 1) <= at) number++;
  return number;
}

function turnOf(rotation: Rotation, lists: readonly RotationList[], number: number): string | null {
  if (number < 0) return null;
  const firstShift = ({ from }: RotationList) => (from === null ? 0 : firstShiftFrom(rotation, from));
  const list = lists.findLast((candidate) => firstShift(candidate) <= number);
  if (!list || list.members.length === 0) return null;
  return list.members[(number - firstShift(list)) % list.members.length]!.who;
}

/** The number of the first hand-over on a day or later. */
function firstShiftFrom(rotation: Rotation, from: CalendarDate): number {
  const days = daysBetween(rotation.starts.date, from);
  let number = Math.max(0, shiftAfter(days, rotation.every));
  while (number > 0 && localHandOver(rotation, number - 1).days >= days) number--;
  while (localHandOver(rotation, number).days < days) number++;
  return number;
}

/** Cuts a stand-in's time out of the shifts that it overlaps. */
function withOverride(shifts: Shift[], { from, to, who }: RotationOverride): Shift[] {
  return shifts.flatMap((shift) => {
    const start = Math.max(shift.from, from);
    const end = Math.min(shift.to, to);
    if (start >= end) return [shift];
    const pieces = [
      { ...shift, to: start },
      { from: start, to: end, who },
      { ...shift, from: end },
    ];
    return pieces.filter((piece) => piece.from < piece.to);
  });
}
