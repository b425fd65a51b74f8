import type { Policy } from "../policy/policy.ts";
import type { Severity } from "../policy/severities.ts";
import { addDuration, type Calendar, isWorkday } from "../time/calendar.ts";
import { DAY, HOUR, type Instant } from "../time/instant.ts";
import { addDays, instantOf, localDate } from "../time/zone.ts";

/** How long a post-mortem's meeting is planned for (ms). */
export const MEETING = HOUR;

/** Between the resolution and the meeting (ms): time to sleep, and to write down what happened. */
const TIME_TO_PREPARE = 12 * HOUR;

/** Days after a resolution in which a working hour is looked for: a holiday season has fewer. */
const DAYS_AHEAD = 30;

/** How long before its deadline people are reminded of a post-mortem (ms): a day, in which it can still be written. */
export const REMINDER = DAY;

/** When the post-mortem of an incident should be published; null for a severity whose post-mortem nobody waits for. */
export function postmortemWantedBy(resolvedAt: Instant, severity: Severity, { calendar }: Policy): Instant | null {
  const { required, within } = severity.postmortem;
  return within !== null && (required || severity.commander) ? addDuration(resolvedAt, within, calendar) : null;
}

/**
 * "Schedule post-mortem within 48 hours": when the post-mortem of an incident could be discussed. Null for a severity that
 * neither has a commander nor requires one, or that sets no time.
 */
export function meetingAfter(resolvedAt: Instant, severity: Severity, policy: Policy): Instant | null {
  const deadline = postmortemWantedBy(resolvedAt, severity, policy);
  return deadline === null ? null : proposeMeeting(resolvedAt, deadline, policy.calendar);
}

/**
 * A full working hour before the deadline: the first that leaves half a day to prepare, else the last there is; where the
 * whole time is days off, the first working hour after it. Null where nobody works for a month.
 */
export function proposeMeeting(resolvedAt: Instant, deadline: Instant, calendar: Calendar): Instant | null {
  const hours = workingHours(resolvedAt, calendar);
  const inTime = hours.filter((at) => at >= resolvedAt + HOUR && at + MEETING <= deadline);
  const prepared = inTime.find((at) => at >= resolvedAt + TIME_TO_PREPARE);
  return prepared ?? inTime.at(-1) ?? hours.find((at) => at >= deadline) ?? null;
}

/** The full hours of the coming workdays at which a meeting can begin and end in working time. */
function workingHours(from: Instant, calendar: Calendar): Instant[] {
  const { timezone, opens, closes } = calendar;
  const today = localDate(from, timezone);
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(today, index));
  const first = Math.ceil(opens / 60);
  const starts = Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => hour >= first && (hour + 1) * 60 <= closes,
  );
  return days
    .filter((day) => isWorkday(day, calendar))
    .flatMap((day) => starts.map((hour) => instantOf(day, hour * 60, timezone)));
}
