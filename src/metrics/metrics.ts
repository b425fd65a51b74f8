import type { PostmortemState } from "../process/postmortem.ts";
import { compareText, groupByEach } from "../text/collections.ts";
import type { Instant } from "../time/instant.ts";
import { DAY } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { type Breakdown, breakDown, count, countReasons, type Exclusion, quarterOf } from "./breakdown.ts";
import { type CommanderLoad, loadCommanders } from "./commanders.ts";
import type { IncidentFacts } from "./incident-facts.ts";
import { type ItemMetrics, measureItems } from "./item-metrics.ts";
import { QUANTILE_DEFINITION, type QuantileSummary, summarizeValues } from "./quantiles.ts";
import type { RepositoryAssessment } from "./repository-assessment.ts";

/** The window that "lately" means, and that the one before it is compared with, in days. */
export const RECENT_DAYS = 90;

/** Part of a whole; what is left out is counted beside it. */
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
    /** Files that could not be read, and are in no figure. */
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
  /** Minutes from the start of the clocks. */
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
    /** Incidents with service and cause: those that can be told to repeat another. */
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

/** The last 90 days beside the 90 before them. */
export interface Lately {
  readonly days: number;
  readonly incidents: readonly [now: number, before: number];
  readonly acknowledge: readonly [now: QuantileSummary, before: QuantileSummary];
  readonly mitigate: readonly [now: QuantileSummary, before: QuantileSummary];
  readonly resolve: readonly [now: QuantileSummary, before: QuantileSummary];
  readonly repeated: readonly [now: number, before: number];
}

/** The figures of one repository or of several together. */
export function measure(repositories: readonly RepositoryAssessment[], now: Instant): Metrics {
  const incidents = repositories.flatMap((facts) => facts.incidents);
  const runbooks = repositories.flatMap((facts) => facts.runbooks);
  const items = repositories.flatMap((facts) => facts.items);
  const isRecent = (fact: IncidentFacts) => windowOf(fact, now) === 0;
  const sum = (amount: (facts: RepositoryAssessment) => number) =>
    repositories.reduce((total, facts) => total + amount(facts), 0);
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

function countIncidents(facts: readonly IncidentFacts[]): Metrics["incidents"] {
  const ranks = new Map(facts.map(({ severity, rank }) => [severity, rank]));
  const severities = (some: readonly IncidentFacts[]): Count[] =>
    count(some.flatMap(({ severity }) => severity ?? [])).sort(
      (a, b) => ranks.get(a.key)! - ranks.get(b.key)! || compareText(a.key, b.key),
    );
  const quarters = groupByEach(facts, ({ day }) => (day === null ? [] : [quarterOf(day)]));
  return {
    total: facts.length,
    open: facts.filter(({ isOpen }) => isOpen).length,
    bySeverity: severities(facts),
    byService: count(facts.flatMap(({ services }) => services)),
    byQuarter: quartersBetween([...quarters.keys()].sort(compareText)).map((key) => {
      const some = quarters.get(key) ?? [];
      return { key, n: some.length, bySeverity: severities(some) };
    }),
    excluded: {
      quarter: facts.filter(({ day }) => day === null).length,
      severity: facts.filter(({ severity }) => severity === null).length,
      service: facts.filter(({ services }) => services.length === 0).length,
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
function windowOf({ start }: Pick<IncidentFacts, "start">, now: Instant): 0 | 1 | null {
  if (start === null || start > now) return null;
  const window = Math.floor((now - start) / (RECENT_DAYS * DAY));
  return window === 0 || window === 1 ? window : null;
}

function compareWindows(repositories: readonly RepositoryAssessment[], now: Instant): Lately {
  const facts = repositories.flatMap(({ incidents }) => incidents);
  const repeats = new Set(repositories.flatMap(({ recurrences }) => recurrences.map(({ incident }) => incident)));
  const both = <T>(figure: (some: readonly IncidentFacts[]) => T): [T, T] => [
    figure(facts.filter((fact) => windowOf(fact, now) === 0)),
    figure(facts.filter((fact) => windowOf(fact, now) === 1)),
  ];
  const spans = (name: "acknowledge" | "mitigate" | "resolve") =>
    both((some) => summarizeValues(some.flatMap((fact) => fact[name].minutes ?? [])));
  return {
    days: RECENT_DAYS,
    incidents: both((some) => some.length),
    acknowledge: spans("acknowledge"),
    mitigate: spans("mitigate"),
    resolve: spans("resolve"),
    repeated: both((some) => some.filter(({ record }) => record.kind === "incident" && repeats.has(record)).length),
  };
}

function measureUpdates(facts: readonly IncidentFacts[]): Metrics["updates"] {
  const judged = facts.flatMap(({ cadence }) => (cadence.excluded === null ? [cadence] : []));
  const excluded = countReasons(facts.map(({ cadence }) => cadence.excluded));
  const share = (verdicts: readonly (boolean | null)[]): Share => {
    const known = verdicts.filter((verdict) => verdict !== null);
    return { n: known.length, kept: known.filter(Boolean).length, excluded };
  };
  return {
    everyTime: share(judged.map(({ everyTime }) => everyTime)),
    neverTooLate: share(judged.map(({ neverTooLate }) => neverTooLate)),
    longestSilence: summarizeValues(judged.map(({ longestSilence }) => longestSilence)),
  };
}

/** Pending ones are not judged yet. */
function measurePostmortems(incidents: readonly IncidentFacts[]): PostmortemShare {
  const measured = incidents.filter(({ unjudged }) => unjudged === null).map(({ postmortem }) => postmortem.state);
  const counted = (...states: PostmortemState[]) => measured.filter((state) => states.includes(state)).length;
  const [kept, late, missing] = [counted("in-time"), counted("late", "draft-late"), counted("missing")];
  return {
    n: kept + late + missing,
    ...{ kept, late, unpublished: counted("draft-late"), missing, pending: counted("pending") },
    excluded: countReasons(incidents.map(({ unjudged }) => unjudged)),
  };
}

/** Two factors are one when their words are the same but for case, spaces and a closing full stop. */
function countFactors(repositories: readonly RepositoryAssessment[]): Count[] {
  const words = repositories.flatMap(({ catalog }) =>
    catalog.postmortems.flatMap(({ contributingFactors }) => contributingFactors.map(({ value }) => value.trim())),
  );
  const groups = groupByEach(words, (text) => [text.toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "")]);
  return [...groups.values()]
    .map((group) => ({ key: group[0]!, n: group.length }))
    .sort((a, b) => b.n - a.n || compareText(a.key, b.key));
}

function measureRecurrence(repositories: readonly RepositoryAssessment[]): Metrics["recurrence"] {
  const recurrences = repositories.flatMap((facts) => facts.recurrences);
  const gaps = repositories
    .flatMap((facts) => facts.incidents)
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
