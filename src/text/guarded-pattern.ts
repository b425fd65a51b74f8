/*
 * V8 compiles a pattern when it is first tried, and once more when it is tried again: for some hundred patterns that takes
 * longer than to read a record with them. So a form that is rare has a sign, which is looked for first.
 */

/** Something cheap to see that every text in a form has, and hardly any other. */
export type Sign = (text: string) => boolean;

/** A pattern that is only tried on texts that bear its sign. */
export class Form {
  readonly #pattern: RegExp;
  readonly #sign: Sign;

  constructor(pattern: RegExp, sign: Sign) {
    this.#pattern = pattern;
    this.#sign = sign;
  }

  test(text: string): boolean {
    return this.#sign(text) && this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#sign(text) ? this.#pattern.exec(text) : null;
  }

  matchAll(text: string): Iterable<RegExpExecArray> {
    return this.#sign(text) ? text.matchAll(this.#pattern) : [];
  }

  replaceIn(text: string, replacement: string): string {
    return this.#sign(text) ? text.replace(this.#pattern, replacement) : text;
  }
}

/** The text begins with one of these, in lower or upper case. */
export function begins(...pieces: readonly string[]): Sign {
  const longest = longestOf(pieces);
  const first = codesOf(pieces.map((piece) => piece.charAt(0)));
  return (text) => {
    if (!first.has(text.charCodeAt(0))) return false;
    const start = text.slice(0, longest).toLowerCase();
    return pieces.some((piece) => start.startsWith(piece));
  };
}

/** The text ends with one of these, in lower or upper case. */
export function ends(...pieces: readonly string[]): Sign {
  const longest = longestOf(pieces);
  const last = codesOf(pieces.map((piece) => piece.charAt(piece.length - 1)));
  return (text) => {
    if (!last.has(text.charCodeAt(text.length - 1))) return false;
    const end = text.slice(-longest).toLowerCase();
    return pieces.some((piece) => end.endsWith(piece));
  };
}

/** The text holds one of these somewhere. */
export function holds(...pieces: readonly string[]): Sign {
  return (text) => pieces.some((piece) => text.includes(piece));
}

/** The text holds one of these somewhere, in lower or upper case. */
export function says(...words: readonly string[]): Sign {
  const isSaid = holds(...words);
  return (text) => isSaid(text.toLowerCase());
}

/** The text bears both signs. */
export function both(one: Sign, other: Sign): Sign {
  return (text) => one(text) && other(text);
}

function longestOf(pieces: readonly string[]): number {
  return Math.max(...pieces.map((piece) => piece.length));
}

/** The UTF-16 code units of some characters in both cases. */
function codesOf(characters: readonly string[]): ReadonlySet<number> {
  return new Set(characters.flatMap((one) => [one.charCodeAt(0), one.toUpperCase().charCodeAt(0)]));
}
