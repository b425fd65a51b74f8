/** Words that alerting tools use, by the rank in a four-step matrix that they stand for. */
import type { Severity } from "../policy/severities.ts";

const RANKS: Readonly<Record<string, number>> = {
  critical: 1,
  crit: 1,
  emergency: 1,
  disaster: 1,
  page: 1,
  fatal: 1,
  error: 2,
  high: 2,
  major: 2,
  urgent: 2,
  warning: 3,
  warn: 3,
  medium: 3,
  moderate: 3,
  minor: 3,
  normal: 3,
  info: 4,
  informational: 4,
  low: 4,
  notice: 4,
  none: 4,
};

/**
 * The severity that words name: an id or a name of the matrix, else a number (`P1`, `sev 2`), else an alerting tool's
 * word. Of several the highest counts: when unsure, the higher one. Null where the words name none.
 */
export function severityFromWords(words: readonly string[], severities: readonly Severity[]): Severity | null {
  const spoken = words.map(normalise);
  const named = (name: (severity: Severity) => string) =>
    severities.find((severity) => spoken.some((text) => text.includes(normalise(name(severity))))) ?? null;
  return (
    named((severity) => severity.id) ??
    named((severity) => severity.name) ??
    ofNumber(spoken, severities) ??
    ofRank(Math.min(...spoken.flatMap(ranks)), severities)
  );
}

/** Lower case, one space around each word and between letters and digits: `SEV-1 (Critical)` is ` sev 1 critical `. */
function normalise(text: string): string {
  const words = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/([a-z])(\d)/g, "$1 $2")
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(" ")} `;
}

/** More words than this name nothing more. */
const LONGEST = 300;

/** A severity has to be of the matrix: `SEV-9` of four is a mistake. A tool's priorities may go further down than its rows. */
function ofNumber(spoken: readonly string[], severities: readonly Severity[]): Severity | null {
  const found = spoken.flatMap((text) => [...text.matchAll(/ (sev|severity|p|s|prio|priority|level) ([1-9])(?= )/g)]);
  const known = found.filter(([, what, number]) => !what!.startsWith("sev") || Number(number) <= severities.length);
  return ofRank(Math.min(...known.map(([, , number]) => Number(number))), severities);
}

function ranks(text: string): number[] {
  return text.split(" ").flatMap((word) => (Object.hasOwn(RANKS, word) ? [RANKS[word]!] : []));
}

/** The severity at a rank; ranks below the last row are the last row. */
function ofRank(rank: number, severities: readonly Severity[]): Severity | null {
  return Number.isFinite(rank) ? (severities[Math.min(rank, severities.length) - 1] ?? null) : null;
}
