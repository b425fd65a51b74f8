import type { Policy, Severity } from "../policy/policy.js";
import type { Incident, Postmortem, TimelineType } from "../records/model.js";
import type { Source } from "../text/source.js";
import type { Instant } from "../time/instant.js";
import { type ResponseTarget, type TargetKind, type UpdateGap } from "./response-targets.js";
import { type TimedEvent, type TimelineEvent } from "./timeline-events.js";
/** What deadlines that begin with an incident's end count from. */
export interface IncidentEnd {
    readonly at: Instant;
    /** `last entry`: it is resolved, and no entry says when. Whoever shows such a deadline says so; no measure uses it. */
    readonly since: "resolution" | "last entry";
}
/** What an incident is assessed with. */
export interface IncidentContext {
    readonly policy: Policy;
    readonly now: Instant;
    postmortemsOf(incident: Incident): readonly Postmortem[];
}
/**
 * An incident as the process sees it: an incident's own record, or a post-mortem that has none. Everything is worked out
 * when it is first asked for, and once.
 */
export declare class IncidentAssessment {
    #private;
    readonly record: Incident | Postmortem;
    constructor(record: Incident | Postmortem, context: IncidentContext);
    get source(): Source;
    /** The severity as stated now: its limits are the response's. */
    get severity(): Severity | null;
    /** The highest severity that it reached, by its own record and its post-mortems': what has to follow, and what is counted. */
    get highestSeverity(): Severity | null;
    get events(): readonly TimelineEvent[];
    /** The events that have a readable time, as they are written. */
    get timed(): readonly TimedEvent[];
    /** The first event of a type that has a readable time. */
    first(type: TimelineType): TimedEvent | null;
    /** When its clocks start: at `detected`, else at the first entry; else as its post-mortem states it. Null where no time says. */
    get startedAt(): Instant | null;
    /** When it was resolved: the last `resolved` entry, since a reopened incident is resolved again. Null where no time says. */
    get resolvedAt(): Instant | null;
    /** Whether it is over: it says when, or it calls itself resolved. */
    get isResolved(): boolean;
    /** What deadlines count from; null while it goes on, and for one that has no time at all. */
    get end(): IncidentEnd | null;
    /** True once somebody took it for an incident; not while its timeline holds only what precedes a declaration. */
    get isDeclared(): boolean;
    /** The response targets that its severity sets; none without a severity of the matrix or a start. */
    get targets(): readonly ResponseTarget<TimedEvent>[];
    target(kind: TargetKind): ResponseTarget<TimedEvent> | null;
    /** The gaps between the words that people got; none without limits to them. */
    get updateGaps(): readonly UpdateGap<TimedEvent>[];
}
/** When a record's timeline says that it was resolved, else when a post-mortem states it; null for neither. */
export declare function resolutionIn(record: Incident | Postmortem, timed: readonly TimedEvent[]): Instant | null;
