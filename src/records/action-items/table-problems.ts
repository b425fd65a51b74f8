import { type Definitions, plainText } from "../../markdown/inline.ts";
import { endOfLineAt, trimmed } from "../../markdown/lines.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Range } from "../../text/source.ts";
import { readWholeDate } from "../../time/dates.ts";
import type { ActionTable } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import type { Part } from "../sections.ts";
import { statusOf } from "./item-status.ts";
import { isKind } from "./item-words.ts";

/** A column with fixed words: the allowed ones, and the level for another word where all others are known. */
interface ClosedColumn {
  readonly column: "status" | "kind" | "issue";
  readonly expected: string;
  /** An allowed word. */
  readonly example: string;
  readonly level: "error" | "warning";
  readonly known: (words: string) => boolean;
}

/** `#12`, `12`, an address, or another tracker's key; a status is allowed in its place. */
const issueWords = /#\d|^\d+$|\b[a-z][a-z0-9]*-\d+\b|[a-z]:\/\/|\bwww\./i;

const closedColumns: readonly ClosedColumn[] = [
  {
    column: "status",
    expected: "open, in-progress, done or dropped",
    example: "open",
    level: "error",
    known: (words) => statusOf(words) !== null || readWholeDate(words)?.kind === "date",
  },
  {
    column: "kind",
    expected: "prevent, detect, mitigate or process",
    example: "prevent",
    level: "error",
    known: isKind,
  },
  {
    column: "issue",
    expected: "an issue's number, address or key, such as #12",
    example: "#12",
    level: "warning",
    known: (words) => issueWords.test(words) || statusOf(words) !== null,
  },
];

interface Cell {
  readonly words: string;
  readonly range: Range;
}

/**
 * Reports cells with unknown words. In a column with this format's name and otherwise known words,
 * one unknown word is an error; several are warnings. A word in several rows is the team's own; it is
 * reported for a status only: without a known status the item counts as open.
 */
export function unknownWords(text: string, table: ActionTable, definitions: Definitions): Diagnostic[] {
  return closedColumns.flatMap(({ column, expected, example, level, known }): Diagnostic[] => {
    const index = table.columns.indexOf(column);
    const header = table.header[index];
    if (!header) return [];
    const isOurs = plainText(text.slice(header.start, header.end)).toLowerCase() === column;
    if (!isOurs && column !== "status") return [];
    const cells = written(text, table, index, definitions);
    const repeated = repeatedWords(cells);
    const unknown = cells.filter((cell) => !known(cell.words) && (column === "status" || !repeated.has(cell.words)));
    return unknown.map(({ words, range }) => ({
      rule: "schema",
      level: isOurs && unknown.length === 1 ? level : "warning",
      range,
      message: `unexpected ${column} ${quote(words)}, expected ${expected}`,
      help: `write for example \`${example}\``,
    }));
  });
}

function repeatedWords(cells: readonly Cell[]): ReadonlySet<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const { words } of cells) (seen.has(words) ? repeated : seen).add(words);
  return repeated;
}

function written(text: string, table: ActionTable, index: number, definitions: Definitions): Cell[] {
  return table.rows.flatMap(({ cells }) => {
    const range = cells[index];
    const words = range ? plainText(text.slice(range.start, range.end), definitions) : "";
    return range && !isPlaceholder(words) ? [{ words, range }] : [];
  });
}

/** `# | Action | Owner |`, of which the heading is the text after the `#`. */
const rowAsHeading = /^\|.*\|/;

/** A table whose header begins with `# |` has a heading instead of a header, so its rows would be lost: they are reported. */
export function rowsUnderHeading(text: string, part: Part): Diagnostic[] {
  const heading = text.slice(part.heading.range.start, part.heading.range.end);
  if (!rowAsHeading.test(heading)) return [];
  const body = trimmed(text, part.body.start, part.body.end);
  const delimiter = { start: body.start, end: Math.min(endOfLineAt(text, body.start), body.end) };
  if (!/^[\s:|-]*-\s*\|[\s:|-]*$/.test(text.slice(delimiter.start, Math.min(delimiter.end, delimiter.start + 500))))
    return [];
  const rows = trimmed(text, delimiter.end, body.end);
  if (rows.start === rows.end) return [];
  const message =
    "unexpected rows below a heading: these lines look like action items, expected a table whose header is no heading";
  return [{ rule: "schema", range: rows, message, help: "begin the header with `|`, since `# ` begins a heading" }];
}

/** Text after the last column: no page shows it, and it may belong into a cell before it. */
export function wordsBehindColumns(text: string, { header, rows }: ActionTable): Diagnostic[] {
  return rows.flatMap(({ cells }): Diagnostic[] => {
    const range = cells.slice(header.length).find(({ start, end }) => !isPlaceholder(text.slice(start, end)));
    if (!range) return [];
    const message = `unexpected cell ${quote(text.slice(range.start, range.end))} behind the last column, expected ${header.length} cells as in the header`;
    const help = "give it a column of the header; a | within a cell is written \\|";
    return [{ rule: "schema", level: "warning", range, message, help }];
  });
}

/** A row with a number, an owner or the like but without an action, in a table of action items. */
export function rowWithoutAction(text: string, table: ActionTable, index: number): Diagnostic[] {
  const { range, cells } = table.rows[index]!;
  const holdsWords = cells.some(({ start, end }) => !isPlaceholder(text.slice(start, end)));
  if (!holdsWords) return [];
  const message = "unexpected row without an action, expected what is to be done";
  return [{ rule: "schema", range, message, help: "write the action, or remove the row" }];
}
