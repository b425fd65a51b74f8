import type { Policy, Severity } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import type { Links } from "../records/links.ts";
import { firstOf, resolutionOf, startOf } from "../records/milestones.ts";
import type { Incident, Instant, Postmortem, TimelineEntry, TimelineType } from "../records/model.ts";
import type { Range, Source } from "../records/source.ts";
import type { RuleContext } from "./rule.ts";

/**
 * What happened, for the clock and timeline rules: an incident's own record, or the words of a post-mortem that has
 * none. What rests on words alone is a warning at most.
 */
export interface Course {
  readonly record: Incident | Postmortem;
  readonly source: Source;
  readonly severity: Severity | null;
  readonly timeline: readonly TimelineEntry[];
  /** When the clocks start; null without a readable time. */
  readonly start: Instant | null;
  readonly isResolved: boolean;
  readonly resolvedAt: Instant | null;
  readonly atMost: "warning" | undefined;
  /** Where a finding points that speaks of something missing. */
  readonly place: Range;
}

/** The courses of all incidents, then of the post-mortems that stand alone, each in the order of their paths. */
export function coursesOf({ catalog, policy }: RuleContext, links: Links): Course[] {
  const alone = catalog.postmortems.filter((postmortem) => links.incidentsOf(postmortem).length === 0);
  return [
    ...catalog.incidents.map((incident) => courseOf(incident, severityOf(policy, incident.severity?.value))),
    ...alone.map((postmortem) => courseOf(postmortem, severityOf(policy, postmortem.severity?.value))),
  ];
}

function courseOf(record: Incident | Postmortem, severity: Severity | null): Course {
  const byWords = record.kind === "postmortem";
  const resolvedAt = resolutionOf(record) ?? (byWords ? (record.resolvedAt?.value ?? null) : null);
  return {
    record,
    source: record.source,
    severity,
    timeline: record.timeline,
    start: startOf(record),
    isResolved: resolvedAt !== null || (!byWords && record.status?.value === "resolved"),
    resolvedAt,
    atMost: byWords ? "warning" : undefined,
    get place() {
      return placeOf(record);
    },
  };
}

/** Where a finding about a record as a whole points: its title, else where its id stands. */
export function placeOf(record: Pick<Incident | Postmortem, "title" | "idRange">): Range {
  return record.title?.range ?? record.idRange;
}

/** An entry whose time can be read. */
export type TimedEntry = TimelineEntry & { readonly at: NonNullable<TimelineEntry["at"]> };

export function firstTimed(course: Course, ...types: readonly TimelineType[]): TimedEntry | null {
  return firstOf(course, ...types) as TimedEntry | null;
}

export function isTimed(entry: TimelineEntry): entry is TimedEntry {
  return entry.at !== null;
}

/** Anything said to people: an update of either audience, or any entry that was made public. */
export function isUpdate(entry: TimelineEntry): boolean {
  return entry.type?.value === "update" || entry.audience === "public";
}

/** Where an entry's time stands. */
export function timeRange(entry: TimelineEntry): Range {
  return entry.at?.range ?? entry.timeText?.range ?? entry.range;
}

/**
 * An incident counts as declared by its `declared` entry, and by anything that comes after a declaration; not while its
 * timeline holds only what precedes one.
 */
export function isDeclared(course: Course): boolean {
  if (course.isResolved || course.timeline.length === 0) return true;
  return course.timeline.some(({ type }) => type !== null && !beforeDeclaration.has(type.value));
}

const beforeDeclaration: ReadonlySet<TimelineType> = new Set(["detected", "acknowledged", "note", "escalated"]);

/** The gravest severity that any of these records states and the matrix knows. */
export function gravestSeverity(policy: Policy, records: readonly (Incident | Postmortem)[]): Severity | null {
  const severities = records
    .map(({ severity }) => severityOf(policy, severity?.value))
    .filter((severity) => severity !== null);
  return severities.sort((a, b) => a.rank - b.rank)[0] ?? null;
}
