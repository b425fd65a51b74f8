import type { Range } from "../text/source.ts";
import type { Block, ListItem, Paragraph } from "./blocks.ts";
import { trimmed } from "./lines.ts";

/** Text of one or more lines of a file as one string that knows where each of its characters came from. */
export class TextRun {
  /** The lines, joined by line feeds. */
  readonly text: string;
  readonly #lines: readonly Range[];
  #offsets: number[] | undefined;

  constructor(source: string, lines: readonly Range[]) {
    this.#lines = lines;
    this.text =
      lines.length === 1
        ? source.slice(lines[0]!.start, lines[0]!.end)
        : lines.map(({ start, end }) => source.slice(start, end)).join("\n");
  }

  static of(source: string, range: Range): TextRun {
    return new TextRun(source, [range]);
  }

  /** The range in the file of a part of the text, without the white space around it. */
  range(start = 0, end = this.text.length): Range {
    const part = trimmed(this.text, start, end);
    return {
      start: this.#place(part.start),
      end: part.end > part.start ? this.#place(part.end - 1) + 1 : this.#place(part.start),
    };
  }

  #place(offset: number): number {
    if (this.#lines.length === 1) return this.#lines[0]!.start + offset;
    this.#offsets ??= lineOffsets(this.#lines);
    const offsets = this.#offsets;
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low]!;
    return Math.min(line.start + offset - offsets[low]!, line.end);
  }
}

function lineOffsets(lines: readonly Range[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.end - line.start + 1;
  }
  return offsets;
}

/** The words of an item itself: its first paragraph, not what is nested under it. */
export function firstParagraph(item: ListItem): Paragraph | null {
  const first = item.blocks[0];
  return first?.kind === "paragraph" ? first : null;
}

/** The lines with text in some blocks, in order; code and comments have none. */
export function wordLines(blocks: readonly Block[]): Range[] {
  const lines: Range[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") for (const line of block.lines) lines.push(line);
    else if (block.kind === "heading") lines.push(block.text);
    else if (block.kind === "quote") for (const line of wordLines(block.blocks)) lines.push(line);
    else if (block.kind === "list") {
      for (const item of block.items) for (const line of wordLines(item.blocks)) lines.push(line);
    }
  }
  return lines;
}

const breaks = /<br\s?\/?>/gi;

/** The pieces of a line between `<br>` marks or other separators. */
export function splitAtBreaks(text: string, line: Range, parting: RegExp = breaks): Range[] {
  const words = text.slice(line.start, line.end);
  const pieces: Range[] = [];
  let from = 0;
  for (const found of words.matchAll(parting)) {
    pieces.push(trimmed(text, line.start + from, line.start + found.index));
    from = found.index + found[0].length;
  }
  if (from === 0) return [line];
  pieces.push(trimmed(text, line.start + from, line.end));
  return pieces.filter(({ start, end }) => start < end);
}
