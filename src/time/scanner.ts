import { isAsciiLetter, isDigit } from "../text/characters.ts";

/*
 * Functions to read a text from an offset, for forms that would need patterns with many branches: V8 takes longer to compile
 * such a pattern than to read a record.
 */

/** Where the digits that begin at `at` end. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Where the next number begins, from `at` on; -1 where none follows. */
export function nextNumber(text: string, at: number): number {
  for (let next = at; next < text.length; next++) if (isDigit(text.charCodeAt(next))) return next;
  return -1;
}

/** Where the word of Latin letters that begins at `at` ends. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  return end;
}

/** The offset after the point of an abbreviation, if there is one at `at`. */
export function pastPoint(text: string, at: number): number {
  return text[at] === "." ? at + 1 : at;
}

/** Matches a sticky pattern at an offset; null where it does not match. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** An offset in a text that moves past what is read. */
export class Cursor {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  digits(): string {
    const start = this.at;
    this.at = digitsEnd(this.text, start);
    return this.text.slice(start, this.at);
  }

  letters(): string {
    const start = this.at;
    this.at = wordEnd(this.text, start);
    return this.text.slice(start, this.at);
  }

  /** Moves past the first of these that is here; false without one. */
  pass(any: readonly string[]): boolean {
    for (const each of any) {
      if (!this.text.startsWith(each, this.at)) continue;
      this.at += each.length;
      return true;
    }
    return false;
  }

  /** Moves past up to `most` of these; false without one. */
  passSome(most: number, any: readonly string[]): boolean {
    let passed = 0;
    while (passed < most && this.pass(any)) passed++;
    return passed > 0;
  }
}

/** `A` to `Z` and `À` to `ſ`, in both cases. */
function isLatin(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code <= 0x17f);
}
