import type { Policy } from "../policy/policy.js";
import { type Links } from "../records/links.js";
import type { Catalog, Incident, Postmortem } from "../records/model.js";
import type { CalendarDate, Instant } from "../time/instant.js";
import { IncidentAssessment } from "./incident.js";
import { PostmortemAssessment } from "./postmortem.js";
import { type RunbookReview } from "./runbook-review.js";
/** What an assessment is made at and with. */
export interface AssessmentInput {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    readonly now: Instant;
    /** When a file was added to the repository, null where that isn't known; asked only for what the record doesn't say. */
    addedAt?(file: string): Instant | null;
}
/** The process applied to the records: what everything that checks, plans, reminds, counts or shows maps from. */
export interface Assessment {
    readonly catalog: Catalog;
    readonly policy: Policy;
    readonly now: Instant;
    /** The day it is at `now` in the policy's zone. */
    readonly today: CalendarDate;
    readonly links: Links;
    /** Of all incidents, then of the post-mortems that stand alone, each in the order of their paths. */
    readonly incidents: readonly IncidentAssessment[];
    /** Of an incident, or of a post-mortem that stands alone. */
    incident(record: Incident | Postmortem): IncidentAssessment;
    postmortem(record: Postmortem): PostmortemAssessment;
    /** Of several post-mortems the first that is published, else the first; of none, what there has to be. */
    postmortemOf(incident: IncidentAssessment): PostmortemAssessment;
    /** Of runbooks that name their last review, in the order of their paths. */
    readonly reviews: readonly RunbookReview[];
}
/**
 * Applies a team's process to its records. Nothing is computed before it is asked for, and nothing twice; the same
 * records, policy and input always give the same answers.
 */
export declare function assess(catalog: Catalog, policy: Policy, input: AssessmentInput): Assessment;
