/*
 * Finds words and phrases in a text, and what they mean. Tables are faster to load and to try than patterns, and easier to
 * extend:
 *
 *     const dueWords = phrases("due", "eta", "deadline");
 *     dueWords.match("the ETA is Friday") // true
 *
 *     const statusWords = new PhraseTable<Status>([
 *       ["done", "done, fixed|closed, is|was resolved"],
 *       ["open", "open, to do"],
 *     ]);
 *     statusWords.matchWhole("Fixed!") // "done"
 *
 * A text's words are its runs of letters and digits, in any case; hyphens and apostrophes separate words. A phrase has one slot per word:
 *
 *     fix|patch       one of these words
 *     cause(s)        the word, with or without the ending; `recover(s/ed/y)` for several endings
 *     investigat*     a word that begins so; `*障害*` a word that contains it
 *     the?            it may be missing
 *     ..5             up to five words of the same sentence, none of them first in the phrase
 *     !form           not before this word; in the first slot: not after it
 *     ^ and $         the beginning and the end of the text; `^1` for up to one word before
 */

import { isLetterOrDigit } from "./characters.ts";
import type { Range } from "./source.ts";

/** A meaning, and the phrases that have it, separated by commas. */
export type Row<Meaning> = readonly [Meaning, string];

/** Phrases that all mean the same: whether a text has one of them. */
export function phrases(...list: readonly string[]): PhraseTable<true> {
  return new PhraseTable([[true, list.join(",")]]);
}

type Slot =
  | { readonly kind: "start"; readonly within: number }
  | { readonly kind: "end" }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "not"; readonly words: readonly string[] }
  | {
      readonly kind: "word";
      readonly words: readonly string[];
      /** Beginnings of words and, with a `*` in front, parts of words. */
      readonly stems: readonly string[];
      readonly optional: boolean;
    };

interface Phrase {
  /** The index of its meaning in the table. */
  readonly row: number;
  readonly slots: readonly Slot[];
}

/** A phrase found in a text: its range and its meaning. */
export interface PhraseMatch<Meaning> extends Range {
  readonly meaning: Meaning;
}

/** Words repeat from text to text: some thousands make up nearly all. */
const MOST_CACHED = 20_000;
/** The most words of a phrase for `matchAt` and `matchStart`. */
const LONGEST_PHRASE = 8;

export class PhraseTable<Meaning> {
  readonly #rows: readonly Row<Meaning>[];
  /** The phrases that a word can begin. Parsed when the word first occurs: most never do. */
  readonly #beginning = new Map<string, readonly Phrase[]>();

  constructor(rows: readonly Row<Meaning>[]) {
    this.#rows = rows;
  }

  /** The first meaning, in the order of the table, of the phrases anywhere in a text; null without any. */
  match(text: string): Meaning | null {
    const words = wordsOf(text.toLowerCase());
    let first = this.#rows.length;
    for (let at = 0; at < words.length; at++) {
      for (const { row, slots } of this.#phrasesFrom(words[at]!)) {
        if (row < first && endOf(slots, words, at) !== -1) first = row;
      }
    }
    return this.#rows[first]?.[0] ?? null;
  }

  /** The meanings of all phrases in a text, in the order of the table. */
  matchAll(text: string): Meaning[] {
    const words = wordsOf(text.toLowerCase());
    const found = new Set<number>();
    for (let at = 0; at < words.length; at++) {
      for (const { row, slots } of this.#phrasesFrom(words[at]!)) {
        if (!found.has(row) && endOf(slots, words, at) !== -1) found.add(row);
      }
    }
    return [...found].sort((a, b) => a - b).map((row) => this.#rows[row]![0]);
  }

  /** The meaning of a text that is one phrase, marks around its words passed over; null for any other text. */
  matchWhole(text: string): Meaning | null {
    const lower = text.toLowerCase();
    const [first] = wordsOf(lower, 0, 1);
    const phrases = first === undefined ? [] : this.#phrasesFrom(first);
    if (phrases.length === 0) return null;
    const words = wordsOf(lower);
    const phrase = phrases.find(({ slots }) => endOf([...slots, { kind: "end" }], words, 0) !== -1);
    return phrase ? this.#rows[phrase.row]![0] : null;
  }

  /** The phrase that begins at an offset, the first in the order of the table; null where none does. */
  matchAt(text: string, start: number): PhraseMatch<Meaning> | null {
    const first = endOfWord(text, start);
    const phrases = first === start ? [] : this.#phrasesFrom(text.slice(start, first).toLowerCase());
    if (phrases.length === 0) return null;
    const ends: number[] = [];
    const words = wordsOf(text, start, LONGEST_PHRASE, ends).map((word) => word.toLowerCase());
    for (const { row, slots } of phrases) {
      const length = endOf(slots, words, 0);
      if (length > 0) return { meaning: this.#rows[row]![0], start, end: ends[length - 1]! };
    }
    return null;
  }

  /** The phrase that a text begins with, marks before it passed over: `# 📕 Incident post-mortem: …`; null for any other text. */
  matchStart(text: string): PhraseMatch<Meaning> | null {
    let start = 0;
    while (start < text.length && !isLetterOrDigit(text.charCodeAt(start))) start++;
    return this.matchAt(text, start);
  }

  #phrasesFrom(word: string): readonly Phrase[] {
    let phrases = this.#beginning.get(word);
    if (phrases === undefined) {
      phrases = this.#rows.flatMap(([, table], row) => phrasesFrom(word, table).map((slots) => ({ row, slots })));
      if (this.#beginning.size < MOST_CACHED) this.#beginning.set(word, phrases);
    }
    return phrases;
  }
}

/** Where a phrase ends whose slots from `slot` on are filled from the word at `at` on; -1 where they can't be. */
function endOf(slots: readonly Slot[], words: readonly string[], at: number, slot = 0): number {
  const next = slots[slot];
  if (next === undefined) return at;
  switch (next.kind) {
    case "start":
      return at <= next.within ? endOf(slots, words, at, slot + 1) : -1;
    case "end":
      return at === words.length ? at : -1;
    case "not":
      return next.words.includes(words[slot === 0 ? at - 1 : at] ?? "") ? -1 : endOf(slots, words, at, slot + 1);
    case "gap":
      return endBehindGap(slots, words, at, slot, next.most);
    case "word": {
      const end = isFilledBy(next, words[at]) ? endOf(slots, words, at + 1, slot + 1) : -1;
      return end === -1 && next.optional ? endOf(slots, words, at, slot + 1) : end;
    }
  }
}

function endBehindGap(
  slots: readonly Slot[],
  words: readonly string[],
  at: number,
  slot: number,
  most: number,
): number {
  for (let from = at; from <= at + most && from <= words.length; from++) {
    const end = endOf(slots, words, from, slot + 1);
    if (end !== -1) return end;
    if (words[from] === STOP) return -1;
  }
  return -1;
}

function isFilledBy({ words, stems }: Extract<Slot, { kind: "word" }>, word: string | undefined): boolean {
  if (word === undefined || word === STOP) return false;
  if (words.includes(word)) return true;
  return stems.some((stem) => (stem.startsWith("*") ? word.includes(stem.slice(1)) : word.startsWith(stem)));
}

/** A phrase is a candidate when it has the word's first letters; no stem that begins a phrase is shorter. */
const PREFIX_LENGTH = 3;

/** The phrases of a table that a word can begin, parsed. */
function phrasesFrom(word: string, table: string): (readonly Slot[])[] {
  // Words of languages without spaces contain others: every phrase is a candidate.
  if (word.charCodeAt(0) >= 0x3000)
    return table
      .split(",")
      .map(slotsOf)
      .filter((slots) => canBegin(slots, word));
  const prefix = word.slice(0, PREFIX_LENGTH);
  const found: (readonly Slot[])[] = [];
  let at = table.indexOf(prefix);
  while (at !== -1) {
    let next = at + 1;
    if (!isLetterOrDigit(table.charCodeAt(at - 1))) {
      next = endOfPhrase(table, at);
      const slots = slotsOf(table.slice(table.lastIndexOf(",", at) + 1, next));
      if (canBegin(slots, word)) found.push(slots);
    }
    at = table.indexOf(prefix, next);
  }
  return found;
}

function endOfPhrase(table: string, at: number): number {
  const comma = table.indexOf(",", at);
  return comma === -1 ? table.length : comma;
}

function canBegin(slots: readonly Slot[], word: string): boolean {
  for (const slot of slots) {
    if (slot.kind !== "word") continue;
    if (isFilledBy(slot, word)) return true;
    if (!slot.optional) return false;
  }
  return false;
}

/** Parsed phrases: as many as the tables have. */
const known = new Map<string, readonly Slot[]>();

function slotsOf(phrase: string): readonly Slot[] {
  let slots = known.get(phrase);
  if (slots === undefined) {
    slots = phrase.trim().split(" ").map(slotOf);
    known.set(phrase, slots);
  }
  return slots;
}

function slotOf(written: string): Slot {
  if (written === "$") return { kind: "end" };
  if (written.startsWith("^")) return { kind: "start", within: Number(written.slice(1)) };
  if (written.startsWith("..")) return { kind: "gap", most: Number(written.slice(2)) };
  if (written.startsWith("!")) return { kind: "not", words: wordsOfSlot(written.slice(1)) };
  const words = wordsOfSlot(written);
  return {
    kind: "word",
    words: words.filter((word) => !word.endsWith("*")),
    stems: words.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)),
    optional: written.endsWith("?"),
  };
}

/** `the|cause(s)?` → `the`, `cause`, `causes`. */
function wordsOfSlot(written: string): readonly string[] {
  const choices = written.endsWith("?") ? written.slice(0, -1) : written;
  return choices.includes("|") || choices.includes("(") ? choices.split("|").flatMap(withEndings) : [choices];
}

function withEndings(written: string): readonly string[] {
  const open = written.indexOf("(");
  if (open === -1) return [written];
  const word = written.slice(0, open);
  const endings = written.slice(open + 1, -1).split("/");
  return [word, ...endings.map((ending) => word + ending)];
}

/** The end of a sentence, among its words. */
const STOP = ".";

/**
 * A text's words from an offset on, as they are: `d'action` and `follow-up` are two each, `#` and `?` are one.
 *
 * @param most about how many are wanted
 * @param ends takes the offset at which each of them ends
 */
function wordsOf(text: string, from = 0, most = Number.POSITIVE_INFINITY, ends?: number[]): string[] {
  const words: string[] = [];
  let at = from;
  while (at < text.length && words.length < most) {
    const endOfLetters = endOfWord(text, at);
    const end = endOfLetters === at && isSign(text, at) ? at + 1 : endOfLetters;
    if (end > at) {
      words.push(text.slice(at, end));
      ends?.push(end);
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (isLetterOrDigit(text.charCodeAt(end))) end++;
  return end;
}

/** `#`, `?` and the point that ends a sentence within the text. */
function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e) return at < text.length - 1 && !isLetterOrDigit(text.charCodeAt(at + 1));
  return code === 0x23 || code === 0x3f;
}
