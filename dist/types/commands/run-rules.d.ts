import { type Stopwatch } from "../rules/check.js";
import type { Finding } from "../rules/rule.js";
import type { Instant } from "../time/instant.js";
import type { Repository } from "./load.js";
export interface Time {
    /** The time to judge by, in milliseconds since 1970: nothing looks at a clock. */
    readonly now: Instant;
}
/** Judges all records by all rules; the baseline of accepted findings is left to the caller. Git tells when files were added. */
export declare function runRules({ workspace, catalog, policy }: Repository, { now }: Time, stopwatch?: Stopwatch): Finding[];
