import { type Block, readBlocks } from "../markdown/blocks.ts";
import { type Definitions, normalizedLabel, plainText } from "../markdown/inline.ts";
import type { PhraseTable } from "../text/phrases.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import { type DayOrder, dayOrderIn } from "../time/day-order.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter/front-matter.ts";
import { textAt } from "./front-matter/front-matter-values.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { idFromFile } from "./record-id.ts";
import { type Headings, type Outline, readOutline } from "./sections.ts";

/** A markdown record before its kind is known. */
export interface Document {
  readonly source: Source;
  readonly id: string;
  readonly idRange: Range;
  readonly frontMatter: FrontMatter;
  readonly outline: Outline;
  readonly definitions: Definitions;
  readonly metadata: Metadata;
  /** The order of numeric dates, where other dates of the document show it. */
  readonly dayOrder: () => DayOrder | null;
}

export function readDocument(source: Source, headings: Headings): Document {
  const frontMatter = readFrontMatter(source);
  const blocks = readBlocks(source.text, frontMatter.body);
  const definitions = definitionsIn(source.text, blocks);
  const outline = readOutline(source.text, blocks, headings);
  const metadata = readMetadata(source.text, outline.preamble, outline.parts, definitions);
  const id = textAt(frontMatter, ["id"]);
  return {
    source,
    id: id?.value ?? idFromFile(source.file),
    idRange: id?.range ?? { start: 0, end: Math.min(1, source.text.length) },
    frontMatter,
    outline,
    definitions,
    metadata,
    dayOrder: dayOrderIn(source.text),
  };
}

function definitionsIn(text: string, blocks: readonly Block[], targets = new Map<string, string>()): Definitions {
  for (const block of blocks) {
    if (block.kind === "definition") {
      const label = normalizedLabel(text.slice(block.label.start, block.label.end));
      const target = text.slice(block.target.start, block.target.end).split(/\s/, 1)[0]!.replace(/^<|>$/g, "");
      if (!targets.has(label)) targets.set(label, target);
    } else if (block.kind === "quote") definitionsIn(text, block.blocks, targets);
    else if (block.kind === "list") for (const item of block.items) definitionsIn(text, item.blocks, targets);
  }
  return targets;
}

/**
 * The title of the document: in its front matter, and in its title heading or a `Title` line.
 *
 * @param kinds words for its kind, which may come before the title
 */
export function titlesOf(
  document: Document,
  kinds: PhraseTable<true>,
): Record<"inFrontMatter" | "inText", Spanned<string> | null> {
  const { outline, frontMatter, source, metadata } = document;
  const inFrontMatter = textAt(frontMatter, ["title"]);
  const heading = outline.title?.text ?? namingLine(document, kinds);
  const words = heading ? plainText(source.slice(heading).replace(emptyAnchors, ""), document.definitions) : "";
  const stated = metadata.get("title") ?? null;
  if (!heading || words === "" || isMacro(source.slice(heading)) || (stated && onlyKind.test(words)))
    return { inFrontMatter, inText: stated };
  return { inFrontMatter, inText: titleValue(source, heading, words.replace(anchor, ""), kinds) };
}

/** `<% title %>`, `{{ title }}`: placeholders of another tool. */
function isMacro(words: string): boolean {
  return words.startsWith("<%") || words.startsWith("{{");
}

/** `Checkout outage {#checkout}`, `{#checkout .unnumbered}`, `{.title}`. */
const anchor = /(?<!\s)\s*\{[#.][^{}]*\}$/;

/** What converters put where a link leads to: `<span id="x"></span>`, `<a name="x"></a>`, `[]{#x}`. */
const emptyAnchors = /<(span|a)\b[^<>]*><\/\1>|<a\b[^<>]*\/>|\[\]\{[^{}]*\}/gi;

/** "Postmortem" above `Title: Checkout outage` is the kind of the document, not its title. */
const onlyKind = /^(?:incident |outage )?(?:post-?mortem|report|review|run-?book|playbook)(?: report)?$/i;
const LONGEST_TITLE = 120;

/** `Post-mortem: Checkout outage` as the first line of a document without headings. */
function namingLine({ source, outline: { preamble } }: Document, kinds: PhraseTable<true>): Range | null {
  const [first] = preamble;
  const line = first?.kind === "paragraph" ? first.lines[0]! : null;
  const isName = line && line.end - line.start < LONGEST_TITLE && lengthOfKind(source.slice(line), kinds) > 0;
  return isName ? line : null;
}

/** `Post-Mortem: Checkout Outage - May 29, 2026` → `Checkout Outage`: without the kind and the date. */
function titleValue(source: Source, heading: Range, words: string, kinds: PhraseTable<true>): Spanned<string> {
  const lead = lengthOfKind(words, kinds);
  const name = lead > 0 ? withoutDate(words.slice(lead)).trim() : words;
  const raw = source.slice(heading);
  const at = raw.indexOf(name);
  if (name === "" || at === -1) return { value: name || words, range: heading };
  return { value: name, range: { start: heading.start + at, end: heading.start + at + name.length } };
}

/** The most marks before a title's words. */
const MOST_MARKS = 3;

/** The length of `Post-mortem: ` with its divider; 0 for a title without it. */
function lengthOfKind(title: string, kinds: PhraseTable<true>): number {
  const kind = kinds.matchStart(title);
  if (!kind || kind.start > MOST_MARKS) return 0;
  const behind = title.slice(kind.end).trimStart();
  const divided = behind !== "" && ":–—-".includes(behind.charAt(0));
  return divided ? title.length - behind.slice(1).trimStart().length : 0;
}

const trailingDate =
  /[([]?(?:\d{4}[-/]\d{2}[-/]\d{2}|(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}),? \d{4})[)\]]?$/;

/** `Checkout Outage - May 29, 2026`, `Checkout Outage (2026-05-29)` → `Checkout Outage`. */
function withoutDate(name: string): string {
  const date = trailingDate.exec(name);
  if (!date) return name;
  const before = name.slice(0, date.index).trimEnd();
  return "-–—,|:".includes(before.slice(-1)) ? before.slice(0, -1) : before;
}
