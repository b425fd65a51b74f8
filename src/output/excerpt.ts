import type { Range, Source } from "../text/source.ts";
import { cells, type TerminalCell, totalWidth } from "./terminal.ts";

/** A source line, windowed, with the columns to underline. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Terminal columns before the underline. */
  readonly indent: number;
  /** Terminal columns to underline, at least 1. */
  readonly length: number;
}

/**
 * More code units than a column holds, marks and joiners included. A line is never looked at beyond its window, since
 * one file may be a single line of megabytes with thousands of findings.
 */
const UNITS_A_COLUMN = 4;

/**
 * The first line of `range` in at most `width` terminal columns, cut around the range with `…`; null when there is
 * nothing on that line to see.
 */
export function excerpt(source: Source, range: Range, width: number): Excerpt | null {
  const { line, column } = source.position(range.start);
  const lineStart = range.start - (column - 1);
  const reach = width * UNITS_A_COLUMN;
  const from = Math.max(lineStart, range.start - reach);
  const following = source.text.slice(range.start, range.start + reach);
  const lineEnd = following.search(/\r?\n/);
  const text = source.text.slice(from, range.start) + (lineEnd === -1 ? following : following.slice(0, lineEnd));
  if (text.trim() === "") return null;

  const parts = split(printableCells(text), { start: range.start - from, end: range.end - from });
  const cutBefore = from > lineStart;
  const cutAfter = lineEnd === -1 && from + text.length < source.text.length;
  return { line, ...windowed({ ...parts, cutBefore, cutAfter }, width) };
}

interface Parts {
  readonly before: readonly TerminalCell[];
  readonly marked: readonly TerminalCell[];
  readonly after: readonly TerminalCell[];
}

function split(line: readonly TerminalCell[], range: Range): Parts {
  const before = line.filter((cell) => cell.end <= range.start);
  const after = line.filter((cell) => cell.start >= range.end && cell.end > range.start);
  return { before, marked: line.slice(before.length, line.length - after.length), after };
}

/** Cells in which `##[`, a workflow command to GitHub's runner wherever it stands in a line, has become `##\[`. */
function printableCells(text: string): readonly TerminalCell[] {
  const line = cells(text);
  if (!text.includes("##[")) return line;
  return line.map((cell) =>
    cell.text === "[" && text.startsWith("##", cell.start - 2) ? { ...cell, text: "\\[", width: 2 } : cell,
  );
}

/** Fits the parts into `width` columns: the range first, then as much of both sides as there is room. */
function windowed(
  line: Parts & { readonly cutBefore: boolean; readonly cutAfter: boolean },
  width: number,
): Omit<Excerpt, "line"> {
  const beforeWidth = totalWidth(line.before);
  const afterWidth = totalWidth(line.after);
  // A column for each `…` that may be needed.
  const space = width - 2;
  const marked = upTo(line.marked, space);
  const room = space - totalWidth(marked.kept);
  const left = Math.min(beforeWidth, Math.max(room >> 1, room - afterWidth));
  const before = upTo(line.before.toReversed(), left);
  const after = upTo(marked.cut ? [] : line.after, room - left);

  const head = (before.cut || line.cutBefore ? "…" : "") + joined(before.kept.toReversed());
  const tail = joined(after.kept) + (marked.cut || after.cut || line.cutAfter ? "…" : "");
  const indent = totalWidth(before.kept) + (head.startsWith("…") ? 1 : 0);
  return {
    text: (head + joined(marked.kept) + tail).trimEnd(),
    indent,
    length: Math.max(1, totalWidth(marked.kept)),
  };
}

function upTo(
  line: readonly TerminalCell[],
  width: number,
): { readonly kept: readonly TerminalCell[]; readonly cut: boolean } {
  let used = 0;
  const end = line.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return end === -1 ? { kept: line, cut: false } : { kept: line.slice(0, end), cut: true };
}

function joined(line: readonly TerminalCell[]): string {
  return line.map((cell) => cell.text).join("");
}
