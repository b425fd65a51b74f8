import { createHash } from "node:crypto";
import { assess } from "../process/assess.ts";
import { ownerOf } from "../records/action-items/item-state.ts";
import { issueNumber } from "../records/issue-cell.ts";
import type { Postmortem } from "../records/model.ts";
import type { TemplateValue } from "../render/templates.ts";
import { clip } from "../text/clip.ts";
import { groupBy } from "../text/collections.ts";
import { counted } from "../text/count.ts";
import { boxesOf, fits, readBlock, replaceBlock } from "./block.ts";
import { identityOf, type MarkedIssue } from "./identity.ts";
import { type Marker, OLD_ITEMS, writeMarker } from "./marker.ts";
import type { Matched, TrackedItem } from "./match.ts";
import { isOpen, unreadFiles } from "./observe.ts";
import type { Notice, Operation, Plan } from "./operation.ts";
import { linkTo, permalink } from "./permalink.ts";

const oldItemsIdentity = { kind: OLD_ITEMS, key: "old-items" };

interface OldItem {
  readonly tracked: TrackedItem;
  readonly id: string;
  readonly ticks: Ticks;
}

/** The boxes of one item; both at once decide nothing. */
interface Ticks {
  readonly keep: boolean;
  readonly drop: boolean;
  /** True where its boxes are in the issue: the box for all others counts for these only. */
  readonly isListed: boolean;
}

/** The old action items, and what people decided on them in their issue. */
export interface OldItems {
  /** Null until it is opened. */
  readonly issue: MarkedIssue | null;
  readonly duplicates: readonly MarkedIssue[];
  /** Without those that are kept, in the order of their records. */
  readonly undecided: readonly OldItem[];
  /** Ids of those that people decided to keep. */
  readonly kept: ReadonlySet<string>;
  /** Whether an item is old: it gets no issue. */
  has(tracked: TrackedItem): boolean;
  /** Whether people decided to drop an item, in whatever version of its record. */
  isDropped(tracked: TrackedItem): boolean;
}

/** The longest marker has room for this many ids; items beyond that are asked about again. */
const MOST_KEPT = 1000;
/** The most characters of an item's text. */
const MOST_CHARACTERS = 200;
/** Words of the box that drops all items without a tick. */
const REST = "drop every item below that has no box ticked <!-- rest -->";

/**
 * Finds the old items, and reads the boxes of their issue. Only boxes of the issue that this tool opened count, and only for
 * the items that it asks about: a box that people add or copy there decides nothing.
 */
export function findOldItems(matched: Matched): OldItems {
  const [issue = null, ...duplicates] =
    matched.identities.byKey.get(identityOf(oldItemsIdentity.kind, oldItemsIdentity.key)) ?? [];
  const isFromBefore = recordsFromBefore(matched);
  const ours = matched.items.filter(({ item, postmortem }) => isOpen(item) && isFromBefore(postmortem));
  const boxes = boxesOf(issue?.issue.body ?? "");
  const asked = new Map(ours.filter((one) => isWithoutIssue(one, matched)).map((tracked) => [idOf(tracked), tracked]));
  const items = [...asked].map(([id, tracked]) => ({ tracked, id, ticks: ticksOf(id, boxes) }));
  const wanted = new Set(keptIn(issue?.marker ?? null));
  for (const { id, ticks } of items) if (ticks.keep && !ticks.drop) wanted.add(id);
  const kept = new Set(ours.map(idOf).filter((id) => wanted.has(id)));
  const undecided = items.filter(({ id }) => !kept.has(id));
  const old = new Set(undecided.map(({ tracked }) => tracked));
  const isRest = boxes.get(REST) ?? false;
  const isDropped = ({ keep, drop, isListed }: Ticks) => !keep && (drop || (isListed && isRest));
  const dropped = new Set(undecided.flatMap(({ id, ticks }) => (isDropped(ticks) ? [id] : [])));
  return {
    issue,
    duplicates,
    undecided,
    kept,
    has: (tracked) => old.has(tracked),
    isDropped: (tracked) => tracked.marked === null && isOpen(tracked.item) && dropped.has(idOf(tracked)),
  };
}

function recordsFromBefore({ catalog, policy, now = 0 }: Matched): (postmortem: Postmortem) => boolean {
  if (policy.actionItems.since === null) return () => false;
  const assessment = assess(catalog, policy, { now });
  return (postmortem) => assessment.postmortem(postmortem).isOld;
}

/** An issue of another repository is none of this one: the item is listed, and keeps its link. */
function isWithoutIssue({ item, marked }: TrackedItem, { state }: Matched): boolean {
  return marked === null && issueNumber(item.issue?.value ?? null, state.repository) === null;
}

/** By number and words: a decision is not one on another text that has the number now. */
function idOf({ key, title }: TrackedItem): string {
  return createHash("sha256").update(`${key}\n${title}`).digest("hex").slice(0, 12);
}

function keptIn(marker: Marker | null): string[] {
  const kept = marker?.data.kept;
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : [];
}

function ticksOf(id: string, boxes: ReadonlyMap<string, boolean>): Ticks {
  const keep = boxes.get(`keep <!-- ${id} -->`);
  const drop = boxes.get(`drop <!-- ${id} -->`);
  return { keep: keep ?? false, drop: drop ?? false, isListed: keep !== undefined && drop !== undefined };
}

/** Opens the issue, updates its list, or closes it once everything is decided. One that people closed is left alone. */
export function planOldItems(old: OldItems, matched: Matched): Plan {
  const { issue, undecided } = old;
  const count = undecided.length;
  const duplicates = old.duplicates.flatMap((one) => closeDuplicate(one, issue!));
  const notices = undecided.flatMap(({ tracked: { key }, ticks }): Notice[] =>
    ticks.keep && ticks.drop
      ? [{ key, issue: issue!.issue.number, message: "keep and drop are both ticked: clear one of them" }]
      : [],
  );
  const since = matched.policy.actionItems.since;
  const what = `${counted(count, "action item")} from before ${since}`;
  if (issue === null) {
    if (count === 0) return { operations: [], notices };
    const texts = { title: titleFor(count, matched), body: bodyFor(old, "", matched) };
    const about = { key: oldItemsIdentity.key, issue: null, reason: what };
    return { operations: [{ action: "open", ...about, ...texts, labels: [], assignees: [], parent: null }], notices };
  }
  // What can't be read now is no reason to take it, and the ticks on it, off the list.
  const isWhole = unreadFiles(matched.catalog).size === 0;
  const operations = isWhole ? updates(old, issue, what, matched) : [];
  return { operations: [...operations, ...duplicates], notices };
}

function updates(old: OldItems, { issue, marker }: MarkedIssue, what: string, matched: Matched): Operation[] {
  const count = old.undecided.length;
  const about = { key: oldItemsIdentity.key, issue: issue.number };
  const isClosed = issue.state === "closed";
  // Closed by people, who want to leave them as they are; or by this tool, with nothing left.
  if (isClosed && (count === 0 || marker.data.left !== 0)) return [];
  const to = bodyFor(old, issue.body, matched);
  const body = sameBlock(to, issue.body) ? {} : { body: to };
  if (count === 0) return [{ action: "close", ...about, reason: "all are decided", stateReason: "completed", ...body }];
  const title = titleFor(count, matched);
  const parts = { ...(title === issue.title ? {} : { title }), ...body };
  if (isClosed) return [{ action: "reopen", ...about, reason: what, ...parts }];
  return Object.keys(parts).length > 0 ? [{ action: "update", ...about, reason: what, ...parts }] : [];
}

function closeDuplicate({ issue }: MarkedIssue, original: MarkedIssue): Operation[] {
  if (issue.state === "closed") return [];
  const duplicateOf = original.issue.number;
  const about = { key: oldItemsIdentity.key, issue: issue.number, reason: `duplicate of #${duplicateOf}` };
  return [{ action: "close", ...about, stateReason: "duplicate", duplicateOf }];
}

function titleFor(count: number, { templates, origin: { folder } }: Matched): string {
  return templates.renderTitle("old-items-title", { count, one: count === 1, folder });
}

function sameBlock(a: string, b: string): boolean {
  const [one, other] = [readBlock(a), readBlock(b)];
  return one !== null && one.text === other?.text && writeMarker(one.marker) === writeMarker(other.marker);
}

/** The body with as many items as fit, in the order of their records; the others follow as those are decided. */
function bodyFor(old: OldItems, present: string, matched: Matched): string {
  const { undecided, kept } = old;
  const data = { left: undecided.length, kept: [...kept].slice(0, MOST_KEPT) };
  const marker = { ...oldItemsIdentity, folder: matched.origin.folder, data };
  const write = (shown: number) => {
    const text = matched.templates.render("old-items", {
      since: matched.policy.actionItems.since,
      records: viewRecords(undecided.slice(0, shown), matched),
      rest: boxesOf(present).get(REST) ?? false,
      hidden: undecided.length - shown,
    });
    return replaceBlock(present, { marker, text });
  };
  let tooMany = undecided.length;
  const whole = write(tooMany);
  if (fits(whole)) return whole;
  let fitting = 0;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (fits(write(middle))) fitting = middle;
    else tooMany = middle;
  }
  return write(fitting);
}

function viewRecords(items: readonly OldItem[], { origin }: Matched): TemplateValue[] {
  const byRecord = [...groupBy(items, ({ tracked }) => tracked.postmortem)];
  return byRecord.map(([{ title, id, date, source }, own]) => ({
    record: linkTo(title?.value ?? id, permalink(origin, { commit: null, file: source.file })),
    date: date?.value,
    items: own.map(({ tracked: { item, title: words }, id: name, ticks }) => ({
      title: clip(words, MOST_CHARACTERS),
      owner: ownerOf(item)?.value,
      due: item.due ? (item.due.date ?? item.due.text) : null,
      keep: ticks.keep,
      drop: ticks.drop,
      id: name,
    })),
  }));
}
