import { charactersOf, withoutAccents } from "../../text/characters.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Source, Spanned } from "../../text/source.ts";

/** A value as the front matter states it, and as the text does. */
export interface StatedTwice<T> {
  readonly inFrontMatter: Spanned<T> | null;
  readonly inText: Spanned<T> | null;
}

/** A named value that both may state. */
export interface Statement extends StatedTwice<string> {
  readonly name: string;
}

/** Reports a value that differs between front matter and text, with both lines. */
export function conflictBetween(source: Source, statement: Statement): Diagnostic[] {
  const { inFrontMatter, inText } = statement;
  return inFrontMatter && inText && !same(inFrontMatter.value, inText.value) ? contradiction(source, statement) : [];
}

/** The same for sentences, which may differ: reports two that have no word in common. */
export function conflictOfText(source: Source, statement: Statement): Diagnostic[] {
  const { inFrontMatter, inText } = statement;
  return inFrontMatter && inText && shareNoWords(inFrontMatter.value, inText.value)
    ? contradiction(source, statement)
    : [];
}

/** The diagnostic for two values that differ. */
export function contradiction(source: Source, { name, inFrontMatter, inText }: Statement): Diagnostic[] {
  if (!inFrontMatter || !inText) return [];
  const lines = { inFrontMatter: source.line(inFrontMatter.range.start), inText: source.line(inText.range.start) };
  return [
    {
      rule: "schema",
      range: inText.range,
      message: `unexpected ${name} ${quote(inText.value)} in line ${lines.inText}, expected ${quote(inFrontMatter.value)} as in the front matter, line ${lines.inFrontMatter}`,
      help: "let both say the same, or remove one of them",
      related: { range: inFrontMatter.range, message: `the front matter says ${quote(inFrontMatter.value)}` },
    },
  ];
}

/** A person's short name and full name are the same: `sarah` and `Sarah K.` */
function same(inFrontMatter: string, inText: string): boolean {
  const [a, b] = [lettersAndDigits(inFrontMatter), lettersAndDigits(inText)];
  return a === b || (a !== "" && b !== "" && (b.startsWith(a) || a.startsWith(b)) && !/\d$/.test(a + b));
}

/** Compared without case, spaces and punctuation: `sev 1` is `SEV-1`. */
function lettersAndDigits(words: string): string {
  return charactersOf(words.toLowerCase(), "");
}

/** The part of a text that is compared, in UTF-16 code units. */
const COMPARED_LENGTH = 2000;

/** Inside other words too: `Crash Looping` and `KubePodCrashLooping` are one. Common words, and words of another script, can't be compared. */
function shareNoWords(inFrontMatter: string, inText: string): boolean {
  const [opening, other] = [inFrontMatter.slice(0, COMPARED_LENGTH), inText.slice(0, COMPARED_LENGTH)];
  const [a, b] = [comparedWords(opening), comparedWords(other)];
  const [inA, inB] = [lettersAndDigits(withoutAccents(opening)), lettersAndDigits(withoutAccents(other))];
  return a.length > 0 && b.length > 0 && !a.some((word) => inB.includes(word)) && !b.some((word) => inA.includes(word));
}

/** Words that occur in any record. */
const common = new Set(
  "the and for from with was were are has had have not our all this that its into due post mortem postmortem incident report review rca analysis".split(
    " ",
  ),
);

function comparedWords(text: string): string[] {
  const words = withoutAccents(text)
    .toLowerCase()
    .match(/[a-z]{3,40}/g);
  return [...new Set(words)].filter((word) => !common.has(word));
}
