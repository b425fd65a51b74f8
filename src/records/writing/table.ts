import type { Edit } from "../edits.ts";
import { isBlank } from "../lines.ts";
import type { ActionColumn, ActionTable } from "../model.ts";
import type { Range, Source } from "../source.ts";
import { textWidth } from "../text-width.ts";

/** A column of an action-item table that a value can be written to. */
export type WrittenColumn = Extract<ActionColumn, "number" | "owner" | "due" | "status" | "issue" | "evidence">;

/** What one cell is to say. */
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

/** Some readers take a delimiter of fewer dashes for text. */
const SHORTEST_DELIMITER = 3;
/** A table wider than this reads no better for being aligned (columns of text). */
const WIDEST_ALIGNED = 200;

/** The edits that make cells say something. Missing columns are added to every row; nothing else of the table changes. */
export function writeCells(source: Source, table: ActionTable, changes: readonly CellChange[]): Edit[] {
  const grid = new Grid(source, table);
  const missing = Object.keys(columnTitles).filter(
    (column) => !table.columns.includes(column as ActionColumn) && changes.some((change) => change.column === column),
  ) as WrittenColumn[];
  const behind = missing.filter((column) => column !== "number").map((column) => new Column(grid, column, changes));
  return [
    ...(missing.includes("number") ? grid.prepend(new Column(grid, "number", changes)) : []),
    ...grid.lines.flatMap((line, index) => grid.fill(line, existing(table, changes, index), behind)),
  ];
}

/** The changes of one line's existing cells, by the cell's index. */
function existing({ columns }: ActionTable, changes: readonly CellChange[], line: number): Map<number, string> {
  const cells = new Map<number, string>();
  for (const { row, column, value } of changes) {
    const index = columns.indexOf(column);
    if (row === line - HEAD_LINES && index !== -1) cells.set(index, cellText(value));
  }
  return cells;
}

/** The edits that put every pipe of a table under the one above it; none for a table that is too wide for that. */
export function alignTable(source: Source, table: ActionTable): Edit[] {
  const grid = new Grid(source, table);
  if (!grid.isClosed) return [];
  const widths = table.header.map((_, column) => Math.max(...grid.lines.map((line) => grid.neededWidth(line, column))));
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

/** A value as a cell holds it: on one line, its pipes escaped. */
function cellText(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(\\*)\|/g, "$1$1\\|");
}

type Alignment = "left" | "center" | "right";

/** Header and delimiter stand above the rows. */
const HEAD_LINES = 2;

interface Line {
  readonly range: Range;
  readonly cells: readonly Range[];
  readonly isDelimiter: boolean;
}

/** A table as lines of cells between pipes. */
class Grid {
  readonly lines: readonly Line[];
  readonly table: ActionTable;
  readonly #source: Source;
  /** Whether all pipes of the table stand under each other: then they are to stay so as far as one line can tell. */
  readonly isAligned: boolean;

  constructor(source: Source, table: ActionTable) {
    this.#source = source;
    this.table = table;
    this.lines = [
      { range: this.#around(table.header), cells: table.header, isDelimiter: false },
      { range: this.#around(table.delimiter), cells: table.delimiter, isDelimiter: true },
      ...table.rows.map(({ range, cells }) => ({ range, cells, isDelimiter: false })),
    ];
    this.isAligned = table.header.every((_, column) => this.#isStraight(column));
  }

  /** True when every line begins and ends with a pipe and has a cell for every column. */
  get isClosed(): boolean {
    return this.lines.every(
      (line) =>
        this.#source.text[line.range.start] === "|" &&
        line.cells.length >= this.table.header.length &&
        this.#closes(line, line.cells[this.table.header.length - 1]!),
    );
  }

  /** What lies between a cell's pipes. */
  raw(line: Line, cell: Range): Range {
    const { text } = this.#source;
    let { start, end } = cell;
    while (start > line.range.start && isBlank(text.charCodeAt(start - 1))) start--;
    while (end < line.range.end && isBlank(text.charCodeAt(end))) end++;
    return { start, end };
  }

  alignment(column: number): Alignment {
    const cell = this.table.delimiter[column];
    const marks = cell ? this.#source.slice(cell) : "";
    if (!marks.endsWith(":")) return "left";
    return marks.startsWith(":") ? "center" : "right";
  }

  /** The width between the pipes that a cell needs: its words and a space on either side. */
  neededWidth(line: Line, column: number): number {
    const cell = line.cells[column]!;
    if (!line.isDelimiter) return textWidth(this.#source.slice(cell)) + 2;
    return this.#isSpaced ? SHORTEST_DELIMITER + 2 : SHORTEST_DELIMITER;
  }

  /** A cell of the delimiter row as wide as its column, in the style of the table's others. */
  dashes(alignment: string, width: number): string {
    const [left, right] = [alignment.startsWith(":") ? ":" : "", alignment.endsWith(":") ? ":" : ""];
    const space = this.#isSpaced ? " " : "";
    const dashes = "-".repeat(Math.max(1, width - 2 * space.length - left.length - right.length));
    return `${space}${left}${dashes}${right}${space}`;
  }

  /** The edits that put a column before the first. */
  prepend(column: Column): Edit[] {
    return this.lines.map((line, index) => {
      const { start } = line.range;
      const words = column.textAt(index);
      if (this.#source.text[start] === "|")
        return { range: { start: start + 1, end: start + 1 }, text: `${column.between(words)}|` };
      return { range: { start, end: start }, text: `${words} | ` };
    });
  }

  /** The edits of one line: cells that change, cells that it lacks, and the cells of new columns behind the last. */
  fill(line: Line, changes: ReadonlyMap<number, string>, added: readonly Column[]): Edit[] {
    const columns = this.table.header.length;
    const edits = line.cells.flatMap((_, index) =>
      changes.has(index) ? [this.#replace(line, index, changes.get(index)!)] : [],
    );
    const reach = added.length > 0 ? columns : Math.max(0, ...[...changes.keys()].map((index) => index + 1));
    const lacking: string[] = [];
    for (let index = line.cells.length; index < reach; index++)
      lacking.push(line.isDelimiter ? " --- " : ` ${changes.get(index) ?? ""} `);
    const row = this.lines.indexOf(line);
    const tail = [...lacking, ...added.map((column) => column.between(column.textAt(row)))];
    if (tail.length > 0) edits.push(this.#append(line, Math.min(columns, line.cells.length), tail));
    return edits;
  }

  #append(line: Line, after: number, tail: readonly string[]): Edit {
    const cell = line.cells[after - 1];
    const end = cell ? this.raw(line, cell).end : line.range.end;
    if (!cell || this.#closes(line, cell)) {
      const at = cell ? end + 1 : end;
      return { range: { start: at, end: at }, text: tail.map((text) => `${text}|`).join("") };
    }
    const pipe = line.isDelimiter && !this.#isSpaced ? "|" : " |";
    const text = tail.map((words) => `${pipe}${words.trimEnd()}`).join("");
    return { range: { start: cell.end, end: cell.end }, text };
  }

  #replace(line: Line, column: number, value: string): Edit {
    const cell = line.cells[column]!;
    const range = this.raw(line, cell);
    const room = textWidth(this.#source.slice(range));
    const isEmpty = cell.start === cell.end;
    if (!this.#closes(line, cell) || (!isEmpty && !this.isAligned)) return { range: cell, text: value };
    return { range, text: padded(value, room, this.isAligned ? this.alignment(column) : "left") };
  }

  /** Whether a pipe stands behind a cell. */
  #closes(line: Line, cell: Range): boolean {
    return this.#source.text[this.raw(line, cell).end] === "|";
  }

  get #isSpaced(): boolean {
    const first = this.table.delimiter[0];
    return first !== undefined && this.#source.text[first.end] === " ";
  }

  #isStraight(column: number): boolean {
    const widths = new Set<number>();
    for (const line of this.lines) {
      const cell = line.cells[column];
      if (!cell) return false;
      if (this.#closes(line, cell)) widths.add(textWidth(this.#source.slice(this.raw(line, cell))));
      else if (column < this.table.header.length - 1) return false;
    }
    return widths.size <= 1;
  }

  /** A line of the table from its first pipe or cell to its last. */
  #around(cells: readonly Range[]): Range {
    const { text } = this.#source;
    let start = cells[0]?.start ?? this.table.range.start;
    let end = cells.at(-1)?.end ?? start;
    while (start > 0 && text[start - 1] !== "\n" && isBlank(text.charCodeAt(start - 1))) start--;
    if (text[start - 1] === "|") start--;
    else start = cells[0]?.start ?? start;
    const lineEnd = end;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r" && isBlank(text.charCodeAt(end))) end++;
    return { start, end: text[end] === "|" ? end + 1 : lineEnd };
  }
}

/** A column that the table does not have yet. */
class Column {
  readonly #grid: Grid;
  readonly #column: WrittenColumn;
  readonly #values: ReadonlyMap<number, string>;

  constructor(grid: Grid, column: WrittenColumn, changes: readonly CellChange[]) {
    this.#grid = grid;
    this.#column = column;
    const own = changes.filter((change) => change.column === column);
    this.#values = new Map(own.map(({ row, value }) => [row + HEAD_LINES, cellText(value)]));
  }

  /** What the column says in a line of the table: its title, its dashes, a value, or nothing. */
  textAt(line: number): string {
    if (line === 0) return columnTitles[this.#column];
    return line === 1 ? this.#grid.dashes("", this.#width).trim() : (this.#values.get(line) ?? "");
  }

  /** The words between two pipes, as wide as the column where the table is aligned. */
  between(words: string): string {
    if (/^-+$/.test(words)) return this.#grid.dashes("", this.#width);
    return padded(words, this.#grid.isAligned ? this.#width : 0, "left");
  }

  /** Of what stands between its pipes. */
  get #width(): number {
    const widest = Math.max(...[columnTitles[this.#column], ...this.#values.values()].map(textWidth));
    return Math.max(widest, SHORTEST_DELIMITER) + 2;
  }
}

/** Words with a space on either side at least, filled up to a width. */
function padded(words: string, width: number, alignment: Alignment): string {
  const spare = Math.max(0, width - textWidth(words) - 2);
  const before = alignment === "left" ? 0 : alignment === "right" ? spare : spare >> 1;
  return `${" ".repeat(1 + before)}${words}${" ".repeat(1 + spare - before)}`;
}
