import type { MeasuredIncident } from "../metrics/measured-incident.ts";
import type { MeasuredItem } from "../metrics/measured-item.ts";
import { escapeInline } from "../render/escape-markdown.ts";
import { type Cell, writeCsv } from "../text/csv.ts";
import { toJson } from "../text/json.ts";
import { formatInstant } from "../time/instant.ts";

/** Rows for other programs and for people: each has a cell for every column. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** All action items and where each is written. `due` is the date in the record, `deadline` the default where it has none. */
export function itemExport(items: readonly MeasuredItem[]): ExportTable {
  const columns: Columns<MeasuredItem> = {
    key: ({ item }) => item.key,
    title: ({ title }) => title,
    owner: ({ assessed }) => assessed.owner?.value ?? null,
    team: ({ team }) => team,
    severity: ({ severity }) => severity,
    status: ({ state }) => state,
    due: ({ item }) => item.due?.date ?? null,
    deadline: ({ due }) => due,
    daysOverdue: ({ daysOverdue }) => daysOverdue,
    kind: ({ item }) => item.kind?.value ?? null,
    priority: ({ item }) => item.priority?.value ?? null,
    issue: ({ item }) => item.issue?.value ?? null,
    postmortem: ({ postmortem }) => postmortem.id,
    file: ({ postmortem }) => postmortem.source.file,
    line: ({ item, postmortem }) => postmortem.source.line(item.range.start),
  };
  return tableOf(columns, items);
}

/** Incident records, and the post-mortems without one. */
export function incidentExport(incidents: readonly MeasuredIncident[]): ExportTable {
  const columns: Columns<MeasuredIncident> = {
    id: ({ id }) => id,
    ...measuredColumns,
    file: ({ record }) => record.source.file,
  };
  return tableOf(columns, incidents);
}

/** The columns of every table of incidents. */
export const measuredColumns: Columns<MeasuredIncident> = {
  title: ({ title }) => title,
  severity: ({ severity }) => severity,
  services: ({ services }) => services.join(" "),
  causes: ({ causes }) => causes.join(" "),
  commander: ({ commander }) => commander,
  started: ({ start }) => (start === null ? null : formatInstant(start)),
  resolved: ({ resolvedAt }) => (resolvedAt === null ? null : formatInstant(resolvedAt)),
  minutesToAcknowledge: ({ acknowledge }) => acknowledge.minutes,
  minutesToMitigate: ({ mitigate }) => mitigate.minutes,
  minutesToResolve: ({ resolve }) => resolve.minutes,
};

/** For each column heading, how to get the cell from a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

export function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): ExportTable {
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row))) };
}

export function tableAsCsv({ columns, rows }: ExportTable): string {
  return writeCsv([columns, ...rows]);
}

/** A list of objects; what is absent is null. */
export function tableAsJson({ columns, rows }: ExportTable): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  return toJson(objects);
}

/** The columns for people; where a record is written is for programs. */
const summary: ReadonlySet<string> = new Set([
  ...["key", "title", "owner", "severity", "status", "due", "issue"],
  ...["id", "services", "commander", "started", "minutesToResolve"],
]);

/** A markdown table with the columns for people, the text of records escaped. */
export function tableAsMarkdown({ columns, rows }: ExportTable): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.filter((_, index) => summary.has(columns[index]!)).join(" | ")} |`;
  const cell = (value: Cell) => (typeof value === "string" ? escapeInline(value) : String(value ?? ""));
  const body = rows.map((row) => line(row.map(cell)));
  return `${[line(columns), line(columns.map(() => "---")), ...body].join("\n")}\n`;
}
