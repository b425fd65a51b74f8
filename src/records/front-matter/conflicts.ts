import { charactersOf, withoutAccents } from "../../text/characters.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Source, Spanned } from "../../text/source.ts";

/** One fact that front matter and text both state. */
export interface Statement {
  readonly name: string;
  readonly above: Spanned<string> | null;
  readonly below: Spanned<string> | null;
}

/** What front matter and text both say has to be the same words; a problem that names both lines where it is not. */
export function conflictBetween(source: Source, statement: Statement): Diagnostic[] {
  const { above, below } = statement;
  return above && below && !same(above.value, below.value) ? contradiction(source, statement) : [];
}

/** A sentence may be told in other words; where not one word is common to both, they tell two things. */
export function conflictOfText(source: Source, statement: Statement): Diagnostic[] {
  const { above, below } = statement;
  return above && below && shareNoWords(above.value, below.value) ? contradiction(source, statement) : [];
}

/** The problem of two statements that are known to differ. */
export function contradiction(source: Source, { name, above, below }: Statement): Diagnostic[] {
  if (!above || !below) return [];
  const lines = { above: source.line(above.range.start), below: source.line(below.range.start) };
  return [
    {
      rule: "schema",
      range: below.range,
      message: `unexpected ${name} ${quote(below.value)} in line ${lines.below}, expected ${quote(above.value)} as in the front matter, line ${lines.above}`,
      help: "let both say the same, or remove one of them",
      related: { range: above.range, message: `the front matter says ${quote(above.value)}` },
    },
  ];
}

/** A person's short name and full name agree: `sarah` and `Sarah K.` */
function same(above: string, below: string): boolean {
  const [a, b] = [essence(above), essence(below)];
  return a === b || (a !== "" && b !== "" && (b.startsWith(a) || a.startsWith(b)) && !/\d$/.test(a + b));
}

/** Compared without case, spaces and punctuation: `sev 1` is `SEV-1`. */
function essence(words: string): string {
  return charactersOf(words.toLowerCase(), "");
}

/** So much of a text tells what it is about, in UTF-16 code units. */
const TELLING = 2000;

/** Inside other words too: `Crash Looping` and `KubePodCrashLooping` are one. Words that tell nothing, or are of another script, can't be compared. */
function shareNoWords(above: string, below: string): boolean {
  const [opening, other] = [above.slice(0, TELLING), below.slice(0, TELLING)];
  const [a, b] = [tellingWords(opening), tellingWords(other)];
  const [inA, inB] = [essence(withoutAccents(opening)), essence(withoutAccents(other))];
  return a.length > 0 && b.length > 0 && !a.some((word) => inB.includes(word)) && !b.some((word) => inA.includes(word));
}

/** Words that stand in any record's sentences. */
const common = new Set(
  "the and for from with was were are has had have not our all this that its into due post mortem postmortem incident report review rca analysis".split(
    " ",
  ),
);

function tellingWords(text: string): string[] {
  const words = withoutAccents(text)
    .toLowerCase()
    .match(/[a-z]{3,40}/g);
  return [...new Set(words)].filter((word) => !common.has(word));
}
