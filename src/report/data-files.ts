import type { Breakdown, Facet } from "../metrics/breakdown.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { QuantileSummary } from "../metrics/quantiles.ts";
import { formatInstant } from "../time/instant.ts";
import { metricsJson } from "./metrics-json.ts";
import type { SiteFile } from "./page.ts";
import type { Site } from "./site-model.ts";

/** The figures for other programs: JSON, OpenMetrics, and lists for a spreadsheet. */
export function* dataFiles(site: Site): Generator<SiteFile> {
  yield { path: "metrics.json", text: metricsJson(site.metrics) };
  yield { path: "metrics.txt", text: openMetrics(site.metrics) };
  yield { path: "incidents.csv", text: incidentsCsv(site) };
  yield { path: "action-items.csv", text: itemsCsv(site) };
}

/** OpenMetrics text, for Prometheus' textfile collector or a push: https://openmetrics.io */
export function openMetrics(metrics: Metrics): string {
  const { times, actionItems, postmortems, updates, recurrence, incidents, runbooks } = metrics;
  const lines = [
    ...gauge("incident_count", "Incidents on record.", [
      ...incidents.bySeverity.map(({ key, n }) => [{ severity: key }, n] as const),
    ]),
    ...gauge("incident_open", "Incidents that go on now.", [[{}, incidents.open]]),
    ...spans("incident_time_to_acknowledge_seconds", "From detection to acknowledgement.", times.acknowledge),
    ...spans("incident_time_to_mitigate_seconds", "From detection to the end of the impact.", times.mitigate),
    ...spans("incident_time_to_resolve_seconds", "From detection to resolution.", times.resolve),
    ...gauge("incident_repeated", "Incidents with the service and cause of one in the 90 days before.", [
      [{}, recurrence.repeated],
    ]),
    ...gauge(
      "incident_updates_in_time_ratio",
      "Part of incidents whose updates were never further apart than update-every.",
      ratio(updates.everyTime.kept, updates.everyTime.n),
    ),
    ...gauge(
      "postmortem_in_time_ratio",
      "Part of post-mortems that were published in time.",
      ratio(postmortems.kept, postmortems.n),
    ),
    ...gauge("postmortem_missing", "Post-mortems whose time is over.", [[{}, postmortems.missing]]),
    ...gauge(
      "action_item_open",
      "Open action items.",
      actionItems.byTeam.map(({ team, open }) => [{ team: team ?? "" }, open] as const),
    ),
    ...gauge(
      "action_item_overdue",
      "Open action items past their due date.",
      actionItems.byTeam.map(({ team, overdue }) => [{ team: team ?? "" }, overdue] as const),
    ),
    ...gauge(
      "action_item_on_time_ratio",
      "Part of done action items that were done by their due date.",
      ratio(actionItems.completion.onTime, actionItems.completion.n),
    ),
    ...gauge("runbook_review_due", "Runbooks past their review.", [[{}, runbooks.reviewDue]]),
    ...gauge("runbook_contradicted", "Runbooks whose ranking incidents contradict.", [[{}, runbooks.contradicted]]),
  ];
  return `${lines.join("\n")}\n# EOF\n`;
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

function gauge(name: string, help: string, samples: readonly Sample[]): string[] {
  if (samples.length === 0) return [];
  const unit = name.endsWith("_ratio") ? [`# UNIT ${name} ratio`] : [];
  return [
    `# TYPE ${name} gauge`,
    ...unit,
    `# HELP ${name} ${help}`,
    ...samples.map(([labels, value]) => sample(name, labels, value)),
  ];
}

function ratio(kept: number, n: number): Sample[] {
  return n === 0 ? [] : [[{}, kept / n]];
}

/** A summary with the median and p90 of each severity. */
function spans(name: string, help: string, { bySeverity }: Breakdown): string[] {
  const samples = bySeverity.flatMap(({ key, ...facet }: Facet) => [
    ...quantiles(facet).map(([quantile, minutes]) => sample(name, { severity: key, quantile }, minutes * 60)),
    sample(`${name}_count`, { severity: key }, facet.n),
  ]);
  if (samples.length === 0) return [];
  return [`# TYPE ${name} summary`, `# UNIT ${name} seconds`, `# HELP ${name} ${help}`, ...samples];
}

function quantiles({ median, p90 }: QuantileSummary): (readonly [string, number])[] {
  return median === null || p90 === null
    ? []
    : [
        ["0.5", median],
        ["0.9", p90],
      ];
}

function sample(name: string, labels: Sample[0], value: number): string {
  const words = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${words.length > 0 ? `{${words.join(",")}}` : ""} ${Math.round(value * 1e6) / 1e6}`;
}

function escapeLabel(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\r\n|\r|\n/g, "\\n");
}

function incidentsCsv(site: Site): string {
  const heading = [
    "id",
    "repository",
    "title",
    "severity",
    "services",
    "causes",
    "commander",
    "started",
    "resolved",
    "minutesToAcknowledge",
    "minutesToMitigate",
    "minutesToResolve",
    "longestSilenceMinutes",
    "postmortem",
  ];
  const rows = site.incidents.map(({ incident, verdict }) => [
    incident.id,
    incident.repository,
    incident.title,
    incident.severity,
    incident.services.join(" "),
    incident.causes.join(" "),
    incident.commander,
    incident.start === null ? null : formatInstant(incident.start),
    incident.resolvedAt === null ? null : formatInstant(incident.resolvedAt),
    incident.acknowledge.minutes,
    incident.mitigate.minutes,
    incident.resolve.minutes,
    incident.cadence.excluded === null ? incident.cadence.longestSilence : null,
    verdict.state,
  ]);
  return csv([heading, ...rows]);
}

function itemsCsv(site: Site): string {
  const heading = [
    "key",
    "repository",
    "title",
    "owners",
    "team",
    "severity",
    "state",
    "due",
    "daysOverdue",
    "opened",
    "closed",
    "ageDays",
    "timesMoved",
    "issue",
  ];
  const rows = site.items.map((item) => [
    item.item.key,
    item.repository,
    item.title,
    item.owners.join(", "),
    item.team,
    item.severity,
    item.stage === "overdue" ? "overdue" : item.state,
    item.due,
    item.daysOverdue,
    item.openedOn,
    item.closedOn,
    item.ageDays,
    item.moves,
    item.issue,
  ]);
  return csv([heading, ...rows]);
}

/** RFC 4180. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** Spreadsheets run a text that starts like a formula, so it gets an apostrophe before it. */
function csvCell(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@＝＋－＠\s]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
