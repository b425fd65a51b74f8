import type { Range } from "../text/source.ts";
import type { Table, TableRow } from "./blocks.ts";
import { trimmed } from "./lines.ts";

/*
 * Tables that are not GitHub's: HTML's are read, those that pandoc draws with dashes are only recognized.
 */

/** Longer tables are no one's: the search for their end would cost too much. */
export const LONGEST_TABLE = 100_000;
const rowTag = /<tr\b[^<>]*>/gi;
const cellTag = /<t([hd])\b[^<>]*>/gi;
/** Tags around a cell's words: `<p>Add tests</p>`. */
const tagsBefore = /^(?:\s*<\/?(?:p|div|span|strong|b|em|i|ul|li|br)\b[^<>]*>)+/i;
const tagsBehind = /(?:<\/?(?:p|div|span|strong|b|em|i|ul|li|br)\b[^<>]*>\s*)+$/i;

/** The table whose `<table>` begins at an offset; null for one that does not end or has no rows. */
export function readHtmlTable(text: string, start: number): Table | null {
  const scope = text.slice(start, start + LONGEST_TABLE);
  const close = scope.search(/<\/table\s*>/i);
  if (close === -1 || !/^<table\b/i.test(scope)) return null;
  const end = start + scope.indexOf(">", close) + 1;
  const begins = [...scope.slice(0, close).matchAll(rowTag)];
  const rows = begins.map(({ index, 0: tag }, at): TableRow => {
    const next = begins[at + 1]?.index ?? close;
    return readRow(text, { start: start + index + tag.length, end: start + next });
  });
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const [first, ...below] = filled;
  if (!first) return null;
  const isNamed = /<th\b/i.test(text.slice(start, first.range.end));
  const place = { start, end: start };
  const header = isNamed ? first : { range: place, cells: first.cells.map(() => place) };
  const others = isNamed ? below : filled;
  return { kind: "table", range: { start, end }, header, delimiter: header, rows: others, isMarkup: true };
}

function readRow(text: string, range: Range): TableRow {
  const row = text.slice(range.start, range.end);
  const begins = [...row.matchAll(cellTag)];
  const cells = begins.map(({ index, 0: tag }, at): Range => {
    const from = index + tag.length;
    const rest = row.slice(from, begins[at + 1]?.index ?? row.length);
    const close = rest.search(/<\/t[hdr]\s*>/i);
    return withoutTags(text, range.start + from, range.start + from + (close === -1 ? rest.length : close));
  });
  return { range: trimmed(text, range.start, range.end), cells };
}

function withoutTags(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const before = tagsBefore.exec(words)?.[0].length ?? 0;
  const behind = tagsBehind.exec(words.slice(before))?.[0].length ?? 0;
  return trimmed(text, start + before, end - behind);
}

/** `------ ------- ----`: pandoc's columns. */
const columns = /^\s{0,6}-{2,}(?:\s+-{2,})+\s*$/;
/** `--------------------`: the border of a table whose rows have several lines. */
const border = /^\s{1,6}-{6,}\s*$/;
/** `+------+------+`. */
const grid = /^\s{0,3}\+(?:[-=:]{2,}\+){2,}\s*$/;

/**
 * The lines of a table that pandoc draws with dashes, from a line on; 0 where none begins. Words of several columns share its lines, so
 * that it can't be taken apart by them.
 */
export function drawnTableLength(line: (at: number) => string | null): number {
  const first = line(0) ?? "";
  if (grid.test(first)) return lengthUntil(line, 1, (words) => !/^\s*[+|]/.test(words));
  if (border.test(first)) {
    const head = [1, 2, 3, 4].find((at) => columns.test(line(at) ?? ""));
    if (head === undefined) return 0;
    const last = lengthUntil(line, head + 1, (words) => border.test(words));
    return last + 1;
  }
  const second = line(1) ?? "";
  // Above dashes in prose, such as a command's output, there are no columns.
  if (!columns.test(second) || partsOf(first) !== partsOf(second)) return 0;
  return lengthUntil(line, 2, (words) => words.trim() === "");
}

/** How many parts the wide spaces of a line separate; 0 for one alone. */
function partsOf(line: string): number {
  const parts = line.trim().split(/\s{2,}|(?<=-) (?=-)/).length;
  return parts > 1 ? parts : 0;
}

function lengthUntil(line: (at: number) => string | null, from: number, isEnd: (words: string) => boolean): number {
  let at = from;
  for (let words = line(at); words !== null && !isEnd(words); words = line(at)) at++;
  return at;
}
