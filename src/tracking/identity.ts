import { issueNumber } from "../records/issue-cell.ts";
import type { ActionItem } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import type { GitHubIssue, GitHubState } from "./issue.ts";
import { type Marker, type MarkerKind, markerFolder, PLACE, readMarker } from "./marker.ts";

export interface MarkedIssue {
  readonly issue: GitHubIssue;
  readonly marker: Marker;
}

/** Which issue belongs to which key, and which only look as if they did. */
export interface Identities {
  /** By kind and key, the open before the closed, then the oldest: the first one is the issue, the others are duplicates. */
  readonly byKey: ReadonlyMap<string, readonly MarkedIssue[]>;
  /** Issues by other accounts that carry a marker: copies, which never count. */
  readonly copies: readonly MarkedIssue[];
  /** This tool's own issues that carry no marker, by their numbers. */
  readonly unmarked: ReadonlyMap<number, GitHubIssue>;
  /** `owner/name`. */
  readonly repository: string;
}

/** A key of `Identities.byKey`. */
export const identityOf = ({ kind, key }: Pick<Marker, "kind" | "key">): string => `${kind} ${key}`;

/** Reads the markers of all issues of the folder. Only markers that one of this tool's own accounts wrote count. */
export function identify(state: GitHubState): Identities {
  const read = [...state.issues]
    .sort((a, b) => a.number - b.number)
    .map((issue) => ({ issue, marker: readMarker(issue.body) }));
  const isOurs = ({ marker }: (typeof read)[number]) =>
    marker !== null && marker.kind !== PLACE && markerFolder(marker) === state.folder;
  const marked = read.filter((one): one is MarkedIssue => isOurs(one));
  const own = ({ issue }: Pick<MarkedIssue, "issue">) => state.accounts.has(issue.author.toLowerCase());
  const unmarked = read.filter((one) => one.marker === null && own(one));
  const byKey = groupBy(marked.filter(own), ({ marker }) => identityOf(marker));
  for (const duplicates of byKey.values())
    duplicates.sort((a, b) => Number(a.issue.state === "closed") - Number(b.issue.state === "closed"));
  return {
    byKey,
    copies: marked.filter((one) => !own(one)),
    unmarked: new Map(unmarked.map(({ issue }) => [issue.number, issue])),
    repository: state.repository,
  };
}

/** The issues of one kind by their keys, without duplicates. */
export function issuesByKey({ byKey }: Identities, kind: MarkerKind): Map<string, MarkedIssue> {
  const firsts = [...byKey.values()].map(([first]) => first!);
  return new Map(firsts.filter(({ marker }) => marker.kind === kind).map((first) => [first.marker.key, first]));
}

/*
 * Issues whose hidden marker people removed. One is recognized only when three things agree: an account of this tool's
 * own wrote it, it has the title that it would get, and something other than the title names it.
 */

/** An item that has no issue yet, and the title that its issue would have. */
interface UnmatchedItem {
  readonly key: string;
  readonly item: ActionItem;
  readonly title: string;
}

/** By key, the issues that items name in their `Issue` cells. One that two items name is neither's. */
export function recoverByCells(
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
export function recoverParent(
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

/** Without data: labels and assignees that are there stay, and so does the state that GitHub shows. */
const emptyMarker = (kind: MarkerKind, key: string): Marker => ({ kind, key, data: {} });
