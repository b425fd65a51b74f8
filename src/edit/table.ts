import type { ActionColumn, ActionTable } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import type { Source } from "../text/source.ts";
import { textWidth } from "../text/width.ts";
import type { Edit } from "./edits.ts";
import { type AddedColumn, Grid, HEAD_LINES, padded, SHORTEST_DELIMITER } from "./grid.ts";

/** A column of an action-item table that a value can be written to. */
export type WrittenColumn = Extract<ActionColumn, "number" | "owner" | "due" | "status" | "issue" | "evidence">;

/** The new text of one cell. */
export interface CellChange {
  /** Index among the table's rows. */
  readonly row: number;
  readonly column: WrittenColumn;
  readonly value: string;
}

/** The columns in the order in which missing ones are added: the number in front, the others behind the last column. */
const columnTitles: Readonly<Record<WrittenColumn, string>> = {
  number: "#",
  owner: "Owner",
  due: "Due Date",
  status: "Status",
  issue: "Issue",
  evidence: "Evidence",
};

/** A wider table is not aligned: it would be no easier to read (columns of text). */
const WIDEST_ALIGNED = 200;

/** The edits that write cells. Missing columns are added to every row; nothing else of the table changes. */
export function writeCells(source: Source, table: ActionTable, changes: readonly CellChange[]): Edit[] {
  const grid = new Grid(source, table);
  const missing = Object.keys(columnTitles).filter(
    (column) => !table.columns.includes(column as ActionColumn) && changes.some((change) => change.column === column),
  ) as WrittenColumn[];
  const changesOfRow = groupBy(changes, ({ row }) => row);
  const behind = missing.filter((column) => column !== "number").map((column) => new Column(grid, column, changes));
  const rows = behind.length > 0 ? grid.lines.map((_, index) => index) : changedLines(changesOfRow.keys());
  return [
    ...(missing.includes("number") ? grid.prepend(new Column(grid, "number", changes)) : []),
    ...rows.flatMap((index) => grid.fill(index, existing(table, changesOfRow.get(index - HEAD_LINES) ?? []), behind)),
  ];
}

/** Of a long table a few rows change: the others are not looked at. */
function changedLines(rows: Iterable<number>): readonly number[] {
  return [...rows].sort((a, b) => a - b).map((row) => row + HEAD_LINES);
}

/** The changes of one row's existing cells, by the cell's index. */
function existing({ columns }: ActionTable, changes: readonly CellChange[]): Map<number, string> {
  const cells = new Map<number, string>();
  for (const { column, value } of changes) {
    const index = columns.indexOf(column);
    if (index !== -1) cells.set(index, cellText(value));
  }
  return cells;
}

/** The edits that align the pipes of a table; none for a table that is too wide. */
export function alignTable(source: Source, table: ActionTable): Edit[] {
  const grid = new Grid(source, table);
  if (!grid.isClosed) return [];
  const widths = table.header.map((_, column) =>
    grid.lines.reduce((most, line) => Math.max(most, grid.neededWidth(line, column)), 0),
  );
  if (widths.reduce((sum, width) => sum + width + 1, 1) > WIDEST_ALIGNED) return [];
  return grid.lines.flatMap((line) =>
    line.cells.slice(0, widths.length).map((cell, column) => ({
      range: grid.raw(line, cell),
      text: line.isDelimiter
        ? grid.dashes(source.slice(cell), widths[column]!)
        : padded(source.slice(cell), widths[column]!, grid.alignment(column)),
    })),
  );
}

/** A value as the text of a cell: on one line, its pipes escaped. */
function cellText(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<!\\)(\\*)\|/g, "$1$1\\|");
}

/** A column that the table does not have yet. */
class Column implements AddedColumn {
  readonly #grid: Grid;
  readonly #column: WrittenColumn;
  readonly #values: ReadonlyMap<number, string>;
  /** Width between its pipes. */
  readonly #width: number;

  constructor(grid: Grid, column: WrittenColumn, changes: readonly CellChange[]) {
    this.#grid = grid;
    this.#column = column;
    const own = changes.filter((change) => change.column === column);
    this.#values = new Map(own.map(({ row, value }) => [row + HEAD_LINES, cellText(value)]));
    const words = [columnTitles[column], ...this.#values.values()];
    this.#width = words.reduce((most, one) => Math.max(most, textWidth(one)), SHORTEST_DELIMITER) + 2;
  }

  /** Its title, its dashes, a value, or nothing. */
  wordsAt(line: number): string {
    if (line === 0) return columnTitles[this.#column];
    return line === 1 ? this.#grid.dashes("", this.#width).trim() : (this.#values.get(line) ?? "");
  }

  /** As wide as the column where the table is aligned. */
  cellAt(line: number): string {
    if (line === 1) return this.#grid.dashes("", this.#width);
    return padded(this.wordsAt(line), this.#grid.isAligned ? this.#width : 0, "left");
  }
}
