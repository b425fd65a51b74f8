import type { Range } from "../text/source.ts";
import type { TableRow } from "./blocks.ts";

/** Lines of a container: where each begins, after the marks of the containers around it, and where it ends. */
export interface Lines {
  readonly starts: number[];
  readonly ends: number[];
}

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const PIPE = 124;
const BACKSLASH = 92;
/** Columns between tab stops, as CommonMark has them. */
const TAB_STOP = 4;

/** Line ends are `\n` or `\r\n`; a lone `\r` is white space like any other. */
export function linesOf(text: string, range: Range): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = range.start;
  while (at < range.end) {
    let end = text.indexOf("\n", at);
    if (end === -1 || end > range.end) end = range.end;
    starts.push(at);
    ends.push(end > at && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end);
    at = end + 1;
  }
  return { starts, ends };
}

/** White space around words: ASCII's, the no-break space, zero-width space and byte order mark. */
export function isBlank(code: number): boolean {
  return code <= SPACE || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

/** The first offset from `start` on that is not blank; `end` without one. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function trimmed(text: string, start: number, end: number): Range {
  const first = skipBlanks(text, start, end);
  let last = end;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

/** Columns of white space at the start of a line. */
export function indentOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) columns++;
    else if (code === TAB) columns += TAB_STOP - (columns % TAB_STOP);
    else break;
  }
  return columns;
}

/** The offset in a line after at most `columns` columns of indentation. */
export function outdent(text: string, start: number, end: number, columns: number): number {
  let column = 0;
  let at = start;
  while (at < end && column < columns) {
    const code = text.charCodeAt(at);
    if (code === SPACE) column++;
    else if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
    else break;
    at++;
  }
  return at;
}

/** The end of the line that contains `at`, without its line ending. */
export function endOfLineAt(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}

/** Where the line after the one at `at` begins; the text's length when there is none. */
export function lineAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

/** A table row's cells. Pipes at both ends are optional; `\|` is a character of its cell. */
export function splitRow(text: string, start: number, end: number): TableRow {
  const range = trimmed(text, start, end);
  const cells: Range[] = [];
  let at = text[range.start] === "|" ? range.start + 1 : range.start;
  while (at < range.end) {
    const close = nextPipe(text, at, range.end);
    cells.push(cell(text, at, close));
    at = close + 1;
  }
  return { range, cells };
}

/** Code spans do not hide a pipe: GitHub splits the row first. */
function nextPipe(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === PIPE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return Math.min(at, end);
}

/** An empty cell's place is after its first space, so that a word inserted there is between spaces. */
function cell(text: string, start: number, end: number): Range {
  const content = trimmed(text, start, end);
  if (content.start < content.end) return content;
  const place = skipBlanks(text, start, Math.min(start + 1, end));
  return { start: place, end: place };
}
