import type { Block } from "./markdown/blocks.ts";
import { type Definitions, plainText } from "./markdown/inline.ts";
import { isPlaceholder } from "./markdown/placeholders.ts";
import { firstParagraph, Prose } from "./markdown/prose.ts";
import type { Part } from "./markdown/sections.ts";
import type { Fact } from "./source.ts";

/** The words of some sections as one text, a blank line between paragraphs; null when nothing is written there. */
export function proseOf(text: string, parts: readonly Part[], definitions: Definitions): Fact<string> | null {
  const pieces = paragraphs(
    text,
    parts.flatMap(({ blocks }) => (isPrompt(text, blocks) ? blocks.slice(1) : blocks)),
    definitions,
  );
  if (pieces.length === 0) return null;
  const value = pieces.map((piece) => piece.value).join("\n\n");
  return { value, range: { start: pieces[0]!.range.start, end: pieces.at(-1)!.range.end } };
}

/** A template's words in italics, left above what somebody wrote under them. */
function isPrompt(text: string, [first, ...others]: readonly Block[]): boolean {
  if (first?.kind !== "paragraph" || others.length === 0) return false;
  return /^(?:\*[^*]+\*|_[^_]+_)$/.test(text.slice(first.range.start, first.range.end));
}

/** The points of some sections: their list items, or their paragraphs where there is no list. */
export function pointsOf(text: string, parts: readonly Part[], definitions: Definitions): Fact<string>[] {
  const blocks = parts.flatMap((part) => part.blocks);
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  if (items.length === 0) return paragraphs(text, blocks, definitions);
  return items.flatMap((item) => {
    const words = firstParagraph(item);
    return words ? paragraphs(text, [words], definitions) : [];
  });
}

function paragraphs(text: string, blocks: readonly Block[], definitions: Definitions): Fact<string>[] {
  const facts: Fact<string>[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const prose = new Prose(text, block.lines);
      if (isPlaceholder(prose.text)) continue;
      const value = plainText(prose.text, definitions);
      if (value !== "") facts.push({ value, range: prose.range() });
    } else if (block.kind === "quote") facts.push(...paragraphs(text, block.blocks, definitions));
    else if (block.kind === "list")
      for (const item of block.items) facts.push(...paragraphs(text, item.blocks, definitions));
  }
  return facts;
}
