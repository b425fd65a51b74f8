import type { Metrics } from "../../metrics/metrics.ts";
import { formatCount, formatMinutes, formatNumber, formatPercent } from "../format.ts";
import { framePage, type SiteFile } from "../frame.ts";
import { compareSpans, headlineOf } from "../headline.ts";
import { nextSteps } from "../next-steps.ts";
import { overviewPlots } from "../overview-plots.ts";
import type { Site } from "../site-model.ts";
import { incidentRow } from "../view-model.ts";
import { bars } from "./metrics.ts";

/** How we are doing in ten seconds, what to do next in a minute. */
export function overviewPage(site: Site): SiteFile {
  const { metrics } = site;
  return framePage(site, {
    path: "index.html",
    title: site.title,
    template: "overview",
    facts: {
      verdict: headlineOf(metrics),
      tiles: [resolveTile(metrics), incidentsTile(metrics), itemsTile(metrics), postmortemsTile(metrics)],
      steps: nextSteps(site),
      plots: overviewPlots(metrics),
      latest: site.incidents.slice(0, 5).map((judged) => incidentRow(site, judged)),
      causes: bars(metrics.causes.slice(0, 6)),
      causesUnknown: metrics.causesUnknown === 0 ? null : formatCount(metrics.causesUnknown, "incident"),
      standalone: standaloneWords(metrics),
    },
  });
}

function standaloneWords({ records: { standalonePostmortems: n } }: Metrics): string | null {
  if (n === 0) return null;
  return n === 1
    ? "One post-mortem has no incident record and counts as an incident, by what it says itself."
    : `${formatNumber(n)} post-mortems have no incident record and count as incidents, by what they say themselves.`;
}

function resolveTile({ lately, times }: Metrics) {
  const [now, before] = lately.resolve;
  const recent = now.n > 0;
  const { n, median, p90 } = recent ? now : times.resolve;
  const trend = compareSpans(now, before);
  const past = before.median === null ? "" : `; ${formatMinutes(before.median)} before`;
  return {
    label: "Time to resolve, median",
    value: median === null ? "–" : formatMinutes(median),
    unit: recent ? `in ${lately.days} days` : "of all time",
    note: n === 0 ? "Nothing resolved yet" : `p90 ${formatMinutes(p90!)}, n = ${formatNumber(n)}${recent ? past : ""}`,
    tone: trend === "faster" ? "good" : trend === "slower" ? "bad" : "plain",
    href: "figures.html#times",
  };
}

function incidentsTile({ lately }: Metrics) {
  const [now, before] = lately.incidents;
  const [repeated] = lately.repeated;
  return {
    label: "Incidents",
    value: formatNumber(now),
    unit: `in ${lately.days} days`,
    note: `${formatNumber(before)} before; ${repeated === 0 ? "none came back" : `${formatNumber(repeated)} came back`}`,
    tone: repeated > 0 ? "warn" : "plain",
    href: "incidents/index.html",
  };
}

function itemsTile({ actionItems }: Metrics) {
  const { open, overdue, completion } = actionItems;
  return {
    label: "Action items overdue",
    value: formatNumber(overdue),
    unit: `of ${formatNumber(open)} open`,
    note:
      completion.n === 0
        ? "No day of completion known yet"
        : `${formatPercent(completion.onTime, completion.n)} done on time, n = ${formatNumber(completion.n)}`,
    tone: overdue > 0 ? "bad" : "good",
    href: "action-items/index.html",
  };
}

function postmortemsTile({ postmortems: { n, kept, late, missing } }: Metrics) {
  return {
    label: "Post-mortems in time",
    value: formatPercent(kept, n),
    unit: n === 0 ? "" : `n = ${formatNumber(n)}`,
    note: n === 0 ? "None was due yet" : `${formatNumber(late)} late, ${formatNumber(missing)} missing`,
    tone: n === 0 ? "plain" : missing > 0 ? "bad" : late > 0 ? "warn" : "good",
    href: "figures.html#post-mortems",
  };
}
