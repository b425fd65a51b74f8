import { applyEdits, type Edit } from "../edit/edits.ts";
import type { Postmortem } from "../records/model.ts";
import { UsageError } from "../text/error.ts";
import { quote } from "../text/messages.ts";
import { slug, uniqueSlugs } from "../text/slug.ts";
import type { Source } from "../text/source.ts";
import { type CsvRow, readCsv } from "./csv.ts";
import { type Item, itemOf } from "./list-row.ts";
import { columnsOf, headingOf, type ImportColumn, type Profile, plainHeading } from "./profiles.ts";

/** A document of our form, made of another tool's. */
export interface Imported {
  /** File name without extension. */
  readonly id: string;
  readonly text: string;
}

export interface ImportedItems {
  readonly documents: readonly Imported[];
  /** The list's columns by what they became: a column of our table, the post-mortem or its title. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Columns with words that no action item has a place for. */
  readonly leftOut: readonly string[];
  /** Lines of rows that say no action. */
  readonly withoutAction: readonly number[];
  /** Rows that others name as the incident they belong to: they are that incident, and no action items. */
  readonly incidents: readonly string[];
  /** Actions with several people; the first is the owner: the action, and the others. */
  readonly others: readonly string[];
}

/** What a list is read with besides its words. */
export interface ListContext {
  /** What a document without an incident is called. */
  readonly name: string;
  readonly profile: Profile | null;
  /** In which days are counted. */
  readonly timezone: string;
}

/** As many names as a person reads. */
const MOST_NAMED = 10;

/** `a, b and 3 more` */
export function named(names: readonly (string | number)[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const otherHeading =
  "Give it a heading such as Title,Owner,Due Date,Status, or say --profile TOOL for another tool's words.";

/**
 * Another tool's list of action items: one document for each incident that it names, one alone where it names none.
 * What a row does not say stays absent.
 *
 * @throws UsageError for a list without rows or without a column for the action, and for rows that can't be taken apart
 */
export function importItems(source: Source, context: ListContext): ImportedItems {
  const { heading, rows } = withoutPreface(readCsv(source), context.profile);
  if (!heading || rows.length === 0)
    throw new UsageError(
      `${source.file}: unexpected list without rows, expected a heading and at least one row`,
      otherHeading,
    );
  const columns = withIssueIds(columnsOf(heading.cells, context.profile), heading, rows);
  if (!columns.has("title")) {
    const found = named(heading.cells.map(quote));
    throw new UsageError(
      `${source.file}: unexpected columns ${found}, expected one that holds the action`,
      otherHeading,
    );
  }
  for (const row of rows) checkWidth(row, heading, source);
  const read = rows.map(({ cells, line }) => ({ line, item: itemOf(cells, columns, heading.cells, context.timezone) }));
  const items = read.flatMap(({ item }) => (item.title === undefined ? [] : [item]));
  const { groups, incidents } = underIncidents(items);
  const ids = uniqueSlugs("imported");
  return {
    documents: groups.map(({ name = context.name, title = name, items: under }) => ({
      id: ids(name),
      text: document(title, under),
    })),
    columns: takenFor(heading.cells, columns),
    leftOut: leftOut(heading.cells, rows, new Set(columns.values())),
    withoutAction: read.flatMap(({ item, line }) => (item.title === undefined ? [line] : [])),
    others: items.flatMap(({ title, others }) => (others === undefined ? [] : [`${title} (${others})`])),
    incidents: incidents.map(({ issue, title }) => [issue, title].filter(Boolean).join(" ")),
  };
}

/** A column `ID` with a tracker's keys names the issues, as Linear's does. */
function withIssueIds(
  columns: ReadonlyMap<ImportColumn, number>,
  { cells }: CsvRow,
  rows: readonly CsvRow[],
): ReadonlyMap<ImportColumn, number> {
  const id = cells.findIndex((cell) => plainHeading(cell) === "id");
  const isKey = (row: CsvRow): boolean => /^[A-Z][A-Z0-9]{1,9}-\d{1,7}$/.test(row.cells[id]?.trim() ?? "");
  if (id === -1 || columns.has("issue") || [...columns.values()].includes(id) || !rows.every(isKey)) return columns;
  return new Map([...columns, ["issue", id]]);
}

/** A cell too many shifts all behind it: nobody can tell which heading each belongs to. */
function checkWidth({ cells, line }: CsvRow, heading: CsvRow, { file }: Source): void {
  if (cells.slice(heading.cells.length).every((cell) => cell.trim() === "")) return;
  throw new UsageError(
    `${file}: unexpected ${cells.length} cells in the row of line ${line}, expected the ${heading.cells.length} of the heading`,
    "Put a cell that holds a comma, or whatever else separates cells here, in quotes.",
  );
}

/** What each column becomes. */
const becomes: Readonly<Record<ImportColumn, string | null>> = {
  number: "#",
  title: "Action",
  owner: "Owner",
  due: "Due Date",
  kind: "Kind",
  priority: "Priority",
  status: "Status",
  statusCategory: "Status",
  resolution: "Status",
  completed: "Status",
  canceled: "Status",
  issue: "Issue",
  incident: "post-mortem",
  incidentTitle: "its title",
  issueId: null,
};

function takenFor(heading: readonly string[], columns: ReadonlyMap<ImportColumn, number>): Map<string, string[]> {
  const taken = new Map<string, string[]>();
  for (const [column, index] of columns) {
    const name = becomes[column];
    if (name) taken.set(name, [...(taken.get(name) ?? []), heading[index]!.trim()]);
  }
  return taken;
}

function leftOut(heading: readonly string[], rows: readonly CsvRow[], taken: ReadonlySet<number>): string[] {
  const telling = heading.filter(
    (cell, index) => !taken.has(index) && cell.trim() !== "" && rows.some(({ cells }) => cells[index]?.trim()),
  );
  return [...new Set(telling.map((cell) => cell.trim()))];
}

/** The heading is the first of some rows that names an action and something about it: monday writes the board's name above it, and the heading again for each group. */
function withoutPreface(
  rows: readonly CsvRow[],
  profile: Profile | null,
): { readonly heading: CsvRow | undefined; readonly rows: readonly CsvRow[] } {
  const isHeading = ({ cells }: CsvRow): boolean => {
    const columns = columnsOf(cells, profile);
    return columns.has("title") && ["owner", "due", "status"].some((column) => columns.has(column as ImportColumn));
  };
  const first = rows[0];
  const found =
    first && !columnsOf(first.cells, profile).has("title") ? rows.slice(0, LONGEST_PREFACE).findIndex(isHeading) : 0;
  const heading = rows[Math.max(found, 0)];
  const again = heading?.cells.join("\n");
  const isEntry = ({ cells }: CsvRow): boolean =>
    found <= 0 || (cells.join("\n") !== again && cells.filter((cell) => cell.trim() !== "").length > 1);
  return { heading, rows: rows.slice(Math.max(found, 0) + 1).filter(isEntry) };
}

/** Rows above the heading at most. */
const LONGEST_PREFACE = 10;

interface Group {
  /** Undefined for items that name no incident. */
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly items: Item[];
}

/**
 * The items by the incident they belong to. Where the incident is a row itself, what is under that row's parts is under it
 * as well: an epic, its stories, their sub-tasks.
 */
function underIncidents(items: readonly Item[]): { groups: readonly Group[]; incidents: readonly Item[] } {
  const rows = new Map<string, Item>();
  for (const item of items) for (const key of [item.issueId, item.issue]) if (key !== undefined) rows.set(key, item);
  const parentOf = ({ incident }: Item) => (incident === undefined ? undefined : rows.get(incident));
  const parents = new Set(items.map(parentOf).filter((parent) => parent !== undefined));
  const incidents = items.filter((item) => item.incident === undefined && parents.has(item));
  const heads = new Set(incidents);
  const tops = topsOf(items, parentOf);
  const groups = new Map<string | undefined, Group>();
  for (const item of items) {
    if (heads.has(item)) continue;
    const top = tops.get(item)!;
    const isHead = heads.has(top);
    const name = isHead ? (top.issue ?? top.title) : (top.incident ?? top.incidentTitle);
    const title = isHead ? top.title : top.incidentTitle;
    const group = groups.get(name) ?? { name, title, items: [] };
    group.items.push(item);
    groups.set(name, group);
  }
  return { groups: [...groups.values()], incidents };
}

/** The row at the end of what each row belongs to; itself for one that belongs to no row of the list, or to one below it. */
function topsOf(items: readonly Item[], parentOf: (item: Item) => Item | undefined): ReadonlyMap<Item, Item> {
  const tops = new Map<Item, Item>();
  for (const item of items) {
    const path = new Set<Item>();
    let top = item;
    for (let next: Item | undefined = item; next !== undefined && !path.has(next); next = parentOf(next)) {
      top = tops.get(next) ?? next;
      path.add(next);
      if (tops.has(next)) break;
    }
    const parent = parentOf(top);
    const isRound = parent !== undefined && path.has(parent);
    for (const passed of path) tops.set(passed, isRound ? passed : top);
  }
  return tops;
}

/** The columns of our table, in its order. */
const ours = ["title", "owner", "due", "kind", "priority", "status", "issue"] as const;
/** Without these a table is no table of action items. */
const always: ReadonlySet<ImportColumn> = new Set(["title", "owner", "due"]);

function document(title: string, items: readonly Item[]): string {
  const used = ours.filter((column) => always.has(column) || items.some((item) => item[column] !== undefined));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const numbers = numbersOf(items);
  const rows = items.map((item, index) =>
    line([numbers[index]!, ...used.map((column) => verbatim(item[column] ?? ""))]),
  );
  const lines = [
    `# Post-Mortem: ${verbatim(title).replace(/^#+\s*/, "")}`,
    "",
    "## Action Items",
    "",
    line(["#", ...used.map((column) => becomes[column]!)]),
    `|${["#", ...used].map(() => "---").join("|")}|`,
    ...rows,
    "",
  ];
  return lines.join("\n");
}

/** The list's own numbers, where each item has one that no other has. */
function numbersOf(items: readonly Item[]): string[] {
  const own = items.flatMap(({ number }) => number ?? []);
  return new Set(own).size === items.length ? own : items.map((_, index) => String(index + 1));
}

/** What markdown takes for a mark; an underscore inside a word is none. */
const marks = /[\\|`*[\]<~]|&(?=#?\w{1,31};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Words as markdown shows them, in a table too; addresses stay as they are. */
function verbatim(words: string): string {
  const parts = words.split(/(https?:\/\/\S+)/);
  return parts.map((part, index) => part.replace(index % 2 === 1 ? /\|/g : marks, "\\$&")).join("");
}

/**
 * Another tool's post-mortem with our words over its sections. Nothing else changes: what the reader does not
 * understand stays as it was written.
 */
export function withOurHeadings({ source, sections }: Postmortem, profile: Profile): Source {
  const known = new Set(sections.map(({ term }) => term));
  const edits = sections.flatMap(({ heading, term }): Edit[] => {
    const ours = term === "other" ? headingOf(heading.value, profile) : null;
    // A section that is there under its own name is not given a second one.
    return ours === null || known.has(termOf(ours)) ? [] : [{ range: heading.range, text: ours }];
  });
  return applyEdits(source, edits);
}

function termOf(heading: string): Postmortem["sections"][number]["term"] {
  return heading.toLowerCase().replace(" ", "-") as Postmortem["sections"][number]["term"];
}

/** What the file of a document is called: its day and title, as far as it says them. */
export function idOf({ date, title, id }: Postmortem): string {
  return [date?.value, slug(title?.value ?? "") || slug(id)].filter(Boolean).join("-");
}
