import type { Block, List, Paragraph } from "../markdown/blocks.ts";
import { CAPITAL, LETTER } from "../text/characters.ts";
import type { Range } from "../text/source.ts";
import { isPlaceholder } from "./placeholders.ts";
import { headingWords, type Meaning } from "./vocabulary.ts";

/*
 * Lines that act as headings: bold lines, lines that end in a colon, bullets that are labels.
 */

/** The meaning of a heading. */
export type HeadingMeaning = (heading: string) => Meaning;

/** The most characters of a label that is a heading. */
const LONGEST_LABEL = 60;
/** The same for a question: "**How are we making incidents like this less likely?**". */
const LONGEST_QUESTION = 100;
/** The most words of a section's name. */
export const LONGEST_NAME = 2;
export const LONGEST_LABEL_NAME = 3;
/** The most words of a bold label, or of one that certainly means action items. */
const LONGEST_BOLD_NAME = 6;

/** Whether a heading is only a section's name: "Impact", not "Impact of the DNS outage on checkout". */
export function isNamed(words: string, mean: HeadingMeaning, most: number): boolean {
  return mean(words).term !== "other" && headingWords(words).split(" ").length <= most;
}

/** `**14.21 The cause is found**` is an entry of a timeline. */
const beginsWithTime = /^\W*\d{1,2}[:.h]\d{2}(?!\d)/;

/** `**How are we making incidents like this less likely?**`. */
const boldQuestion =
  /^(?:\*\*|__)(?:what (?:happened|went|caused)|(?:how|what|why) (?:are|can|could|did|do|have|will) we)\b[^*_]*\?(?:\*\*|__)$/i;
/** `**Action items**`, `_Action items_:`. */
const emphasised = /^(?:\*\*|__|\*(?=[^*\s])|_(?=[^_\s]))[^*_]+[*_]{1,2}:?$/;
/** `Action items:`. */
const beforeColon = /^[^|`>]{3,}:$/;

/** A bold line or a line that ends in a colon, when its words announce a section. The lines after it belong to the section. */
export function labelOf(
  text: string,
  paragraph: Paragraph,
  mean: HeadingMeaning,
): { heading: Range; rest: Paragraph | null } | null {
  const line = paragraph.lines[0]!;
  if (line.end - line.start > LONGEST_QUESTION) return null;
  const words = text.slice(line.start, line.end);
  const question = boldQuestion.test(words);
  if (!question && words.length > LONGEST_LABEL) return null;
  const label = question || emphasised.test(words) || (beforeColon.test(words) && !/[.!?]\s/.test(words));
  if (!label || beginsWithTime.test(words) || isTemplateText(words, mean)) return null;
  const meaning = mean(words);
  if (
    meaning.term === "other" ||
    (!question && !isNamed(words, mean, LONGEST_BOLD_NAME)) ||
    (isFaint(words) && !meaning.certain && !isNamed(words, mean, LONGEST_LABEL_NAME))
  )
    return null;
  const lines = paragraph.lines.slice(1);
  const rest =
    lines.length > 0
      ? { kind: "paragraph" as const, range: { start: lines[0]!.start, end: paragraph.range.end }, lines }
      : null;
  return { heading: line, rest };
}

/** Without bold: a line that ends in a colon, or in italics. */
function isFaint(words: string): boolean {
  return /^(?!\*\*|__)/.test(words);
}

/** A template's placeholder; "TODO" above a list is a heading. */
function isTemplateText(words: string, mean: HeadingMeaning): boolean {
  return !mean(words).certain && isPlaceholder(words);
}

const onlyWords = new RegExp(`^[${CAPITAL}][${LETTER} ]+$`);

/** `Action items` without a mark, on a line right above a list or table. */
export function bareLabelOf(
  text: string,
  paragraph: Paragraph,
  next: Block | undefined,
  mean: HeadingMeaning,
): { heading: Range; rest: null } | null {
  if (paragraph.lines.length !== 1 || (next?.kind !== "list" && next?.kind !== "table")) return null;
  const words = text.slice(paragraph.range.start, paragraph.range.end);
  if (words.length > LONGEST_LABEL || !onlyWords.test(words)) return null;
  return mean(words).certain && isNamed(words, mean, LONGEST_NAME) ? { heading: paragraph.range, rest: null } : null;
}

type Piece = Block | Labelled | MetadataBullets;

/** Bullets such as `- **Status**: Resolved` between labels of sections: they are metadata of the document, not part of the section above them. */
interface MetadataBullets {
  readonly kind: "metadata";
  readonly list: List;
}

interface Labelled {
  readonly kind: "labelled";
  readonly label: Range;
  readonly blocks: readonly Block[];
}

/** Splits a list at bullets that are labels of sections (`- **Review actions**:`). */
export function splitAtLabels(text: string, list: List, mean: HeadingMeaning): Piece[] {
  if (!list.items.some((item) => beginsBold(text, item))) return [list];
  const pieces: Piece[] = [];
  let kept: List["items"][number][] = [];
  let keptIsMetadata = false;
  const flush = (): void => {
    if (kept.length > 0) {
      const part = { ...list, items: kept, range: { start: kept[0]!.range.start, end: kept.at(-1)!.range.end } };
      pieces.push(keptIsMetadata ? { kind: "metadata", list: part } : part);
    }
    kept = [];
  };
  for (const item of list.items) {
    const labelled = labelledBy(text, item, mean);
    if (labelled) {
      flush();
      pieces.push(labelled);
      continue;
    }
    const first = item.blocks[0];
    const isMetadata =
      first?.kind === "paragraph" && keyed.test(text.slice(first.lines[0]!.start, first.lines[0]!.end));
    if (isMetadata !== keptIsMetadata) flush();
    keptIsMetadata = isMetadata;
    kept.push(item);
  }
  // A numbered list with items that are no labels is a list of items, whatever their words.
  const hasLabels = pieces.some(({ kind }) => kind === "labelled");
  if (!hasLabels || (list.ordered && kept.length + pieces.filter(isList).length > 0)) return [list];
  flush();
  return pieces;
}

function beginsBold(text: string, { blocks: [first] }: List["items"][number]): boolean {
  return first !== undefined && (text.startsWith("**", first.range.start) || text.startsWith("__", first.range.start));
}

/** `**Status**: Resolved`. */
const keyed = /^(?:\*\*|__)([^*_:]{2,40})(?::(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(?=\S)/;
/** `**Review actions**:`. */
const boldLabel = /^(?:\*\*|__)[^*_]+(?:\*\*:?|__:?)$/;

/** The content below the label of a bullet or, for action items, after it: `**Review actions**: Move the alert`. */
function labelledBy(
  text: string,
  { blocks: [first, ...below] }: List["items"][number],
  mean: HeadingMeaning,
): Labelled | null {
  if (first?.kind !== "paragraph") return null;
  const [{ start, end }, ...lines] = first.lines as [Range, ...Range[]];
  const words = text.slice(start, end);
  const isLabel = lines.length === 0 && words.length < LONGEST_LABEL && boldLabel.test(words);
  if (isLabel)
    return isNamed(words, mean, LONGEST_LABEL_NAME)
      ? { kind: "labelled", label: first.lines[0]!, blocks: below }
      : null;
  const [lead, key] = keyed.exec(words) ?? [];
  if (!lead || !mean(key!).certain || !isNamed(key!, mean, LONGEST_LABEL_NAME)) return null;
  const rest = { start: start + lead.length, end };
  const behind: Paragraph = { ...first, lines: [rest, ...lines], range: { start: rest.start, end: first.range.end } };
  return { kind: "labelled", label: { start, end: rest.start }, blocks: [behind, ...below] };
}

function isList(piece: Piece): boolean {
  return piece.kind === "list" || piece.kind === "metadata";
}
