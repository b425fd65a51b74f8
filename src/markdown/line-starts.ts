import { isDigit } from "../text/characters.ts";
import type { Range } from "../text/source.ts";
import { indentOf, isBlank, skipBlanks } from "./lines.ts";

/*
 * Recognizes blocks by the beginning of a line. `ink` is its first character that is no white space.
 */

/** From this many columns on, an indented line is code. */
export const CODE_INDENT = 4;
/** CommonMark's limit for the digits of a number. */
const LONGEST_NUMBER = 9;

/** The start of a list item: a bullet, or a number with a dot or bracket. */
export interface LineMarker {
  /** Columns before the marker. */
  readonly indent: number;
  /** Columns before the item's content. */
  readonly contentIndent: number;
  /** Where the content begins. */
  readonly content: number;
  readonly number: Range | null;
}

export function markerAt(text: string, start: number, end: number): LineMarker | null {
  const ink = skipBlanks(text, start, end);
  if (ink === end) return null;
  const after = afterMarker(text, ink, end);
  if (after === 0 || (after < end && !isBlank(text.charCodeAt(after)))) return null;
  const indent = indentOf(text, start, end);
  const content = skipBlanks(text, after, end);
  const gap = content === end ? 1 : indentOf(text, after, end);
  const contentIndent = indent + after - ink + (gap > CODE_INDENT ? 1 : Math.max(1, gap));
  const numbered = isDigit(text.charCodeAt(ink));
  return { indent, contentIndent, content, number: numbered ? { start: ink, end: after - 1 } : null };
}

/** Where a list marker ends; 0 when there is none. */
function afterMarker(text: string, ink: number, end: number): number {
  const mark = text[ink];
  if (mark === "-" || mark === "*" || mark === "+") return ink + 1;
  let at = ink;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === ink || at - ink > LONGEST_NUMBER) return 0;
  return text[at] === "." || text[at] === ")" ? at + 1 : 0;
}

/** Three or more of `-`, `*` or `_` and nothing else. */
export function isRule(text: string, ink: number, end: number): boolean {
  const mark = text[ink];
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  let count = 0;
  for (let at = ink; at < end; at++) {
    if (text[at] === mark) count++;
    else if (!isBlank(text.charCodeAt(at))) return false;
  }
  return count >= 3;
}

/** Three or more back-ticks or tildes. */
export function isFence(text: string, ink: number, end: number): boolean {
  return (text[ink] === "`" || text[ink] === "~") && runLength(text, ink, end) >= 3;
}

/** `|---|:--:|`: the line that makes the line above it a table header. */
export function isDelimiterRow(text: string, ink: number, end: number): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let at = ink; at < end; at++) {
    const mark = text[at];
    if (mark === "-") dashes++;
    else if (mark === "|") pipes++;
    else if (mark !== ":" && !isBlank(text.charCodeAt(at))) return false;
  }
  return dashes > 0 && pipes > 0;
}

/** 1 to 6; 0 when no heading begins here: `#channel` and `#123` at the start of a line are words. */
export function headingLevel(text: string, ink: number, end: number): number {
  const level = runLength(text, ink, end);
  if (level > 6) return 0;
  const after = ink + level;
  if (after >= end || isBlank(text.charCodeAt(after))) return level;
  const code = text.charCodeAt(after);
  const upper = code >= 65 && code <= 90;
  return upper ? level : 0;
}

/** How often the character at `at` is repeated. */
export function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let next = at + 1;
  while (next < end && text.charCodeAt(next) === code) next++;
  return next - at;
}

/** 1 for a line of `=`, 2 for one of `-`, else 0. */
export function underlineLevel(text: string, ink: number, end: number): number {
  const mark = text[ink];
  if (mark !== "=" && mark !== "-") return 0;
  const length = runLength(text, ink, end);
  if (length < 2 || skipBlanks(text, ink + length, end) < end) return 0;
  return mark === "=" ? 1 : 2;
}

/** `[ ]`, `[x]`, `[X]`, `[-]` or `[~]` and a space, where an item's content begins: the place of the character inside. */
export function taskBox(text: string, content: number, end: number): Range | null {
  if (text[content] !== "[" || text[content + 2] !== "]" || content + 2 >= end) return null;
  if (!/^[ xX~-]$/.test(text[content + 1]!)) return null;
  if (content + 3 < end && !isBlank(text.charCodeAt(content + 3))) return null;
  return { start: content + 1, end: content + 2 };
}

/** A target of a definition: no word or sentence, so that `[09:14 UTC]: text` stays text. */
export function isTarget(words: string): boolean {
  const target = /^<[^<>]*>|^\S+/.exec(words)?.[0];
  if (!target) return false;
  return /^(?:<|https?:|mailto:|ftp:|\/|\.{1,2}\/|#\S)|^[\w-]+(?:\/[\w.-]+)*\.(?:md|html?|png|jpg|svg|pdf|org|com|io|net)(?:$|[/#?])/i.test(
    target,
  );
}

const blockTags = new Set(
  "address article aside blockquote body center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe li link main menu nav ol p pre script section style summary table tbody td tfoot th thead title tr ul video".split(
    " ",
  ),
);

export function isBlockTag(text: string, ink: number, end: number): boolean {
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>]|$)/i.exec(text.slice(ink, Math.min(end, ink + 20)))?.[1];
  return name !== undefined && blockTags.has(name.toLowerCase());
}
