import type { Duration } from "../time/durations.js";
import type { Policy } from "./policy.js";
/** One row of the severity matrix. A clock that is null does not run. */
export interface Severity {
    /** Its id, `SEV-1`. */
    readonly id: string;
    /** `Critical`; its id when it has no name. */
    readonly name: string;
    /** 1 for the gravest. */
    readonly rank: number;
    readonly summary: string | null;
    readonly acknowledge: Duration | null;
    readonly respond: Duration | null;
    /** Until the first public update. */
    readonly statusPage: Duration | null;
    readonly updateEvery: Duration | null;
    readonly updateAtLatest: Duration | null;
    /** Who is involved, in the team's words. */
    readonly roles: readonly string[];
    readonly communication: "public" | "internal";
    readonly examples: readonly string[];
    /** True: an incident of this severity has an Incident Commander and a channel. */
    readonly commander: boolean;
    readonly postmortem: PostmortemRequirement;
    /** Default due date of an action item, counted from its post-mortem's date. */
    readonly actionItems: Duration | null;
}
export interface PostmortemRequirement {
    readonly required: boolean;
    /** Counted from the resolution. */
    readonly within: Duration | null;
    /** Until a first draft stands, counted from detection. */
    readonly preliminary: Duration | null;
}
/**
 * The row that words name: by id or name in any case and spelling (`sev1`, `Sev 1`, `Critical`), or by its number
 * (`P1`, `1`); the first of them for `SEV-1 (Critical)`. Null for words that name none.
 */
export declare function severityOf(policy: Pick<Policy, "severities">, words: string | null | undefined): Severity | null;
/** Ids and names of all rows, for "did you mean". */
export declare function severityNames(policy: Pick<Policy, "severities">): string[];
/** The number of an id such as `SEV-1`; null for an id without one. */
export declare function severityNumber(id: string): number | null;
