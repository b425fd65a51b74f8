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
  return { gaps: shifts.filter(({ who }) => who === null), until };
}
