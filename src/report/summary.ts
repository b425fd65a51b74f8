import type { Metrics } from "../metrics/metrics.ts";
import type { QuantileSummary } from "../metrics/quantiles.ts";
import { Markdown, type Templates } from "../render/templates.ts";
import { formatMinutes } from "./format.ts";
import { headlineOf } from "./headline.ts";
import { type NextStep, nextSteps } from "./next-steps.ts";
import { modelSite, type SiteInput } from "./site-model.ts";

/** Steps that the summary names. */
const stepsShown = 10;

/** The report in small, as markdown for a job's summary or an issue: the verdict, the figures, what to do, the backlog. */
export function summarizeReport(input: SiteInput, templates: Templates): string {
  const { metrics } = input;
  const { title, text } = headlineOf(metrics);
  const steps = nextSteps(modelSite(input)).slice(0, stepsShown);
  return templates.render("report-summary", {
    title,
    text,
    days: metrics.lately.days,
    rows: rowsOf(metrics),
    steps: steps.map(({ kind, title: what, detail }: NextStep) => ({ kind, title: what, detail })),
    weeks: chartOf(metrics),
  });
}

function rowsOf({ lately }: Metrics) {
  const count = (name: string, [now, before]: readonly [number, number]) => ({
    name,
    now: String(now),
    before: String(before),
  });
  const span = (name: string, [now, before]: readonly [QuantileSummary, QuantileSummary]) => ({
    name: `${name}, median (p90, n)`,
    now: spanWords(now),
    before: spanWords(before),
  });
  return [
    count("Incidents", lately.incidents),
    count("Came back", lately.repeated),
    span("Time to acknowledge", lately.acknowledge),
    span("Time to mitigate", lately.mitigate),
    span("Time to resolve", lately.resolve),
  ];
}

function spanWords({ n, median, p90 }: QuantileSummary): string {
  return median === null || p90 === null ? "–" : `${formatMinutes(median)} (${formatMinutes(p90)}, ${n})`;
}

/** Days as `05-25`: a chart in an issue has no room for years. */
function chartOf({ actionItems: { backlog } }: Metrics) {
  const { weeks } = backlog;
  if (weeks.length < 2) return null;
  return {
    days: new Markdown(weeks.map(({ week }) => `"${week.slice(5)}"`).join(", ")),
    most: Math.max(1, ...weeks.map(({ open }) => open)),
    open: weeks.map(({ open }) => open).join(", "),
    overdue: weeks.map(({ overdue }) => overdue).join(", "),
  };
}
