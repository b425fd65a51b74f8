import { PhraseTable } from "../text/phrases.ts";

/** What other matrices call the four severities, by rank: the message offers the line that maps the team's own word. */
const ranks = new PhraseTable<number>([
  [
    0,
    "critical, blocker, highest, urgent, emergency, p0, p1, s1, sev0, sev 0, kritisch, critica|crítica, critique, krytyczny|krytyczna, 致命的, 严重",
  ],
  [1, "high, major, p2, s2, hoch, alta|alto, élevé(e), haute, hög, høy, hoog, alta, wysoki|wysoka, 高, 重大"],
  [
    2,
    "medium, moderate, minor, p3, s3, mittel, media|média|medio|médio, moyen(ne), medel, middels, gemiddeld, średni|średnia, 中",
  ],
  [
    3,
    "low, lowest, informational, trivial, p4, p5, s4, niedrig, baja|baixa|bajo|baixo|bassa, faible, låg, lav, laag, niski|niska, 低",
  ],
]);

/** A severity's name is a word or two. */
const LONGEST_NAME = 30;

/**
 * Which severity a word of another matrix means ("high", "alta", P1), and the word without markup; null for other words.
 *
 * @param names the ids of the team's severities, the highest first
 */
export function foreignSeverity(value: string, names: readonly string[]): { name: string; word: string } | null {
  const rank = ranks.matchWhole(value);
  const name = rank === null ? undefined : names[rank];
  if (name === undefined || value.length > LONGEST_NAME) return null;
  return { name, word: value.replace(/[^\p{L}\p{N} -]/gu, "").trim() };
}
