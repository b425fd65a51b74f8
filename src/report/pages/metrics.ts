import type { Breakdown, Exclusion } from "../../metrics/breakdown.ts";
import type { Count, Share } from "../../metrics/metrics.ts";
import type { QuantileSummary } from "../../metrics/quantiles.ts";
import { formatCount, formatMinutes, formatNumber, formatPercent } from "../format.ts";
import { framePage, type SiteFile } from "../frame.ts";
import type { Site } from "../site-model.ts";
import { linkTo } from "./incident.ts";

/** Rows of a table of services, causes or factors; metrics.json has all. */
const rowsShown = 40;

/** Every figure with n, what it leaves out, and how it is defined. */
export function metricsPage(site: Site): SiteFile {
  const {
    times,
    updates,
    postmortems,
    actionItems,
    recurrence,
    causes,
    causesUnknown,
    contributingFactors,
    quantiles,
    records,
  } = site.metrics;
  return framePage(site, {
    path: "figures.html",
    title: "Figures",
    template: "figures",
    facts: {
      quantiles,
      records,
      times: [
        breakdown("Time to acknowledge", times.acknowledge),
        breakdown("Time to mitigate", times.mitigate),
        breakdown("Time to resolve", times.resolve),
      ],
      shares: [
        share("Updates never further apart than update-every", updates.everyTime),
        share("Never silent for longer than update-at-latest", updates.neverTooLate),
      ],
      silence: summary(updates.longestSilence, formatMinutes),
      postmortems: {
        ...share("Published in time", postmortems),
        late: formatNumber(postmortems.late),
        missing: formatNumber(postmortems.missing),
        pending: formatNumber(postmortems.pending),
      },
      items: {
        ...actionItems,
        completion: share("Done on time", { ...actionItems.completion, kept: actionItems.completion.onTime }),
        openAge: summary(actionItems.openAge, days),
        timeToComplete: summary(actionItems.timeToComplete, days),
        teams: actionItems.byTeam.slice(0, rowsShown).map((team) => ({
          team: team.team ?? "No team",
          open: team.open,
          overdue: team.overdue,
          onTime: formatPercent(team.completion.onTime, team.completion.n),
          n: team.completion.n,
          openAge: team.openAge.median === null ? "–" : days(team.openAge.median),
        })),
      },
      causes: bars(causes.slice(0, rowsShown)),
      causesUnknown: causesUnknown === 0 ? null : formatCount(causesUnknown, "incident"),
      factors: bars(contributingFactors.slice(0, rowsShown)),
      recurrence: {
        ...share("Came back within 90 days", { ...recurrence, kept: recurrence.repeated }),
        withOpenItem: formatCount(
          recurrence.withOpenItem,
          "of them met an open action item of the earlier incident",
          "of them met an open action item of the earlier incident",
        ),
        rows: recurrenceRows(site),
      },
    },
  });
}

function recurrenceRows(site: Site): object[] {
  const all = site.repositories.flatMap(({ facts }) => facts.recurrences);
  return all
    .slice(-rowsShown)
    .reverse()
    .map(({ incident, earlier, days: apart, service, cause, openThen, openNow }) => ({
      later: linkTo(site, incident, incident.id),
      earlier: linkTo(site, earlier, earlier.id),
      days: apart,
      service,
      cause,
      openThen: openThen.length,
      openNow: openNow.length,
    }));
}

function breakdown(title: string, figure: Breakdown): object {
  const group = (name: string, facets: Breakdown["bySeverity"]) =>
    facets
      .slice(0, rowsShown)
      .map(({ key, ...facet }, at) => ({ group: at === 0 ? name : null, key, ...summary(facet, formatMinutes) }));
  return {
    title,
    ...summary(figure, formatMinutes),
    excluded: exclusions(figure.excluded),
    rows: [
      ...group("By severity", figure.bySeverity),
      ...group("By service", figure.byService),
      ...group("By quarter", figure.byQuarter),
    ],
  };
}

function summary({ n, median, p90 }: QuantileSummary, format: (value: number) => string) {
  return { n: formatNumber(n), median: median === null ? "–" : format(median), p90: p90 === null ? "–" : format(p90) };
}

function share(title: string, { n, kept, excluded }: Share) {
  return {
    title,
    percent: formatPercent(kept, n),
    kept: formatNumber(kept),
    n: formatNumber(n),
    excluded: exclusions(excluded),
  };
}

function exclusions(excluded: readonly Exclusion[]): string | null {
  return excluded.length === 0 ? null : excluded.map(({ reason, n }) => `${formatNumber(n)} (${reason})`).join(", ");
}

/** A count as bars; the widest is the most frequent. */
export function bars(counts: readonly Count[]): { key: string; n: string; width: string }[] {
  const most = Math.max(1, ...counts.map(({ n }) => n));
  return counts.map(({ key, n }) => ({
    key,
    n: formatNumber(n),
    width: `${Math.max(1, Math.round((n * 100) / most))}%`,
  }));
}

function days(value: number): string {
  return formatCount(value, "day");
}
