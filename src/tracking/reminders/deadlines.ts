import type { ItemAssessment } from "../../process/action-item.ts";
import type { Assessment } from "../../process/assess.ts";
import type { PostmortemAssessment } from "../../process/postmortem.ts";
import { rotationGaps } from "../../process/rotation-gaps.ts";
import { lifetimeOf, weeklyCounts } from "../../process/weekly-counts.ts";
import type { Templates } from "../../render/templates.ts";
import { type Digest, digestItemState, digestItems, entryName } from "../digest/digest.ts";
import { digestMarkerState, isSameDay, planDigest } from "../digest/digest-plan.ts";
import { bareState, digestIdentity, newNames } from "../digest/digest-state.ts";
import type { DigestContext } from "../digest/digest-view.ts";
import type { Operation, Plan } from "../operation.ts";
import { isFlagged, planItem, planRemovedItem, reminderReason } from "./item-plan.ts";
import { type OverdueItem, overdueItems } from "./listing.ts";
import { planRequests, REQUEST, requestPostmortem, requestReview } from "./record-requests.ts";
import { issuesOfKind, type TrackedIssue } from "./tracked-issue.ts";

/** What a plan starts from. */
export interface DeadlineInput {
  readonly assessment: Assessment;
  /** This tool's own issues; empty offline. */
  readonly issues: readonly TrackedIssue[];
}

/** What the texts about deadlines need. */
export interface DeadlineTexts {
  readonly templates: Templates;
  /** From the repository's root to the records; empty at the root. */
  readonly folder: string;
  /** Where the report with all entries is published; null without one. */
  readonly reportUrl: string | null;
  /** The recent trend of incidents, in a sentence; may be empty. The same for all runs of a day. */
  readonly trend: string;
}

/** What is late and what will be soon. */
export interface Deadlines {
  /** All action items, the oldest due date first. */
  readonly items: readonly ItemAssessment[];
  readonly overdue: readonly OverdueItem[];
  readonly digest: Digest;
}

/** What is late and what will be soon, from records and issues alone: nothing depends on what an earlier run saw. */
export function deadlinesOf(assessment: Assessment): Deadlines {
  const { items, policy, today, incidents, catalog } = assessment;
  const missing = incidents
    .map((incident) => assessment.postmortemOf(incident))
    .filter(({ state }) => state === "missing");
  const drafts = catalog.postmortems
    .map((postmortem) => assessment.postmortem(postmortem))
    .filter(({ state }) => state === "draft-late");
  return {
    items,
    overdue: overdueItems(items),
    digest: {
      ...digestItems(items, policy),
      postmortems: missing.sort(compareByDueTime),
      drafts: drafts.sort(compareByDueTime),
      reviews: assessment.reviews.filter(({ isWanted }) => isWanted).sort((a, b) => (a.due < b.due ? -1 : 1)),
      rotationGaps: rotationGaps(policy, today).gaps,
      weeks: weeklyCounts(
        items.flatMap((item) => (item.isOld ? [] : (lifetimeOf(item) ?? []))),
        today,
      ),
    },
  };
}

/** The longest overdue first. */
function compareByDueTime(a: PostmortemAssessment, b: PostmortemAssessment): number {
  return a.dueAt! - b.dueAt!;
}

/**
 * The issues whose comments the plan needs: those whose reminder is not known to be posted, and those that may have one to
 * clear. The open digest's marker records the rest, so that an unchanged run reads no comments. The issues whose reminders
 * were new yesterday are read once more, since two simultaneous runs may both have posted.
 */
export function commentsWanted({ items }: Deadlines, { assessment, issues }: DeadlineInput): readonly number[] {
  const { policy, now } = assessment;
  const markerState = digestMarkerState(digestAmong(issues));
  const recentNames = markerState && !isSameDay(markerState.run, now, policy) ? newNames(markerState.changes) : [];
  const byKey = itemsByKey(items);
  const isWanted = (issue: TrackedIssue) => {
    const deadline = byKey.get(issue.key);
    if (!deadline && issue.open) return false;
    const names = [`#${issue.number}`, issue.key];
    const posted = names.map((name) => markerState?.states?.get(name)).find((state) => state !== undefined);
    if (!deadline || !reminderReason(deadline, policy)) return posted !== undefined || isFlagged(issue, policy);
    return (
      posted === undefined ||
      bareState(posted) !== digestItemState(deadline, policy) ||
      names.some((name) => recentNames.includes(name))
    );
  };
  return [...issuesOfKind(issues, "item").values()].filter(isWanted).flatMap(({ number }) => number ?? []);
}

/** The oldest due date first. Of two items with one number, the more urgent counts: a rule reports the other. */
function itemsByKey(items: readonly ItemAssessment[]): ReadonlyMap<string, ItemAssessment> {
  const byKey = new Map<string, ItemAssessment>();
  for (const one of items) if (one.item.key !== null && !byKey.has(one.item.key)) byKey.set(one.item.key, one);
  return byKey;
}

/** The part of that plan that closes requests: the push that adds a record closes the request for it. */
export function planFulfilled(deadlines: Deadlines, input: DeadlineInput, texts: DeadlineTexts): Plan {
  const { operations } = planDeadlines(deadlines, input, texts);
  const requests = issuesOfKind(input.issues, REQUEST);
  return { operations: operations.filter(({ action, key }) => action === "close" && requests.has(key)), notices: [] };
}

function digestAmong(issues: readonly TrackedIssue[]): TrackedIssue | null {
  return issuesOfKind(issues, digestIdentity.kind).get(digestIdentity.key) ?? null;
}

/** Updates labels, reminders, requests and the digest on GitHub to the deadlines. */
export function planDeadlines(deadlines: Deadlines, input: DeadlineInput, texts: DeadlineTexts): Plan {
  const { assessment, issues } = input;
  const { policy, now } = assessment;
  const { digest } = deadlines;
  const byKey = itemsByKey(deadlines.items);
  const itemIssues = issuesOfKind(issues, "item");
  const requests = [
    ...digest.postmortems.map((late) => requestPostmortem(late, policy)),
    ...digest.reviews.map((late) => requestReview(late, policy)),
  ];
  const requestContext = { links: assessment.links, ...texts };
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

/** Closes duplicates of digests and requests; the sync closes those of action items. */
function closeDuplicates(issues: readonly TrackedIssue[]): readonly Operation[] {
  return issues.flatMap(({ kind, key, number, open, duplicateOf }): Operation[] => {
    if (!open || duplicateOf === null || (kind !== REQUEST && kind !== digestIdentity.kind)) return [];
    const reason = `duplicate of #${duplicateOf}`;
    return [{ action: "close", key, issue: number, reason, stateReason: "duplicate", duplicateOf }];
  });
}

/** Titles and issues of action items, by the names of their entries in the digest. */
function titlesAndIssues(
  byKey: ReadonlyMap<string, ItemAssessment>,
): Pick<DigestContext, "nameOf" | "titleOf" | "issueOf"> {
  const byName = new Map([...byKey.values()].map((one) => [entryName(one), one]));
  return {
    nameOf: (name) => {
      const one = byKey.get(name);
      return (one && entryName(one)) ?? name;
    },
    titleOf: (name) => byName.get(name)?.item.title.value ?? null,
    issueOf: (name) => byName.get(name)?.issue ?? null,
  };
}
