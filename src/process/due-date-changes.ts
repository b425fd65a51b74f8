import type { CalendarDate, Instant } from "../time/instant.ts";

/** What one commit said: the due date of each action item in one version of a file; null for an item without one. */
export interface Revision {
  /** The commit's time. */
  readonly at: Instant;
  readonly dues: ReadonlyMap<string, CalendarDate | null>;
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
  history: readonly Revision[],
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
