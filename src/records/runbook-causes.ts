import type { Table } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { TextRun, wordLines } from "../markdown/text-run.ts";
import { isSpace, withoutMarksAtEnd } from "../text/characters.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { quote } from "../text/messages.ts";
import { unicodeSlug } from "../text/slug.ts";
import type { Range, Spanned } from "../text/source.ts";
import type { RunbookCause } from "./model.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { Part } from "./sections.ts";
import { arrow, stepLines } from "./steps.ts";

/** `40%`, `12.5 %`, `(-5%`. */
const percentage = /((?:(?<=\(\s{0,3})[-−])?\d{1,9}(?:[.,]\d{1,9})?)\s?%/;
/** Words between the bracket and the share in `(about 40%)`. */
const roughly = ["about ", "approx ", "approx. ", "ca ", "ca. "];
const MOST_BLANKS = 3;
/** A share in its own cell. */
const shareInCell = /(?:^\s*[-−])?\d{1,9}(?:[.,]\d{1,9})?/;
const givenSlug = /\{#([A-Za-z0-9][\w.-]*)\}/;
/** `1. Bad deployment`, `a) Bad deployment`. */
const numbering = /^(?:\d{1,3}[.)]|[a-z]\))\s+(?=\S)/i;
/** `Bad deployment → Fix: Rollback`. */
const mitigationBehind =
  /\s(?:→|⇒|->|=>|—|–|-)\s+[*_]*(?:mitigation|fix|solution|remedy|action|resolution)[*_]*\s*:\s*/i;
/** `Mitigation: Rollback`, `→ **Fix**: Rollback`. */
const labelled = /^(?:(?:→|⇒|->|=>|➜|➔)\s*)?[*_]*([^\s*_:]+)[*_]*\s*:[*_]*\s*/;
const mitigationWords = new Set(
  `mitigation mitigations fix solution remedy action resolution remediation behebung maßnahme solución mitigación mitigação
  solução`.split(/\s+/),
);

export interface Causes {
  readonly causes: readonly RunbookCause[];
  readonly problems: readonly Diagnostic[];
}

/** The causes of a runbook, ranked as they are written. `slugs` are the front matter's, in the same order. */
export function readCauses(
  text: string,
  parts: readonly Part[],
  definitions: Definitions,
  slugs: readonly Spanned<string>[],
): Causes {
  const reader = new CauseReader(text, definitions, slugs);
  const opening = parts.filter((part) => part.parent === null || !parts.includes(part.parent));
  for (const part of opening) {
    const below = parts.filter((other) => other.parent === part);
    for (const block of part.blocks) if (block.kind === "table") reader.readTable(block);
    const steps = part.blocks.filter((block) => block.kind !== "table");
    const headed = below.length > 0 && !part.blocks.some((block) => block.kind === "list");
    if (headed) for (const cause of below) reader.read([cause.heading.range, ...wordLines(cause.blocks)]);
    else if (part.blocks.some((block) => block.kind === "list"))
      for (const lines of stepLines(text, steps)) reader.read(lines);
  }
  return { causes: reader.causes, problems: [...reader.problems, ...sharedSlugs(text, reader.causes)] };
}

/** Reports a slug that two causes share: incidents name a cause by its slug. */
function sharedSlugs(text: string, causes: readonly RunbookCause[]): Diagnostic[] {
  const first = new Map<string, RunbookCause>();
  return causes.flatMap((cause): Diagnostic[] => {
    const { value, range } = cause.slug;
    const twin = first.get(value.toLowerCase());
    if (!twin) first.set(value.toLowerCase(), cause);
    // A range with other words is a cause's title: the slug is only derived from it.
    if (!twin || text.slice(range.start, range.end) !== value) return [];
    const message = `unexpected second cause ${quote(value)}, expected each slug once`;
    const related = { range: twin.slug.range, message: `${quote(twin.title.value)} has it first` };
    return [{ rule: "schema", range, message, help: "give one of the causes another slug", related }];
  });
}

class CauseReader {
  readonly causes: RunbookCause[] = [];
  readonly problems: Diagnostic[] = [];
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #slugs: readonly Spanned<string>[];

  constructor(text: string, definitions: Definitions, slugs: readonly Spanned<string>[]) {
    this.#text = text;
    this.#definitions = definitions;
    this.#slugs = slugs;
  }

  /** The first line is the cause; the mitigation is a line with "Mitigation:" or an arrow, else the rest. */
  read(lines: readonly Range[]): void {
    const [first, ...rest] = lines;
    if (!first || isPlaceholder(this.#text.slice(first.start, first.end))) return;
    const words = this.#text.slice(first.start, first.end);
    const inline = mitigationBehind.exec(words);
    const head = inline ? { start: first.start, end: first.start + inline.index } : first;
    const mitigation = inline
      ? this.#fact([{ start: first.start + inline.index + inline[0].length, end: first.end }, ...rest])
      : this.#mitigation(rest);
    this.#add(head, mitigation, { start: first.start, end: lines.at(-1)!.end });
  }

  /** Columns: the cause, a percentage, what to do. */
  readTable(table: Table): void {
    const words = table.header.cells.map((cell) => plainText(this.#text.slice(cell.start, cell.end)).toLowerCase());
    const cause = Math.max(
      0,
      words.findIndex((word) => /cause|problem|issue|reason/.test(word)),
    );
    const share = words.findIndex((word) => /freq|share|%|percent|likelihood|probability/.test(word));
    const remedy = words.findIndex((word) => /mitigat|fix|solution|remed|action|resol/.test(word));
    for (const row of table.rows) {
      const head = row.cells[cause];
      if (!head || isPlaceholder(this.#text.slice(head.start, head.end))) continue;
      const remedyCell = row.cells[remedy];
      const shareCell = row.cells[share];
      this.#add(head, remedyCell ? this.#fact([remedyCell]) : null, row.range, shareCell);
    }
  }

  /** The lines from the first one with a label on; all without a label. */
  #mitigation(lines: readonly Range[]): Spanned<string> | null {
    for (const [index, { start, end }] of lines.entries()) {
      const label = lengthOfLabel(this.#text.slice(start, end));
      if (label > 0) return this.#fact([{ start: start + label, end }, ...lines.slice(index + 1)]);
    }
    const [first, ...others] = lines;
    if (!first) return null;
    const lead = arrow.exec(this.#text.slice(first.start, first.end))?.[0].length ?? 0;
    return this.#fact([{ start: first.start + lead, end: first.end }, ...others]);
  }

  #fact(lines: readonly Range[]): Spanned<string> | null {
    const prose = new TextRun(this.#text, lines);
    const value = plainText(prose.text, this.#definitions);
    return isPlaceholder(value) ? null : { value, range: prose.range() };
  }

  #add(head: Range, mitigation: Spanned<string> | null, range: Range, shareCell?: Range): void {
    const words = this.#text.slice(head.start, head.end);
    const share = shareCell
      ? shareInCell.exec(this.#text.slice(shareCell.start, shareCell.end))
      : percentage.exec(words);
    const slug = givenSlug.exec(words);
    const cut = Math.min(
      share && !shareCell ? startOfShare(words, share.index) : words.length,
      slug?.index ?? words.length,
    );
    const title = TextRun.of(this.#text, {
      start: head.start + (numbering.exec(words)?.[0].length ?? 0),
      end: head.start + withoutMarksAtEnd(words.slice(0, cut), ":–—*_-").length,
    });
    const value = plainText(title.text, this.#definitions);
    if (value === "") return;
    const titleRange = title.range();
    const number = share?.[1] ?? share?.[0] ?? "";
    const start = share ? (shareCell ?? head).start + share.index + share[0].indexOf(number) : 0;
    this.causes.push({
      slug: this.#slug(slug, head, { value, range: titleRange }),
      title: { value, range: titleRange },
      frequency: share && this.#percent(number.trim(), { start, end: start + number.length }),
      mitigation,
      range,
    });
  }

  #percent(number: string, range: Range): Spanned<number> | null {
    const value = Number(number.replace(",", ".").replace("−", "-"));
    if (value >= 0 && value <= 100) return { value, range };
    const message = `unexpected share of ${number}%, expected 0 to 100% of the incidents`;
    this.problems.push({ rule: "schema", range, message, help: "correct the percentage" });
    return null;
  }

  /** `{#slug}` after the cause, else the front matter's, else the title's words. */
  #slug(given: RegExpExecArray | null, head: Range, title: Spanned<string>): Spanned<string> {
    if (given) {
      const start = head.start + given.index + 2;
      return { value: given[1]!, range: { start, end: start + given[1]!.length } };
    }
    return this.#slugs[this.causes.length] ?? { value: unicodeSlug(title.value), range: title.range };
  }
}

/** How long `→ **Mitigation**: ` is at the start of a line; 0 for a line without it. */
function lengthOfLabel(words: string): number {
  const label = labelled.exec(words);
  return label && mitigationWords.has(label[1]!.toLowerCase()) ? label[0].length : 0;
}

/** The start of the words before a share: the bracket of `(about 40%)`. */
function startOfShare(words: string, number: number): number {
  let start = number - (roughly.find((word) => words.endsWith(word, number))?.length ?? 0);
  for (let blanks = 0; blanks < MOST_BLANKS && start > 0 && isSpace(words[start - 1]!); blanks++) start--;
  if (start > 0 && "~≈".includes(words[start - 1]!)) start--;
  return words[start - 1] === "(" ? start - 1 : start;
}
