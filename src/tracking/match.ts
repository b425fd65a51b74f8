import type { ActionItem, Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { groupBy } from "../text/collections.ts";
import {
  type Identities,
  identityOf,
  issuesByKey,
  type MarkedIssue,
  recoverByCells,
  recoverParent,
} from "./identity.ts";
import { itemTitle, postmortemTitle } from "./issue-names.ts";
import { markerStateOf } from "./marker-state.ts";
import { isBroken, type Observed } from "./observe.ts";
import type { Notice } from "./operation.ts";

/** An action item that has, or is to have, an issue of its own. */
export interface TrackedItem {
  readonly item: ActionItem;
  readonly postmortem: Postmortem;
  readonly key: string;
  /** Null until one is opened. */
  readonly marked: MarkedIssue | null;
  /** The key in the issue's marker, when its post-mortem has been renamed since. */
  readonly renamedFrom: string | null;
}

/** A post-mortem, its issue and those of its action items. */
export interface TrackedPostmortem {
  readonly postmortem: Postmortem;
  readonly items: readonly TrackedItem[];
  /** The issue that those of its items are sub-issues of; null until it is opened. */
  readonly parent: MarkedIssue | null;
  /** Numbers of further issues with the parent's key. */
  readonly duplicateParents: ReadonlySet<number>;
}

/** What a run has read, and which issue belongs to which record: computed once, and passed to everything that decides. */
export interface Matched extends Observed {
  readonly items: readonly TrackedItem[];
  /** In the order of the catalog. */
  readonly postmortems: readonly TrackedPostmortem[];
  /** Issues of this tool whose action item or post-mortem is in no record any more. */
  readonly orphanedIssues: readonly MarkedIssue[];
  readonly notices: readonly Notice[];
}

/** Finds the issue of each action item and of each post-mortem. */
export function matchRecords(observed: Observed): Matched {
  const matches = matchItems(observed.catalog.postmortems, observed.identities, observed.templates);
  const { postmortems, orphanedIssues } = matchPostmortems(matches, observed);
  return {
    ...observed,
    items: matches.items,
    postmortems,
    orphanedIssues: [...matches.orphanedIssues.values(), ...orphanedIssues],
    notices: matches.notices,
  };
}

/** The action items of other versions of the post-mortems, matched with the same issues. */
export function matchVersions(
  postmortems: readonly Postmortem[],
  { identities, templates }: Observed,
): readonly TrackedItem[] {
  return matchItems(postmortems, identities, templates).items;
}

interface Candidate {
  readonly item: ActionItem;
  readonly postmortem: Postmortem;
}

const postmortemOf = (key: string) => key.slice(0, key.lastIndexOf("#"));
const numberOf = (key: string) => key.slice(key.lastIndexOf("#") + 1);

interface ItemMatches {
  readonly items: readonly TrackedItem[];
  /** By key. */
  readonly orphanedIssues: ReadonlyMap<string, MarkedIssue>;
  /** Post-mortems that were renamed: new id → old id. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly notices: readonly Notice[];
}

/**
 * Finds the issue of each action item: by its key; where the number was lost, by the title within its post-mortem; where
 * the post-mortem was renamed, by number and title; where people removed the marker, by its `Issue` cell and title. An
 * issue never moves to another item: each match must be the only one.
 */
function matchItems(postmortems: readonly Postmortem[], identities: Identities, templates: Templates): ItemMatches {
  const notices: Notice[] = [];
  const titleOf = ({ item }: Candidate) => itemTitle(item, templates);
  const all = postmortems.flatMap((postmortem) => postmortem.actionItems.map((item) => ({ item, postmortem })));
  const orphanedIssues = issuesByKey(identities, "item");
  const items: TrackedItem[] = [];
  const take = (candidate: Candidate, key: string, marked: MarkedIssue | null, renamedFrom: string | null = null) => {
    items.push({ ...candidate, key, marked, renamedFrom });
    if (marked) orphanedIssues.delete(renamedFrom ?? key);
  };

  const newItems: { readonly candidate: Candidate; readonly key: string }[] = [];
  for (const [key, candidates] of groupBy(all, ({ item }) => item.key)) {
    const marked = orphanedIssues.get(key) ?? null;
    const candidate =
      candidates.length === 1 ? candidates[0]! : theOne(candidates, (one) => titleOf(one) === marked?.issue.title);
    if (candidates.length > 1) notices.push(twoWithOneNumber(key, candidates, marked, candidate !== null));
    if (candidate && marked) take(candidate, key, marked);
    else if (candidate && candidates.length === 1) newItems.push({ candidate, key });
    else orphanedIssues.delete(key);
  }

  const oldKeys = renames(all, orphanedIssues, postmortems, titleOf);
  const unmatchedItems = newItems.filter(({ key }) => !oldKeys.has(key));
  const recovered = recoverByCells(
    unmatchedItems.map(({ candidate, key }) => ({ key, item: candidate.item, title: titleOf(candidate) })),
    identities,
  );
  const renamed = new Map<string, string>();
  for (const { candidate, key } of newItems) {
    const old = oldKeys.get(key) ?? null;
    take(candidate, key, old === null ? (recovered.get(key) ?? null) : orphanedIssues.get(old)!, old);
    if (old !== null) renamed.set(candidate.postmortem.id, postmortemOf(old));
  }
  for (const candidate of all.filter(({ item }) => item.key === null)) {
    const mine = [...orphanedIssues].filter(([key]) => postmortemOf(key) === candidate.postmortem.id);
    const sameTitle = ([, { issue }]: [string, MarkedIssue]) => issue.title === titleOf(candidate);
    const match = theOne(mine, sameTitle);
    notices.push(withoutNumber(candidate, match));
    if (match) take(candidate, match[0], match[1]);
  }
  return { items, orphanedIssues, renamed, notices };
}

/** Finds the issue of each post-mortem: by its id, the id it had before, or, without a marker, by its items' parent. */
function matchPostmortems(
  { items, renamed }: ItemMatches,
  observed: Observed,
): Pick<Matched, "postmortems" | "orphanedIssues"> {
  const { catalog, identities } = observed;
  const unclaimed = issuesByKey(identities, "postmortem");
  const itemsOf = groupBy(items, ({ postmortem }) => postmortem);
  const postmortems = catalog.postmortems.map((postmortem) => {
    const own = itemsOf.get(postmortem) ?? [];
    const key = unclaimed.has(postmortem.id) ? postmortem.id : (renamed.get(postmortem.id) ?? postmortem.id);
    const parent = unclaimed.get(key) ?? recoverOf(postmortem, own, observed);
    if (postmortem.actionItems.length > 0 || isBroken(postmortem)) unclaimed.delete(key);
    const duplicates = identities.byKey.get(identityOf({ kind: "postmortem", key }))?.slice(1) ?? [];
    return { postmortem, items: own, parent, duplicateParents: new Set(duplicates.map(({ issue }) => issue.number)) };
  });
  return { postmortems, orphanedIssues: [...unclaimed.values()] };
}

function recoverOf(
  postmortem: Postmortem,
  items: readonly TrackedItem[],
  { identities, templates }: Observed,
): MarkedIssue | null {
  const children = items.flatMap(({ marked }) => marked ?? []);
  return recoverParent({ key: postmortem.id, title: postmortemTitle(postmortem, templates) }, children, identities);
}

function theOne<T>(candidates: readonly T[], fits: (candidate: T) => boolean): T | null {
  const fitting = candidates.filter(fits);
  return fitting.length === 1 ? fitting[0]! : null;
}

/**
 * New key → old key, for orphaned issues of a post-mortem that is gone, each with the one item of the same number and title.
 * Both must be the only ones of that number and title, or the next run could pair others. What was closed as gone stays so.
 */
function renames(
  all: readonly Candidate[],
  orphanedIssues: ReadonlyMap<string, MarkedIssue>,
  postmortems: readonly Postmortem[],
  titleOf: (candidate: Candidate) => string,
): ReadonlyMap<string, string> {
  const known = new Set(postmortems.map(({ id }) => id));
  const lost = [...orphanedIssues].filter(
    ([key, { marker }]) => !known.has(postmortemOf(key)) && markerStateOf(marker).state !== "gone",
  );
  const keys = new Map<string, string>();
  if (lost.length === 0) return keys;
  const similarity = (key: string, title: string) => `${numberOf(key)} ${title}`;
  const duplicates = groupBy(lost, ([key, { issue }]) => similarity(key, issue.title));
  const numbered = all.filter(({ item }) => item.key !== null);
  for (const [similar, candidates] of groupBy(numbered, (one) => similarity(one.item.key!, titleOf(one)))) {
    const old = duplicates.get(similar);
    if (candidates.length !== 1 || old?.length !== 1) continue;
    keys.set(candidates[0]!.item.key!, old[0]![0]);
  }
  return keys;
}

function twoWithOneNumber(
  key: string,
  candidates: readonly Candidate[],
  marked: MarkedIssue | null,
  kept: boolean,
): Notice {
  const { postmortem } = candidates[0]!;
  const lines = candidates.map(({ item }) => postmortem.source.line(item.range.start));
  const issue = marked
    ? `; issue #${marked.issue.number} stays with ${kept ? "the one whose title it has" : "neither"}`
    : "";
  return {
    key,
    issue: marked?.issue.number ?? null,
    message: `${candidates.length} action items of ${postmortem.source.file} have the number ${numberOf(key)} (lines ${lines.join(", ")})${issue}; give each its own`,
  };
}

function withoutNumber({ item, postmortem }: Candidate, match: [string, MarkedIssue] | null): Notice {
  const place = `${postmortem.source.file}:${postmortem.source.line(item.range.start)}`;
  if (!match) {
    return {
      key: null,
      issue: null,
      message: `the action item at ${place} has no number and so no issue; "incident fmt" gives it one`,
    };
  }
  const [key, { issue }] = match;
  const message = `the action item at ${place} has lost its number; its title is that of issue #${issue.number}: give it the number ${numberOf(key)} again`;
  return { key, issue: issue.number, message };
}
