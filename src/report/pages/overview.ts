import type { Metrics } from "../../insight/metrics.ts";
import type { Summary } from "../../insight/quantiles.ts";
import { incidentRow, type Tone } from "../describe.ts";
import { framePage, type SiteFile } from "../frame.ts";
import { nextSteps } from "../next-steps.ts";
import { overviewPlots } from "../overview-plots.ts";
import type { Site } from "../site-model.ts";
import { counted, formatMinutes, formatNumber, formatPercent } from "../words.ts";
import { bars } from "./figures.ts";

/** How we are doing in ten seconds, what to do next in a minute. */
export function overviewPage(site: Site): SiteFile {
  const { metrics } = site;
  return framePage(site, {
    path: "index.html",
    title: site.title,
    template: "overview",
    facts: {
      verdict: judge(metrics),
      tiles: [resolveTile(metrics), incidentsTile(metrics), itemsTile(metrics), postmortemsTile(metrics)],
      steps: nextSteps(site),
      plots: overviewPlots(metrics),
      latest: site.incidents.slice(0, 5).map((judged) => incidentRow(site, judged)),
      causes: bars(metrics.causes.slice(0, 6)),
      causesUnknown: metrics.causesUnknown === 0 ? null : counted(metrics.causesUnknown, "incident"),
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

/** The page's first sentences: what is wrong now, else that nothing is; then where it is going. */
export function judge(metrics: Metrics): { tone: Tone; title: string; text: string } {
  const { incidents, actionItems, postmortems } = metrics;
  if (incidents.total === 0) {
    return {
      tone: "plain",
      title: "No incident is on record.",
      text: "The first one that is recorded begins the figures.",
    };
  }
  const late = [
    ...(actionItems.overdue > 0 ? [`${counted(actionItems.overdue, "action item")} overdue`] : []),
    ...(postmortems.missing > 0 ? [`${counted(postmortems.missing, "post-mortem")} missing`] : []),
  ];
  const text = trendWords(metrics);
  if (incidents.open > 0) {
    const rest = late.length > 0 ? `, ${late.join(", ")}` : "";
    return { tone: "bad", title: `${counted(incidents.open, "incident")} open${rest}`, text };
  }
  if (late.length > 0) return { tone: "warn", title: `Nothing is broken now; ${late.join(" and ")}`, text };
  return { tone: "good", title: "Nothing is broken, and nothing is late", text };
}

/** Medians of fewer than this are told, but not called better or worse. */
const enoughToCompare = 3;

/** Better, worse or about the same (within a tenth); null where too few incidents would decide. */
export function compare(now: Summary, before: Summary): "faster" | "slower" | "as fast" | null {
  if (now.n < enoughToCompare || before.n < enoughToCompare) return null;
  if (now.median! <= before.median! * 0.9) return "faster";
  return now.median! >= before.median! * 1.1 ? "slower" : "as fast";
}

function trendWords({ lately, incidents }: Metrics): string {
  const [now, before] = lately.resolve;
  const [count, countBefore] = lately.incidents;
  if (count === 0) {
    return `No incident began in the last ${lately.days} days; ${countBefore === 0 ? "none" : countBefore} in the ${lately.days} before, ${counted(incidents.total, "incident")} in all.`;
  }
  const often = `${counted(count, "incident")} in the last ${lately.days} days, ${countBefore} in the ${lately.days} before.`;
  if (now.median === null) return often;
  const fast = ` Half were resolved within ${formatMinutes(now.median)}`;
  const trend = compare(now, before);
  if (trend === null) return `${often}${fast}.`;
  const than =
    trend === "as fast" ? ", about as fast as before" : `, ${trend} than the ${formatMinutes(before.median!)} before`;
  return `${often}${fast}${than}.`;
}

function resolveTile({ lately, times }: Metrics) {
  const [now, before] = lately.resolve;
  const recent = now.n > 0;
  const { n, median, p90 } = recent ? now : times.resolve;
  const trend = compare(now, before);
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
