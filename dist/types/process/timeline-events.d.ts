import type { Audience, TimelineEntry, TimelineType } from "../records/model.js";
import type { Spanned } from "../text/source.js";
import type { Instant } from "../time/instant.js";
/** What a clock has to know of something that happened, in a record's timeline or in a live incident's comments. */
export interface ClockEvent {
    readonly at: Instant;
    readonly type: TimelineType | null;
    readonly audience: Audience;
    /** Whoever did it; null where nobody is named. */
    readonly by: object | null;
}
/** An entry of a record's timeline, its time and type read once: records make their facts when they are asked for. */
export declare class TimelineEvent {
    readonly entry: TimelineEntry;
    /** Null for a time that can't be read. */
    readonly at: Instant | null;
    readonly type: TimelineType | null;
    constructor(entry: TimelineEntry);
    get audience(): Audience;
    get by(): Spanned<string> | null;
}
/** An event whose time can be read. */
export type TimedEvent = TimelineEvent & {
    readonly at: Instant;
};
export declare function eventsOf(timeline: readonly TimelineEntry[]): TimelineEvent[];
export declare function isTimed(event: TimelineEvent): event is TimedEvent;
/** The first of a type among events that have a readable time. */
export declare function firstOf<E extends Pick<ClockEvent, "type">>(timed: readonly E[], type: TimelineType): E | null;
/** Anything said to people: an update of either audience, or any entry that was made public. */
export declare function isUpdate({ type, audience }: Pick<ClockEvent, "type" | "audience">): boolean;
/**
 * What may precede a declaration. Whoever does anything else has taken it for an incident: then it is declared, whether
 * somebody wrote so or not.
 */
export declare const beforeDeclaration: ReadonlySet<TimelineType>;
