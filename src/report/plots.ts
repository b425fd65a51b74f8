import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

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
  /** How the value axis writes a number. */
  format(value: number): string;
}

/** The same plot for a desk and for a phone: scaling one drawing down would make its words too small to read. */
export function drawPlot(plot: Plot): { readonly wide: string; readonly narrow: string } {
  return {
    wide: draw(plot, { name: "w", width: 620, height: 240 }),
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

function optionOf({ labels, series, format }: Plot, width: number): EChartsCoreOption {
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
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { ...text, formatter: format },
      splitLine: { lineStyle: { color: "var(--grid)" } },
    },
    series: series.map(seriesOption),
  };
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
