import type { Block, Paragraph } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/inline.ts";
import { CAPITAL, LETTER, SMALL } from "../../text/characters.ts";
import { phrases } from "../../text/phrases.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { isFirstName } from "./first-names.ts";

const commonWords =
  /(?:ing|tion|sion|ment|ity|ness|ance|ence|ware|ture|ers?|ist|ics|logy|ies)$|^(?:api|apis|ci|cd|ui|ux|qa|db|dns|aws|gcp|docs?|data|code|tests?|tools?|infra|backend|frontend|web|app|apps|team|short|long|term|next|new|high|low|medium|todo|done|process|people|product|support|security|network|storage|alerts?|metrics|logs?|bugs?|fix|fixes|must|should|could|now|later|soon|both|all|general|other|misc|prevent|detect|mitigate|client|platform|kubernetes|cluster|databases?|cache|queues?|staff|users?)$/i;

/** `RK`: two or three capitals that are no common abbreviation. */
const initials = /^[A-Z]{2,3}$/;
/** `DMc`: next to certain ones. */
const looseInitials = /^[A-Z]{2,3}[a-z]?$/;
/** `Alex`, `Alex M`, `Alex Miller`. */
const name = new RegExp(String.raw`^[${CAPITAL}][${SMALL}]{1,10}(?: [${CAPITAL}][${LETTER}]*\.?)?$`);
const nameAndInitial = new RegExp(String.raw`^[${CAPITAL}][${SMALL}]{1,10} [${CAPITAL}]\.?$`);
const numbered = phrases("plan|phase|option|group|part|step|team|stage|tier|level|appendix");
const everybody = phrases("all|everyone|everybody, the? whole? team");
/** A remark about people after their names: "GE (RK supporting)", "JC - to think about". */
const aside = /\s*(?:\([^()]*\)|\s[–—-]\s.*)$/;

/** A task after bold initials: `**RK** Move the alert`. */
const bolded = /^(?:\*\*|__)([^*_]{2,30})(?:\*\*|__)\s*[:–—-]?\s+(?=\S)/;

/** A paragraph that begins with its owner. */
export interface OwnedTask {
  readonly owner: Spanned<string>;
  /** How many characters of its first line come before the task. */
  readonly lead: number;
}

/**
 * Finds people above groups of items, or before a task. Initials, logins, first names and two names or more are
 * people; any other name counts only next to such labels, since alone it is more often a component ("**Frontend**").
 */
export class OwnerLabels {
  readonly #text: string;
  /** Some label of the section certainly names people: then the others of the same form do as well. */
  readonly #ofPeople: boolean;

  constructor(text: string, blocks: readonly Block[]) {
    this.#text = text;
    const paragraphs = blocks.filter((block) => block.kind === "paragraph");
    this.#ofPeople =
      paragraphs.some((paragraph) => ownerLabel(paragraph, text) !== null || this.#namesEverybody(paragraph)) ||
      paragraphs.filter((paragraph) => this.#bolded(paragraph) !== null).length > 1;
  }

  /** The people that a label line names. */
  ownerOf(paragraph: Paragraph): Spanned<string> | null {
    const owner = ownerLabel(paragraph, this.#text);
    if (owner || !this.#ofPeople) return owner;
    const label = labelIn(paragraph, this.#text);
    if (!label?.bold) return null;
    const people = peopleIn(label.value);
    const named = people.every(
      (one) => everybody.matchWhole(one) || ((name.test(one) || looseInitials.test(one)) && !commonWords.test(one)),
    );
    return named ? { value: label.value, range: label.range } : null;
  }

  /** The task of a paragraph such as `**RK** Move the alert`. */
  taskOf(paragraph: Paragraph): OwnedTask | null {
    const found = this.#ofPeople ? this.#bolded(paragraph) : null;
    if (!found) return null;
    const start = paragraph.range.start + found[0].indexOf(found[1]!);
    return { owner: { value: found[1]!, range: { start, end: start + found[1]!.length } }, lead: found[0].length };
  }

  #namesEverybody(paragraph: Paragraph): boolean {
    const label = labelIn(paragraph, this.#text);
    return label?.bold === true && everybody.matchWhole(label.value) !== null;
  }

  #bolded({ lines: [line] }: Paragraph): RegExpExecArray | null {
    const found = bolded.exec(this.#text.slice(line!.start, line!.end));
    return found && areInitials(peopleIn(found[1]!)) ? found : null;
  }
}

/** The people that a label alone certainly names, whatever is around it. */
export function ownerLabel(paragraph: Paragraph, text: string): Spanned<string> | null {
  const label = labelIn(paragraph, text);
  if (!label) return null;
  const { value, range } = label;
  const named = /^(?:owners?|assigned to|responsible)\s*:?\s+(.+)$/i.exec(value);
  if (named) return { value: named[1]!, range };
  const people = peopleIn(value);
  if (people.every((person) => /^@[\w-]+$/.test(person))) return { value, range };
  if ((label.bold || label.colon) && areInitials(people)) return { value, range };
  if (!label.bold) return null;
  const names = people.every((person) => name.test(person) && !commonWords.test(person));
  const single = people.length === 1 && (nameAndInitial.test(value) ? !numbered.matchStart(value) : isFirstName(value));
  return names && (people.length > 1 || single) ? { value, range } : null;
}

interface Label {
  readonly value: string;
  readonly range: Range;
  readonly bold: boolean;
  readonly colon: boolean;
}

function labelIn({ lines }: Paragraph, text: string): Label | null {
  const line = lines[0]!;
  if (lines.length !== 1 || line.end - line.start > 80) return null;
  const raw = text.slice(line.start, line.end);
  const bold = /^(?:\*\*|__)[^*_]+(?:\*\*|__)/.exec(raw)?.[0];
  if (bold && !/^(?::|\s*\([^()]*\):?)?$/.test(raw.slice(bold.length))) return null;
  const plain = plainText(raw);
  const value = plain.replace(/:$/, "").replace(aside, "").replace(/:$/, "").trim();
  const at = raw.indexOf(value);
  const range = at === -1 ? line : { start: line.start + at, end: line.start + at + value.length };
  return { value, range, bold: bold !== undefined, colon: plain.endsWith(":") };
}

function peopleIn(value: string): string[] {
  return value.split(/\s*(?:,|\/|&|\+|\b(?:and|via)\b)\s*/);
}

function areInitials(people: readonly string[]): boolean {
  return people.every((person) => initials.test(person) && !commonWords.test(person));
}
