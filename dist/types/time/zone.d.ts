import type { CalendarDate, Instant } from "./instant.js";
/** A moment as the clock on a zone's wall shows it. */
export interface LocalTime {
    readonly date: CalendarDate;
    /** Whole minutes after midnight, by the wall clock. */
    readonly minutes: number;
}
/** True for a zone of the IANA database (`Europe/Berlin`, `UTC`), in any case. */
export declare function isZone(name: string): boolean;
/** Names of all zones, for "did you mean". */
export declare function zoneNames(): string[];
/**
 * How far a zone's clock is ahead of UTC at an instant, in milliseconds.
 *
 * @throws RangeError for an unknown zone
 */
export declare function zoneOffset(instant: Instant, zone: string): number;
/** What the clock shows in a zone at an instant. */
export declare function localTime(instant: Instant, zone: string): LocalTime;
/** The day it is in a zone at an instant. */
export declare function localDate(instant: Instant, zone: string): CalendarDate;
/**
 * The instant at which the clock in a zone shows a time. A time that the clock skips moves forward by the gap, one that
 * it shows twice is the first: what RFC 5545 and Temporal do.
 *
 * @param minutes after midnight; fractions are seconds
 */
export declare function instantOf(date: CalendarDate, minutes: number, zone: string): Instant;
/** The day `days` after another; negative goes back. */
export declare function addDays(date: CalendarDate, days: number): CalendarDate;
/** Whole days from one day to another. */
export declare function daysBetween(from: CalendarDate, to: CalendarDate): number;
/** 0 is Sunday, 6 Saturday. */
export declare function weekday(date: CalendarDate): number;
/** True for a `YYYY-MM-DD` that the calendar has. */
export declare function isDate(text: string): text is CalendarDate;
