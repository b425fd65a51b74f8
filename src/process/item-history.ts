import { isClosed } from "../records/action-items/item-state.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";

/** What one version of a post-mortem says of its action items, by their keys. */
export interface ItemStates {
  /** Null for an item without a due date. */
  readonly dues: ReadonlyMap<string, CalendarDate | null>;
  /** True for an item that is done or dropped. */
  readonly closed: ReadonlyMap<string, boolean>;
}

/** What one commit said. */
export interface ItemRevision extends ItemStates {
  /** The commit's time. */
  readonly at: Instant;
}

export function itemStatesOf({ actionItems }: Pick<Postmortem, "actionItems">): ItemStates {
  const byKey = <T>(stateOf: (item: ActionItem) => T): ReadonlyMap<string, T> =>
    new Map(actionItems.flatMap((item) => (item.key === null ? [] : [[item.key, stateOf(item)] as const])));
  return { dues: byKey(({ due }) => due?.date ?? null), closed: byKey(isClosed) };
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
