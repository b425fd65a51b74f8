import { isAsciiLetter, isDigit } from "../text/characters.ts";

/*
 * Reading a text from a place on, for forms that a pattern could only tell with many branches: V8 takes longer to compile
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

/** Where a text goes on behind a place, the point of an abbreviation passed over. */
export function pastPoint(text: string, at: number): number {
  return text[at] === "." ? at + 1 : at;
}

/** What a sticky pattern finds at a place; null where it finds nothing there. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** A place in a text that moves on over what is read there. */
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

  /** Passes the first of these that stands here. */
  pass(any: readonly string[]): boolean {
    for (const each of any) {
      if (!this.text.startsWith(each, this.at)) continue;
      this.at += each.length;
      return true;
    }
    return false;
  }

  /** Passes up to `most` of these; false where none stands here. */
  passSome(most: number, any: readonly string[]): boolean {
    let passed = 0;
    while (passed < most && this.pass(any)) passed++;
    return passed > 0;
  }
}

/** `A` to `Z` and `À` to `ÿ`, in both cases. */
function isLatin(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code <= 0xff);
}
