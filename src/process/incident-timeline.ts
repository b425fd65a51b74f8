import type { Calendar, Duration, Policy, Severity } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import type { Links } from "../records/links.ts";
import type { Incident, IncidentRecord, Postmortem, TimelineEntry, TimelineType } from "../records/model.ts";
import type { RuleContext } from "../rules/rule.ts";
import { MINUTE } from "../rules/wording.ts";
import type { Range, Source } from "../text/source.ts";
import { addDuration } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";

/** An entry's time and type, read once for all rules: records make their facts when they are asked for. */
export interface TimelineEvent {
  readonly entry: TimelineEntry;
  readonly at: Instant | null;
  readonly type: TimelineType | null;
}

/** A moment whose time can be read. */
export type TimedEvent = TimelineEvent & { readonly at: Instant };

/**
 * What happened, for the clock and timeline rules: an incident's own record, or the words of a post-mortem that has
 * none. What rests on words alone is a warning at most.
 */
export interface IncidentTimeline {
  readonly record: Incident | Postmortem;
  readonly source: Source;
  readonly severity: Severity | null;
  readonly events: readonly TimelineEvent[];
  /** When the clocks start: at `detected`, else at the first entry; null without a readable time. */
  readonly start: Instant | null;
  readonly isResolved: boolean;
  readonly resolvedAt: Instant | null;
  readonly atMost: "warning" | undefined;
}

/** The courses of all incidents, then of the post-mortems that stand alone, each in the order of their paths. */
export function timelinesOf({ catalog, policy }: RuleContext, links: Links): IncidentTimeline[] {
  const courses = catalog.incidents.map((incident) => timelineOf(incident, policy));
  for (const postmortem of catalog.postmortems) {
    if (links.incidentsOf(postmortem).length === 0) courses.push(timelineOf(postmortem, policy));
  }
  return courses;
}

function timelineOf(record: Incident | Postmortem, policy: Policy): IncidentTimeline {
  const byWords = record.kind === "postmortem";
  const moments = eventsOf(record.timeline);
  const resolved = moments.findLast((moment) => moment.type === "resolved" && isTimed(moment));
  const resolvedAt = resolved?.at ?? (byWords ? (record.resolvedAt?.value ?? null) : null);
  return {
    record,
    source: record.source,
    severity: severityOf(policy, record.severity?.value),
    events: moments,
    start: (firstEvent(moments, "detected") ?? moments.find(isTimed))?.at ?? null,
    isResolved: resolvedAt !== null || (!byWords && record.status?.value === "resolved"),
    resolvedAt,
    atMost: byWords ? "warning" : undefined,
  };
}

export function eventsOf(timeline: readonly TimelineEntry[]): TimelineEvent[] {
  return timeline.map((entry) => ({ entry, at: entry.at?.value ?? null, type: entry.type?.value ?? null }));
}

export function isTimed(moment: TimelineEvent): moment is TimedEvent {
  return moment.at !== null;
}

/** The first moment of a type that has a readable time. */
export function firstEvent(moments: readonly TimelineEvent[], type: TimelineType): TimedEvent | null {
  return moments.find((moment): moment is TimedEvent => moment.type === type && isTimed(moment)) ?? null;
}

/** Anything said to people: an update of either audience, or any entry that was made public. */
export function isUpdate({ type, entry }: TimelineEvent): boolean {
  return type === "update" || entry.audience === "public";
}

/**
 * True when `at` is later than a limit after `start`. Working time passes no faster than the clock on the wall, so most
 * answers need no calendar.
 */
export function isLater(
  at: Instant,
  { start, limit, calendar }: { start: Instant; limit: Duration; calendar: Calendar },
): boolean {
  const inMinutes = limit.unit === "minute" || limit.unit === "business-minute";
  if (inMinutes && at - start <= limit.amount * MINUTE) return false;
  return at > addDuration(start, limit, calendar);
}

/** Where an entry's time stands. */
export function timeRange({ entry }: Pick<TimelineEvent, "entry">): Range {
  return entry.at?.range ?? entry.timeText?.range ?? entry.range;
}

/** Where a finding about a record as a whole points: its title, else where its id stands. */
export function placeOf(record: Pick<IncidentRecord, "title" | "idRange">): Range {
  return record.title?.range ?? record.idRange;
}

/**
 * An incident counts as declared by its `declared` entry, and by anything that comes after a declaration; not while its
 * timeline holds only what precedes one.
 */
export function isDeclared({ isResolved, events: moments }: IncidentTimeline): boolean {
  if (isResolved || moments.length === 0) return true;
  return moments.some(({ type }) => type !== null && !beforeDeclaration.has(type));
}

const beforeDeclaration: ReadonlySet<TimelineType> = new Set(["detected", "acknowledged", "note", "escalated"]);

/** The gravest severity that any of these records states and the matrix knows. */
export function highestSeverity(policy: Policy, records: readonly (Incident | Postmortem)[]): Severity | null {
  let gravest: Severity | null = null;
  for (const record of records) {
    const severity = severityOf(policy, record.severity?.value);
    if (severity && (gravest === null || severity.rank < gravest.rank)) gravest = severity;
  }
  return gravest;
}
