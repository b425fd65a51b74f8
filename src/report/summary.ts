import type { Metrics } from "../metrics/metrics.ts";
import type { QuantileSummary } from "../metrics/quantiles.ts";
import { Markdown, type Templates } from "../render/templates.ts";
import { formatMinutes } from "../time/format.ts";
import { headlineOf } from "./headline.ts";
import { type NextStep, nextSteps } from "./next-steps.ts";
import { modelSite, type SiteInput } from "./site-model.ts";

/** Steps that the summary names. */
const stepsShown = 10;

/** A summary of the report, as markdown for a job's summary or an issue: headline, metrics, next steps, backlog. */
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
    now: formatQuantiles(now),
    before: formatQuantiles(before),
  });
  return [
    count("Incidents", lately.incidents),
    count("Came back", lately.repeated),
    span("Time to acknowledge", lately.acknowledge),
    span("Time to mitigate", lately.mitigate),
    span("Time to resolve", lately.resolve),
  ];
}

function formatQuantiles({ n, median, p90 }: QuantileSummary): string {
  return median === null || p90 === null ? "–" : `${formatMinutes(median)} (${formatMinutes(p90)}, ${n})`;
}

/** Days as `05-25`: a chart in an issue is too narrow for years. */
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
