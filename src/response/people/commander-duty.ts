import { onDutyAt, type Rotation, type Shift, schedule, shadowAt, shiftsBetween } from "../../policy/rotation.ts";
import type { Instant } from "../../time/instant.ts";
import { WEEK } from "../../time/instant.ts";
import { addDays, instantOf, localDate } from "../../time/zone.ts";

/** Who commands, now and next, and whether the turns are fair. */
export interface CommanderDuty {
  readonly commander: string | null;
  /** Who learns next to the commander. */
  readonly shadow: string | null;
  /** From the shift that is on. */
  readonly schedule: readonly (Shift & { readonly shadow: string | null })[];
  /** Weeks served up to now, in tenths; who served most comes first. */
  readonly served: readonly { readonly who: string; readonly weeks: number }[];
}

/** Fairness is judged over the last year: older turns are forgotten, and so are people who left. */
const YEAR = 52 * WEEK;

export function commanderDuty(rotation: Rotation, at: Instant, weeks: number): CommanderDuty {
  return {
    commander: onDutyAt(rotation, at),
    shadow: shadowAt(rotation, at),
    schedule: schedule(rotation, at, weeks).map((shift) => ({ ...shift, shadow: shadowAt(rotation, shift.from) })),
    served: served(rotation, at),
  };
}

function served(rotation: Rotation, at: Instant): CommanderDuty["served"] {
  const { starts, timezone, lists } = rotation;
  const from = Math.max(instantOf(starts.date, starts.minutes, timezone), at - YEAR);
  const times = new Map<string, number>();
  for (const { who } of lists.at(-1)?.members ?? []) times.set(who, 0);
  for (const shift of from < at ? shiftsBetween(rotation, from, at) : []) {
    const time = Math.min(shift.to, at) - Math.max(shift.from, from);
    if (shift.who !== null && time > 0) times.set(shift.who, (times.get(shift.who) ?? 0) + time);
  }
  return [...times]
    .map(([who, time]) => ({ who, weeks: Math.round((time / WEEK) * 10) / 10 }))
    .sort((a, b) => b.weeks - a.weeks || a.who.localeCompare(b.who));
}

/**
 * The shift whose commander is notified at a time, and who had command before: the one that is on, or on the morning of its
 * first day the one that follows. Null where nobody has the shift.
 */
export function handOverAt(
  rotation: Rotation,
  now: Instant,
): { readonly shift: Shift; readonly before: string | null } | null {
  const midnight = instantOf(addDays(localDate(now, rotation.timezone), 1), 0, rotation.timezone);
  const morning = instantOf(localDate(now, rotation.timezone), 0, rotation.timezone);
  const shifts = shiftsBetween(rotation, now, midnight);
  const current = shifts.find(({ from, to }) => from <= now && now < to);
  const next = shifts.find(({ from }) => from > now && from < midnight);
  const shift = next && (!current || current.from < morning) ? next : current;
  return shift && shift.who !== null ? { shift, before: onDutyAt(rotation, shift.from - 1) } : null;
}
