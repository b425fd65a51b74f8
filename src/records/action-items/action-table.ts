import type { Table, TableRow } from "../../markdown/blocks.ts";
import { type Definitions, plainText, readInline } from "../../markdown/inline.ts";
import { TextRun } from "../../markdown/text-run.ts";
import { charactersOf } from "../../text/characters.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { readWholeDate } from "../../time/dates.ts";
import type { ActionColumn, ActionItemForm, ActionItemStatus, ActionTable } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { actionColumns } from "./action-columns.ts";
import type { RawItem } from "./action-item.ts";
import { statusOf, trailingStatus } from "./item-status.ts";
import { readItemText, withoutWikiLinks } from "./item-text.ts";
import type { ItemKey } from "./item-words.ts";
import { rowWithoutAction, unknownWords, wordsBehindColumns } from "./table-problems.ts";

/** The items of a table, and the problems in it. */
export interface TableReading {
  readonly items: readonly RawItem[];
  readonly problems: readonly Diagnostic[];
}

/** Reads a table of action items; null when its header names no action column. Rows without an action are no items. */
export function readActionTable(text: string, given: Table, definitions: Definitions): TableReading | null {
  const table = withHeader(text, given);
  const columns = actionColumns(text, table);
  if (!columns) return null;
  const cells = (row: TableRow): readonly Range[] => row.cells;
  const actionTable: ActionTable = {
    range: table.range,
    columns,
    header: table.header.cells,
    delimiter: table.delimiter.cells,
    rows: table.rows.map((row) => ({ range: row.range, cells: cells(row) })),
  };
  const items: RawItem[] = [];
  const others: number[] = [];
  const notes = notesColumn(text, actionTable);
  table.rows.forEach((row, index) => {
    const item = itemOfRow(text, row, actionTable, definitions);
    const status = item?.status ?? statusAmongNotes(text, row.cells[notes]);
    if (item) items.push({ ...item, status, form: formOf(table, actionTable, index) });
    else others.push(index);
  });
  // A table without any item is a template's.
  if (items.length === 0) return { items, problems: [] };
  const problems = [
    ...unknownWords(text, actionTable, definitions),
    ...wordsBehindColumns(text, actionTable),
    ...others.flatMap((index) => rowWithoutAction(text, actionTable, index)),
  ];
  return { items, problems };
}

/** Converters write an empty header, and the columns' names in the first row. */
function withHeader(text: string, table: Table): Table {
  const [first, ...rows] = table.rows;
  const isEmpty = table.header.cells.every(({ start, end }) => start === end);
  if (!first || !isEmpty) return table;
  const named = { ...table, header: first, rows };
  return actionColumns(text, named) === null ? table : named;
}

/** Between the cells of an HTML table nothing is written: what is missing goes behind the action. */
function formOf(table: Table, actionTable: ActionTable, row: number): ActionItemForm {
  const title = table.rows[row]!.cells[actionTable.columns.indexOf("title")]!;
  return table.isMarkup ? { kind: "prose", text: title } : { kind: "table", table: actionTable, row };
}

const remarkColumns = new Set<ActionColumn>([
  "owner",
  "due",
  "kind",
  "priority",
  "status",
  "issue",
  "addresses",
  "criterion",
  "evidence",
]);

function itemOfRow(
  text: string,
  row: TableRow,
  table: ActionTable,
  definitions: Definitions,
): Omit<RawItem, "form"> | null {
  const { columns } = table;
  const title = row.cells[columns.indexOf("title")];
  if (!title || title.start === title.end) return null;
  if (isPlaceholder(text.slice(title.start, title.end)) && !hasDate(text, row.cells[columns.indexOf("due")]))
    return null;
  const words = readItemText(TextRun.of(text, title), definitions);
  const remarks: Partial<Record<ItemKey, Spanned<string>>> = { ...words.remarks };
  let number: Spanned<string> | null = null;
  columns.forEach((column, index) => {
    const cell = row.cells[index];
    if (!cell || cell.start === cell.end) return;
    if (column === "number") {
      number = cellValue(text, cell, definitions);
      // A tracker's key that is a link is the issue as well.
      const issue = linkValue(text, cell, definitions);
      if (issue.value !== number.value) remarks.issue ??= issue;
    } else if (remarkColumns.has(column)) {
      const place = column === "due" ? behindStruck(text, cell) : cell;
      const fact = column === "issue" ? linkValue(text, cell, definitions) : cellValue(text, place, definitions);
      if (fact.value !== "")
        remarks[column as ItemKey] = column === "status" && isDay(fact.value) ? { ...fact, value: "done" } : fact;
    }
  });
  return { number, title: words.title, status: words.status, remarks, unread: words.unread, range: row.range };
}

const notesHeader = /^(?:notes?|comments?|remarks?|updates?|bemerkung(?:en)?|notas?|備考)$/i;

/** The notes column of a table without a status column, which may contain "Done"; -1 without one. */
function notesColumn(text: string, { columns, header }: ActionTable): number {
  if (columns.includes("status")) return -1;
  return header.findIndex(({ start, end }) => notesHeader.test(charactersOf(text.slice(start, end), "")));
}

function statusAmongNotes(text: string, notes: Range | undefined): Spanned<ActionItemStatus> | null {
  const status = notes && statusOf(plainText(text.slice(notes.start, notes.end)));
  return status && status !== "open" ? { value: status, range: notes } : null;
}

/** A row with a date was filled in: then `Task 3` is a title and no placeholder. */
function hasDate(text: string, due: Range | undefined): boolean {
  const words = due ? text.slice(due.start, due.end) : "";
  return /\d/.test(words) && !isPlaceholder(words);
}

function cellValue(text: string, cell: Range, definitions: Definitions): Spanned<string> {
  return { value: withoutWikiLinks(plainText(text.slice(cell.start, cell.end), definitions)), range: cell };
}

/** `~~30 May~~ 5 June`: the date that is left. */
function behindStruck(text: string, cell: Range): Range {
  const struck = /^~~[^~]+~~\s*(?=\S)/.exec(text.slice(cell.start, cell.end));
  return { start: cell.start + (struck?.[0].length ?? 0), end: cell.end };
}

/** `2026-05-24` in a column such as "Completed": the day on which the item was done. */
function isDay(words: string): boolean {
  return readWholeDate(words)?.kind === "date";
}

/** The target of a cell's link, with a status after it; else its words. */
function linkValue(text: string, cell: Range, definitions: Definitions): Spanned<string> {
  const raw = text.slice(cell.start, cell.end);
  const { plain, links } = readInline(raw, definitions);
  const link = links[0];
  if (!link) return { value: plain, range: cell };
  return { value: trailingStatus(plain) ? link.target + raw.slice(link.end) : link.target, range: cell };
}
