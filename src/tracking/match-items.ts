import { isClosed, ownerOf } from "../records/action-items/item-state.ts";
import { issueNumber } from "../records/issue-cell.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import { isEditOf } from "../text/nearest.ts";
import { issuesOfItems, type MarkedIssue, recoverByCells, textOf } from "./identity.ts";
import { itemTitle } from "./issue-names.ts";
import { markerFolder } from "./marker.ts";
import { markerStateOf } from "./marker-state.ts";
import { fateReader, type Observed, type RecordFate } from "./observe.ts";

/** An action item, and what its issue could be known by. */
export interface Candidate {
  readonly item: ActionItem;
  readonly postmortem: Postmortem;
  /** The title that its issue would have. */
  readonly title: string;
}

/** Which issue belongs to which action item. */
export interface Pairing {
  readonly candidates: readonly Candidate[];
  readonly found: ReadonlyMap<Candidate, MarkedIssue>;
  /** Issues whose item is in no record. */
  readonly free: ReadonlySet<MarkedIssue>;
}

export const postmortemIdOf = (key: string) => key.slice(0, key.lastIndexOf("#"));
export const numberOf = (key: string) => key.slice(key.lastIndexOf("#") + 1);

/**
 * Finds the issue of each action item: the one that its `Issue` cell names, else the one with its text, else the one with
 * its number. What is as the last run left it comes first: a cell with a wrong number takes nothing from it. An issue follows its text, whatever number, post-mortem or folder the text moves to. Each step pairs only what
 * is one to one, so that the next run can't pair others.
 */
export function pairItems(observed: Observed): Pairing {
  const { catalog, templates } = observed;
  const candidates = catalog.postmortems.flatMap((postmortem) =>
    postmortem.actionItems.map((item) => ({ item, postmortem, title: itemTitle(item, templates) })),
  );
  const pairs = new Pairs(candidates, observed);
  pairs.byNumberAndText();
  pairs.byCell();
  pairs.byText();
  pairs.byNumber();
  pairs.preferOlder();
  pairs.byCellWithoutMarker();
  return pairs;
}

/** The due date and the owner of an item in words, as its issue's marker records them. */
export function writtenFacts(item: ActionItem): { readonly "due date": string; readonly owner: string } {
  const due = item.due ? (item.due.date ?? item.due.text) : null;
  return { "due date": due ?? "none", owner: ownerOf(item)?.value ?? "nobody" };
}

class Pairs implements Pairing {
  readonly candidates: readonly Candidate[];
  readonly found = new Map<Candidate, MarkedIssue>();
  readonly free: Set<MarkedIssue>;
  readonly #observed: Observed;
  #fateOf: ((marked: MarkedIssue) => RecordFate) | undefined;
  /** Items that have their number for themselves. */
  readonly #numbered: ReadonlySet<Candidate>;
  /** Keys that several items have. */
  readonly #shared: ReadonlySet<string>;

  constructor(candidates: readonly Candidate[], observed: Observed) {
    this.candidates = candidates;
    this.#observed = observed;
    this.free = new Set();
    const byKey = groupBy(candidates, ({ item }) => item.key);
    this.#numbered = new Set([...byKey.values()].flatMap((own) => (own.length === 1 ? own : [])));
    this.#shared = new Set([...byKey].flatMap(([key, own]) => (own.length > 1 ? [key] : [])));
    for (const marked of issuesOfItems(observed.identities))
      if (this.#here("", marked) !== null || this.#hasLeft(marked)) this.free.add(marked);
  }

  /** What is as the last run left it: number and text are the issue's, and no `Issue` cell says otherwise. */
  byNumberAndText(): void {
    for (let before = -1; before < this.found.size; ) {
      before = this.found.size;
      const named = new Map([...this.free].map((marked) => [marked.issue.number, marked]));
      this.#pair(
        (one) => (this.#namesAnother(one, named) ? null : one.item.key && `${one.item.key} ${one.title}`),
        (marked) => this.#here(`${marked.marker.key} ${textOf(marked)}`, marked),
      );
    }
  }

  /** Whether an item's `Issue` cell names an issue that has the item's text or number, but not both. */
  #namesAnother(one: Candidate, named: ReadonlyMap<number, MarkedIssue>): boolean {
    const marked = named.get(this.#cellOf(one) ?? 0);
    return marked !== undefined && (textOf(marked) === one.title) !== (marked.marker.key === one.item.key);
  }

  #cellOf({ item }: Candidate): number | null {
    return issueNumber(item.issue?.value ?? null, this.#observed.identities.repository);
  }

  /** By the `Issue` cell. Of copied rows that name one issue, it is that with the issue's text, else with its number. */
  byCell(): void {
    const both = (number: number | null, more: string) => (number === null ? null : `${number} ${more}`);
    this.#pair(
      (one) => both(this.#cellOf(one), one.title),
      (marked) => both(marked.issue.number, textOf(marked)),
      this.candidates,
    );
    this.#pair(
      (one) => both(this.#cellOf(one), one.item.key ?? ""),
      ({ issue, marker }) => both(issue.number, marker.key),
    );
    this.#pair(
      (one) => this.#cellOf(one),
      ({ issue }) => issue.number,
      this.candidates,
    );
  }

  /** By the text: with the same number, in the same post-mortem, in one that was renamed, in any other. */
  byText(): void {
    this.#pair(
      ({ item, title }) => item.key && `${item.key} ${title}`,
      (marked) => this.#here(`${marked.marker.key} ${textOf(marked)}`, marked),
    );
    for (const isWanted of [isKept, isGone])
      this.#pairInOrder(
        ({ postmortem, title }) => `${postmortem.id} ${title}`,
        (marked) =>
          isWanted(marked) ? this.#here(`${postmortemIdOf(marked.marker.key)} ${textOf(marked)}`, marked) : null,
      );
    const known = new Set(this.#observed.catalog.postmortems.map(({ id }) => id));
    const isRenamed = (marked: MarkedIssue) =>
      this.#here("", marked) === null || !known.has(postmortemIdOf(marked.marker.key));
    // The issue of what is done is not given to an open item. A closed one stays where it is while a text is not the only one.
    const passes = [
      { finished: false, closed: false, among: () => this.#unmatched() },
      { finished: false, closed: true, among: () => this.candidates },
      { finished: true, closed: null, among: () => this.candidates },
    ];
    for (const { finished, closed, among } of passes) {
      const mayMove = (one: Candidate) => this.#numbered.has(one) && (!finished || isClosed(one.item));
      const isLeft = (marked: MarkedIssue) =>
        isFinished(marked) === finished &&
        (closed === null || (marked.issue.state === "closed") === closed) &&
        this.#hasLeft(marked);
      this.#pair(
        (one) => (mayMove(one) ? `${one.item.number!.value} ${one.title}` : null),
        (marked) => (isLeft(marked) && isRenamed(marked) ? `${numberOf(marked.marker.key)} ${textOf(marked)}` : null),
        among(),
      );
      this.#pair(
        (one) => (mayMove(one) ? one.title : null),
        (marked) => (isLeft(marked) ? textOf(marked) : null),
        among(),
      );
    }
  }

  /**
   * By the number, for a text that was edited. One that shares nothing with the issue's is another item that got the number,
   * unless numbers, owners and due dates of its post-mortem are as they were: then only words were changed.
   */
  byNumber(): void {
    const { folder } = this.#observed.state;
    const byKey = groupBy(this.free, (marked) =>
      isKept(marked) && markerFolder(marked.marker) === folder ? marked.marker.key : null,
    );
    const edited: [Candidate, MarkedIssue][] = [];
    const others: [Candidate, MarkedIssue][] = [];
    for (const candidate of this.#unmatched()) {
      const all = this.#numbered.has(candidate) ? (byKey.get(candidate.item.key!) ?? []) : [];
      const same = all.find((marked) => isEditedText(marked, candidate));
      if (same) edited.push([candidate, same]);
      else if (all.length > 0) others.push([candidate, all[0]!]);
    }
    const renumbered = this.#renumbered();
    for (const [candidate, marked] of edited) this.#take(candidate, marked);
    for (const [postmortem, pairs] of groupBy(others, ([candidate]) => candidate.postmortem)) {
      const isAlone =
        pairs.length === 1 || this.#unmatched().filter((one) => one.postmortem === postmortem).length === pairs.length;
      const isEdited = pairs.every(([candidate, marked]) => isNotFinished(marked) && hasFactsOf(marked, candidate));
      if (isAlone && isEdited && !renumbered.has(postmortem))
        for (const [candidate, marked] of pairs) this.#take(candidate, marked);
    }
  }

  /** A list that lagged while words or numbers were edited made a run open a second issue: the older one is the item's. */
  preferOlder(): void {
    const open = [...this.free].filter((marked) => isNotFinished(marked) && this.#here("", marked) !== null);
    const byPostmortem = groupBy(open, ({ marker }) => postmortemIdOf(marker.key));
    for (const [candidate, marked] of open.length === 0 ? [] : [...this.found]) {
      const { key } = marked.marker;
      const isSame = (one: MarkedIssue) =>
        one.marker.key === key ? isEditOf(textOf(one), candidate.title) : textOf(one) === candidate.title;
      const older = (byPostmortem.get(postmortemIdOf(key)) ?? []).find(
        (one) => one.issue.number < marked.issue.number && isSame(one) && hasFactsOf(one, candidate),
      );
      if (older && key === candidate.item.key) this.#take(candidate, older);
    }
  }

  /** An issue whose marker people removed, by `Issue` cell and title. */
  byCellWithoutMarker(): void {
    const unmatched = new Map(
      this.#unmatched()
        .filter((one) => this.#numbered.has(one))
        .map((one) => [one.item.key!, one]),
    );
    const items = [...unmatched].map(([key, { item, title }]) => ({ key, item, title }));
    for (const [key, marked] of recoverByCells(items, this.#observed.identities))
      this.#take(unmatched.get(key)!, marked);
  }

  #here(key: string, { marker }: MarkedIssue): string | null {
    return markerFolder(marker) === this.#observed.state.folder ? key : null;
  }

  #unmatched(): Candidate[] {
    return this.candidates.filter((one) => !this.found.has(one));
  }

  /**
   * Pairs what alone has a key; a key of null takes no part.
   *
   * @param among the items that share keys: those without an issue, or all
   */
  #pair<K>(
    keyOf: (one: Candidate) => K | null,
    issueKeyOf: (marked: MarkedIssue) => K | null,
    among: readonly Candidate[] = this.#unmatched(),
  ): void {
    if (this.free.size === 0) return;
    const issues = groupBy(this.free, issueKeyOf);
    for (const [key, [candidate, ...others]] of groupBy(among, keyOf)) {
      const [marked, ...rest] = issues.get(key) ?? [];
      if (!marked || others.length + rest.length > 0 || this.found.has(candidate!)) continue;
      this.#take(candidate!, marked);
    }
  }

  /**
   * Pairs items and issues of one text, which nothing else distinguishes: items with a number first, and an issue of
   * finished work with a finished item, so that the next run pairs the same.
   */
  #pairInOrder(keyOf: (one: Candidate) => string, issueKeyOf: (marked: MarkedIssue) => string | null): void {
    const issues = groupBy(this.free, issueKeyOf);
    const unmatched = issues.size === 0 ? [] : this.#unmatched();
    for (const [key, candidates] of groupBy(unmatched, keyOf)) {
      const inOrder = [...candidates].sort((a, b) => Number(this.#numbered.has(b)) - Number(this.#numbered.has(a)));
      const left = (issues.get(key) ?? []).slice(0, inOrder.length);
      for (const candidate of inOrder) {
        const alike = left.findIndex((one) => isFinished(one) === isClosed(candidate.item));
        const [marked] = left.splice(Math.max(alike, 0), 1);
        if (marked) this.#take(candidate, marked);
      }
    }
  }

  #take(candidate: Candidate, marked: MarkedIssue): void {
    this.found.set(candidate, marked);
    this.free.delete(marked);
  }

  /** Whether an issue's item has left its file for certain, so that it may be found elsewhere. */
  #hasLeft(marked: MarkedIssue): boolean {
    // Of two items with one number, either may be the issue's: it stays where it is.
    if (this.#shared.has(marked.marker.key) && this.#here("", marked) !== null) return false;
    this.#fateOf ??= fateReader(this.#observed);
    return isKept(marked) && this.#fateOf(marked) === "gone";
  }

  /** Post-mortems in which an item has another number than before. */
  #renumbered(): ReadonlySet<Postmortem> {
    const moved = [...this.found].filter(([{ item }, { marker }]) => item.key !== null && item.key !== marker.key);
    return new Set(moved.map(([{ postmortem }]) => postmortem));
  }
}

/** Closed since its item left its file. */
const isGone = ({ marker }: MarkedIssue) => markerStateOf(marker).state === "gone";
const isKept = (marked: MarkedIssue) => !isGone(marked);
/** Done, dropped or gone in its record, as far as the marker records. */
const isFinished = ({ marker }: MarkedIssue) => markerStateOf(marker).state !== "open";
const isNotFinished = (marked: MarkedIssue) => marked.issue.state === "open" && !isFinished(marked);

/** The text with a correction or an addition. The number of what is finished is not given to an open item. */
function isEditedText(marked: MarkedIssue, { item, title }: Candidate): boolean {
  if (isFinished(marked) && !isClosed(item)) return false;
  // Older markers do not record the text, and people may have changed the title on GitHub.
  const isUnknown = markerStateOf(marked.marker).title === null && isNotFinished(marked);
  return isUnknown || isEditOf(textOf(marked), title);
}

function hasFactsOf({ marker }: MarkedIssue, { item }: Candidate): boolean {
  const { facts } = markerStateOf(marker);
  return Object.entries(writtenFacts(item)).every(([name, value]) => facts[name] === value);
}
