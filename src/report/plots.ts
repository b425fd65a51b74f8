import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { formatNumber } from "./format.ts";

use([BarChart, LineChart, GridComponent, SVGRenderer]);

export interface Series {
  readonly name: string;
  /** A custom property of the style sheet, so that a plot follows the page from light to dark. */
  readonly color: string;
  readonly kind: "bar" | "line" | "area";
  readonly dashed?: true;
  readonly values: readonly (number | null)[];
}

export interface Plot {
  /** Unique in its page. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** The unit of the values: counts, or minutes. */
  readonly unit: "count" | "minutes";
}

/** The same plot for wide and for narrow pages: scaled down, its text would be too small to read. */
export function drawPlot(plot: Plot): { readonly wide: string; readonly narrow: string } {
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

/** ECharts numbers its ids through a process' whole life and styles for a pointer: here the same plot is the same text. */
function settle(svg: string, id: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>\s*/g, "")
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, "")
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace("<svg ", '<svg aria-hidden="true" focusable="false" ')
    .replace(/>\s+</g, "><")
    .trim();
}
