import type { Link } from "../../markdown/inline.ts";
import { isAsciiLetter, isDigit, isSpace, LETTER, PICTURE } from "../../text/characters.ts";
import type { Range } from "../../text/source.ts";
import { weekdayNames } from "../../time/calendar-words.ts";
import { signAtStart } from "./item-status.ts";
import { isKeyAnywhere } from "./item-words.ts";

/*
 * Divides an item's words into clauses: at brackets, dividers, ends of sentences, commas and keys such as `Owner:`.
 */

/** What comes before a clause: nothing, a bracket, a divider (` — `, `; `), the end of a sentence, a comma, or only its key. */
export type Join = "start" | "bracket" | "divider" | "sentence" | "comma" | "key";

/** The words of a clause; `outer` includes its brackets, or the divider before it. */
export interface Clause extends Range {
  readonly join: Join;
  readonly outer: Range;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "（": "）", "【": "】", "［": "］" };

/** Dividers at the offset where they are tried. Two spaces or an unbroken one are as good as one. */
const dividers: readonly (readonly [Join, RegExp])[] = [
  [
    "divider",
    /(?:\s+(?:—|–|-{1,3}|\||→|=>|::|·|•)|\s*;|\s*<br\s?\/?>|\s*\n\s*[-*+•](?=\s))\s+|\s*；\s*|\s*—\s*(?=\*\*)/iy,
  ],
  ["sentence", /[.!?]["*_)]{0,3}\s+|[。！？]\s*/y],
  ["comma", /,\s+|[、，]\s*/y],
];
/** Points that end no sentence: "resp. Alex", "H. Ito", "e.g. this". */
const abbreviation = new RegExp(
  String.raw`(?:(?:^|[\s(])\d{1,2}|(?:^|[^${LETTER}])(?:[A-Z]|resp|e\.g|i\.e|etc|vs|cf|incl|approx|est|no|nr|bzw|z\.b))$`,
  "i",
);
/** Commas inside a date: "June 5th, 2026", "Friday, June 5". */
const yearBehind = /,\s*\d{4}(?![-/\d]|\.\d)/y;
const weekdayBefore = new RegExp(String.raw`(?<![${LETTER}])(?:${weekdayNames.join("|")})\.?$`, "i");
/** The words before a colon that may be a key, with the marks around them; and the signs that stand for a key. */
const beforeColon = new RegExp(String.raw`(?:^|[^${LETTER}\d"“])([${LETTER}.'’]+(?: [${LETTER}.'’]+){0,2})[*_]*\s*$`);
const keySign = /^(?:📅|🗓|⏰|📆|👤)/u;
/** The most characters of a key before its colon. */
const LONGEST_KEY = 40;
/** The most characters in brackets. */
const LONGEST_GROUP = 500;

/** More than marks. */
const hasWords = new RegExp(`[${LETTER}\\d${PICTURE}#?]`);

const isAsciiLetterOrDigit = (code: number): boolean => isAsciiLetter(code) || isDigit(code);

/** The clauses of a part of a text, in order. */
export function clausesOf(text: string, { start, end }: Range, links: readonly Link[]): Clause[] {
  const clauses: Clause[] = [];
  let open: { join: Join; outer: number; start: number } = { join: "start", outer: start, start };
  const close = (to: number): void => {
    const words = text.slice(open.start, to);
    const from = open.start + words.length - words.trimStart().length;
    const range = { start: from, end: Math.max(from, open.start + words.trimEnd().length) };
    if (hasWords.test(text.slice(range.start, range.end)))
      clauses.push({ ...range, join: open.join, outer: { start: open.outer, end: to } });
  };
  const starts = keyStarts(text, { start, end });
  const linkAt = new Map(links.map((link) => [link.start, link.end]));
  for (let at = start; at < end; ) {
    // Nothing but a key or a link begins at a letter or digit of ASCII.
    if (isAsciiLetterOrDigit(text.charCodeAt(at)) && !starts.has(at) && !linkAt.has(at)) {
      at++;
      continue;
    }
    const skipped = linkAt.get(at) ?? wholeEnd(text, at, end);
    if (skipped !== null && skipped > at) {
      at = skipped;
      continue;
    }
    const bracket = bracketEnd(text, at, end, linkAt);
    if (bracket !== null) {
      close(at);
      clauses.push({ start: at + 1, end: bracket - 1, join: "bracket", outer: { start: at, end: bracket } });
      open = { join: "start", outer: bracket, start: bracket };
      at = bracket;
      continue;
    }
    const divider = dividerAt(text, at, end);
    if (divider) {
      close(at);
      open = { join: divider.join, outer: at, start: divider.end };
      at = divider.end;
      continue;
    }
    if (starts.has(at) && at > open.start && text.slice(open.start, at).trim() !== "") {
      close(at);
      open = { join: "key", outer: at, start: at };
    }
    at++;
  }
  close(end);
  return clauses;
}

/** The end of an escape, of code or of a wiki's link, `[[Alex]]`, that begins at an offset. */
function wholeEnd(text: string, at: number, end: number): number | null {
  if (text[at] === "\\") return Math.min(at + 2, end);
  const close = text[at] === "`" ? "`" : text.startsWith("[[", at) ? "]]" : null;
  const found = close === null ? -1 : text.slice(at, Math.min(end, at + LONGEST_GROUP)).indexOf(close, close.length);
  return found === -1 ? null : at + found + close!.length;
}

/** The end of a bracket that opens at an offset; null for a link, for `f(x)`, and where it does not close. */
function bracketEnd(text: string, at: number, end: number, linkAt: ReadonlyMap<number, number>): number | null {
  const close = closing[text[at]!];
  if (close === undefined) return null;
  if ((text[at] === "(" || text[at] === "[") && /[\p{L}\d\]]/u.test(text[at - 1] ?? " ")) return null;
  let depth = 0;
  for (let next = at; next < Math.min(end, at + LONGEST_GROUP); next++) {
    const link = linkAt.get(next);
    if (link !== undefined && link <= end) next = link - 1;
    else if (text[next] === text[at]) depth++;
    else if (text[next] === close && --depth === 0) return next + 1;
  }
  return null;
}

function dividerAt(text: string, at: number, end: number): { readonly join: Join; readonly end: number } | null {
  // A run of white space is tried once, from its start.
  if (isSpace(text[at]!) && at > 0 && isSpace(text[at - 1]!)) return null;
  for (const [join, form] of dividers) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found || at + found[0].length > end) continue;
    if (join === "sentence" && abbreviation.test(text.slice(Math.max(0, at - 10), at))) continue;
    if (join === "comma" && isInDate(text, at)) continue;
    return { join, end: at + found[0].length };
  }
  return null;
}

function isInDate(text: string, at: number): boolean {
  yearBehind.lastIndex = at;
  return yearBehind.test(text) || weekdayBefore.test(text.slice(Math.max(0, at - 12), at));
}

/** Where keys begin: the words before each colon that name one, with the emphasis around them. */
function keyStarts(text: string, { start, end }: Range): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let at = start; at < end; at++) {
    if (isSign(text, at)) starts.add(at);
    else if (":：=".includes(text[at]!)) {
      const before = text.slice(Math.max(start, at - LONGEST_KEY), at);
      const key = keyBefore(before);
      if (key !== null) starts.add(withEmphasis(text, start, at - before.length + key));
    }
  }
  return starts;
}

/** Signs are short codes (`:check:`) and pictures, of which the first is in this place. */
const FIRST_PICTURE = 0x2300;

function isSign(text: string, at: number): boolean {
  if (text[at] !== ":" && text.charCodeAt(at) < FIRST_PICTURE) return false;
  if (keySign.test(text.slice(at, at + 2))) return true;
  return isSpace(text[at - 1] ?? "x") && signAtStart(text.slice(at, at + 30)) !== null;
}

/** The offset of the longest key that words end with. */
function keyBefore(words: string): number | null {
  const found = beforeColon.exec(words);
  if (!found) return null;
  let at = found.index + found[0].indexOf(found[1]!);
  for (let rest = found[1]!; rest !== ""; ) {
    if (isKeyAnywhere(rest)) return at;
    const next = rest.indexOf(" ") + 1;
    if (next === 0) return null;
    at += next;
    rest = rest.slice(next);
  }
  return null;
}

function withEmphasis(text: string, start: number, at: number): number {
  let from = at;
  while (from > start && "*_`".includes(text[from - 1]!)) from--;
  return from;
}
