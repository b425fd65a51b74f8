import type { Policy } from "../policy/policy.ts";
import { type Shift, shiftsBetween } from "../policy/rotation.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { addDays, instantOf } from "../time/zone.ts";

/** How far ahead the rotation is looked at (days): four turns of a week, time enough to find somebody. */
const DAYS_AHEAD = 28;

/** The times of the coming weeks that no commander covers. */
export interface RotationGaps {
  /** The shifts that nobody has, whole; those that reach beyond `until` included. */
  readonly gaps: readonly Shift[];
  /** The end of the weeks that were looked at. */
  readonly until: Instant;
}

/** "One person in charge": four weeks from a day's midnight on, so that all runs of the day see the same. None without a rotation. */
export function rotationGaps({ rotation, timezone }: Policy, today: CalendarDate): RotationGaps {
  const [from, until] = [today, addDays(today, DAYS_AHEAD)].map((day) => instantOf(day, 0, timezone)) as [
    number,
    number,
  ];
  const shifts = rotation ? shiftsBetween(rotation, from, until) : [];
  return { gaps: shifts.filter(({ who, onPurpose }) => who === null && !onPurpose), until };
}

/** A time in which one person commands and is on call. */
export interface RotationOverlap {
  readonly who: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** "IC Rotation: separate from on-call": the first overlap of each person in the coming four weeks; none without both rotations. */
export function rotationOverlaps(
  { rotation, onCall, timezone }: Policy,
  today: CalendarDate,
): readonly RotationOverlap[] {
  if (!rotation || !onCall) return [];
  const [from, until] = [instantOf(today, 0, timezone), instantOf(addDays(today, DAYS_AHEAD), 0, timezone)];
  const onDuty = shiftsBetween(onCall, from, until);
  const first = new Map<string, RotationOverlap>();
  for (const command of shiftsBetween(rotation, from, until)) {
    for (const shift of onDuty) {
      const [begins, ends] = [Math.max(command.from, shift.from), Math.min(command.to, shift.to)];
      if (command.who === null || command.who !== shift.who || begins >= ends || first.has(command.who)) continue;
      first.set(command.who, { who: command.who, from: begins, to: ends });
    }
  }
  return [...first.values()];
}
