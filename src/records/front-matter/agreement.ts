import type { Problem } from "../model.ts";
import type { Fact, Source } from "../source.ts";

/** One fact that front matter and text both state. */
export interface Statement {
  readonly name: string;
  readonly above: Fact<string> | null;
  readonly below: Fact<string> | null;
}

/** What front matter and text both say has to be the same words; a problem that names both lines where it is not. */
export function disagreement(source: Source, statement: Statement): Problem[] {
  const { above, below } = statement;
  return above && below && !same(above.value, below.value) ? contradiction(source, statement) : [];
}

/** The problem of two statements that are known to differ. */
export function contradiction(source: Source, { name, above, below }: Statement): Problem[] {
  if (!above || !below) return [];
  const lines = { above: source.line(above.range.start), below: source.line(below.range.start) };
  return [
    {
      rule: "schema",
      range: below.range,
      message: `unexpected ${name} "${shown(below)}" in line ${lines.below}, expected "${shown(above)}" as in the front matter, line ${lines.above}`,
      help: "let both say the same, or remove one of them",
      related: { range: above.range, message: `the front matter says "${shown(above)}"` },
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
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function shown({ value }: Fact<string>): string {
  return value.slice(0, 80);
}
