import { issueNumber } from "../records/issue-cell.ts";
import type { ActionItem } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import type { GitHubIssue, GitHubState } from "./issue.ts";
import { type Marker, type MarkerKind, markerFolder, PLACE, readMarker } from "./marker.ts";
import { markerStateOf } from "./marker-state.ts";

export interface MarkedIssue {
  readonly issue: GitHubIssue;
  readonly marker: Marker;
}

/** Which issue belongs to which key, and which only look as if they did. */
export interface Identities {
  /**
   * By kind, key and an item's text, the open before the closed, then the oldest: the first one is the issue, the others
   * are duplicates.
   */
  readonly byKey: ReadonlyMap<string, readonly MarkedIssue[]>;
  /** Issues of action items of other folders' records. */
  readonly elsewhere: readonly MarkedIssue[];
  /** Issues by other accounts that carry a marker: copies, which never count. */
  readonly copies: readonly MarkedIssue[];
  /** Numbers of all post-mortems' issues, other folders' too. */
  readonly parents: ReadonlySet<number>;
  /** This tool's own issues that carry no marker, by their numbers. */
  readonly unmarked: ReadonlyMap<number, GitHubIssue>;
  /** `owner/name`. */
  readonly repository: string;
  /** Of the records, from the repository's root; empty at the root. */
  readonly folder: string;
}

/** The text that an action item's issue belongs to: the title that this tool gave it, else the one that it has. */
export const textOf = ({ issue, marker }: MarkedIssue): string => markerStateOf(marker).title ?? issue.title;

/** A key of `Identities.byKey`. Two items may have had one number, so an item's issue is known by its text, too. */
export function identityOf(kind: MarkerKind, key: string, text = ""): string {
  return kind === "item" ? `${kind} ${key} ${text}` : `${kind} ${key}`;
}

/** Reads the markers of all issues of the folder. Only markers that one of this tool's own accounts wrote count. */
export function identify(state: GitHubState): Identities {
  const read = [...state.issues]
    .sort((a, b) => a.number - b.number)
    .map((issue) => ({ issue, marker: readMarker(issue.body) }));
  const all = read.filter((one): one is MarkedIssue => one.marker !== null && one.marker.kind !== PLACE);
  const marked = all.filter(({ marker }) => markerFolder(marker) === state.folder);
  const own = ({ issue }: Pick<MarkedIssue, "issue">) => state.accounts.has(issue.author.toLowerCase());
  const unmarked = read.filter((one) => one.marker === null && own(one));
  const byKey = groupBy(marked.filter(own), (one) => identityOf(one.marker.kind, one.marker.key, textOf(one)));
  for (const duplicates of byKey.values())
    duplicates.sort((a, b) => Number(a.issue.state === "closed") - Number(b.issue.state === "closed"));
  return {
    byKey,
    elsewhere: all.filter((one) => own(one) && markerFolder(one.marker) !== state.folder),
    parents: new Set(
      all.filter((one) => own(one) && one.marker.kind === "postmortem").map(({ issue }) => issue.number),
    ),
    copies: marked.filter((one) => !own(one)),
    unmarked: new Map(unmarked.map(({ issue }) => [issue.number, issue])),
    repository: state.repository,
    folder: state.folder,
  };
}

/** The issues of post-mortems by their keys, without duplicates. */
export function parentsByKey({ byKey }: Identities): Map<string, MarkedIssue> {
  const firsts = [...byKey.values()].map(([first]) => first!);
  return new Map(firsts.filter(({ marker }) => marker.kind === "postmortem").map((one) => [one.marker.key, one]));
}

/** The issues of action items without duplicates; those of other folders' records last. */
export function issuesOfItems({ byKey, elsewhere }: Identities): readonly MarkedIssue[] {
  return [...[...byKey.values()].map(([first]) => first!), ...elsewhere].filter(({ marker }) => marker.kind === "item");
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
  { unmarked, repository, folder }: Identities,
): ReadonlyMap<string, MarkedIssue> {
  const named = groupBy(items, ({ item }) => issueNumber(item.issue?.value ?? null, repository));
  const recovered = new Map<string, MarkedIssue>();
  for (const [number, claims] of named) {
    const [{ key, title }, ...others] = claims as [UnmatchedItem, ...UnmatchedItem[]];
    const issue = unmarked.get(number);
    if (issue?.title === title && others.length === 0)
      recovered.set(key, { issue, marker: emptyMarker("item", key, folder) });
  }
  return recovered;
}

/** The issue that a post-mortem's items are sub-issues of. */
export function recoverParent(
  { key, title }: Pick<UnmatchedItem, "key" | "title">,
  children: readonly MarkedIssue[],
  { unmarked, folder }: Identities,
): MarkedIssue | null {
  const numbers = new Set(children.map(({ issue }) => issue.parent));
  const [issue, ...others] = [...numbers]
    .flatMap((number) => (number === null ? [] : (unmarked.get(number) ?? [])))
    .filter((parent) => parent.title === title);
  return issue && others.length === 0 ? { issue, marker: emptyMarker("postmortem", key, folder) } : null;
}

/** Without data: labels and assignees that are there stay, and so does the state that GitHub shows. */
const emptyMarker = (kind: MarkerKind, key: string, folder: string): Marker => ({ kind, key, folder, data: {} });
