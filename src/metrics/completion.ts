import type { Postmortem } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";

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
 * When each item was closed, by the commit that first said so since it was last open; the oldest version
 * first. An item that was closed when it was first written down was closed at a time that nobody recorded.
 */
export function completionTimes(history: readonly ItemStates[]): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  const wasOpen = new Set<string>();
  for (const { at, closed } of history) {
    for (const [key, isClosed] of closed) {
      if (!isClosed) {
        wasOpen.add(key);
        times.delete(key);
      } else if (wasOpen.delete(key)) {
        times.set(key, at);
      }
    }
  }
  return times;
}
