import { type ItemLifetime, weeklyCounts } from "../../metrics/weeks.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Shift, shiftsBetween } from "../../policy/rotation.ts";
import { countDueDateChanges, type Revision } from "../../process/due-date-changes.ts";
import { compareByDue, type ItemDeadline, itemDeadline } from "../../process/item-deadline.ts";
import { dueReviews, lateDrafts, latePostmortems } from "../../process/late-records.ts";
import { postmortemContext } from "../../process/postmortem-context.ts";
import { linkRecords } from "../../records/links.ts";
import type { Catalog, Postmortem } from "../../records/model.ts";
import type { Templates } from "../../render/templates.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { addDays, instantOf, localDate } from "../../time/zone.ts";
import { type Digest, digestItemState, digestItems } from "../digest/digest.ts";
import { digestMarkerState, isSameDay, planDigest } from "../digest/digest-plan.ts";
import { bareState, digestIdentity, newNames } from "../digest/digest-state.ts";
import type { DigestContext } from "../digest/digest-view.ts";
import { issueNumber } from "../issue.ts";
import type { Operation, Plan } from "../operation.ts";
import { isFlagged, planItem, planRemovedItem } from "./item-plan.ts";
import { type OverdueItem, overdueItems } from "./listing.ts";
import { planRequests, REQUEST, requestPostmortem, requestReview } from "./record-requests.ts";
import { reminderReason } from "./reminder.ts";
import { issuesOfKind, type TrackedIssue } from "./tracked-issue.ts";

/** What deadlines are judged by. */
export interface DeadlineInput {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly now: Instant;
  /** This tool's own issues; empty where there is no GitHub to ask. */
  readonly issues: readonly TrackedIssue[];
  /** What git knows of the due dates, oldest first; null without history. */
  readonly history: readonly Revision[] | null;
}

/** What writing about deadlines needs. */
export interface DeadlineTexts {
  readonly templates: Templates;
  /** From the repository's root to the records; empty at the root. */
  readonly folder: string;
  /** Where the report with all entries is published; null without one. */
  readonly reportUrl: string | null;
  /** How incidents went lately, in a sentence; empty where nobody counts. The same for all runs of a day. */
  readonly trend: string;
}

/** Where every deadline stands. */
export interface Deadlines {
  /** All action items, the oldest due date first. */
  readonly items: readonly ItemDeadline[];
  readonly overdue: readonly OverdueItem[];
  readonly digest: Digest;
}

/** Judges every deadline anew from records and issues: nothing depends on what an earlier run saw. */
export function assessDeadlines({ catalog, policy, now, issues, history }: DeadlineInput): Deadlines {
  const today = localDate(now, policy.timezone);
  const links = linkRecords(catalog);
  const byKey = issuesOfKind(issues, "item");
  const followUps = catalog.postmortems.map((postmortem) => postmortemContext(postmortem, links, policy));
  const slips = history ? countDueDateChanges(history, dueDates(catalog)) : null;
  const items = followUps.flatMap((followUp) =>
    followUp.postmortem.actionItems.map((item) => {
      const issue = item.key === null ? undefined : byKey.get(item.key);
      const standing = {
        issue: issue ? issue.number : issueNumber(item.issue?.value ?? null),
        open: issue?.open ?? true,
        milestone: issue?.milestone ?? null,
        slips: (item.key !== null && slips?.get(item.key)) || null,
      };
      return itemDeadline(item, followUp, standing, { policy, today });
    }),
  );
  items.sort(compareByDue);
  const clock = { policy, now, today };
  return {
    items,
    overdue: overdueItems(items),
    digest: {
      ...digestItems(items, policy),
      postmortems: latePostmortems(catalog, links, clock),
      drafts: lateDrafts(followUps, clock),
      reviews: dueReviews(catalog, clock),
      rotationGaps: rotationGaps(policy, today),
      weeks: weeklyCounts(lifetimesOf(items, byKey, policy), today),
    },
  };
}

/**
 * The issues whose comments the plan has to see: those whose reminder is not known to be posted, and those that may carry
 * one to clear. The open digest remembers the rest, so that an unchanged run asks about none of them. Yesterday's news
 * are looked at once more, since two runs at one time may both have posted.
 */
export function commentsWanted({ items }: Deadlines, { policy, now, issues }: DeadlineInput): readonly number[] {
  const markerState = digestMarkerState(digestAmong(issues));
  const recentNames = markerState && !isSameDay(markerState.run, now, policy) ? newNames(markerState.changes) : [];
  const byKey = itemsByKey(items);
  const isWanted = (issue: TrackedIssue) => {
    const deadline = byKey.get(issue.key);
    if (!deadline && issue.open) return false;
    const posted = markerState?.states?.get(issue.key);
    if (!deadline || !reminderReason(deadline, policy)) return posted !== undefined || isFlagged(issue, policy);
    return (
      posted === undefined || bareState(posted) !== digestItemState(deadline, policy) || recentNames.includes(issue.key)
    );
  };
  return [...issuesOfKind(issues, "item").values()].filter(isWanted).flatMap(({ number }) => number ?? []);
}

/** The oldest due date first. Of two items with one number the more urgent counts: a rule tells of the other. */
function itemsByKey(items: readonly ItemDeadline[]): ReadonlyMap<string, ItemDeadline> {
  const byKey = new Map<string, ItemDeadline>();
  for (const one of items) if (one.item.key !== null && !byKey.has(one.item.key)) byKey.set(one.item.key, one);
  return byKey;
}

/** Of that plan, what a record that came makes true at once: its request is closed by the push that brought it. */
export function planFulfilled(deadlines: Deadlines, input: DeadlineInput, texts: DeadlineTexts): Plan {
  const { operations } = planDeadlines(deadlines, input, texts);
  const requests = issuesOfKind(input.issues, REQUEST);
  return { operations: operations.filter(({ action, key }) => action === "close" && requests.has(key)), notices: [] };
}

function digestAmong(issues: readonly TrackedIssue[]): TrackedIssue | null {
  return issuesOfKind(issues, digestIdentity.kind).get(digestIdentity.key) ?? null;
}

/** What brings labels, reminders, requests and the digest on GitHub to the state that was judged. */
export function planDeadlines(deadlines: Deadlines, input: DeadlineInput, texts: DeadlineTexts): Plan {
  const { catalog, policy, now, issues } = input;
  const { digest } = deadlines;
  const byKey = itemsByKey(deadlines.items);
  const itemIssues = issuesOfKind(issues, "item");
  const requests = [
    ...digest.postmortems.map((late) => requestPostmortem(late, policy)),
    ...digest.reviews.map((late) => requestReview(late, policy)),
  ];
  const requestContext = { links: linkRecords(catalog), ...texts };
  const plans = [
    ...[...byKey].flatMap(([key, deadline]) => {
      const issue = itemIssues.get(key);
      return issue ? [planItem(deadline, issue, { policy, ...texts })] : [];
    }),
    ...[...itemIssues.values()].filter(({ key }) => !byKey.has(key)).map((issue) => planRemovedItem(issue, policy)),
    planRequests(requests, issuesOfKind(issues, REQUEST), requestContext),
    planDigest(digest, digestAmong(issues), now, { policy, ...texts, ...titlesAndIssues(byKey) }),
    { operations: closeDuplicates(issues), notices: [] },
  ];
  return {
    operations: plans.flatMap(({ operations }) => operations),
    notices: plans.flatMap(({ notices }) => notices),
  };
}

/** Of digests and requests; those of action items are closed by the sync, which opened them. */
function closeDuplicates(issues: readonly TrackedIssue[]): readonly Operation[] {
  return issues.flatMap(({ kind, key, number, open, duplicateOf }): Operation[] => {
    if (!open || duplicateOf === null || (kind !== REQUEST && kind !== digestIdentity.kind)) return [];
    const reason = `duplicate of #${duplicateOf}`;
    return [{ action: "close", key, issue: number, reason, stateReason: "duplicate", duplicateOf }];
  });
}

/** Four weeks, as the rule `rotation-covered` looks ahead. From midnight on, so that a day's runs see the same hole. */
const ROTATION_DAYS = 28;

function rotationGaps({ rotation, timezone }: Policy, today: CalendarDate): readonly Shift[] {
  if (!rotation) return [];
  const [from, to] = [today, addDays(today, ROTATION_DAYS)].map((day) => instantOf(day, 0, timezone));
  return shiftsBetween(rotation, from!, to!).filter(({ who }) => who === null);
}

/** Of action items, by the names that their entries have in the digest. */
function titlesAndIssues(byKey: ReadonlyMap<string, ItemDeadline>): Pick<DigestContext, "titleOf" | "issueOf"> {
  return {
    titleOf: (name) => byKey.get(name)?.item.title.value ?? null,
    issueOf: (name) => byKey.get(name)?.issue ?? null,
  };
}

/** An item is open from its incident's resolution on; when a closed one was done is known from its issue alone. */
function lifetimesOf(
  items: readonly ItemDeadline[],
  byKey: ReadonlyMap<string, TrackedIssue>,
  policy: Policy,
): readonly ItemLifetime[] {
  const day = (instant: Instant | null | undefined) => (instant == null ? null : localDate(instant, policy.timezone));
  return items.flatMap(({ item, followUp, due, stage }) => {
    const issue = item.key === null ? undefined : byKey.get(item.key);
    const opened = followUp.resolvedOn ?? day(issue?.createdAt);
    const closed = stage === "closed" ? day(issue?.closedAt) : null;
    const known = opened !== null && (stage !== "closed" || closed !== null);
    return known ? [{ opened, closed, due: due?.date ?? null }] : [];
  });
}

function dueDates(catalog: Catalog): ReadonlyMap<string, CalendarDate | null> {
  return new Map(catalog.postmortems.flatMap(duesOf));
}

/** The due dates that one post-mortem states: what its versions in git are compared by. */
export function duesOf({ actionItems }: Postmortem): [key: string, due: CalendarDate | null][] {
  return actionItems.flatMap(({ key, due }): [string, CalendarDate | null][] =>
    key ? [[key, due?.date ?? null]] : [],
  );
}
