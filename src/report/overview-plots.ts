import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Metrics } from "../metrics/metrics.ts";
import { formatNumber } from "../text/count.ts";
import { formatDay, formatMinutes } from "../time/format.ts";
import { numberRow } from "./elements.ts";
import { type Html, html, trustedHtml } from "./html.ts";

/** Quarters and severities that a plot shows. */
const quartersShown = 8;
const severityColors = [1, 2, 3, 4, 5].map((rank) => `var(--sev-${rank})`);

/** The overview's plots, each with its metrics as a table for who can't see it. */
export function overviewPlots(metrics: Metrics): Html[] {
  return [incidentsByQuarter(metrics), resolveByQuarter(metrics), backlogByWeek(metrics)].flatMap((plot) =>
    plot ? [renderPlot(plot)] : [],
  );
}

interface TitledPlot extends Plot {
  readonly title: string;
  readonly note: string;
}

function renderPlot(plot: TitledPlot): Html {
  const { title, note, series, labels, unit } = plot;
  const { wide, narrow } = drawPlot(plot);
  const rows = labels.map((label, at) => {
    const numbers = series.map(({ values }) => formatValue(values[at], unit));
    return [numberRow(label.replace("\n", " "), numbers), "\n"];
  });
  return html`
    <figure class="plot card">
    <figcaption><h3>${title}</h3><span class="small muted">${note}</span></figcaption>
    <ul class="legend">${series.map(({ name, color }) => html`<li style="--swatch: ${color}">${name}</li>`)}</ul>
    <div class="wide">${trustedHtml(wide)}</div>
    <div class="narrow">${trustedHtml(narrow)}</div>
    <details><summary>The figures as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}, as a table"><table>
    <thead><tr><td></td>${series.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
    <tbody>
    ${rows}</tbody>
    </table></div></details>
    </figure>

  `;
}

function formatValue(value: number | null | undefined, unit: Plot["unit"]): string {
  if (value == null) return "–";
  return unit === "minutes" ? formatMinutes(value) : formatNumber(value);
}

function incidentsByQuarter({ incidents }: Metrics): TitledPlot | null {
  const quarters = incidents.byQuarter.slice(-quartersShown);
  if (quarters.length === 0) return null;
  const known = incidents.bySeverity.map(({ key }) => key).slice(0, severityColors.length);
  const others = quarters.map(({ n, bySeverity }) => n - sum(bySeverity.filter(({ key }) => known.includes(key))));
  const series = known.map((severity, at): Series => {
    const values = quarters.map(({ bySeverity }) => bySeverity.find(({ key }) => key === severity)?.n ?? 0);
    return { name: severity, color: severityColors[at]!, kind: "bar", values };
  });
  const other: Series = { name: "other", color: "var(--muted)", kind: "bar", values: others };
  return {
    id: "incidents",
    title: "Incidents by quarter",
    note: "Each incident once, by the highest severity it reached.",
    labels: quarters.map(({ key }) => formatQuarter(key)),
    series: others.some((n) => n > 0) ? [...series, other] : series,
    unit: "count",
  };
}

function resolveByQuarter({ times, incidents }: Metrics): TitledPlot | null {
  const quarters = incidents.byQuarter.slice(-quartersShown).map(({ key }) => key);
  const facets = quarters.map((quarter) => times.resolve.byQuarter.find(({ key }) => key === quarter) ?? null);
  if (facets.every((facet) => facet === null)) return null;
  const [p90, median] = [facets.map((facet) => facet?.p90 ?? null), facets.map((facet) => facet?.median ?? null)];
  return {
    id: "resolve",
    title: "Time to resolve by quarter",
    note: "From detection to resolution; n is how many were measured.",
    labels: quarters.map((quarter, at) => `${formatQuarter(quarter)}\nn = ${facets[at]?.n ?? 0}`),
    series: [
      { name: "p90", color: "var(--sev-2)", kind: "line", dashed: true, values: p90 },
      { name: "median", color: "var(--accent)", kind: "line", values: median },
    ],
    unit: "minutes",
  };
}

function backlogByWeek({ actionItems: { backlog, total } }: Metrics): TitledPlot | null {
  if (total === 0 || backlog.weeks.length === 0) return null;
  const excluded = sum(backlog.excluded);
  const left = excluded > 0 ? `; ${formatNumber(excluded)} left out, whose days nobody recorded` : "";
  return {
    id: "backlog",
    title: "Open action items by week",
    note: `At the end of the week that begins on each day${left}.`,
    labels: backlog.weeks.map(({ week }) => formatDay(week).replace(/^(\d+ \w{3}).*$/, "$1")),
    series: [
      { name: "open", color: "var(--accent)", kind: "area", values: backlog.weeks.map(({ open }) => open) },
      { name: "overdue", color: "var(--sev-1)", kind: "area", values: backlog.weeks.map(({ overdue }) => overdue) },
    ],
    unit: "count",
  };
}

/** `Q2 2026` */
function formatQuarter(key: string): string {
  return `${key.slice(5)} ${key.slice(0, 4)}`;
}

function sum(counts: readonly { readonly n: number }[]): number {
  return counts.reduce((total, { n }) => total + n, 0);
}

use([BarChart, LineChart, GridComponent, SVGRenderer]);

interface Series {
  readonly name: string;
  /** A custom property of the style sheet, so that a plot follows the page from light to dark. */
  readonly color: string;
  readonly kind: "bar" | "line" | "area";
  readonly dashed?: true;
  readonly values: readonly (number | null)[];
}

interface Plot {
  /** Unique in its page. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** The unit of the values: counts, or minutes. */
  readonly unit: "count" | "minutes";
}

/** The same plot for wide and for narrow pages: scaled down, its text would be too small to read. */
function drawPlot(plot: Plot): { readonly wide: string; readonly narrow: string } {
  return {
    wide: draw(plot, { name: "w", width: 500, height: 220 }),
    narrow: draw(plot, { name: "n", width: 340, height: 230 }),
  };
}

function draw(plot: Plot, { name, width, height }: { name: string; width: number; height: number }): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(optionOf(plot, width));
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return settle(svg, `${plot.id}-${name}`);
}

function optionOf({ labels, series, unit }: Plot, width: number): EChartsCoreOption {
  const text = { color: "var(--muted)", fontSize: 12, fontFamily: "inherit" };
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      type: "category",
      data: [...labels],
      boundaryGap: series.some(({ kind }) => kind === "bar"),
      axisLine: { lineStyle: { color: "var(--line)" } },
      axisTick: { show: false },
      axisLabel: { ...text, lineHeight: 15, interval: Math.ceil(labels.length / (width / 75)) - 1, hideOverlap: false },
    },
    yAxis: {
      type: "value",
      ...(unit === "minutes" ? { interval: minutesBetweenLines(series) } : { minInterval: 1, splitNumber: 4 }),
      axisLabel: { ...text, formatter: unit === "minutes" ? axisMinutes : formatNumber },
      splitLine: { lineStyle: { color: "var(--grid)" } },
    },
    series: series.map(seriesOption),
  };
}

/** Steps of a clock or a calendar, so that no line is at 2 h 46 min. */
const steps = [5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 7200, 14_400, 43_200, 129_600];

function minutesBetweenLines(series: readonly Series[]): number {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return steps.find((step) => most / step <= 5) ?? Math.ceil(most / 5);
}

function axisMinutes(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return `${minutes / 1440} d`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

function seriesOption({ name, color, kind, dashed, values }: Series): BarSeriesOption | LineSeriesOption {
  const data = values.map((value) => value ?? "-");
  if (kind === "bar") return { type: "bar", name, data, stack: "all", barMaxWidth: 44, itemStyle: { color } };
  return {
    type: "line",
    name,
    data,
    symbol: "circle",
    symbolSize: kind === "area" ? 0 : 7,
    showSymbol: kind === "line",
    itemStyle: { color },
    lineStyle: { color, width: 2.5, type: dashed ? "dashed" : "solid" },
    ...(kind === "area" ? { areaStyle: { color, opacity: 0.18 } } : {}),
  };
}

/** Makes the text the same for the same plot: ECharts counts its ids up for as long as a process runs, and adds styles for a pointer. */
function settle(svg: string, id: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>\s*/g, "")
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, "")
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace("<svg ", '<svg aria-hidden="true" focusable="false" ')
    .replace(/>\s+</g, "><")
    .trim();
}
