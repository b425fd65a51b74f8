import { isClosed } from "../records/action-items/item-state.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";

/** What one version of a post-mortem says of its action items, by their keys. */
export interface ItemStates {
  /** The items' texts; missing where keys have stayed the same. */
  readonly titles?: ReadonlyMap<string, string>;
  /** Null for an item without a due date. */
  readonly dues: ReadonlyMap<string, CalendarDate | null>;
  /** True for an item that is done or dropped. */
  readonly closed: ReadonlyMap<string, boolean>;
  /** What comments can ask to change. */
  readonly facts?: ReadonlyMap<string, ItemFacts>;
}

/** The facts of an item that comments can ask to change, as written; null for none. */
export interface ItemFacts {
  readonly due: string | null;
  readonly owner: string | null;
  readonly status: string | null;
  readonly evidence: string | null;
}

/** What one commit said. */
export interface ItemRevision extends ItemStates {
  /** The commit's time. */
  readonly at: Instant;
}

export function itemStatesOf({ actionItems }: Pick<Postmortem, "actionItems">): ItemStates {
  const byKey = <T>(stateOf: (item: ActionItem) => T): ReadonlyMap<string, T> =>
    new Map(actionItems.flatMap((item) => (item.key === null ? [] : [[item.key, stateOf(item)] as const])));
  return {
    titles: byKey(({ title }) => title.value),
    dues: byKey(({ due }) => due?.date ?? null),
    closed: byKey(isClosed),
    facts: byKey(({ due, owner, status, evidence }) => ({
      due: due?.date ?? due?.text ?? null,
      owner: owner?.value ?? null,
      status: status.value,
      evidence: evidence?.value ?? null,
    })),
  };
}

/** When each fact of each item last changed, by the commit that changed it; facts that never did are missing. */
export function lastChanges(history: readonly ItemRevision[]): (key: string, fact: keyof ItemFacts) => Instant | null {
  const times = new Map<string, Instant>();
  const before = new Map<string, string | null>();
  for (const { at, facts = new Map<string, ItemFacts>() } of history) {
    for (const [key, all] of facts) {
      for (const [fact, value] of Object.entries(all)) {
        const name = `${fact} ${key}`;
        if (before.has(name) && before.get(name) !== value) times.set(name, at);
        before.set(name, value);
      }
    }
  }
  return (key, fact) => times.get(`${fact} ${key}`) ?? null;
}

/**
 * The revisions with the keys that their items have today: an item is followed by its text through other numbers, and by
 * its number through other words. What has left its post-mortem is left out.
 *
 * @param history the oldest first
 */
export function withTodaysKeys(history: readonly ItemRevision[], today: readonly Postmortem[]): ItemRevision[] {
  const newer = new Map(today.map((postmortem): [string, NewerItems] => [postmortem.id, newerItems(postmortem)]));
  const renamed = [...history].reverse().map((revision): ItemRevision => {
    if (!revision.titles) return revision;
    const keys = todaysKeys(revision.titles, newer);
    const rekeyed = <T>(states: ReadonlyMap<string, T>) =>
      new Map([...states].flatMap(([key, state]) => (keys.has(key) ? [[keys.get(key)!, state] as const] : [])));
    const { dues, closed, facts = new Map<string, ItemFacts>() } = revision;
    return { ...revision, dues: rekeyed(dues), closed: rekeyed(closed), facts: rekeyed(facts) };
  });
  return renamed.reverse();
}

/** Of the version of a post-mortem after this one, today's keys of its items by text and by the key that they had in it. */
interface NewerItems {
  readonly byTitle: ReadonlyMap<string, string>;
  readonly byKey: ReadonlyMap<string, { readonly key: string; readonly title: string }>;
}

function newerItems({ actionItems }: Pick<Postmortem, "actionItems">): NewerItems {
  const items = actionItems.flatMap(({ key, title }) => (key === null ? [] : [{ key, title: title.value }]));
  return {
    byTitle: new Map(items.map(({ key, title }) => [title, key])),
    byKey: new Map(items.map((item) => [item.key, item])),
  };
}

/** Today's keys of a version's items, by the keys that they have in it; and that version is the newer one from then on. */
function todaysKeys(titles: ReadonlyMap<string, string>, newer: Map<string, NewerItems>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const [first] = titles.keys();
  if (first === undefined) return keys;
  const id = first.slice(0, first.lastIndexOf("#"));
  const { byTitle, byKey } = newer.get(id) ?? newerItems({ actionItems: [] });
  const here = new Set(titles.values());
  for (const [key, title] of titles) {
    const same = byKey.get(key);
    const isEdited = same !== undefined && (same.title === title || (!here.has(same.title) && !byTitle.has(title)));
    const todays = isEdited ? same.key : byTitle.get(title);
    if (todays !== undefined) keys.set(key, todays);
  }
  const known = [...keys].map(([key, todays]) => ({ key, todays, title: titles.get(key)! }));
  newer.set(id, {
    byTitle: new Map([...byTitle, ...known.map(({ title, todays }) => [title, todays] as const)]),
    byKey: new Map([...byKey, ...known.map(({ key, todays, title }) => [key, { key: todays, title }] as const)]),
  });
  return keys;
}

/** How an item's due date moved, and where it began. Taking a date away for a while is no move by itself. */
export interface DueDateChanges {
  readonly moves: number;
  readonly first: CalendarDate;
}

/**
 * How often each item's due date moved, from the revisions in the order in which they came; today's dates stand last,
 * so that a change that is not committed yet counts too. Items whose date never moved are left out.
 */
export function countDueDateChanges(
  history: readonly Pick<ItemRevision, "dues">[],
  today: ReadonlyMap<string, CalendarDate | null>,
): ReadonlyMap<string, DueDateChanges> {
  const seen = new Map<string, { first: CalendarDate; last: CalendarDate; moves: number }>();
  for (const dues of [...history.map((revision) => revision.dues), today]) {
    for (const [key, due] of dues) {
      if (due === null) continue;
      const before = seen.get(key);
      if (!before) {
        seen.set(key, { first: due, last: due, moves: 0 });
      } else if (before.last !== due) {
        before.last = due;
        before.moves++;
      }
    }
  }
  return new Map(
    [...seen].filter(([, { moves }]) => moves > 0).map(([key, { moves, first }]) => [key, { moves, first }]),
  );
}

/**
 * When each item was closed, by the commit that first said so since it was last open; the oldest version
 * first. An item that was closed when it was first written down was closed at a time that nobody recorded.
 */
export function completionTimes(history: readonly Pick<ItemRevision, "at" | "closed">[]): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  const wasOpen = new Set<string>();
  for (const { at, closed } of history) {
    for (const [key, isDone] of closed) {
      if (!isDone) {
        wasOpen.add(key);
        times.delete(key);
      } else if (wasOpen.delete(key)) {
        times.set(key, at);
      }
    }
  }
  return times;
}
