import type { Breakdown, Facet } from "../metrics/breakdown.ts";
import type { TeamItems } from "../metrics/item-metrics.ts";
import type { MeasuredIncident } from "../metrics/measured-incident.ts";
import type { MeasuredItem } from "../metrics/measured-item.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { toJson } from "../text/json.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { type Columns, measuredColumns, tableAsCsv, tableOf } from "./exports.ts";
import type { SiteFile } from "./page.ts";
import type { Site } from "./site-model.ts";

/** The metrics for other programs: JSON, OpenMetrics, and lists for a spreadsheet. */
export function* dataFiles(site: Site): Generator<SiteFile> {
  yield { path: "metrics.json", text: metricsJson(site.metrics, site.timeZoneData ?? null) };
  yield { path: "metrics.txt", text: openMetrics(site.metrics) };
  yield { path: "incidents.csv", text: tableAsCsv(tableOf(incidentColumns, site.incidents)) };
  yield { path: "action-items.csv", text: tableAsCsv(tableOf(itemColumns, site.items)) };
}

/** The metrics as `schemas/metrics.schema.json` describes them. */
export function metricsJson(metrics: Metrics, timeZoneData: string | null): string {
  return toJson({ ...metrics, now: formatInstant(metrics.now), timeZoneData });
}

/** OpenMetrics text, for Prometheus' textfile collector or a push: https://openmetrics.io */
export function openMetrics(metrics: Metrics): string {
  const { now, times, actionItems, postmortems, updates, recurrence, incidents, runbooks } = metrics;
  const byTeam = (countOf: (items: TeamItems) => number) =>
    actionItems.byTeam.map((items): Sample => [{ team: items.team ?? "" }, countOf(items)]);
  const bySeverity = incidents.bySeverity.map(({ key, n }): Sample => [{ severity: key }, n]);
  const [repeated, unpublished] = [recurrence.repeated, postmortems.missing + postmortems.unpublished];
  const completion = { kept: actionItems.completion.onTime, n: actionItems.completion.n };
  const lines = [
    // A file is scraped again and again as if it were new: its age is the only sign that nothing writes it any more.
    timestamp("incident_report_timestamp_seconds", "When this report was made, in Unix time.", now),
    // Not "incident_count": Prometheus keeps that suffix for histograms and summaries.
    gauge("incident_records", "Incidents on record.", bySeverity),
    count("incident_open", "Incidents that go on now.", incidents.open),
    durations("incident_time_to_acknowledge_seconds", "From detection to acknowledgement.", times.acknowledge),
    durations("incident_time_to_mitigate_seconds", "From detection to the end of the impact.", times.mitigate),
    durations("incident_time_to_resolve_seconds", "From detection to resolution.", times.resolve),
    count("incident_repeated", "Incidents with the service and cause of one in the 90 days before.", repeated),
    ratio(
      "incident_updates_in_time",
      "incidents whose updates were never further apart than update-every",
      updates.everyTime,
    ),
    ratio("postmortem_in_time", "post-mortems that were published in time", postmortems),
    count("postmortem_missing", "Post-mortems whose time is over: missing, or still drafts.", unpublished),
    gauge(
      "action_item_open",
      "Open action items.",
      byTeam(({ open }) => open),
    ),
    gauge(
      "action_item_overdue",
      "Open action items past their due date.",
      byTeam(({ overdue }) => overdue),
    ),
    ratio("action_item_on_time", "done action items that were done by their due date", completion),
    count("runbook_review_due", "Runbooks past their review.", runbooks.reviewDue),
    count("runbook_contradicted", "Runbooks whose ranking incidents contradict.", runbooks.contradicted),
  ].flat();
  return `${lines.join("\n")}\n# EOF\n`;
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

function gauge(name: string, help: string, samples: readonly Sample[], unit: readonly string[] = []): string[] {
  if (samples.length === 0) return [];
  const values = samples.map(([labels, value]) => sample(name, labels, value));
  return [`# TYPE ${name} gauge`, ...unit, `# HELP ${name} ${help}`, ...values];
}

function count(name: string, help: string, n: number): string[] {
  return gauge(name, help, [[{}, n]]);
}

function timestamp(name: string, help: string, at: Instant): string[] {
  return gauge(name, help, [[{}, at / 1000]], [`# UNIT ${name} seconds`]);
}

function ratio(what: string, part: string, { kept, n }: { readonly kept: number; readonly n: number }): string[] {
  const name = `${what}_ratio`;
  return gauge(name, `Part of ${part}.`, n === 0 ? [] : [[{}, kept / n]], [`# UNIT ${name} ratio`]);
}

/** A summary with the median and p90 of each severity. */
function durations(name: string, help: string, { bySeverity }: Breakdown): string[] {
  const samples = bySeverity.flatMap(({ key: severity, n, median, p90 }: Facet) => {
    const count = sample(`${name}_count`, { severity }, n);
    if (median === null || p90 === null) return [count];
    const quantile = (quantile: string, minutes: number) => sample(name, { severity, quantile }, minutes * 60);
    return [quantile("0.5", median), quantile("0.9", p90), count];
  });
  if (samples.length === 0) return [];
  return [`# TYPE ${name} summary`, `# UNIT ${name} seconds`, `# HELP ${name} ${help}`, ...samples];
}

function sample(name: string, labels: Sample[0], value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${Math.round(value * 1e6) / 1e6}`;
}

function escapeLabel(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\r\n|\r|\n/g, "\\n");
}

const incidentColumns: Columns<MeasuredIncident> = {
  id: ({ id }) => id,
  repository: ({ repository }) => repository,
  ...measuredColumns,
  longestSilenceMinutes: ({ cadence }) => (cadence.excluded === null ? cadence.longestSilence : null),
  postmortem: deadlineState,
};

/** Null for a post-mortem that is in no metric, unless it is waived. */
function deadlineState({ postmortem: { state }, postmortemExcluded }: MeasuredIncident): string | null {
  return postmortemExcluded === null || state === "waived" ? state.replace("-", " ") : null;
}

const itemColumns: Columns<MeasuredItem> = {
  key: ({ item }) => item.key,
  repository: ({ repository }) => repository,
  title: ({ title }) => title,
  owners: ({ owners }) => owners.join(", "),
  team: ({ team }) => team,
  severity: ({ severity }) => severity,
  state: ({ stage, state }) => (stage === "overdue" ? "overdue" : state),
  due: ({ due }) => due,
  daysOverdue: ({ daysOverdue }) => daysOverdue,
  opened: ({ openedOn }) => openedOn,
  closed: ({ closedOn }) => closedOn,
  ageDays: ({ ageDays }) => ageDays,
  timesMoved: ({ moves }) => moves,
  issue: ({ issue }) => issue,
};
