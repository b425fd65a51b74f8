import type { Policy } from "../policy/policy.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import type { PostmortemAssessment } from "../process/postmortem.ts";
import type { Incident, Postmortem } from "../records/model.ts";
import { distinctBy } from "../text/collections.ts";
import type { Spanned } from "../text/source.ts";
import { type Calendar, isWorkday } from "../time/calendar.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import { instantOf, localDate, localTime } from "../time/zone.ts";
import { ownerName } from "./owners.ts";

/** A measured duration, or why it could not be measured. */
export type Measure =
  | { readonly minutes: number; readonly excluded: null }
  | { readonly minutes: null; readonly excluded: string };

/** A time without an update. */
export interface Silence {
  readonly from: Instant;
  readonly to: Instant;
}

/** How often updates were posted, from the declaration (else the start) to the resolution. */
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
export interface MeasuredIncident {
  /** Empty when the report is about one repository. */
  readonly repository: string;
  readonly assessed: IncidentAssessment;
  /** Its post-mortem, or what has to be there. */
  readonly postmortem: PostmortemAssessment;
  readonly record: Incident | Postmortem;
  readonly id: string;
  readonly title: string;
  /** The id of the highest that it reached, where the matrix has one; else the record's text. */
  readonly severity: string | null;
  /** 1 for the highest; after all others without one. */
  readonly rank: number;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly commander: string | null;
  readonly start: Instant | null;
  /** Its start; the beginning of its day, where that alone is known. */
  readonly begunAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly isOpen: boolean;
  /** The day it began, in the policy's zone. */
  readonly day: CalendarDate | null;
  readonly outsideHours: boolean;
  readonly acknowledge: Measure;
  readonly mitigate: Measure;
  readonly resolve: Measure;
  readonly cadence: Cadence;
  /** Why its post-mortem is in no metric; null for one that is. */
  readonly postmortemExcluded: string | null;
}

/** Measures one incident. Nothing is guessed: what can't be measured gives the reason. */
export function measureIncident(
  assessed: IncidentAssessment,
  postmortem: PostmortemAssessment,
  { policy, repository }: { readonly policy: Policy; readonly repository: string },
): MeasuredIncident {
  const { record, highestSeverity: severity, startedAt: start, resolvedAt } = assessed;
  const until = (end: Instant | null, missing: string) => measure(start, end, missing);
  const unresolved = assessed.isResolved ? "no entry says when it was resolved" : "no resolution on the timeline";
  const day =
    start === null ? (record.kind === "postmortem" && record.date?.value) || null : localDate(start, policy.timezone);
  return {
    repository,
    assessed,
    postmortem,
    record,
    id: record.id,
    title: record.title?.value || record.id,
    severity: severity?.id ?? record.severity?.value ?? null,
    rank: severity?.rank ?? Number.MAX_SAFE_INTEGER,
    services: record.kind === "incident" ? distinctNames(record.services) : [],
    causes: record.kind === "incident" ? distinctNames(record.causes) : [],
    commander: record.commander ? ownerName(record.commander.value, policy) : null,
    start,
    begunAt: start ?? (day === null ? null : instantOf(day, 0, policy.timezone)),
    resolvedAt,
    isOpen: record.kind === "incident" && !assessed.isResolved,
    day,
    outsideHours: start !== null && !isWorkingTime(start, policy.calendar),
    acknowledge: until(assessed.first("acknowledged")?.at ?? null, "no acknowledgement on the timeline"),
    mitigate: until(assessed.first("mitigated")?.at ?? null, "no end of the impact on the timeline"),
    resolve: stated(record) ?? until(resolvedAt, unresolved),
    cadence: cadenceOf(assessed, unresolved),
    postmortemExcluded: reasonToExclude(postmortem),
  };
}

/** The length that a post-mortem states where its start or end is not known. */
function stated(record: Incident | Postmortem): Measure | null {
  if (record.kind === "incident" || !record.durationMinutes || (record.startedAt && record.resolvedAt)) return null;
  return record.timeline.some(({ at }) => at !== null)
    ? null
    : { minutes: record.durationMinutes.value, excluded: null };
}

function measure(start: Instant | null, end: Instant | null, missing: string): Measure {
  if (start === null) return { minutes: null, excluded: "no readable start" };
  if (end === null) return { minutes: null, excluded: missing };
  if (end < start) return { minutes: null, excluded: "ends before it begins" };
  return { minutes: (end - start) / MINUTE, excluded: null };
}

function cadenceOf(assessed: IncidentAssessment, unresolved: string): Cadence {
  const { record, severity, startedAt, resolvedAt, updateGaps } = assessed;
  if (record.kind === "postmortem") return { excluded: "no incident record, its post-mortem alone" };
  if (!severity) return { excluded: "no severity of the matrix" };
  const { updateEvery, updateAtLatest } = severity;
  if (!updateEvery && !updateAtLatest) return { excluded: "its severity asks for no regular updates" };
  if (startedAt === null) return { excluded: "no readable start" };
  if (resolvedAt === null) return { excluded: unresolved };
  const gaps = updateGaps.flatMap(({ since, until, ...limits }) =>
    until ? { from: since.at, to: until.at, ...limits } : [],
  );
  return {
    excluded: null,
    longestSilence: gaps.reduce((longest, { from, to }) => Math.max(longest, to - from), 0) / MINUTE,
    everyTime: updateEvery && gaps.every(({ update }) => update!.state === "met"),
    neverTooLate: updateAtLatest && gaps.every(({ silence }) => silence!.state === "met"),
    silences: gaps.filter(({ update, silence }) => (silence ?? update)!.state === "late"),
  };
}

function reasonToExclude({ state, postmortem, requirement, dueAt }: PostmortemAssessment): string | null {
  switch (state) {
    case "not-required":
      return requirement?.required ? "the rule is off" : "its severity asks for none";
    case "waived":
      return "waived";
    case "unknown":
      if (!postmortem) return "unreadable post-mortem";
      if (!requirement?.within) return "its severity sets no time";
      return dueAt === null ? "no resolution on the timeline" : "no day of publication";
    default:
      return dueAt === null ? "no resolution on the timeline" : null;
  }
}

function isWorkingTime(instant: Instant, calendar: Calendar): boolean {
  const { date, minutes } = localTime(instant, calendar.timezone);
  return isWorkday(date, calendar) && minutes >= calendar.opens && minutes < calendar.closes;
}

/** The first spelling of each name, without regard to case. */
function distinctNames(names: readonly Spanned<string>[]): string[] {
  return distinctBy(
    names.map(({ value }) => value),
    (name) => name.toLowerCase(),
  );
}
