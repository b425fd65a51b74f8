import { isWordCharacter } from "./characters.ts";
import type { Range } from "./source.ts";

/** Enough of a text to hold any phrase that is looked for. */
const LONGEST_PHRASE = 40;

/** Where a text begins with one of some phrases, marks before it passed over: `# 📕 Incident post-mortem: …`. */
export function phraseAtStart(text: string, phrases: readonly string[]): Range | null {
  let start = 0;
  while (start < text.length && !isWordCharacter(text.charCodeAt(start))) start++;
  const words = text.slice(start, start + LONGEST_PHRASE).toLowerCase();
  const isWhole = (phrase: string) => !isWordCharacter(text.charCodeAt(start + phrase.length));
  const found = phrases.find((phrase) => words.startsWith(phrase) && isWhole(phrase));
  return found === undefined ? null : { start, end: start + found.length };
}

const aside = /(?<!\s)\s*\([^()]*\)$/;

/** Words without what they say of themselves in brackets behind them: `Owner (team)` → `Owner`. */
export function withoutAside(words: string): string {
  return words.replace(aside, "");
}
