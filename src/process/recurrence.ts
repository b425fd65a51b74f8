import type { Incident } from "../records/model.ts";
import { groupByEach } from "../text/collections.ts";
import type { Instant } from "../time/instant.ts";
import { DAY } from "../time/instant.ts";

/** How long after an incident the same service failing of the same cause counts as that incident coming back. */
export const RECURRENCE_DAYS = 90;

/** An incident that came back. */
export interface Repeat {
  readonly incident: Incident;
  readonly earlier: Incident;
  /** What both share, in the later incident's words. */
  readonly service: string;
  readonly cause: string;
  /** Whole days from the earlier start to the later one, at most {@link RECURRENCE_DAYS}. */
  readonly days: number;
}

interface Begun {
  readonly incident: Incident;
  readonly start: Instant;
  /** Its place among all of them, in the order of their starts. */
  readonly order: number;
}

/**
 * Tells which incidents an incident repeats: same service and same cause, begun within the last 90 days, the latest
 * first. They come one at a time, so that who needs the latest only does not pay for all. Names are compared without
 * regard to case; an incident without a readable time repeats nothing.
 *
 * @param matters which earlier incidents are of interest; the others are passed over without being looked at again
 */
export function findRepeats(
  incidents: readonly Incident[],
  matters: (earlier: Incident) => boolean = () => true,
): (incident: Incident) => Iterable<Repeat> {
  const begun = inOrder(incidents);
  const byPair = groupByEach(begun.values(), ({ incident }) =>
    matters(incident) ? pairsOf(incident).map(({ key }) => key) : [],
  );

  return function* repeats(incident) {
    const own = begun.get(incident);
    if (!own || byPair.size === 0) return;
    const queues = pairsOf(incident).map(({ key, ...words }) => {
      const group = byPair.get(key) ?? [];
      return { ...words, group, next: lastBefore(own, group) };
    });
    const seen = new Set<Incident>();
    for (;;) {
      const latest = queues
        .filter(({ next }) => next >= 0)
        .reduce<(typeof queues)[number] | null>(
          (best, queue) => (best && startAt(best) >= startAt(queue) ? best : queue),
          null,
        );
      if (!latest) return;
      const earlier = latest.group[latest.next--]!;
      const days = Math.floor((own.start - earlier.start) / DAY);
      if (own.start - earlier.start > RECURRENCE_DAYS * DAY) return;
      if (seen.has(earlier.incident)) continue;
      seen.add(earlier.incident);
      yield { incident, earlier: earlier.incident, service: latest.service, cause: latest.cause, days };
    }
  };
}

/** The incidents that have a readable time, in the order of their starts. */
function inOrder(incidents: readonly Incident[]): ReadonlyMap<Incident, Begun> {
  const begun = incidents.flatMap((incident) => {
    const { start } = incident;
    return start === null ? [] : [{ incident, start }];
  });
  begun.sort((a, b) => a.start - b.start);
  return new Map(begun.map((one, order) => [one.incident, { ...one, order }]));
}

/** The place of the last of a group, which is in order, that began before `own`; -1 for none. */
function lastBefore(own: Begun, group: readonly Begun[]): number {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (group[middle]!.order < own.order) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function startAt({ group, next }: { readonly group: readonly Begun[]; readonly next: number }): Instant {
  return group[next]!.start;
}

function pairsOf(incident: Incident): { key: string; service: string; cause: string }[] {
  const pairs = new Map<string, { key: string; service: string; cause: string }>();
  for (const { value: service } of incident.services) {
    for (const { value: cause } of incident.causes) {
      const key = `${service.toLowerCase()}\0${cause.toLowerCase()}`;
      if (!pairs.has(key)) pairs.set(key, { key, service, cause });
    }
  }
  return [...pairs.values()];
}
