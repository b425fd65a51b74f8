import type { Range } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { addDays, daysBetween, instantOf, localDate, localTime } from "../time/zone.ts";

/** Who is Incident Commander when. Shifts begin at one local hour, across clock changes. */
export interface Rotation {
  /** IANA zone of the hand-over's local time. */
  readonly timezone: string;
  /** The first hand-over, local: a day and minutes after midnight, seconds as a fraction. It may be an hour that its day skips. */
  readonly starts: { readonly date: CalendarDate; readonly minutes: number };
  /** Days from one hand-over to the next. */
  readonly everyDays: number;
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

/** A span with one commander; `who` is null in a gap. */
export interface Shift {
  readonly from: Instant;
  readonly to: Instant;
  readonly who: string | null;
}

/** The id of the Incident Commander at an instant; null in a gap, and before the rotation starts. */
export function onDutyAt(rotation: Rotation, at: Instant): string | null {
  const standIn = rotation.overrides.findLast(({ from, to }) => from <= at && at < to);
  return standIn ? standIn.who : turnOf(rotation, rotation.lists, shiftNumber(rotation, at));
}

/** The id of the commander's shadow at an instant; null without one, and for a person who commands as a stand-in. */
export function shadowAt(rotation: Rotation, at: Instant): string | null {
  const shadow = turnOf(rotation, rotation.shadows, shiftNumber(rotation, at));
  return shadow === onDutyAt(rotation, at) ? null : shadow;
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
  return rotation.overrides.reduce(withOverride, shifts);
}

/** The instant of the n-th hand-over, the first being 0. */
function handOver({ starts, everyDays, timezone }: Rotation, number: number): Instant {
  return instantOf(addDays(starts.date, number * everyDays), starts.minutes, timezone);
}

/** The number of the shift that is on; negative before the first. */
function shiftNumber(rotation: Rotation, at: Instant): number {
  const { starts, everyDays, timezone } = rotation;
  const number = Math.floor(daysBetween(starts.date, localDate(at, timezone)) / everyDays);
  // On the day of the hand-over the shift before is on until its hour; a skipped local hour moves it at most one shift.
  if (handOver(rotation, number) > at) return number - 1;
  return handOver(rotation, number + 1) <= at ? number + 1 : number;
}

function turnOf({ starts, everyDays }: Rotation, lists: readonly RotationList[], number: number): string | null {
  if (number < 0) return null;
  const firstShift = ({ from }: RotationList) =>
    from === null ? 0 : Math.max(0, Math.ceil(daysBetween(starts.date, from) / everyDays));
  const list = lists.findLast((candidate) => firstShift(candidate) <= number);
  if (!list || list.members.length === 0) return null;
  return list.members[(number - firstShift(list)) % list.members.length]!.who;
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
