import type { Block, Heading } from "../markdown/blocks.ts";
import { plainText } from "../markdown/inline.ts";
import { wordLines } from "../markdown/text-run.ts";
import { phrases } from "../text/phrases.ts";
import type { Range } from "../text/source.ts";
import {
  bareLabelOf,
  type HeadingMeaning,
  isNamed,
  LONGEST_LABEL_NAME,
  LONGEST_NAME,
  labelOf,
  splitAtLabels,
} from "./labels.ts";
import type { Section, SectionTerm } from "./model.ts";
import { isPlaceholder } from "./placeholders.ts";
import { headingWords, type Meaning, noMeaning } from "./vocabulary.ts";

/** A section with the blocks under it. */
export interface Part extends Section {
  readonly also: readonly SectionTerm[];
  readonly range: Range;
  /** Its own blocks, those of its sub-sections not included. */
  readonly blocks: readonly Block[];
  /** The meaning of its own heading; `term` may be inherited from the section around it. */
  readonly own: Meaning;
  readonly parent: Part | null;
}

export interface Outline {
  /** The title heading, if there is one. */
  readonly title: Heading | null;
  /** The blocks before the first section. */
  readonly preamble: readonly Block[];
  readonly parts: readonly Part[];
}

/** How to divide a kind of document. */
export interface Headings {
  /** The meaning of a heading. */
  readonly mean: HeadingMeaning;
  /** Whether bold lines, and lines that end in a colon, are always headings; if not, only in a document without headings. */
  readonly labels: boolean;
}

interface Draft {
  readonly heading: Range;
  readonly range: Range;
  readonly level: number;
  readonly blocks: Block[];
  readonly bodyStart: number;
}

/** Headings have up to six marks. */
export const LOWEST_HEADING = 6;
/** The level of lines that act as headings, below all headings. */
const PSEUDO_LEVEL = LOWEST_HEADING + 1;

/** Divides a document into its sections. */
export function readOutline(text: string, blocks: readonly Block[], { mean, labels }: Headings): Outline {
  const headings = blocks.filter((block) => block.kind === "heading");
  const labelled = labels || headings.length < 2;
  const title = titleOf(text, headings, mean, blocks[0]);
  const preamble: Block[] = [];
  const drafts: Draft[] = [];
  let current: Block[] = preamble;
  const open = (heading: Range, range: Range, level: number): void => {
    const before = drafts.at(-1);
    const below = level === PSEUDO_LEVEL && before && isBelow(text, heading, before, mean);
    const draft: Draft = { heading, range, level: below ? level + 1 : level, blocks: [], bodyStart: range.end };
    drafts.push(draft);
    current = draft.blocks;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "heading") {
      if (block !== title) open(block.text, block.range, block.level);
      else {
        // Headings above the title are a wiki's.
        drafts.length = 0;
        current = preamble;
      }
    } else if (labelled && block.kind === "paragraph") {
      const label = labelOf(text, block, mean) ?? bareLabelOf(text, block, blocks[index + 1], mean);
      if (label) {
        open(label.heading, label.heading, PSEUDO_LEVEL);
        if (label.rest) current.push(label.rest);
      } else current.push(block);
    } else if (labelled && block.kind === "list") {
      const around = current;
      for (const piece of splitAtLabels(text, block, mean)) {
        if (piece.kind === "labelled") {
          open(piece.label, piece.label, PSEUDO_LEVEL);
          for (const block of piece.blocks) current.push(block);
        } else if (piece.kind === "metadata") around.push(piece.list);
        else current.push(piece);
      }
    } else current.push(block);
  }
  const end = blocks.at(-1)?.range.end ?? 0;
  return { title, preamble, parts: nest(text, drafts, end, mean) };
}

/** "**Improvements**" and "**To do**" right below "**Corrective actions**", which has no content itself, are parts of it. */
function isBelow(text: string, heading: Range, before: Draft, mean: HeadingMeaning): boolean {
  if (mean(text.slice(heading.start, heading.end)).term !== "action-items") return false;
  if (before.level > PSEUDO_LEVEL) return true;
  const above = mean(text.slice(before.heading.start, before.heading.end));
  return before.level === PSEUDO_LEVEL && above.certain && before.blocks.length === 0;
}

/** The document's title: a first heading that ranks above all others, or a first H1 that is no section's name. */
function titleOf(
  text: string,
  headings: readonly Heading[],
  mean: HeadingMeaning,
  opening: Block | undefined,
): Heading | null {
  const [first, ...others] = headings;
  if (!first) return null;
  const words = text.slice(first.text.start, first.text.end);
  if (isTitle(words)) return first;
  // A wiki's own title above `## Post-Mortem: …`.
  const [second] = others;
  const isWiki = mean(words).term === "other" && second && second.level > first.level;
  if (isWiki && isTitle(text.slice(second.text.start, second.text.end))) return second;
  const above = others.every((other) => other.level > first.level);
  if (first.level === 1) return above || !isNamed(words, mean, LONGEST_NAME) ? first : null;
  return above && (others.length > 1 || first === opening) && mean(words).term === "other" ? first : null;
}

const kinds = phrases("incident? post mortem, incident? postmortem|runbook|playbook, incident? incident report");

/** `Post-mortem of 29 May: Checkout outage`: words for a kind of record, and a title after a divider. */
function isTitle(words: string): boolean {
  const kind = kinds.matchStart(words);
  return kind !== null && /^.{0,200}?[:–—-]/.test(words.slice(kind.end));
}

/** `### 4:09-4:56 PM: Follow-up`: an entry of a timeline, no section's name. */
const beginsWithClock = /^\W*\d{1,2}:\d{2}(?!\d)/;

/** Gives each draft its end, its parent and its term. */
function nest(text: string, drafts: readonly Draft[], end: number, mean: HeadingMeaning): Part[] {
  const ends = bodyEnds(drafts, end);
  const parts: Part[] = [];
  const around: Part[] = [];
  drafts.forEach((draft, index) => {
    while (around.length > 0 && around.at(-1)!.level >= draft.level) around.pop();
    const parent = around.at(-1) ?? null;
    const raw = text.slice(draft.heading.start, draft.heading.end);
    const own = beginsWithClock.test(raw) ? noMeaning : mean(raw);
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

/** Terms that long headings of sub-sections do not change: "Check whether the alert is a false alarm" under Diagnosis. */
const encompassing = new Set<SectionTerm>([
  "summary",
  "impact",
  "diagnosis",
  "mitigation",
  "quick-assessment",
  "common-causes",
]);
const independent = new Set<SectionTerm>(["action-items", "timeline", "escalation", "rollback"]);
/** A step that begins with one of these is diagnosis, also under mitigation. */
const finding = new Set("check confirm determine diagnose identify inspect investigate is validate verify".split(" "));

function isDetail(raw: string, own: Meaning, parent: Part): boolean {
  if (!encompassing.has(parent.term) || independent.has(own.term)) return false;
  const words = headingWords(raw).split(" ");
  return words.length > LONGEST_LABEL_NAME && !(parent.term === "mitigation" && finding.has(words[0]!));
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

/** True for white space, comments and a template's placeholders only. */
function isEmpty(text: string, blocks: readonly Block[]): boolean {
  for (const block of blocks) {
    if (block.kind === "code" || block.kind === "html") return false;
    if (block.kind !== "table") continue;
    const cells = block.rows.flatMap((row) => row.cells);
    if (cells.some((cell) => !isPlaceholder(text.slice(cell.start, cell.end)))) return false;
  }
  return wordLines(blocks).every((line) => isPlaceholder(text.slice(line.start, line.end)));
}

/** The parts that `opens` selects, with all the parts inside them. */
export function partsUnder(parts: readonly Part[], opens: (part: Part) => boolean): Part[] {
  const inside = new Set<Part>();
  for (const part of parts) if (opens(part) || (part.parent && inside.has(part.parent))) inside.add(part);
  return [...inside];
}

/** A part as the model has it. */
export function sectionOf({ heading, level, term, also, body, empty }: Part): Section {
  return { heading, level, term, also, body, empty };
}
