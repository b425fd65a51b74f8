import type { Policy } from "../../policy/policy.ts";
import type { Shift } from "../../policy/rotation.ts";
import type { ItemAssessment } from "../../process/action-item.ts";
import type { PostmortemAssessment } from "../../process/postmortem.ts";
import type { RunbookReview } from "../../process/runbook-review.ts";
import type { WeekCount } from "../../process/weekly-counts.ts";
import { groupByEach } from "../../text/collections.ts";
import { reminderReason } from "../reminders/item-plan.ts";
import { namesOf } from "../reminders/recipients.ts";
import { inTime, type States } from "./digest-state.ts";

/** What is late, and what will be soon: the content of the digest issue, before it is cut to fit. */
export interface Digest {
  /** Overdue action items by owner: the owner with the oldest one first, and each owner's oldest first. */
  readonly owners: readonly OwnerGroup[];
  /** Not overdue, but too long without an owner. */
  readonly unassigned: readonly ItemAssessment[];
  /** Incidents without the post-mortem that they require, the longest overdue first. */
  readonly postmortems: readonly PostmortemAssessment[];
  /** Begun, and not published within their time, the oldest first. */
  readonly drafts: readonly PostmortemAssessment[];
  readonly reviews: readonly RunbookReview[];
  /** Times of the coming weeks that no commander covers. */
  readonly rotationGaps: readonly Shift[];
  /** Due today or soon: listed, but not late. */
  readonly dueSoon: readonly ItemAssessment[];
  /** Overdue, but deferred to a milestone: listed without reminders. */
  readonly deferred: readonly ItemAssessment[];
  /** Action items that are not done, without old ones. */
  readonly open: number;
  readonly weeks: readonly WeekCount[];
}

/** One owner's overdue items. */
export interface OwnerGroup {
  /** Null for the items that have none. */
  readonly owner: string | null;
  readonly items: readonly ItemAssessment[];
}

/** Sorts action items, the oldest first, into the lists of a digest. */
export function digestItems(
  deadlines: readonly ItemAssessment[],
  policy: Policy,
): Pick<Digest, "owners" | "unassigned" | "dueSoon" | "deferred" | "open"> {
  const open = deadlines.filter(({ stage }) => stage !== "closed" && stage !== "old");
  const pending = open.filter(({ deferred }) => !deferred);
  return {
    owners: groupByOwner(
      pending.filter(({ stage }) => stage === "overdue"),
      policy,
    ),
    unassigned: pending.filter(({ stage, unassigned }) => unassigned && stage !== "overdue"),
    dueSoon: pending.filter(({ stage, unassigned }) => (stage === "due-soon" || stage === "due-today") && !unassigned),
    deferred: open.filter(({ deferred, stage }) => deferred && stage === "overdue"),
    open: open.length,
  };
}

function groupByOwner(items: readonly ItemAssessment[], policy: Policy): readonly OwnerGroup[] {
  const groups = groupByEach(items, ({ owner }) => [namesOf(owner?.value ?? null, policy)]);
  return [...groups].map(([owner, own]) => ({ owner, items: own }));
}

/** An item's name among the entries: its issue, which stays the same when numbers and files change; else its key. */
export function entryName({ issue, item }: Pick<ItemAssessment, "issue" | "item">): string | null {
  return issue === null ? item.key : `#${issue}`;
}

/** The state of every entry, by a name that does not change: two digests are compared by these. */
export function digestStates(digest: Digest, policy: Policy): States {
  const { owners, unassigned, postmortems, drafts, reviews, rotationGaps, dueSoon } = digest;
  const item = (one: ItemAssessment): Entry[] => {
    const name = entryName(one);
    return name === null ? [] : [[name, digestItemState(one, policy)]];
  };
  return new Map([
    ...owners.flatMap(({ items }) => items.flatMap(item)),
    ...unassigned.flatMap(item),
    ...dueSoon.flatMap(item).map(([name, state]): Entry => [name, inTime(state)]),
    ...postmortems.map(({ incidents }): Entry => [`post-mortem of ${incidents[0]!.record.id}`, "late"]),
    ...drafts.map(({ postmortem }): Entry => [`draft of ${postmortem!.id}`, "late"]),
    ...reviews.map(({ runbook }): Entry => [`review of ${runbook.id}`, "late"]),
    ...(rotationGaps.length > 0 ? [["commander rotation", "hole"] satisfies Entry] : []),
  ]);
}

type Entry = [name: string, state: string];

/** An item's state: a hash of the reason for its reminder, in seven characters (FNV-1a, which need not be secret). */
export function digestItemState(deadline: ItemAssessment, policy: Policy): string {
  let hash = 0x811c9dc5;
  for (const character of reminderReason(deadline, policy)?.name ?? "") {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** How many entries are late. */
export function countLate({ owners, unassigned, postmortems, drafts, reviews, rotationGaps }: Digest): number {
  const overdue = owners.reduce((sum, { items }) => sum + items.length, 0);
  return overdue + unassigned.length + postmortems.length + drafts.length + reviews.length + rotationGaps.length;
}
