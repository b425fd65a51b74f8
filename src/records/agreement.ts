import type { Problem } from "./model.ts";
import type { Fact, Source } from "./source.ts";

/** Compared without case, spaces and punctuation: `sev 1` is `SEV-1`. */
function essence(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What front matter and text both say has to be the same; a problem that names both lines where it is not. */
export function disagreement<T extends string | number>(
  source: Source,
  name: string,
  above: Fact<T> | null,
  below: Fact<T> | null,
): Problem[] {
  if (!above || !below || same(above.value, below.value)) return [];
  const lines = { above: source.line(above.range.start), below: source.line(below.range.start) };
  return [
    {
      rule: "schema",
      range: below.range,
      message: `unexpected ${name} "${shown(below.value)}" in line ${lines.below}, expected "${shown(above.value)}" as in the front matter, line ${lines.above}`,
      help: "let both say the same, or remove one of them",
      related: { range: above.range, message: `the front matter says "${shown(above.value)}"` },
    },
  ];
}

/** A person's short name and full name agree: `sarah` and `Sarah K.` */
function same(above: string | number, below: string | number): boolean {
  if (typeof above === "number" || typeof below === "number") return Math.abs(Number(above) - Number(below)) <= 1;
  const [a, b] = [essence(above), essence(below)];
  return a === b || (a !== "" && b !== "" && (b.startsWith(a) || a.startsWith(b)) && !/\d$/.test(a + b));
}

function shown(value: string | number): string {
  return String(value).slice(0, 80);
}
