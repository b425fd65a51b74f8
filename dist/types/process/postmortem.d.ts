import type { Duration, Policy, Severity } from "../policy/policy.js";
import type { PostmortemRequirement } from "../policy/severities.js";
import type { Postmortem } from "../records/model.js";
import type { CalendarDate, Instant } from "../time/instant.js";
import { type IncidentAssessment, type IncidentEnd } from "./incident.js";
/**
 * Where an incident's post-mortem is against its deadline:
 * - `not-required`: its severity asks for none, or the team does not follow the rule that does;
 * - `waived`: somebody decided that it may be late or missing, for as long as the waiver holds;
 * - `pending`: there is none yet, or a draft, and there is still time;
 * - `missing`: there is none, and its time is over; `draft-late`: there is a draft, and its time is over;
 * - `in-time`, `late`: it was published within its time, or after it;
 * - `unknown`: it can't be read, or no record and no commit says when it was published or the incident ended.
 */
export type PostmortemState = "not-required" | "waived" | "pending" | "missing" | "draft-late" | "in-time" | "late" | "unknown";
/** "Schedule post-mortem within 48 hours": until when there has to be one, or its first draft. */
export interface PostmortemDeadline {
    readonly what: "post-mortem" | "first draft of its post-mortem";
    readonly from: Instant;
    readonly since: IncidentEnd["since"] | "detection";
    readonly limit: Duration;
    readonly at: Instant;
}
/** What a post-mortem is assessed with. */
export interface PostmortemContext {
    readonly policy: Policy;
    readonly now: Instant;
    /** The day it is at `now` in the policy's zone. */
    readonly today: CalendarDate;
    /** When a file was added to the repository; null where that isn't known. */
    addedAt(file: string): Instant | null;
    /** True for the id of a file that is there and can't be read: whatever it lacks says nothing. */
    isUnreadable(id: string): boolean;
}
/** A post-mortem, or what an incident without one is to get. Everything is worked out when it is first asked for, and once. */
export declare class PostmortemAssessment {
    #private;
    /** Null where there is none. */
    readonly postmortem: Postmortem | null;
    /** Those that it belongs to; for one that stands alone it is its own. */
    readonly incidents: readonly IncidentAssessment[];
    constructor(postmortem: Postmortem | null, incidents: readonly IncidentAssessment[], context: PostmortemContext);
    /** The highest severity that its incidents reached, or that it states itself. */
    get severity(): Severity | null;
    get requirement(): PostmortemRequirement | null;
    /** When the last of its incidents was resolved, else as it says itself; null where nobody says. */
    get resolvedAt(): Instant | null;
    /** What its deadlines count from. */
    get end(): IncidentEnd | null;
    /** The day of the resolution in the policy's zone, else the day that it is dated. */
    get resolvedOn(): CalendarDate | null;
    /** The day from which its action items' default due dates count: that of the incident's end, else the day that it is dated. */
    get endedOn(): CalendarDate | null;
    /** Who had the role in its incidents, in the records' words. */
    get commander(): string | null;
    get communications(): string | null;
    /** True for one that calls itself a draft or in review, and has no day of publication. */
    get isDraft(): boolean;
    /**
     * When it was published: its `published:`, a day without an hour counting from its first moment; else the commit that
     * added it. Null for a draft, and where neither tells.
     */
    get publishedAt(): Instant | null;
    /** When its file was added to the repository; null where that isn't known. */
    get addedAt(): Instant | null;
    /** When it has to be published; null where its severity sets no time, or nobody knows when its incidents ended. */
    get deadline(): PostmortemDeadline | null;
    /** When its first draft has to be there, for severities that have a preliminary report. */
    get firstDraft(): PostmortemDeadline | null;
    /** The deadline that is over while there is no post-mortem; null for none. */
    get missed(): PostmortemDeadline | null;
    /** When it is due, or was. */
    get dueAt(): Instant | null;
    /** Where it is against its deadline, waivers and rules that are off aside. */
    get timing(): PostmortemState;
    get state(): PostmortemState;
}
