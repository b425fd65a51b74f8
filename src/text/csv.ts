import { sanitizeLog } from "./control-chars.ts";

/** A cell of a table for other programs; null is an empty one. */
export type Cell = string | number | null;

/** Comma-separated values as RFC 4180 describes them. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/**
 * Spreadsheets run a text that starts like a formula, so it gets an apostrophe before it. Lines stay lines; what a terminal or
 * GitHub's runner would act on is made visible.
 */
function formatCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const quiet = sanitizeLog(value);
  const text = /^[=+\-@＝＋－＠\s]/.test(value) ? `'${quiet}` : quiet;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
