import { isBlank } from "../markdown/lines.ts";
import type { ActionTable } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import { textWidth } from "../text/width.ts";
import type { Edit } from "./edits.ts";

/** Some markdown readers do not accept fewer dashes in a delimiter row. */
export const SHORTEST_DELIMITER = 3;

export type Alignment = "left" | "center" | "right";

/** Header and delimiter row. */
export const HEAD_LINES = 2;

export interface Line {
  readonly range: Range;
  readonly cells: readonly Range[];
  readonly isDelimiter: boolean;
}

/** A column to add, by the lines of the table: header, delimiter, rows. */
export interface AddedColumn {
  /** Its words. */
  wordsAt(line: number): string;
  /** The text between its pipes. */
  cellAt(line: number): string;
}

/** A table as lines of cells between pipes: header, delimiter, rows. */
export class Grid {
  readonly table: ActionTable;
  readonly #source: Source;
  #lines: readonly Line[] | undefined;
  #isAligned: boolean | undefined;

  constructor(source: Source, table: ActionTable) {
    this.#source = source;
    this.table = table;
  }

  get lines(): readonly Line[] {
    const { header, delimiter, rows } = this.table;
    this.#lines ??= [
      { range: this.#around(header), cells: header, isDelimiter: false },
      { range: this.#around(delimiter), cells: delimiter, isDelimiter: true },
      ...rows.map(lineOf),
    ];
    return this.#lines;
  }

  /** Whether all pipes of the table are aligned: then edits keep them aligned where one line allows it. */
  get isAligned(): boolean {
    this.#isAligned ??= this.table.header.every((_, column) => this.#isStraight(column));
    return this.#isAligned;
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

  /** The range between a cell's pipes. */
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
  prepend(column: AddedColumn): Edit[] {
    return this.lines.map((line, index) => {
      const { start } = line.range;
      if (this.#source.text[start] === "|")
        return { range: { start: start + 1, end: start + 1 }, text: `${column.cellAt(index)}|` };
      return { range: { start, end: start }, text: `${column.wordsAt(index)} | ` };
    });
  }

  /** The edits of one line: cells that change, cells that it lacks, and the cells of new columns behind the last. */
  fill(row: number, changes: ReadonlyMap<number, string>, added: readonly AddedColumn[]): Edit[] {
    if (changes.size === 0 && added.length === 0) return [];
    // One row of a long table is written without a look at the others.
    const own = this.table.rows[row - HEAD_LINES];
    const line = own ? lineOf(own) : this.lines[row]!;
    const columns = this.table.header.length;
    const edits = line.cells.flatMap((_, index) =>
      changes.has(index) ? [this.#replace(line, index, changes.get(index)!)] : [],
    );
    const reach = added.length > 0 ? columns : Math.max(0, ...[...changes.keys()].map((index) => index + 1));
    const lacking: string[] = [];
    for (let index = line.cells.length; index < reach; index++)
      lacking.push(line.isDelimiter ? " --- " : ` ${changes.get(index) ?? ""} `);
    const tail = [...lacking, ...added.map((column) => column.cellAt(row))];
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

  /** Whether a pipe follows a cell. */
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
      if (widths.size > 1) return false;
    }
    return true;
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

function lineOf({ range, cells }: ActionTable["rows"][number]): Line {
  return { range, cells, isDelimiter: false };
}

/** Words with a space on either side at least, filled up to a width. */
export function padded(words: string, width: number, alignment: Alignment): string {
  const spare = Math.max(0, width - textWidth(words) - 2);
  const before = alignment === "left" ? 0 : alignment === "right" ? spare : spare >> 1;
  return `${" ".repeat(1 + before)}${words}${" ".repeat(1 + spare - before)}`;
}
