import type { Policy, Severity } from "../policy/policy.ts";
import { levelOf } from "../policy/rule-levels.ts";
import { severityOf } from "../policy/severities.ts";
import { findWaiver } from "../policy/waivers.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Incident, Postmortem, Runbook } from "../records/model.ts";
import { idFromFile } from "../records/record-id.ts";
import { endOf } from "../records/timeline/milestones.ts";
import { addDuration } from "../time/calendar.ts";
import { type Duration, parseDuration } from "../time/durations.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { dayAfter } from "./due.ts";
import type { PostmortemContext } from "./postmortem-context.ts";

/** An incident that still waits for the post-mortem it has to have. */
export interface LatePostmortem {
  readonly incident: Incident;
  readonly severity: Severity;
  readonly resolvedAt: Instant;
  /** When the time for it was over. */
  readonly dueAt: Instant;
}

/** A post-mortem that was begun, and not published within its time. */
export interface LateDraft {
  readonly postmortem: Postmortem;
  readonly commander: string | null;
  readonly dueAt: Instant;
}

/** A runbook past its review. */
export interface DueReview {
  readonly runbook: Runbook;
  readonly lastReviewed: CalendarDate;
  /** The last day on which the old review was good. */
  readonly due: CalendarDate;
}

/** What the judgement of lateness rests on, beside the records themselves. */
export interface AsOf {
  readonly policy: Policy;
  readonly now: Instant;
  /** The day it is at `now` in the policy's zone. */
  readonly today: CalendarDate;
}

/** Incidents whose severity requires a post-mortem and whose time for it is over, the longest overdue first. */
export function latePostmortems(
  catalog: Catalog,
  links: Links,
  { policy, now, today }: AsOf,
): readonly LatePostmortem[] {
  const late: LatePostmortem[] = [];
  for (const incident of catalog.incidents) {
    const severity = severityOf(policy, incident.severity?.value);
    const resolvedAt = endOf(incident);
    if (!severity?.postmortem.required || !severity.postmortem.within || resolvedAt === null) continue;
    if (isExcused("postmortem-required", incident, { policy, today })) continue;
    if (links.postmortemsOf(incident).length > 0 || isUnreadable(incident.id, catalog)) continue;
    const dueAt = addDuration(resolvedAt, severity.postmortem.within, policy.calendar);
    if (now > dueAt) late.push({ incident, severity, resolvedAt, dueAt });
  }
  return late.sort((a, b) => a.dueAt - b.dueAt);
}

/** Post-mortems that call themselves a draft or in review when their severity's time is over, the oldest first. */
export function lateDrafts(followUps: readonly PostmortemContext[], { policy, now }: AsOf): readonly LateDraft[] {
  const late: LateDraft[] = [];
  for (const { postmortem, severity, resolvedAt, commander } of followUps) {
    const status = postmortem.status?.value ?? "published";
    if (status === "published" || !severity?.postmortem.within || resolvedAt === null) continue;
    const dueAt = addDuration(resolvedAt, severity.postmortem.within, policy.calendar);
    if (now > dueAt) late.push({ postmortem, commander, dueAt });
  }
  return late.sort((a, b) => a.dueAt - b.dueAt);
}

/** The review interval of a runbook that names none. */
const REVIEW_EVERY: Duration = { amount: 90, unit: "day" };

/** Runbooks not reviewed within their interval, the oldest first. One that names no review has no clock. */
export function dueReviews(catalog: Catalog, { policy, today }: AsOf): readonly DueReview[] {
  const late: DueReview[] = [];
  for (const runbook of catalog.runbooks) {
    if (!runbook.lastReviewed) continue;
    const lastReviewed = runbook.lastReviewed.value;
    const every = parseDuration(runbook.reviewEvery?.value ?? "") ?? REVIEW_EVERY;
    const due = dayAfter(lastReviewed, every, policy.calendar);
    const excused = isExcused("runbook-review", runbook, { policy, today });
    if (today > due && !excused) late.push({ runbook, lastReviewed, due });
  }
  return late.sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** By a waiver that holds, or because the team does not follow the rule there at all. */
function isExcused(rule: string, record: Incident | Runbook, { policy, today }: Omit<AsOf, "now">): boolean {
  const level = levelOf(policy.rules, { id: rule, level: "error" }, record.source.file);
  return level === "off" || findWaiver(policy.waivers, { rule, record: record.id }, today) !== null;
}

/** A post-mortem that can't be read is there all the same; that it can't be read is a finding of its own. */
function isUnreadable(id: string, { unreadable }: Catalog): boolean {
  return unreadable.some(({ source }) => idFromFile(source.file) === id);
}
