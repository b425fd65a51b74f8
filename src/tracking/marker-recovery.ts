import type { ActionItem } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import type { Identities, MarkedIssue } from "./identity.ts";
import { issueNumber } from "./issue.ts";
import type { MarkerKind } from "./marker.ts";

/**
 * Issues whose hidden marker people took away. One is known again only when three things agree: an account of this tool's own
 * wrote it, it has the title that it would get, and something other than the title names it.
 */

/** An item that has no issue yet, and the title that its issue would have. */
interface UnmatchedItem {
  readonly key: string;
  readonly item: ActionItem;
  readonly title: string;
}

/** By key, the issues that items name in their `Issue` cells. One that two items name is neither's. */
export function recoveredByItems(
  items: readonly UnmatchedItem[],
  { unmarked, repository }: Identities,
): ReadonlyMap<string, MarkedIssue> {
  const named = groupBy(items, ({ item }) => issueNumber(item.issue?.value ?? null, repository));
  const recovered = new Map<string, MarkedIssue>();
  for (const [number, claims] of named) {
    const [{ key, title }, ...others] = claims as [UnmatchedItem, ...UnmatchedItem[]];
    const issue = unmarked.get(number);
    if (issue?.title === title && others.length === 0) recovered.set(key, { issue, marker: emptyMarker("item", key) });
  }
  return recovered;
}

/** The issue that a post-mortem's items are sub-issues of. */
export function recoveredParent(
  { key, title }: Pick<UnmatchedItem, "key" | "title">,
  children: readonly MarkedIssue[],
  { unmarked }: Identities,
): MarkedIssue | null {
  const numbers = new Set(children.map(({ issue }) => issue.parent));
  const [issue, ...others] = [...numbers]
    .flatMap((number) => (number === null ? [] : (unmarked.get(number) ?? [])))
    .filter((parent) => parent.title === title);
  return issue && others.length === 0 ? { issue, marker: emptyMarker("postmortem", key) } : null;
}

/** Remembers nothing: labels and assignees that are there stay, and so does the state that GitHub shows. */
const emptyMarker = (kind: MarkerKind, key: string) => ({ kind, key, data: {} });
