import { nearestAll } from "./nearest.ts";

/** What was found, in quotes, fit for one line: control characters and bidirectional overrides become spaces. */
export function quote(found: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  const line = found.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\s]+/g, " ").trim();
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line}"`;
}

const LONGEST_QUOTE = 72;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** ` (did you mean "Alex"?)`, or nothing. */
export function didYouMean(near: string | null): string {
  return near === null ? "" : ` (did you mean ${quote(near)}?)`;
}

/** The same as a sentence behind a finding: `. Did you mean "alex"?` */
export function suggestion(near: string | null): string {
  return near === null ? "" : `. Did you mean ${quote(near)}?`;
}

/**
 * The one of a few allowed words that was probably meant: the nearest, else the one with the same beginning.
 * Null where several are equally near: SEV-9 is as near to SEV-1 as to SEV-4.
 */
export function closestChoice(word: string, choices: readonly string[]): string | null {
  const near = nearestAll(word, choices);
  const meant = near.length > 0 ? near : choices.filter((one) => shareBeginning(one.toLowerCase(), word.toLowerCase()));
  return new Set(meant.map((one) => one.toLowerCase())).size === 1 ? meant[0]! : null;
}

/** Minimum length of the shared beginning: `pub` is public, `monday` is mon. */
const SHORTEST_BEGINNING = 3;

function shareBeginning(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_BEGINNING && (a.startsWith(b) || b.startsWith(a));
}
