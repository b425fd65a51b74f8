import { compareText, groupByEach } from "../text/collections.ts";
import type { Measure } from "./measured-incident.ts";
import { type QuantileSummary, summarizeValues } from "./quantiles.ts";

/** How many records a metric leaves out, and why. */
export interface Exclusion {
  readonly reason: string;
  readonly n: number;
}

export interface Facet extends QuantileSummary {
  readonly key: string;
}

/** A metric of all records, with those it leaves out, and of groups. */
export interface Breakdown extends QuantileSummary {
  readonly excluded: readonly Exclusion[];
  readonly bySeverity: readonly Facet[];
  readonly byService: readonly Facet[];
  readonly byQuarter: readonly Facet[];
}

/** What records are grouped by. */
export interface Faceted {
  readonly severity: string | null;
  readonly rank: number;
  readonly services: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string | null;
}

/** Summarizes a duration, of all incidents and by group; an incident of two services counts in both. */
export function breakDown<T extends Faceted>(incidents: readonly T[], measureOf: (incident: T) => Measure): Breakdown {
  const measured = incidents.flatMap((incident) => {
    const { minutes } = measureOf(incident);
    return minutes === null ? [] : [{ incident, minutes }];
  });
  const by = (keysOf: (incident: T) => readonly string[]): Facet[] =>
    [...groupByName(measured, ({ incident }) => keysOf(incident))].map(([key, group]) => ({
      key,
      ...summarizeValues(group.map(({ minutes }) => minutes)),
    }));
  const ranks = new Map(incidents.map(({ severity, rank }) => [severity, rank]));
  return {
    ...summarizeValues(measured.map(({ minutes }) => minutes)),
    excluded: countReasons(incidents.map((incident) => measureOf(incident).excluded)),
    bySeverity: by(({ severity }) => (severity === null ? [] : [severity])).sort(
      (a, b) => ranks.get(a.key)! - ranks.get(b.key)! || compareText(a.key, b.key),
    ),
    byService: by(({ services }) => services).sort((a, b) => b.n - a.n || compareText(a.key, b.key)),
    byQuarter: by(({ day }) => (day === null ? [] : [quarterOf(day)])).sort((a, b) => compareText(a.key, b.key)),
  };
}

/** `2026-Q2` */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Groups by names in any case; the first spelling names the group. */
function groupByName<T>(all: readonly T[], namesOf: (one: T) => readonly string[]): Map<string, T[]> {
  const spelling = new Map<string, string>();
  const groups = groupByEach(all, (one) =>
    namesOf(one).map((name) => {
      const key = name.toLowerCase();
      if (!spelling.has(key)) spelling.set(key, name);
      return key;
    }),
  );
  return new Map([...groups].map(([key, group]) => [spelling.get(key)!, group]));
}

/** The reasons that are not null, the most frequent first. */
export function countReasons(reasons: readonly (string | null)[]): Exclusion[] {
  return count(reasons.flatMap((reason) => reason ?? [])).map(({ key, n }) => ({ reason: key, n }));
}

/** How often each name occurs, in any case, the most frequent first. */
export function count(names: readonly string[]): { readonly key: string; readonly n: number }[] {
  return [...groupByName(names, (name) => [name])]
    .map(([key, group]) => ({ key, n: group.length }))
    .sort((a, b) => b.n - a.n || compareText(a.key, b.key));
}
