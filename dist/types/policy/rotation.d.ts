import type { Range } from "../text/source.js";
import type { CalendarDate, Instant } from "../time/instant.js";
/** Who is Incident Commander when. Shifts begin at one local hour, whatever the clocks do. */
export interface Rotation {
    /** IANA zone of the hand-over's local time. */
    readonly timezone: string;
    /** The first hand-over, local: a day and minutes after midnight. */
    readonly starts: {
        readonly date: CalendarDate;
        readonly minutes: number;
    };
    /** Days from one hand-over to the next. */
    readonly everyDays: number;
    /** Each list serves from the first hand-over on its day or later; the earliest first. */
    readonly lists: readonly RotationList[];
    /** The same for who learns beside the commander; empty where nobody does. */
    readonly shadows: readonly RotationList[];
    /** The last one that covers a moment holds. */
    readonly overrides: readonly RotationOverride[];
    /** Where it stands in the configuration. */
    readonly range: Range;
}
export interface RotationList {
    /** Null: from the start of the rotation. */
    readonly from: CalendarDate | null;
    /** People's ids, in the order of their turns. */
    readonly members: readonly {
        readonly who: string;
        readonly range: Range;
    }[];
}
export interface RotationOverride {
    readonly from: Instant;
    readonly to: Instant;
    readonly who: string;
    readonly range: Range;
}
/** A time with one commander; `who` is null in a hole. */
export interface Shift {
    readonly from: Instant;
    readonly to: Instant;
    readonly who: string | null;
}
/** The id of who is Incident Commander at an instant; null in a hole, and before the rotation starts. */
export declare function commanderAt(rotation: Rotation, at: Instant): string | null;
/** The id of who learns beside the commander at an instant; null for nobody, and for whoever stands in as commander. */
export declare function shadowAt(rotation: Rotation, at: Instant): string | null;
/**
 * The shifts of some weeks, counted from the hand-over to whoever is on at `at`, or from `at` when nobody is yet. Each
 * begins where the one before it ends.
 */
export declare function schedule(rotation: Rotation, at: Instant, weeks: number): Shift[];
/** The shifts that touch a span, whole; before the rotation starts, a hole that begins with the span. */
export declare function shiftsBetween(rotation: Rotation, from: Instant, to: Instant): Shift[];
