import type { Section, SectionTerm } from "../model.ts";
import type { Range } from "../source.ts";
import type { Block, Heading, List, Paragraph } from "./blocks.ts";
import { plainText } from "./inline.ts";
import { isPlaceholder } from "./placeholders.ts";
import { wordLines } from "./prose.ts";
import { headingWords, type Meaning } from "./vocabulary.ts";

/** A section with the blocks under it. */
export interface Part extends Section {
  readonly also: readonly SectionTerm[];
  readonly range: Range;
  /** Its own blocks, those of its sub-sections not included. */
  readonly blocks: readonly Block[];
  /** The term its own words give; `term` may be the one of the section around it. */
  readonly own: Meaning;
  readonly parent: Part | null;
}

export interface Outline {
  /** The heading that names the document, when it has one. */
  readonly title: Heading | null;
  /** What stands before the first section. */
  readonly preamble: readonly Block[];
  readonly parts: readonly Part[];
}

type Mean = (heading: string) => Meaning;

/** How a kind of document is divided. */
export interface Headings {
  /** What a heading announces. */
  readonly mean: Mean;
  /** Whether bold lines, and lines that end in a colon, are headings too; if not, only where there is no other heading. */
  readonly labels: boolean;
}

interface Draft {
  readonly heading: Range;
  readonly range: Range;
  readonly level: number;
  readonly blocks: Block[];
  readonly bodyStart: number;
}

/** What only acts as a heading ranks below all headings. */
const PSEUDO_LEVEL = 7;
/** A label line is a heading only while it is about as long as one. */
const LONGEST_LABEL = 60;
/** Unless it asks: "**How are we making incidents like this less likely?**". */
const LONGEST_QUESTION = 100;

/** Divides a document into its sections. */
export function readOutline(text: string, blocks: readonly Block[], { mean, labels }: Headings): Outline {
  const headings = blocks.filter((block) => block.kind === "heading");
  const labelled = labels || headings.length < 2;
  const title = titleOf(text, headings, mean);
  const preamble: Block[] = [];
  const drafts: Draft[] = [];
  let current: Block[] = preamble;
  const open = (heading: Range, range: Range, level: number): void => {
    const draft: Draft = { heading, range, level, blocks: [], bodyStart: range.end };
    drafts.push(draft);
    current = draft.blocks;
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (block !== title) open(block.text, block.range, block.level);
    } else if (labelled && block.kind === "paragraph") {
      const label = labelOf(text, block, mean);
      if (label) {
        open(label.heading, label.heading, PSEUDO_LEVEL);
        if (label.rest) current.push(label.rest);
      } else current.push(block);
    } else if (labelled && block.kind === "list") {
      for (const piece of splitAtLabels(text, block, mean)) {
        if (piece.kind === "labelled") {
          open(piece.label, piece.label, PSEUDO_LEVEL);
          for (const block of piece.blocks) current.push(block);
        } else current.push(piece);
      }
    } else current.push(block);
  }
  const end = blocks.at(-1)?.range.end ?? 0;
  return { title, preamble, parts: nest(text, drafts, end, mean) };
}

/** The document's title: a first heading that ranks above all others, or a first H1 that is no section's name. */
function titleOf(text: string, headings: readonly Heading[], mean: Mean): Heading | null {
  const [first, ...others] = headings;
  if (!first) return null;
  const words = text.slice(first.text.start, first.text.end);
  if (/^\W*(?:incident )?(?:post-?mortem|runbook|playbook|incident report)\b.{0,200}?[:–—-]/i.test(words)) return first;
  const above = others.every((other) => other.level > first.level);
  if (first.level === 1) return above || !isNamed(words, mean, LONGEST_NAME) ? first : null;
  return above && others.length > 1 && mean(words).term === "other" ? first : null;
}

/** Names of sections have a word or two, rarely more. */
const LONGEST_NAME = 2;
const LONGEST_LABEL_NAME = 3;

/** Whether a heading is a section's name: "Impact", not "Impact of the DNS outage on checkout". */
function isNamed(words: string, mean: Mean, most: number): boolean {
  return mean(words).term !== "other" && headingWords(words).split(" ").length <= most;
}

/** A bold line or a line that ends in a colon, when its words announce a section. The lines after it are the section's. */
function labelOf(text: string, paragraph: Paragraph, mean: Mean): { heading: Range; rest: Paragraph | null } | null {
  const line = paragraph.lines[0]!;
  if (line.end - line.start > LONGEST_QUESTION) return null;
  const words = text.slice(line.start, line.end);
  const question =
    /^(?:\*\*|__)(?:what (?:happened|went|caused)|(?:how|what|why) (?:are|can|could|did|do|have|will) we)\b[^*_]*\?(?:\*\*|__)$/i.test(
      words,
    );
  if ((!question && words.length > LONGEST_LABEL) || isPlaceholder(words)) return null;
  const bold = question || /^(?:\*\*|__|\*(?=[^*\s])|_(?=[^_\s]))[^*_]+[*_]{1,2}:?$/.test(words);
  const label = !bold && /^[^|`>]{3,}:$/.test(words) && !/[.!?]\s/.test(words);
  if (!(bold || label)) return null;
  const meaning = mean(words);
  if (
    meaning.term === "other" ||
    (label && !isNamed(words, mean, LONGEST_LABEL_NAME)) ||
    (!question && headingWords(words).split(" ").length > 6) ||
    (/^[*_][^*_]/.test(words) && !isNamed(words, mean, LONGEST_LABEL_NAME))
  )
    return null;
  const lines = paragraph.lines.slice(1);
  const rest =
    lines.length > 0
      ? { kind: "paragraph" as const, range: { start: lines[0]!.start, end: paragraph.range.end }, lines }
      : null;
  return { heading: line, rest };
}

type Piece = Block | Labelled;

interface Labelled {
  readonly kind: "labelled";
  readonly label: Range;
  readonly blocks: readonly Block[];
}

/** Takes bullets that are labels of sections (`- **Review actions**:`) out of a list. */
function splitAtLabels(text: string, list: List, mean: Mean): Piece[] {
  const pieces: Piece[] = [];
  let kept: List["items"][number][] = [];
  const flush = (): void => {
    if (kept.length > 0) {
      pieces.push({ ...list, items: kept, range: { start: kept[0]!.range.start, end: kept.at(-1)!.range.end } });
    }
    kept = [];
  };
  for (const item of list.items) {
    const first = item.blocks[0];
    const line = first?.kind === "paragraph" && first.lines.length === 1 ? first.lines[0]! : null;
    const words = line ? text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL)) : "";
    if (
      line &&
      line.end - line.start < LONGEST_LABEL &&
      /^(?:\*\*|__)[^*_]+(?:\*\*:?|__:?)$/.test(words) &&
      isNamed(words, mean, LONGEST_LABEL_NAME)
    ) {
      flush();
      pieces.push({ kind: "labelled", label: line, blocks: item.blocks.slice(1) });
    } else kept.push(item);
  }
  if (pieces.length === 0) return [list];
  flush();
  return pieces;
}

/** Gives each draft its end, its parent and its term. */
function nest(text: string, drafts: readonly Draft[], end: number, mean: Mean): Part[] {
  const ends = bodyEnds(drafts, end);
  const parts: Part[] = [];
  const around: Part[] = [];
  drafts.forEach((draft, index) => {
    while (around.length > 0 && around.at(-1)!.level >= draft.level) around.pop();
    const parent = around.at(-1) ?? null;
    const raw = text.slice(draft.heading.start, draft.heading.end);
    const own = mean(raw);
    const inherits = parent !== null && (own.term === "other" || isDetail(raw, own, parent));
    const term: SectionTerm = inherits ? parent.term : own.term;
    const next = drafts[index + 1];
    const hasSubsections = next !== undefined && next.level > draft.level;
    const part: Part = {
      heading: { value: plainText(raw), range: draft.heading },
      level: draft.level,
      term,
      also: inherits ? parent.also : own.also,
      body: { start: draft.bodyStart, end: Math.max(draft.bodyStart, ends[index]!) },
      empty: !hasSubsections && isEmpty(text, draft.blocks),
      range: draft.range,
      blocks: draft.blocks,
      own,
      parent,
    };
    parts.push(part);
    around.push(part);
  });
  return parts;
}

/** Terms that a long heading inside them does not change: "Check whether the alert is a false alarm" under Diagnosis. */
const encompassing = new Set<SectionTerm>([
  "summary",
  "impact",
  "diagnosis",
  "mitigation",
  "quick-assessment",
  "common-causes",
]);
const independent = new Set<SectionTerm>(["action-items", "timeline", "escalation", "rollback"]);

function isDetail(raw: string, own: Meaning, parent: Part): boolean {
  if (!encompassing.has(parent.term) || independent.has(own.term)) return false;
  return headingWords(raw).split(" ").length > LONGEST_LABEL_NAME;
}

/** Where each draft's body ends: at the next heading of equal or higher rank. One pass from the end, with a stack. */
function bodyEnds(drafts: readonly Draft[], end: number): number[] {
  const ends: number[] = new Array(drafts.length).fill(end);
  const stack: { level: number; start: number }[] = [];
  for (let index = drafts.length - 1; index >= 0; index--) {
    const { level, range } = drafts[index]!;
    while (stack.length > 0 && stack.at(-1)!.level > level) stack.pop();
    ends[index] = stack.at(-1)?.start ?? end;
    stack.push({ level, start: range.start });
  }
  return ends;
}

/** True while nothing was written there but white space, comments and a template's own words. */
function isEmpty(text: string, blocks: readonly Block[]): boolean {
  for (const block of blocks) {
    if (block.kind === "code" || block.kind === "html") return false;
    if (block.kind !== "table") continue;
    const cells = block.rows.flatMap((row) => row.cells);
    if (cells.some((cell) => !isPlaceholder(text.slice(cell.start, cell.end)))) return false;
  }
  return wordLines(blocks).every((line) => isPlaceholder(text.slice(line.start, line.end)));
}

/** The parts that a heading of this meaning opens, with all the parts inside them. */
export function partsUnder(parts: readonly Part[], opens: (part: Part) => boolean): Part[] {
  const inside = new Set<Part>();
  for (const part of parts) if (opens(part) || (part.parent && inside.has(part.parent))) inside.add(part);
  return [...inside];
}

/** What the model keeps of a part. */
export function sectionOf({ heading, level, term, also, body, empty }: Part): Section {
  return { heading, level, term, also, body, empty };
}
