/**
 * A span of time as the process counts it. Minutes pass around the clock; days keep the local time of day across clock
 * changes; business minutes pass in working hours only; business days end when their working hours do.
 */
export interface Duration {
    /** Whole and not negative. */
    readonly amount: number;
    readonly unit: "minute" | "day" | "business-minute" | "business-day";
}
/** The forms a duration may have, for messages. */
export declare const DURATION_FORMS = "a duration such as 15m, 48h, 30d, 2w, 4bh or 5bd";
/**
 * Reads `15m`, `1h30m`, `48 hours`, `30d`, `2w`, `4bh`, `4 business hours`, `5bd` or `next business day`; null for
 * anything else.
 */
export declare function parseDuration(text: string): Duration | null;
/** In words: `15 minutes`, `4 business hours`, `1 business day`. */
export declare function formatDuration({ amount, unit }: Duration): string;
