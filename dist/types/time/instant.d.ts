/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A calendar day without a zone, `YYYY-MM-DD`. */
export type CalendarDate = string;
export declare const MINUTE = 60000;
export declare const HOUR: number;
export declare const DAY: number;
export declare const WEEK: number;
/** An ISO 8601 time with its offset, or a day (its start in UTC), to milliseconds; null for anything else, Feb 30 included. */
export declare function parseInstant(text: string): Instant | null;
/** `2026-05-29T04:02:00Z`: the way instants are printed, without milliseconds. */
export declare function formatInstant(instant: Instant): string;
