import type { Policy } from "../policy/policy.js";
import type { Runbook } from "../records/model.js";
import { type Duration } from "../time/durations.js";
import type { CalendarDate } from "../time/instant.js";
import { type Excuse } from "./excuse.js";
/** A runbook's review. One that names no review has no clock. */
export interface RunbookReview {
    readonly runbook: Runbook;
    readonly lastReviewed: CalendarDate;
    readonly every: Duration;
    /** The last day on which the old review is good. */
    readonly due: CalendarDate;
    /** True from the day after `due` on. */
    readonly isDue: boolean;
    /** Why nobody is asked for it; null where it is asked for. */
    readonly excuse: Excuse | null;
}
/** The review of a runbook as of a day; null for one that names no last review. */
export declare function reviewOf(runbook: Runbook, { policy, today }: {
    readonly policy: Policy;
    readonly today: CalendarDate;
}): RunbookReview | null;
