import { showControlChars } from "../text/control-chars.ts";
import { graphemes, graphemeWidth } from "../text/width.ts";

/** One user-perceived character of a line, as a terminal shows it. */
export interface TerminalCell {
  /** What to print: unseen characters made visible, a tab as spaces. */
  readonly text: string;
  /** In terminal columns. */
  readonly width: number;
  /** Where it stands in the measured text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const TAB_STOP = 4;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** The cells of one line of text. */
export function cells(text: string): readonly TerminalCell[] {
  const line: TerminalCell[] = [];
  let start = 0;
  let column = 0;
  for (const segment of graphemes(text)) {
    const shown = segment === "\t" ? " ".repeat(TAB_STOP - (column % TAB_STOP)) : showControlChars(segment);
    const width = shown === segment ? graphemeWidth(segment) : shown.length;
    line.push({ text: shown, width, start, end: start + segment.length });
    start += segment.length;
    column += width;
  }
  return line;
}

/** How many terminal columns `text` takes, which holds no tab and nothing unseen. */
export function columns(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : totalWidth(cells(text));
}

export function totalWidth(line: readonly TerminalCell[]): number {
  return line.reduce((width, cell) => width + cell.width, 0);
}

/** How the parts of a text are set off. */
export interface Palette {
  readonly strong: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly good: Paint;
  readonly faint: Paint;
}

type Paint = (text: string) => string;

const asIs: Paint = (text) => text;

export const plain: Palette = { strong: asIs, error: asIs, warning: asIs, good: asIs, faint: asIs };

/** ANSI's select-graphic-rendition codes, each with the code that ends it, so that paints can be nested. */
export const colors: Palette = {
  strong: sgr(1, 22),
  error: sgr(31, 39),
  warning: sgr(33, 39),
  good: sgr(32, 39),
  faint: sgr(90, 39),
};

function sgr(on: number, off: number): Paint {
  return (text) => (text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`);
}
