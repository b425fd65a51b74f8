import type { PostmortemState } from "../process/postmortem.ts";
import { compareText, groupByEach } from "../text/collections.ts";
import type { Instant } from "../time/instant.ts";
import { DAY } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { type Breakdown, breakDown, count, countReasons, type Exclusion, quarterOf } from "./breakdown.ts";
import { type CommanderLoad, loadCommanders } from "./commanders.ts";
import { type ItemMetrics, measureItems } from "./item-metrics.ts";
import type { MeasuredIncident } from "./measured-incident.ts";
import type { MeasuredRepository } from "./measured-repository.ts";
import { QUANTILE_DEFINITION, type QuantileSummary, summarizeValues } from "./quantiles.ts";

/** The window that "lately" means, and that the one before it is compared with, in days. */
export const RECENT_DAYS = 90;

/** Part of a whole; what is left out is counted next to it. */
export interface Share {
  readonly n: number;
  readonly kept: number;
  readonly excluded: readonly Exclusion[];
}

export interface Metrics {
  readonly version: 1;
  readonly now: Instant;
  readonly quantiles: string;
  readonly records: {
    readonly incidents: number;
    readonly standalonePostmortems: number;
    readonly postmortems: number;
    readonly runbooks: number;
    /** Files that could not be read, and are in no metric. */
    readonly unreadable: number;
  };
  readonly incidents: {
    readonly total: number;
    readonly open: number;
    readonly bySeverity: readonly Count[];
    readonly byService: readonly Count[];
    /** By quarter and severity, the oldest first, quarters without incidents included. */
    readonly byQuarter: readonly { readonly key: string; readonly n: number; readonly bySeverity: readonly Count[] }[];
    readonly excluded: { readonly quarter: number; readonly severity: number; readonly service: number };
  };
  /** Minutes from detection, else from the first entry with a readable time. */
  readonly times: { readonly acknowledge: Breakdown; readonly mitigate: Breakdown; readonly resolve: Breakdown };
  readonly lately: Lately;
  readonly updates: {
    /** No gap above `update-every`. */
    readonly everyTime: Share;
    /** No gap above `update-at-latest`. */
    readonly neverTooLate: Share;
    /** Minutes. */
    readonly longestSilence: QuantileSummary;
  };
  readonly postmortems: PostmortemShare;
  readonly actionItems: ItemMetrics;
  readonly causes: readonly Count[];
  /** Incidents without a recorded cause. */
  readonly causesUnknown: number;
  readonly contributingFactors: readonly Count[];
  readonly recurrence: {
    /** Incidents with a service and a cause, which repeats are recognized by. */
    readonly n: number;
    readonly repeated: number;
    /** Of them, how many met an open action item of the earlier one. */
    readonly withOpenItem: number;
    readonly excluded: readonly Exclusion[];
  };
  readonly commanders: readonly CommanderLoad[];
  readonly runbooks: {
    readonly total: number;
    readonly unused: number;
    readonly reviewDue: number;
    readonly contradicted: number;
    readonly withWrongSteps: number;
    readonly servicesWithout: number;
    readonly alertsWithout: number;
  };
}

export interface PostmortemShare extends Share {
  /** Published after their time, or past it and still a draft. */
  readonly late: number;
  /** Of the late ones, those that are still drafts. */
  readonly unpublished: number;
  readonly missing: number;
  /** Neither there nor late yet. */
  readonly pending: number;
}

export interface Count {
  readonly key: string;
  readonly n: number;
}

/** The last 90 days next to the 90 before them. */
export interface Lately {
  readonly days: number;
  readonly incidents: readonly [now: number, before: number];
  readonly acknowledge: readonly [now: QuantileSummary, before: QuantileSummary];
  readonly mitigate: readonly [now: QuantileSummary, before: QuantileSummary];
  readonly resolve: readonly [now: QuantileSummary, before: QuantileSummary];
  readonly repeated: readonly [now: number, before: number];
}

/** The metrics of one repository or of several together. */
export function measure(repositories: readonly MeasuredRepository[], now: Instant): Metrics {
  const incidents = repositories.flatMap((repository) => repository.incidents);
  const runbooks = repositories.flatMap((repository) => repository.runbooks);
  const items = repositories.flatMap((repository) => repository.items);
  const isRecent = (incident: MeasuredIncident) => windowOf(incident, now) === 0;
  const sum = (countOf: (repository: MeasuredRepository) => number) =>
    repositories.reduce((total, repository) => total + countOf(repository), 0);
  return {
    version: 1,
    now,
    quantiles: QUANTILE_DEFINITION,
    records: {
      incidents: sum(({ catalog }) => catalog.incidents.length),
      standalonePostmortems: incidents.filter(({ record }) => record.kind === "postmortem").length,
      postmortems: sum(({ catalog }) => catalog.postmortems.length),
      runbooks: sum(({ catalog }) => catalog.runbooks.length),
      unreadable: sum(({ catalog }) => catalog.unreadable.length),
    },
    incidents: countIncidents(incidents),
    times: {
      acknowledge: breakDown(incidents, ({ acknowledge }) => acknowledge),
      mitigate: breakDown(incidents, ({ mitigate }) => mitigate),
      resolve: breakDown(incidents, ({ resolve }) => resolve),
    },
    lately: compareWindows(repositories, now),
    updates: measureUpdates(incidents),
    postmortems: measurePostmortems(incidents),
    actionItems: measureItems(items, localDate(now, repositories[0]?.policy.timezone ?? "UTC")),
    causes: count(incidents.flatMap(({ causes }) => causes)),
    causesUnknown: incidents.filter(({ causes }) => causes.length === 0).length,
    contributingFactors: countFactors(repositories),
    recurrence: measureRecurrence(repositories),
    commanders: loadCommanders(incidents, isRecent),
    runbooks: {
      total: runbooks.length,
      unused: runbooks.filter(({ used }) => used.length === 0).length,
      reviewDue: runbooks.filter(({ freshness }) => freshness === "due").length,
      contradicted: runbooks.filter(({ evidence }) => evidence.contradiction !== null).length,
      withWrongSteps: runbooks.filter(({ wrongSteps }) => wrongSteps.length > 0).length,
      servicesWithout: sum(({ coverage }) => coverage.services.length),
      alertsWithout: sum(({ coverage }) => coverage.alerts.length),
    },
  };
}

function countIncidents(incidents: readonly MeasuredIncident[]): Metrics["incidents"] {
  const ranks = new Map(incidents.map(({ severity, rank }) => [severity, rank]));
  const severities = (some: readonly MeasuredIncident[]): Count[] =>
    count(some.flatMap(({ severity }) => severity ?? [])).sort(
      (a, b) => ranks.get(a.key)! - ranks.get(b.key)! || compareText(a.key, b.key),
    );
  const quarters = groupByEach(incidents, ({ day }) => (day === null ? [] : [quarterOf(day)]));
  return {
    total: incidents.length,
    open: incidents.filter(({ isOpen }) => isOpen).length,
    bySeverity: severities(incidents),
    byService: count(incidents.flatMap(({ services }) => services)),
    byQuarter: quartersBetween([...quarters.keys()].sort(compareText)).map((key) => {
      const some = quarters.get(key) ?? [];
      return { key, n: some.length, bySeverity: severities(some) };
    }),
    excluded: {
      quarter: incidents.filter(({ day }) => day === null).length,
      severity: incidents.filter(({ severity }) => severity === null).length,
      service: incidents.filter(({ services }) => services.length === 0).length,
    },
  };
}

/** All quarters from the first to the last; at most the last forty, since one mistyped year would make hundreds. */
function quartersBetween(present: readonly string[]): string[] {
  const [first, last] = [present[0], present.at(-1)];
  if (first === undefined || last === undefined) return [];
  const order = (key: string) => Number(key.slice(0, 4)) * 4 + Number(key.slice(6)) - 1;
  const from = Math.max(order(first), order(last) - 39);
  return Array.from({ length: order(last) - from + 1 }, (_, index) => {
    const at = from + index;
    return `${String(Math.floor(at / 4)).padStart(4, "0")}-Q${(at % 4) + 1}`;
  });
}

/** 0 for the last 90 days, 1 for the 90 before them, null for any other time. */
function windowOf({ begunAt }: Pick<MeasuredIncident, "begunAt">, now: Instant): 0 | 1 | null {
  if (begunAt === null || begunAt > now) return null;
  const window = Math.floor((now - begunAt) / (RECENT_DAYS * DAY));
  return window === 0 || window === 1 ? window : null;
}

function compareWindows(repositories: readonly MeasuredRepository[], now: Instant): Lately {
  const incidents = repositories.flatMap((repository) => repository.incidents);
  const repeats = new Set(repositories.flatMap(({ recurrences }) => recurrences.map(({ incident }) => incident)));
  const windows = [0, 1].map((window) => incidents.filter((incident) => windowOf(incident, now) === window));
  const both = <T>(metricOf: (some: readonly MeasuredIncident[]) => T): [T, T] => [
    metricOf(windows[0]!),
    metricOf(windows[1]!),
  ];
  const durations = (name: "acknowledge" | "mitigate" | "resolve") =>
    both((some) => summarizeValues(some.flatMap((incident) => incident[name].minutes ?? [])));
  return {
    days: RECENT_DAYS,
    incidents: both((some) => some.length),
    acknowledge: durations("acknowledge"),
    mitigate: durations("mitigate"),
    resolve: durations("resolve"),
    repeated: both((some) => some.filter(({ record }) => record.kind === "incident" && repeats.has(record)).length),
  };
}

function measureUpdates(incidents: readonly MeasuredIncident[]): Metrics["updates"] {
  const measured = incidents.flatMap(({ cadence }) => (cadence.excluded === null ? [cadence] : []));
  const excluded = countReasons(incidents.map(({ cadence }) => cadence.excluded));
  const share = (results: readonly (boolean | null)[]): Share => {
    const known = results.filter((result) => result !== null);
    return { n: known.length, kept: known.filter(Boolean).length, excluded };
  };
  return {
    everyTime: share(measured.map(({ everyTime }) => everyTime)),
    neverTooLate: share(measured.map(({ neverTooLate }) => neverTooLate)),
    longestSilence: summarizeValues(measured.map(({ longestSilence }) => longestSilence)),
  };
}

/** Pending ones don't count yet. */
function measurePostmortems(incidents: readonly MeasuredIncident[]): PostmortemShare {
  const measured = incidents
    .filter(({ postmortemExcluded }) => postmortemExcluded === null)
    .map(({ postmortem }) => postmortem.state);
  const counted = (...states: PostmortemState[]) => measured.filter((state) => states.includes(state)).length;
  const [kept, late, missing] = [counted("in-time"), counted("late", "draft-late"), counted("missing")];
  return {
    n: kept + late + missing,
    ...{ kept, late, unpublished: counted("draft-late"), missing, pending: counted("pending") },
    excluded: countReasons(incidents.map(({ postmortemExcluded }) => postmortemExcluded)),
  };
}

/** Counts factors as one where their texts differ only in case, spaces or a closing full stop. */
function countFactors(repositories: readonly MeasuredRepository[]): Count[] {
  const factors = repositories.flatMap(({ catalog }) =>
    catalog.postmortems.flatMap(({ contributingFactors }) => contributingFactors.map(({ value }) => value.trim())),
  );
  const groups = groupByEach(factors, (text) => [text.toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "")]);
  return [...groups.values()]
    .map((group) => ({ key: group[0]!, n: group.length }))
    .sort((a, b) => b.n - a.n || compareText(a.key, b.key));
}

function measureRecurrence(repositories: readonly MeasuredRepository[]): Metrics["recurrence"] {
  const recurrences = repositories.flatMap((repository) => repository.recurrences);
  const gaps = repositories
    .flatMap(({ incidents }) => incidents)
    .map(({ record, start, services, causes }) => {
      if (record.kind === "postmortem") return "no incident record, its post-mortem alone";
      if (start === null) return "no readable start";
      return services.length === 0 ? "no service" : causes.length === 0 ? "no cause" : null;
    });
  return {
    n: gaps.filter((gap) => gap === null).length,
    repeated: recurrences.length,
    withOpenItem: recurrences.filter(({ openThen }) => openThen.length > 0).length,
    excluded: countReasons(gaps),
  };
}
