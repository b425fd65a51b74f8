import { statusOf } from "../records/action-items/item-words.ts";
import { listed, quote } from "../records/wording.ts";
import { ImportError, readCsv } from "./csv.ts";
import { columnsOf, type ImportColumn, type Profile } from "./profiles.ts";
import { uniqueSlugs } from "./slug.ts";

const otherHeading =
  "Give it a heading such as Title,Owner,Due Date,Status, or say --profile TOOL for another tool's words.";

/** A document of our form, made of another tool's. */
export interface Imported {
  /** File name without extension. */
  readonly id: string;
  readonly text: string;
}

export interface ImportedItems {
  readonly documents: readonly Imported[];
  /** Columns that no action item has a place for. */
  readonly leftOut: readonly string[];
}

/**
 * Another tool's list of action items: one document for each incident that it names, one alone where it names none.
 * What a row does not say stays absent.
 *
 * @param name what a document without an incident is called
 * @throws ImportError for a list without rows, or without a column for the action
 */
export function importItems(text: string, name: string, profile: Profile | null): ImportedItems {
  const [heading, ...rows] = readCsv(text);
  if (!heading || rows.length === 0)
    throw new ImportError("unexpected list without rows, expected a heading and at least one row", otherHeading);
  const columns = columnsOf(heading, profile);
  if (!columns.has("title")) {
    const found = listed(heading.map(quote), "and");
    throw new ImportError(`unexpected columns ${found}, expected one that holds the action`, otherHeading);
  }
  const items = rows.map((row) => itemOf(row, columns)).filter(({ title }) => title !== undefined);
  const taken = new Set(columns.values());
  const ids = uniqueSlugs("imported");
  return {
    documents: groups(items).map(([incident = name, group]) => ({
      id: ids(incident),
      text: document(incident, group),
    })),
    leftOut: heading.filter((cell, index) => !taken.has(index) && cell.trim() !== ""),
  };
}

type Item = Readonly<Partial<Record<ImportColumn, string>>>;

function itemOf(row: readonly string[], columns: ReadonlyMap<ImportColumn, number>): Item {
  const cells = [...columns].flatMap(([column, index]) => {
    const words = row[index]?.replace(/\s+/g, " ").trim() ?? "";
    return words === ""
      ? []
      : [[column, column === "due" ? dayOf(words) : column === "status" ? (statusOf(words) ?? words) : words]];
  });
  return Object.fromEntries(cells) as Item;
}

/** Tools give due dates a time of day: `2026-06-05T00:00:00Z`, `05/Jun/26 12:00 AM`. What is no such date stays as written. */
function dayOf(words: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(words);
  if (iso) return iso[1]!;
  const jira = /^(\d{1,2})\/([A-Z][a-z]{2})\/(\d{2}|\d{4})(?: \d{1,2}:\d{2} ?(?:AM|PM)?)?$/i.exec(words);
  return jira ? `${jira[2]} ${Number(jira[1])}, ${jira[3]!.length === 2 ? `20${jira[3]}` : jira[3]}` : words;
}

function groups(items: readonly Item[]): [string | undefined, Item[]][] {
  const found = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const name = item.incident ?? item.incidentTitle;
    const group = found.get(name);
    if (group) group.push(item);
    else found.set(name, [item]);
  }
  return [...found];
}

/** The columns of our table, in its order. */
const ours: readonly (readonly [ImportColumn, string])[] = [
  ["title", "Action"],
  ["owner", "Owner"],
  ["due", "Due Date"],
  ["kind", "Kind"],
  ["priority", "Priority"],
  ["status", "Status"],
  ["issue", "Issue"],
];
/** Without these a table is no table of action items. */
const always: ReadonlySet<ImportColumn> = new Set(["title", "owner", "due"]);

function document(name: string, items: readonly Item[]): string {
  const used = ours.filter(([column]) => always.has(column) || items.some((item) => item[column] !== undefined));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = items.map((item, index) =>
    line([String(index + 1), ...used.map(([column]) => cell(item[column] ?? ""))]),
  );
  const title = items.find(({ incidentTitle }) => incidentTitle)?.incidentTitle ?? name;
  const lines = [
    `# Post-Mortem: ${title.replace(/^#+\s*/, "")}`,
    "",
    "## Action Items",
    "",
    line(["#", ...used.map(([, heading]) => heading)]),
    `|${["#", ...used].map(() => "---").join("|")}|`,
    ...rows,
    "",
  ];
  return lines.join("\n");
}

function cell(words: string): string {
  return words.replace(/[\\|]/g, "\\$&");
}
