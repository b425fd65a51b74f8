import type { Calendar, Duration, Policy, Severity } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import type { Incident, Postmortem, TimelineType } from "../records/model.ts";
import { firstOf, resolutionOf, startOf } from "../records/timeline/milestones.ts";
import { addDuration, isWorkday } from "../time/calendar.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import { localDate, localTime } from "../time/zone.ts";
import { ownerName } from "./owners.ts";

/** A span that was measured, or why it could not be. */
export type Measure =
  | { readonly minutes: number; readonly excluded: null }
  | { readonly minutes: null; readonly excluded: string };

/** A time in which nobody said anything. */
export interface Silence {
  readonly from: Instant;
  readonly to: Instant;
}

/** How well people were kept up to date, from the declaration (else the start) to the resolution. */
export type Cadence =
  | {
      readonly excluded: null;
      /** The longest time without an update, in minutes. */
      readonly longestSilence: number;
      /** No gap above the severity's `update-every`; null where it has none. */
      readonly everyTime: boolean | null;
      /** No gap above `update-at-latest`. */
      readonly neverTooLate: boolean | null;
      /** The gaps above `update-at-latest`, or above `update-every` where that is all there is. */
      readonly silences: readonly Silence[];
    }
  | { readonly excluded: string };

/** One incident as the metrics see it: an incident's own record, or a post-mortem that has none. */
export interface IncidentFacts {
  /** Empty when the report is about one repository. */
  readonly repository: string;
  readonly record: Incident | Postmortem;
  readonly id: string;
  readonly title: string;
  /** The matrix' id where the matrix has it, else the record's words. */
  readonly severity: string | null;
  /** 1 for the gravest; behind all others without one. */
  readonly rank: number;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly commander: string | null;
  readonly start: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly isOpen: boolean;
  /** The day it began, in the policy's zone. */
  readonly day: CalendarDate | null;
  readonly outsideHours: boolean;
  readonly acknowledge: Measure;
  readonly mitigate: Measure;
  readonly resolve: Measure;
  readonly cadence: Cadence;
}

/** What one record tells; nothing is guessed, and what can't be measured says why. */
export function readIncidentFacts(record: Incident | Postmortem, policy: Policy, repository: string): IncidentFacts {
  const severity = severityOf(policy, record.severity?.value);
  const start = startOf(record) ?? (record.kind === "postmortem" ? (record.startedAt?.value ?? null) : null);
  const resolvedAt = resolutionOf(record) ?? (record.kind === "postmortem" ? (record.resolvedAt?.value ?? null) : null);
  const until = (end: Instant | null, missing: string) => measure(start, end, missing);
  return {
    repository,
    record,
    id: record.id,
    title: record.title?.value || record.id,
    severity: severity?.id ?? record.severity?.value ?? null,
    rank: severity?.rank ?? Number.MAX_SAFE_INTEGER,
    services: record.kind === "incident" ? distinct(record.services.map(({ value }) => value)) : [],
    causes: record.kind === "incident" ? distinct(record.causes.map(({ value }) => value)) : [],
    commander: record.commander ? ownerName(record.commander.value, policy) : null,
    start,
    resolvedAt,
    isOpen: record.kind === "incident" && record.status?.value !== "resolved" && resolvedAt === null,
    day:
      start === null ? (record.kind === "postmortem" && record.date?.value) || null : localDate(start, policy.timezone),
    outsideHours: start !== null && !isWorkingTime(start, policy.calendar),
    acknowledge: until(timeOf(record, "acknowledged"), "no acknowledgement on the timeline"),
    mitigate: until(timeOf(record, "mitigated"), "no end of the impact on the timeline"),
    resolve: until(resolvedAt, "no resolution on the timeline"),
    cadence: judgeCadence(record, { start, resolvedAt, severity, calendar: policy.calendar }),
  };
}

function timeOf(record: Incident | Postmortem, type: TimelineType): Instant | null {
  return firstOf(record, type)?.at?.value ?? null;
}

function measure(start: Instant | null, end: Instant | null, missing: string): Measure {
  if (start === null) return { minutes: null, excluded: "no readable start" };
  if (end === null) return { minutes: null, excluded: missing };
  if (end < start) return { minutes: null, excluded: "ends before it begins" };
  return { minutes: (end - start) / MINUTE, excluded: null };
}

interface Span {
  readonly start: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly severity: Severity | null;
  readonly calendar: Calendar;
}

function judgeCadence(record: Incident | Postmortem, { start, resolvedAt, severity, calendar }: Span): Cadence {
  if (record.kind === "postmortem") return { excluded: "no incident record, its post-mortem alone" };
  if (!severity) return { excluded: "no severity of the matrix" };
  const { updateEvery, updateAtLatest } = severity;
  if (!updateEvery && !updateAtLatest) return { excluded: "its severity asks for no regular updates" };
  if (start === null) return { excluded: "no readable start" };
  if (resolvedAt === null) return { excluded: "no resolution on the timeline" };
  const from = timeOf(record, "declared") ?? start;
  const updates = record.timeline
    .filter(({ type, audience }) => type?.value === "update" || audience === "public")
    .flatMap(({ at }) => at?.value ?? [])
    .filter((at) => at > from && at < resolvedAt)
    .sort((a, b) => a - b);
  const moments = [from, ...updates, Math.max(from, resolvedAt)];
  const gaps = moments.slice(1).map((to, index): Silence => ({ from: moments[index]!, to }));
  const above = (limit: Duration) => gaps.filter((gap) => gap.to > addDuration(gap.from, limit, calendar));
  return {
    excluded: null,
    longestSilence: gaps.reduce((longest, gap) => Math.max(longest, gap.to - gap.from), 0) / MINUTE,
    everyTime: updateEvery && above(updateEvery).length === 0,
    neverTooLate: updateAtLatest && above(updateAtLatest).length === 0,
    silences: above((updateAtLatest ?? updateEvery)!),
  };
}

function isWorkingTime(instant: Instant, calendar: Calendar): boolean {
  const { date, minutes } = localTime(instant, calendar.timezone);
  return isWorkday(date, calendar) && minutes >= calendar.opens && minutes < calendar.closes;
}

/** The first spelling of each name, without regard to case. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].reverse();
}
