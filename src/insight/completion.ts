import type { CalendarDate, Instant, Postmortem } from "../records/model.ts";
import { localDate } from "../records/zone.ts";

/** What one version of a post-mortem said about its action items. */
export interface ItemStates {
  /** The commit's time. */
  readonly at: Instant;
  /** By key: true for an item that was done or dropped. */
  readonly closed: ReadonlyMap<string, boolean>;
}

/** The states that one version of a post-mortem gives its action items. */
export function statesOf({ actionItems }: Postmortem): ReadonlyMap<string, boolean> {
  return new Map(
    actionItems.flatMap(({ key, status }): [string, boolean][] =>
      key === null ? [] : [[key, status.value === "done" || status.value === "dropped"]],
    ),
  );
}

/**
 * The day on which each item was closed, by the commit that first said so since it was last open; the oldest version
 * first. An item that was closed when it was first written down was closed on a day that nobody recorded.
 */
export function completionDays(history: readonly ItemStates[], timezone: string): ReadonlyMap<string, CalendarDate> {
  const days = new Map<string, CalendarDate>();
  const wasOpen = new Set<string>();
  for (const { at, closed } of history) {
    for (const [key, isClosed] of closed) {
      if (!isClosed) {
        wasOpen.add(key);
        days.delete(key);
      } else if (wasOpen.delete(key)) {
        days.set(key, localDate(at, timezone));
      }
    }
  }
  return days;
}
