import { compareText } from "../text/collections.ts";
import type { Catalog, Incident, Runbook, RunbookCause } from "./model.ts";

/** How many incidents with a recorded cause it takes before they may contradict a runbook. */
export const EVIDENCE_MINIMUM = 5;

export interface RankedCause {
  readonly cause: RunbookCause;
  /** How many incidents recorded it. */
  readonly incidents: number;
  /** Its part of all causes that the incidents recorded, in whole percent; all parts together are 100. */
  readonly share: number;
}

/** What the incidents that a runbook was meant for say about its causes. */
export interface Evidence {
  readonly runbook: Runbook;
  /** The incidents that count: those with a recorded cause. */
  readonly incidents: readonly Incident[];
  /** The runbook's causes, the most frequent first; equally frequent ones keep their order. */
  readonly ranking: readonly RankedCause[];
  /** Causes that incidents record and the runbook does not list, the most frequent first. */
  readonly unlisted: readonly { readonly slug: string; readonly incidents: number; readonly share: number }[];
  /**
   * The first cause of the runbook that stands above one that more incidents recorded, and the most frequent of those;
   * null while the ranking holds or fewer than five incidents speak.
   */
  readonly contradiction: { readonly above: RankedCause; readonly below: RankedCause } | null;
}

/**
 * Weighs runbooks by what happened. An incident speaks for the runbooks that it names; one that names none speaks for
 * the runbooks of its services.
 */
export function weighRunbooks(catalog: Pick<Catalog, "incidents">): (runbook: Runbook) => Evidence {
  const named = new Map<string, Incident[]>();
  const byService = new Map<string, Incident[]>();
  for (const incident of catalog.incidents) {
    if (incident.causes.length === 0) continue;
    const [index, words] = incident.runbooks.length > 0 ? [named, incident.runbooks] : [byService, incident.services];
    for (const key of new Set(words.map(({ value }) => value.toLowerCase()))) {
      const speaking = index.get(key) ?? [];
      speaking.push(incident);
      index.set(key, speaking);
    }
  }
  return (runbook) => {
    const services = runbook.services.flatMap(({ value }) => byService.get(value.toLowerCase()) ?? []);
    return weigh(runbook, [...new Set([...(named.get(runbook.id.toLowerCase()) ?? []), ...services])]);
  };
}

function weigh(runbook: Runbook, incidents: readonly Incident[]): Evidence {
  const counts = countCauses(incidents);
  const shares = wholePercents(counts);
  const listed = runbook.causes.map((cause) => {
    const slug = cause.slug.value.toLowerCase();
    return { cause, incidents: counts.get(slug) ?? 0, share: shares.get(slug) ?? 0 };
  });
  const known = new Set(runbook.causes.map(({ slug }) => slug.value.toLowerCase()));
  const unlisted = [...counts]
    .filter(([slug]) => !known.has(slug))
    .map(([slug, count]) => ({ slug, incidents: count, share: shares.get(slug)! }));
  return {
    runbook,
    incidents,
    ranking: listed.toSorted((a, b) => b.incidents - a.incidents),
    unlisted: unlisted.sort((a, b) => b.incidents - a.incidents || compareText(a.slug, b.slug)),
    contradiction: incidents.length < EVIDENCE_MINIMUM ? null : findContradiction(listed),
  };
}

function findContradiction(listed: readonly RankedCause[]): Evidence["contradiction"] {
  for (const [place, above] of listed.entries()) {
    const below = listed.slice(place + 1).reduce((best, one) => (one.incidents > best.incidents ? one : best), above);
    if (below !== above) return { above, below };
  }
  return null;
}

/** An incident with two causes counts for both. */
function countCauses(incidents: readonly Incident[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const incident of incidents) {
    for (const slug of new Set(incident.causes.map(({ value }) => value.toLowerCase()))) {
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
  }
  return counts;
}

/** Rounds parts to whole percents that sum to 100: the largest remainders are rounded up (Hamilton's method). */
function wholePercents(counts: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].map(([key, count]) => {
    const exact = (count * 100) / total;
    return { key, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let missing = 100 - parts.reduce((sum, { whole }) => sum + whole, 0);
  for (const part of parts.toSorted((a, b) => b.rest - a.rest || compareText(a.key, b.key))) {
    if (missing-- > 0) part.whole++;
  }
  return new Map(parts.map(({ key, whole }) => [key, whole]));
}
