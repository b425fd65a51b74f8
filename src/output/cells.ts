import { visible } from "./visible.ts";

/** One user-perceived character of a line, as a terminal shows it. */
export interface Cell {
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

/** East Asian wide and full-width blocks (Unicode Standard Annex #11), and what is shown as an emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\u200c\u200d]+$/u;

/** The cells of one line of text. */
export function cells(text: string): readonly Cell[] {
  const line: Cell[] = [];
  let start = 0;
  let column = 0;
  for (const segment of segments(text)) {
    const shown = segment === "\t" ? " ".repeat(TAB_STOP - (column % TAB_STOP)) : visible(segment);
    const width = shown === segment ? segmentWidth(segment) : shown.length;
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

export function totalWidth(line: readonly Cell[]): number {
  return line.reduce((width, cell) => width + cell.width, 0);
}

let graphemes: Intl.Segmenter | undefined;

/** Made on first need: it takes milliseconds, and most lines are ASCII, whose code units are its graphemes. */
function segments(text: string): readonly string[] {
  if (/^[\t\x20-\x7e]*$/.test(text)) return text.split("");
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function segmentWidth(segment: string): number {
  if (segment.length === 1 && segment <= "\x7e") return 1;
  if (WITHOUT_WIDTH.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}
