import type { Policy } from "../policy/policy.ts";
import type { Postmortem } from "../records/model.ts";
import { addDuration } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { parseInstant } from "../time/instant.ts";
import { instantOf, isDate } from "../time/zone.ts";
import type { IncidentFacts } from "./incident-facts.ts";

/** How an incident's post-mortem stands against its deadline. */
export type PostmortemState = "in time" | "late" | "missing" | "pending";

export type PostmortemTiming =
  | { readonly state: PostmortemState; readonly due: Instant; readonly excluded: null }
  | { readonly state: null; readonly due: null; readonly excluded: string };

export interface PostmortemAssessment {
  readonly incident: IncidentFacts;
  readonly postmortem: Postmortem | null;
  readonly verdict: PostmortemTiming;
}

interface Circumstances {
  readonly policy: Policy;
  readonly now: Instant;
  addedAt?(file: string): Instant | null;
}

/**
 * Judges the deadline of the severity matrix, counted from the resolution. A post-mortem counts from its publication:
 * its `published:`, else the commit that added it; one that is still a draft is not published. A day without an hour
 * counts from its first moment.
 */
export function assessPostmortem(
  incident: IncidentFacts,
  postmortem: Postmortem | null,
  { policy, now, addedAt }: Circumstances,
): PostmortemAssessment {
  const duty = policy.severities.find(({ id }) => id === incident.severity)?.postmortem;
  const exclude = (excluded: string): PostmortemAssessment => ({
    incident,
    postmortem,
    verdict: { state: null, due: null, excluded },
  });
  if (!duty?.within || (!duty.required && !postmortem)) return exclude("its severity asks for none");
  if (incident.resolvedAt === null) return exclude("no resolution on the timeline");
  const due = addDuration(incident.resolvedAt, duty.within, policy.calendar);
  const isDraft =
    postmortem?.published === null && postmortem.status !== null && postmortem.status.value !== "published";
  if (!postmortem || isDraft) {
    return { incident, postmortem, verdict: { state: now > due ? "missing" : "pending", due, excluded: null } };
  }
  const published = postmortem.published
    ? publishedAt(postmortem.published.value, policy)
    : (addedAt?.(postmortem.source.file) ?? null);
  if (published === null) return exclude("no day of publication");
  return { incident, postmortem, verdict: { state: published <= due ? "in time" : "late", due, excluded: null } };
}

function publishedAt(words: string, { timezone }: Policy): Instant | null {
  return isDate(words) ? instantOf(words, 0, timezone) : parseInstant(words);
}
