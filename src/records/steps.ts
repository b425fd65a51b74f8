import type { Block } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { TextRun, wordLines } from "../markdown/text-run.ts";
import type { Range, Spanned } from "../text/source.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { Part } from "./sections.ts";

/** An arrow at the start of a line: the line belongs to the step above, also after a blank line. */
export const arrow = /^(?:→|⇒|->|=>|➜|➔)\s*/;

/** The steps of some sections, each with its nested content; paragraphs where there is no list. */
export function stepsOf(text: string, parts: readonly Part[], definitions: Definitions): Spanned<string>[] {
  return stepLines(
    text,
    parts.flatMap((part) => part.blocks),
  ).flatMap((lines) => {
    const prose = new TextRun(text, lines);
    return isPlaceholder(prose.text) ? [] : [{ value: plainText(prose.text, definitions), range: prose.range() }];
  });
}

/** The lines of each step. */
export function stepLines(text: string, blocks: readonly Block[]): Range[][] {
  const listed = blocks.some((block) => block.kind === "list");
  const steps: Range[][] = [];
  for (const block of blocks) {
    if (block.kind === "list") for (const item of block.items) steps.push(wordLines(item.blocks));
    else if (block.kind === "paragraph") {
      const continues = arrow.test(text.slice(block.range.start, block.range.start + 4));
      const last = steps.at(-1);
      if (continues && last) for (const line of block.lines) last.push(line);
      else if (!listed) for (const step of paragraphSteps(text, block.lines)) steps.push(step);
    } else if (block.kind === "table") {
      for (const row of block.rows) steps.push(row.cells.filter(({ start, end }) => start < end));
    }
  }
  return steps.filter((lines) => lines.length > 0);
}

/** Lines such as "15 minutes → lead" are separate steps; other lines of a paragraph are one. */
function paragraphSteps(text: string, lines: readonly Range[]): Range[][] {
  const each = lines.every(({ start, end }) => /\S\s*(?:→|⇒|->|=>|➜|➔)\s*\S/.test(text.slice(start, end)));
  return each ? lines.map((line) => [line]) : [[...lines]];
}
