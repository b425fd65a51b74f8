import type { Calendar, Duration, Policy, Severity } from "../policy/policy.js";
import type { Links } from "../records/links.js";
import type { Incident, IncidentRecord, Postmortem, TimelineEntry, TimelineType } from "../records/model.js";
import type { RuleContext } from "../rules/rule.js";
import type { Range, Source } from "../text/source.js";
import type { Instant } from "../time/instant.js";
/** An entry's time and type, read once for all rules: records make their facts when they are asked for. */
export interface TimelineEvent {
    readonly entry: TimelineEntry;
    readonly at: Instant | null;
    readonly type: TimelineType | null;
}
/** A moment whose time can be read. */
export type TimedEvent = TimelineEvent & {
    readonly at: Instant;
};
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
export declare function timelinesOf({ catalog, policy }: RuleContext, links: Links): IncidentTimeline[];
export declare function eventsOf(timeline: readonly TimelineEntry[]): TimelineEvent[];
export declare function isTimed(moment: TimelineEvent): moment is TimedEvent;
/** The first moment of a type that has a readable time. */
export declare function firstEvent(moments: readonly TimelineEvent[], type: TimelineType): TimedEvent | null;
/** Anything said to people: an update of either audience, or any entry that was made public. */
export declare function isUpdate({ type, entry }: TimelineEvent): boolean;
/**
 * True when `at` is later than a limit after `start`. Working time passes no faster than the clock on the wall, so most
 * answers need no calendar.
 */
export declare function isLater(at: Instant, { start, limit, calendar }: {
    start: Instant;
    limit: Duration;
    calendar: Calendar;
}): boolean;
/** Where an entry's time stands. */
export declare function timeRange({ entry }: Pick<TimelineEvent, "entry">): Range;
/** Where a finding about a record as a whole points: its title, else where its id stands. */
export declare function placeOf(record: Pick<IncidentRecord, "title" | "idRange">): Range;
/**
 * An incident counts as declared by its `declared` entry, and by anything that comes after a declaration; not while its
 * timeline holds only what precedes one.
 */
export declare function isDeclared({ isResolved, events: moments }: IncidentTimeline): boolean;
/** The gravest severity that any of these records states and the matrix knows. */
export declare function highestSeverity(policy: Policy, records: readonly (Incident | Postmortem)[]): Severity | null;
