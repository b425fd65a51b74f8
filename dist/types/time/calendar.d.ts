import type { Duration } from "./durations.js";
import type { CalendarDate, Instant } from "./instant.js";
import { addDays } from "./zone.js";
/** When a team works. */
export interface Calendar {
    /** IANA zone. */
    readonly timezone: string;
    /** 0 is Sunday, 6 Saturday; never empty. */
    readonly workdays: ReadonlySet<number>;
    readonly holidays: ReadonlySet<CalendarDate>;
    /** Minutes after local midnight; `opens` before `closes`. */
    readonly opens: number;
    readonly closes: number;
}
export { addDays };
/** The day it is for the team at an instant. */
export declare function dayOf(calendar: Calendar, instant: Instant): CalendarDate;
export declare function isWorkday(date: CalendarDate, calendar: Calendar): boolean;
/** The `count`-th workday after a day, before it for a negative count; the day itself for 0. */
export declare function addWorkdays(date: CalendarDate, count: number, calendar: Calendar): CalendarDate;
/**
 * The instant at which a clock that starts at `start` has run for a duration. Days keep the local time of day across
 * clock changes. Business minutes pass in working hours only. Business days end with the working hours of the n-th
 * workday after the start's day.
 */
export declare function addDuration(start: Instant, duration: Duration, calendar: Calendar): Instant;
