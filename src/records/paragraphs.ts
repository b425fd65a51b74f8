import type { Block } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { firstParagraph, TextRun } from "../markdown/text-run.ts";
import type { Spanned } from "../text/source.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { Part } from "./sections.ts";

/** The text of some sections, with blank lines between paragraphs; null without text. */
export function proseOf(text: string, parts: readonly Part[], definitions: Definitions): Spanned<string> | null {
  return joined(
    paragraphs(
      text,
      parts.flatMap(({ blocks }) => (isPrompt(text, blocks) ? blocks.slice(1) : blocks)),
      definitions,
    ),
  );
}

/** The tables of some sections as text, one paragraph per row: `Users affected: 2,340`; null for sections without one. */
export function rowsOf(text: string, parts: readonly Part[], definitions: Definitions): Spanned<string> | null {
  const tables = parts.flatMap((part) => part.blocks.flatMap((block) => (block.kind === "table" ? [block] : [])));
  return joined(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells, range }) => {
        const words = cells.map(({ start, end }) => plainText(text.slice(start, end), definitions));
        return words.slice(1).every(isPlaceholder) ? [] : [{ value: words.filter(Boolean).join(": "), range }];
      }),
    ),
  );
}

function joined(pieces: readonly Spanned<string>[]): Spanned<string> | null {
  if (pieces.length === 0) return null;
  const value = pieces.map((piece) => piece.value).join("\n\n");
  return { value, range: { start: pieces[0]!.range.start, end: pieces.at(-1)!.range.end } };
}

/** A template's prompt in italics, above the text that was written below it. */
function isPrompt(text: string, [first, ...others]: readonly Block[]): boolean {
  if (first?.kind !== "paragraph" || others.length === 0) return false;
  return /^(?:\*[^*]+\*|_[^_]+_)$/.test(text.slice(first.range.start, first.range.end));
}

/** The points of some sections: the items of their lists, or their paragraphs if neither they nor their sub-sections have a list. */
export function pointsOf(text: string, parts: readonly Part[], definitions: Definitions): Spanned<string>[] {
  const listing = parts.filter((part) => part.blocks.some(({ kind }) => kind === "list"));
  return parts.flatMap((part) => {
    if (!listing.includes(part))
      return listing.some((other) => isUnder(other, part)) ? [] : paragraphs(text, part.blocks, definitions);
    const items = part.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    return items.flatMap((item) => {
      const words = firstParagraph(item);
      return words ? paragraphs(text, [words], definitions) : [];
    });
  });
}

function isUnder({ parent }: Part, part: Part): boolean {
  return parent !== null && (parent === part || isUnder(parent, part));
}

function paragraphs(text: string, blocks: readonly Block[], definitions: Definitions): Spanned<string>[] {
  const facts: Spanned<string>[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const prose = new TextRun(text, block.lines);
      if (isPlaceholder(prose.text)) continue;
      const value = plainText(prose.text, definitions);
      if (value !== "") facts.push({ value, range: prose.range() });
    } else if (block.kind === "quote") for (const fact of paragraphs(text, block.blocks, definitions)) facts.push(fact);
    else if (block.kind === "list")
      for (const item of block.items) for (const fact of paragraphs(text, item.blocks, definitions)) facts.push(fact);
  }
  return facts;
}
