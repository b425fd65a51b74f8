/*
 * Letters of all scripts. V8 builds Unicode's own classes (`\p{L}`) again for each pattern that names them, which costs more
 * than reading a record. These ranges are the same letters, with the accents that follow them, of the Basic Multilingual Plane.
 */

/** For a character class: `[${LETTER}\\d]`. */
export const LETTER = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3005-\u3007\u3040-\ud7ff\uf900-\ufdff\uff21-\uff3a\uff41-\uffdc`;

/** Latin, Greek and Cyrillic capitals, for a character class. Beyond Western Europe it includes small Latin letters, which alternate with them. */
export const CAPITAL = String.raw`A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0391-\u03a9\u0400-\u042f`;

/** Latin, Greek and Cyrillic small letters, for a character class; with the capitals that alternate with them. */
export const SMALL = String.raw`a-z\u00df-\u00f6\u00f8-\u024f\u03ac-\u03ce\u0430-\u045f`;

/** Arrows, symbols and emoji, for a character class without the flag `u`: an emoji is two of them. */
export const PICTURE = String.raw`\u200d\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff\ufe0f`;

const other = new RegExp(`[^${LETTER}\\d]+`, "g");

/** Replaces every run of characters that are neither letters nor digits by a separator. */
export function charactersOf(text: string, separator: string): string {
  return text.replace(other, separator);
}

/** `0` to `9`, as a UTF-16 code unit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `A` to `Z` in both cases, as a UTF-16 code unit. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Whether a UTF-16 code unit is a letter or a digit. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code) || isDigit(code);
  if (code < 0x2000) return code >= 0xc0 || code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x3040) return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3005 && code <= 0x3007);
  return code < 0xd800 || (code >= 0xf900 && code < 0xfe00) || (code >= 0xff21 && code <= 0xffdc);
}

/** Removes accents, and replaces full-width letters and ligatures by plain ones: `é` → `e`. */
export function withoutAccents(text: string): string {
  return isAscii(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f]+/g, "")
        .normalize("NFC");
}

/** Whether a text is ASCII only: most are, and take a fast path. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Whether a character matches `\s`. */
export function isSpace(character: string): boolean {
  return character.trim() === "";
}

/** Removes white space and the given marks from the end. */
export function withoutMarksAtEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (isSpace(text[end - 1]!) || marks.includes(text[end - 1]!))) end--;
  return text.slice(0, end);
}

/** Removes a remark in brackets from the end: `Owner (team)` → `Owner`. */
export function withoutBracketsAtEnd(text: string): string {
  return text.replace(/(?<!\s)\s*\([^()]*\)$/, "");
}
