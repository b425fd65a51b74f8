import type { ActionItem, Postmortem } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import { identityOf, issuesOfItems, type MarkedIssue, parentsByKey, recoverParent, textOf } from "./identity.ts";
import { postmortemTitle } from "./issue-names.ts";
import { markerFolder } from "./marker.ts";
import { markerStateOf } from "./marker-state.ts";
import { type Candidate, type Pairing, pairItems, postmortemIdOf } from "./match-items.ts";
import { lostNumber, movedFolders, renumberedNotice, twoWithOneNumber, withoutNumber } from "./match-notices.ts";
import { fateReader, isBroken, type Observed } from "./observe.ts";
import type { Notice } from "./operation.ts";

/** An action item that has, or is to have, an issue of its own. */
export interface TrackedItem {
  readonly item: ActionItem;
  readonly postmortem: Postmortem;
  /** The title that its issue gets. */
  readonly title: string;
  readonly key: string;
  /** Null until one is opened. */
  readonly marked: MarkedIssue | null;
  /** The key in the issue's marker, where the item has another now. */
  readonly renamedFrom: string | null;
  /** Issues that were opened for the item before, and could not be given to it. */
  readonly earlier: readonly number[];
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
  /** Numbers of all post-mortems' issues, other folders' and those without a marker too. */
  readonly parents: ReadonlySet<number>;
  /** Issues of a record that has another one: which one. */
  readonly duplicates: ReadonlyMap<MarkedIssue, MarkedIssue>;
  readonly notices: readonly Notice[];
}

/** Finds the issue of each action item and of each post-mortem. */
export function matchRecords(observed: Observed): Matched {
  const pairing = pairItems(observed);
  const tracked = trackItems(pairing, observed);
  const { postmortems, orphanedIssues } = matchPostmortems(tracked.items, observed);
  const isHere = ({ marker }: MarkedIssue) => markerFolder(marker) === observed.state.folder;
  const duplicates = duplicatesOf(tracked, observed);
  const isOrphan = (marked: MarkedIssue) => isHere(marked) && !duplicates.has(marked);
  return {
    ...observed,
    items: tracked.items,
    postmortems,
    orphanedIssues: [...[...tracked.free].filter(isOrphan), ...orphanedIssues],
    parents: new Set([
      ...observed.identities.parents,
      ...postmortems.flatMap(({ parent }) => parent?.issue.number ?? []),
    ]),
    duplicates,
    notices: [
      ...tracked.notices,
      ...renumberedNotice(tracked.items),
      ...movedFolders(tracked.free, new Set(postmortems.flatMap(({ parent }) => parent ?? [])), observed),
    ],
  };
}

/** The action items of other versions of the post-mortems, matched with the same issues. */
export function matchVersions(postmortems: readonly Postmortem[], observed: Observed): readonly TrackedItem[] {
  const newest = { ...observed, catalog: { ...observed.catalog, postmortems } };
  return trackItems(pairItems(newest), newest).items;
}

interface Tracked {
  readonly items: readonly TrackedItem[];
  /** Issues whose item is in no record. */
  readonly free: ReadonlySet<MarkedIssue>;
  readonly notices: readonly Notice[];
}

/**
 * The items that are tracked: one per number. An item without a number keeps the number of its issue, if no other item has
 * it. What is in a record and can't be tracked keeps its issue as it is.
 */
function trackItems({ candidates, found, free }: Pairing, observed: Observed): Tracked {
  const items: TrackedItem[] = [];
  const notices: Notice[] = [];
  const kept = new Set<MarkedIssue>();
  const unnumbered: Candidate[] = [];
  const earlierOf = earlierIssues(free, observed);
  const track = (candidate: Candidate, key: string) => {
    const { item, postmortem } = candidate;
    const marked = found.get(candidate) ?? null;
    const renamedFrom = marked && marked.marker.key !== key ? marked.marker.key : null;
    const earlier = marked ? markerStateOf(marked.marker).earlier : earlierOf(candidate);
    items.push({ item, postmortem, title: candidate.title, key, marked, renamedFrom, earlier });
    used.add(key);
  };
  const byKey = groupBy(candidates, ({ item }) => item.key);
  const used = new Set(byKey.keys());
  for (const [key, own] of byKey) {
    const chosen = own.length === 1 ? own[0]! : chosenOf(own, key, found);
    if (chosen) track(chosen, key);
    if (own.length === 1) continue;
    const left = chosen ? [] : [...free].filter(({ marker }) => marker.key === key);
    for (const marked of left) kept.add(marked);
    notices.push(twoWithOneNumber(key, own, (chosen ? found.get(chosen) : left[0]) ?? null, chosen !== null));
  }
  for (const candidate of candidates.filter(({ item }) => item.key === null)) {
    const marked = found.get(candidate);
    const isFree = marked !== undefined && !used.has(marked.marker.key) && isOf(candidate.postmortem, marked);
    if (isFree) track(candidate, marked.marker.key);
    if (marked) notices.push(lostNumber(candidate, marked, isFree));
    else unnumbered.push(candidate);
  }
  notices.push(...withoutNumber(unnumbered));
  return { items, free: new Set([...free].filter((marked) => !kept.has(marked))), notices };
}

/** Further issues of one key and text, and those that an item had before its record named another one. */
function duplicatesOf({ items }: Tracked, { identities }: Observed): ReadonlyMap<MarkedIssue, MarkedIssue> {
  const duplicates = new Map<MarkedIssue, MarkedIssue>();
  for (const [original, ...others] of identities.byKey.values()) {
    const { kind } = original!.marker;
    if (kind === "item" || kind === "postmortem") for (const other of others) duplicates.set(other, original!);
  }
  const tracked = new Set(items.map(({ marked }) => marked));
  const others = groupBy(issuesOfItems(identities), (marked) =>
    tracked.has(marked) || markerFolder(marked.marker) !== identities.folder ? null : marked.marker.key,
  );
  for (const { title, key, marked } of items) {
    for (const other of marked ? (others.get(key) ?? []) : [])
      if (textOf(other) === title) duplicates.set(other, marked!);
  }
  return duplicates;
}

const isOf = ({ id }: Postmortem, { marker }: MarkedIssue) => postmortemIdOf(marker.key) === id;

/** Of items with one number, the one with the text of its issue; of several, the first that has an issue. */
function chosenOf(own: readonly Candidate[], key: string, found: Pairing["found"]): Candidate | null {
  const withIssue = own.filter((one) => found.has(one));
  const hasOwnText = ({ title }: Candidate) => own.filter((other) => other.title === title).length === 1;
  return withIssue.find((one) => found.get(one)!.marker.key === key && hasOwnText(one)) ?? withIssue[0] ?? null;
}

/** Of an item without an issue, the issues that were its own as far as number or text tell, and are left to nobody now. */
function earlierIssues(free: Pairing["free"], observed: Observed): (candidate: Candidate) => readonly number[] {
  const open = [...free].filter(({ marker }) => markerStateOf(marker).state === "open");
  if (open.length === 0) return () => [];
  const fateOf = fateReader(observed);
  const left = open.filter((marked) => fateOf(marked) === "gone");
  return ({ item, title }) =>
    left
      .filter((marked) => textOf(marked) === title || marked.marker.key === item.key)
      .map(({ issue }) => issue.number);
}

/** Finds the issue of each post-mortem: by its id, by the items that moved with it, or, without a marker, by its sub-issues. */
function matchPostmortems(
  items: readonly TrackedItem[],
  observed: Observed,
): Pick<Matched, "postmortems" | "orphanedIssues"> {
  const { catalog, identities } = observed;
  const unclaimed = parentsByKey(identities);
  const itemsOf = groupBy(items, ({ postmortem }) => postmortem);
  const renamed = renamedParents(items, observed, unclaimed);
  /** Numbers of issues that are a post-mortem's. */
  const recovered = new Set<number>();
  const postmortems = catalog.postmortems.map((postmortem) => {
    const own = itemsOf.get(postmortem) ?? [];
    const known = unclaimed.get(postmortem.id) ?? renamed.get(postmortem) ?? null;
    const parent = known ?? recoverOf(postmortem, own, observed, recovered);
    if (parent) recovered.add(parent.issue.number);
    const isClaimed = known !== null && unclaimed.get(known.marker.key) === known;
    if (isClaimed && (postmortem.actionItems.length > 0 || isBroken(postmortem))) unclaimed.delete(known.marker.key);
    const { byKey } = identities;
    const duplicates = byKey.get(identityOf("postmortem", known?.marker.key ?? postmortem.id))?.slice(1) ?? [];
    return { postmortem, items: own, parent, duplicateParents: new Set(duplicates.map(({ issue }) => issue.number)) };
  });
  return { postmortems, orphanedIssues: [...unclaimed.values()] };
}

/** The issues of post-mortems that are gone, each with the post-mortem that most of its items moved to. */
function renamedParents(
  items: readonly TrackedItem[],
  { catalog, identities, state }: Observed,
  here: ReadonlyMap<string, MarkedIssue>,
): ReadonlyMap<Postmortem, MarkedIssue> {
  const known = new Set(catalog.postmortems.map(({ id }) => id));
  const parentOf = ({ marked }: TrackedItem): MarkedIssue | null => {
    if (!marked) return null;
    const id = postmortemIdOf(marked.marker.key);
    const folder = markerFolder(marked.marker);
    if (folder === state.folder) return known.has(id) ? null : (here.get(id) ?? null);
    const isIt = ({ marker }: MarkedIssue) =>
      marker.kind === "postmortem" && marker.key === id && markerFolder(marker) === folder;
    return identities.elsewhere.find(isIt) ?? null;
  };
  const renamed = new Map<Postmortem, MarkedIssue>();
  for (const [parent, own] of groupBy(items, parentOf)) {
    const targets = [...groupBy(own, ({ postmortem }) => postmortem)].sort(([, a], [, b]) => b.length - a.length);
    const free = targets.find(([{ id }]) => !here.has(id) && ![...renamed.keys()].some((one) => one.id === id));
    if (free) renamed.set(free[0], parent);
  }
  return renamed;
}

function recoverOf(
  postmortem: Postmortem,
  items: readonly TrackedItem[],
  { identities, templates }: Observed,
  taken: ReadonlySet<number>,
): MarkedIssue | null {
  const children = items.flatMap(({ marked }) => marked ?? []);
  const wanted = { key: postmortem.id, title: postmortemTitle(postmortem, templates) };
  const parent = recoverParent(wanted, children, identities);
  return parent && !taken.has(parent.issue.number) ? parent : null;
}
