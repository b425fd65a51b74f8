/** An export that can't be brought over. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  /** The next step: a sentence. */
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

/**
 * The rows of comma-separated values (RFC 4180); semicolons and tabs separate too, when the first line has more of them.
 * Quotes in the middle of a cell are text; rows without a word are left out.
 *
 * @throws ImportError for a quote that nobody closes: it would take all the rows after it
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at + 1, separator) : plainCell(text, at, separator);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (row.some((one) => one.trim() !== "")) rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

interface Cell {
  readonly cell: string;
  /** Of the separator or line ending after it. */
  readonly end: number;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, separator: string): Cell {
  const pieces: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw unclosed(text, start);
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, separator);
      return { cell: [...pieces, rest.cell].join(""), end: rest.end };
    }
    pieces.push('"');
    from = quote + 2;
  }
}

function unclosed(text: string, start: number): ImportError {
  const line = text.slice(0, start).split("\n").length;
  return new ImportError(
    `unexpected end of file, expected the closing quote of a cell that begins in line ${line}`,
    "Close the quote; a quote inside of a cell is written twice.",
  );
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [",", ";", "\t"].map((separator) => [separator, first.split(separator).length] as const);
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
