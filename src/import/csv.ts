import { UsageError } from "../text/error.ts";
import type { Source } from "../text/source.ts";

export interface CsvRow {
  readonly cells: readonly string[];
  /** The line on which it begins, 1-based. */
  readonly line: number;
}

/** Excel's optional first line: the separator of the cells below it. */
const separatorLine = /^sep=(.)(?:\r\n|\r|\n)/i;

/**
 * The rows of comma-separated values (RFC 4180). Semicolons and tabs separate too, where Excel's `sep=` line says so or
 * where they divide the heading into more cells. Quotes in the middle of a cell are text; rows without a word are left out.
 *
 * @throws UsageError for a quote that is not closed: its cell would contain all following rows
 */
export function readCsv({ file, text }: Source): CsvRow[] {
  const [first = "", named] = separatorLine.exec(text) ?? [];
  const separator = named ?? mostDividing(text);
  const rows: CsvRow[] = [];
  let line = first === "" ? 1 : 2;
  for (let at = first.length; at < text.length; ) {
    const { cells, end, isOpen } = readRow(text, at, separator);
    if (isOpen)
      throw new UsageError(
        `${file}: unexpected end of file, expected the closing quote of a cell in the row of line ${line}`,
        "Close the quote; a quote inside a quoted cell is written twice.",
      );
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line });
    line += text.slice(at, end).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = end;
  }
  return rows;
}

interface Row {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
  /** Whether its last cell is quoted and the text ends before the quote does. */
  readonly isOpen: boolean;
}

function readRow(text: string, start: number, separator: string): Row {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const { cell, end, isOpen } =
      text[at] === '"' ? quotedCell(text, at + 1, separator) : plainCell(text, at, separator);
    cells.push(cell);
    at = end;
    if (text[at] !== separator) return { cells, end: at + (text.startsWith("\r\n", at) ? 2 : 1), isOpen };
  }
}

interface Cell {
  readonly cell: string;
  /** Of the separator or line ending after it. */
  readonly end: number;
  readonly isOpen: boolean;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { cell: text.slice(start, end), end, isOpen: false };
}

function quotedCell(text: string, start: number, separator: string): Cell {
  const pieces: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { cell: [...pieces, text.slice(from)].join(""), end: text.length, isOpen: true };
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, separator);
      return { ...rest, cell: [...pieces, rest.cell].join("") };
    }
    pieces.push('"');
    from = quote + 2;
  }
}

/** The separator with the most cells in the first row; a comma for a draw. */
function mostDividing(text: string): string {
  const cells = (separator: string) => readRow(text, 0, separator).cells.length;
  return [",", ";", "\t"].reduce((most, next) => (cells(next) > cells(most) ? next : most));
}
