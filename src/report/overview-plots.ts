import type { Metrics } from "../metrics/metrics.ts";
import { formatDay, formatMinutes, formatNumber } from "./format.ts";
import { type Html, html, trustedHtml } from "./html.ts";
import { drawPlot, type Plot } from "./plots.ts";

/** Quarters and severities that a plot has room for. */
const quartersShown = 8;
const severityColors = [1, 2, 3, 4, 5].map((rank) => `var(--sev-${rank})`);

interface Framed {
  readonly title: string;
  readonly note: string;
  readonly plot: Plot;
}

/** The overview's plots, each with its metrics as a table for who can't see it. */
export function overviewPlots(metrics: Metrics): Html[] {
  return [incidentsByQuarter(metrics), resolveByQuarter(metrics), backlogByWeek(metrics)].flatMap((framed) =>
    framed ? [figure(framed)] : [],
  );
}

function figure({ title, note, plot }: Framed): Html {
  const { wide, narrow } = drawPlot(plot);
  const legend = plot.series.map(({ name, color }) => html`<li style="--swatch: ${color}">${name}</li>`);
  return html`
    <figure class="plot card">
    <figcaption><h3>${title}</h3><span class="small muted">${note}</span></figcaption>
    <ul class="legend">${legend}</ul>
    <div class="wide">${trustedHtml(wide)}</div>
    <div class="narrow">${trustedHtml(narrow)}</div>
    <details><summary>The figures as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}, as a table"><table>
    <thead><tr><td></td>${plot.series.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
    <tbody>
    ${plot.labels.map((label, at) => {
      const cells = plot.series.map(
        ({ values }) => html`<td class="number">${formatValue(values[at], plot.unit)}</td>`,
      );
      return html`<tr><th scope="row">${label.replace("\n", " ")}</th>${cells}</tr>\n`;
    })}</tbody>
    </table></div></details>
    </figure>
  `;
}

function formatValue(value: number | null | undefined, unit: Plot["unit"]): string {
  if (value == null) return "–";
  return unit === "minutes" ? formatMinutes(value) : formatNumber(value);
}

function incidentsByQuarter({ incidents }: Metrics): Framed | null {
  const quarters = incidents.byQuarter.slice(-quartersShown);
  if (quarters.length === 0) return null;
  const known = incidents.bySeverity.map(({ key }) => key).slice(0, severityColors.length);
  const unknown = quarters.some(({ n, bySeverity }) => n > sum(bySeverity.filter(({ key }) => known.includes(key))));
  return {
    title: "Incidents by quarter",
    note: "Each incident once, by the severity it ended with.",
    plot: {
      id: "incidents",
      labels: quarters.map(({ key }) => quarterWords(key)),
      series: [
        ...known.map((severity, at) => ({
          name: severity,
          color: severityColors[at]!,
          kind: "bar" as const,
          values: quarters.map(({ bySeverity }) => bySeverity.find(({ key }) => key === severity)?.n ?? 0),
        })),
        ...(unknown
          ? [
              {
                name: "other",
                color: "var(--muted)",
                kind: "bar" as const,
                values: quarters.map(
                  ({ n, bySeverity }) => n - sum(bySeverity.filter(({ key }) => known.includes(key))),
                ),
              },
            ]
          : []),
      ],
      unit: "count",
    },
  };
}

function resolveByQuarter({ times, incidents }: Metrics): Framed | null {
  const quarters = incidents.byQuarter.slice(-quartersShown).map(({ key }) => key);
  const facets = quarters.map((quarter) => times.resolve.byQuarter.find(({ key }) => key === quarter) ?? null);
  if (facets.every((facet) => facet === null)) return null;
  return {
    title: "Time to resolve by quarter",
    note: "From detection to resolution; n is how many were measured.",
    plot: {
      id: "resolve",
      labels: quarters.map((quarter, at) => `${quarterWords(quarter)}\nn = ${facets[at]?.n ?? 0}`),
      series: [
        {
          name: "p90",
          color: "var(--sev-2)",
          kind: "line",
          dashed: true,
          values: facets.map((facet) => facet?.p90 ?? null),
        },
        { name: "median", color: "var(--accent)", kind: "line", values: facets.map((facet) => facet?.median ?? null) },
      ],
      unit: "minutes",
    },
  };
}

function backlogByWeek({ actionItems: { backlog, total } }: Metrics): Framed | null {
  if (total === 0 || backlog.weeks.length === 0) return null;
  const left = sum(backlog.excluded);
  return {
    title: "Open action items by week",
    note: `At the end of the week that begins on each day${left > 0 ? `; ${formatNumber(left)} left out, whose days nobody recorded` : ""}.`,
    plot: {
      id: "backlog",
      labels: backlog.weeks.map(({ week }) =>
        formatDay(week)
          .replace(/ \d{4}$/, "")
          .replace(/^(\d+ \w{3})\w*/, "$1"),
      ),
      series: [
        { name: "open", color: "var(--accent)", kind: "area", values: backlog.weeks.map(({ open }) => open) },
        { name: "overdue", color: "var(--sev-1)", kind: "area", values: backlog.weeks.map(({ overdue }) => overdue) },
      ],
      unit: "count",
    },
  };
}

/** `Q2 2026` */
function quarterWords(key: string): string {
  return `${key.slice(5)} ${key.slice(0, 4)}`;
}

function sum(counts: readonly { readonly n: number }[]): number {
  return counts.reduce((total, { n }) => total + n, 0);
}
