import type { Range } from "../text/source.ts";
import { BlockReader } from "./block-reader.ts";
import { linesOf } from "./lines.ts";

/*
 * Markdown's blocks with the exact range of every part, and nothing else: inline.ts reads the content of a line, the
 * readers of records find what a block means. The libraries measured (figures in ARCHITECTURE.md) either lose columns inside lists and tables or
 * take longer than all the rest of the reading.
 */

export type Block = Heading | Paragraph | List | Quote | Table | Definition | Opaque;

export interface Heading {
  readonly kind: "heading";
  readonly range: Range;
  readonly level: number;
  /** The words, without `#` marks or underline. */
  readonly text: Range;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly range: Range;
  /** Each line, trimmed and without the marks of the lists and quotes around it. */
  readonly lines: readonly Range[];
}

export interface List {
  readonly kind: "list";
  readonly range: Range;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly range: Range;
  /** The number of an ordered item as written, without its dot; null for a bullet. */
  readonly number: Range | null;
  /** The character in the brackets of a task box `[ ]`. */
  readonly task: Range | null;
  readonly blocks: readonly Block[];
}

export interface Quote {
  readonly kind: "quote";
  readonly range: Range;
  readonly blocks: readonly Block[];
}

export interface TableRow {
  readonly range: Range;
  /** Trimmed; an empty cell is an empty range between its pipes. */
  readonly cells: readonly Range[];
}

export interface Table {
  readonly kind: "table";
  readonly range: Range;
  readonly header: TableRow;
  readonly delimiter: TableRow;
  readonly rows: readonly TableRow[];
  /** An HTML table: it has no line of dashes, and nothing is written between its cells. */
  readonly isMarkup?: true;
}

/** `[label]: target`: invisible, the target of reference links. */
export interface Definition {
  readonly kind: "definition";
  readonly range: Range;
  readonly label: Range;
  readonly target: Range;
}

/** Blocks without text: code, comments, HTML, thematic breaks, tables that are drawn with dashes. */
export interface Opaque {
  readonly kind: "code" | "comment" | "html" | "break" | "drawn-table";
  readonly range: Range;
}

/** The blocks of a part of a text. Takes time in proportion to the text's length, whatever its content. */
export function readBlocks(text: string, range: Range): Block[] {
  return new BlockReader(text, linesOf(text, range), 0).read();
}
