import type { Range } from "../text/source.ts";
import type { TableRow } from "./blocks.ts";
import { skipBlanks, trimmed } from "./lines.ts";

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
  while (at < end && text[at] !== "|") at += text[at] === "\\" ? 2 : 1;
  return Math.min(at, end);
}

/** An empty cell's place is after its first space, so that a word put there stands between spaces. */
function cell(text: string, start: number, end: number): Range {
  const content = trimmed(text, start, end);
  if (content.start < content.end) return content;
  const place = skipBlanks(text, start, Math.min(start + 1, end));
  return { start: place, end: place };
}
