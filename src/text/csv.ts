/** A cell of a table for other programs; null is an empty one. */
export type Cell = string | number | null;

/** Comma-separated values as RFC 4180 describes them. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** Spreadsheets run a text that starts like a formula, so it gets an apostrophe before it. */
function formatCell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@＝＋－＠\s]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
