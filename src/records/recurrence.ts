import type { Incident, Instant } from "./model.ts";
import { startOf } from "./timeline/milestones.ts";

/** How long after an incident the same service failing of the same cause counts as that incident coming back. */
export const RECURRENCE_DAYS = 90;

const DAY = 24 * 60 * 60_000;

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
  const begun = incidents
    .flatMap((incident): Begun[] => {
      const start = startOf(incident);
      return start === null ? [] : [{ incident, start }];
    })
    .sort((a, b) => a.start - b.start);
  const byPair = new Map<string, Begun[]>();
  const places = new Map<Incident, { readonly start: Instant; readonly pairs: Map<string, Pair> }>();
  for (const one of begun) {
    const pairs = new Map<string, Pair>();
    const isOfInterest = matters(one.incident);
    for (const { key, ...words } of pairsOf(one.incident)) {
      const group = byPair.get(key) ?? [];
      pairs.set(key, { ...words, before: group.length });
      if (isOfInterest) group.push(one);
      byPair.set(key, group);
    }
    places.set(one.incident, { start: one.start, pairs });
  }

  return function* repeats(incident) {
    const place = places.get(incident);
    if (!place) return;
    const queues = [...place.pairs].map(([key, pair]) => ({ ...pair, group: byPair.get(key)!, next: pair.before - 1 }));
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
      const days = Math.floor((place.start - earlier.start) / DAY);
      if (place.start - earlier.start > RECURRENCE_DAYS * DAY) return;
      if (seen.has(earlier.incident)) continue;
      seen.add(earlier.incident);
      yield { incident, earlier: earlier.incident, service: latest.service, cause: latest.cause, days };
    }
  };
}

interface Pair {
  readonly service: string;
  readonly cause: string;
  /** How many incidents of its group began before. */
  readonly before: number;
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
