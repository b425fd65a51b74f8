/**
 * The plain part of YAML, in one pass over the text: block mappings and lists, scalars and flow collections on one line, literal
 * and folded blocks, comments. Most records are written in it, and it is read several times faster than by the parser, which reads
 * everything else: what is not certainly plain, right or wrong, is none of it.
 */

type Values = Record<string, unknown>;

/** Deeper than records nest; the parser has a limit of its own. */
const MAX_DEPTH = 20;
/** YAML's limit for a key on one line is 1,024 characters. */
const LONGEST_KEY = 200;

const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const PIPE = 124;
const FOLD = 62;
const OPEN_MAPPING = 123;
const CLOSE_MAPPING = 125;

/** Tabs, control characters, other line breaks and halves of characters: the parser has rules for each. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const SPECIAL = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)/;
/** What a plain scalar and a key may begin with here; a number is looked at again. */
const FIRST = /[A-Za-z0-9_(/<\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const KEY = /^[A-Za-z_\u00a1-\ud7ff][^:#'"[\]{},&*!|>%@`]*$/;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^(?:0|[1-9]\d{0,8})\.\d{1,6}$/;
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:\d{2})?)?$|^\d{1,2}:\d{2}$/;
/** May be a number in some spelling of YAML's. */
const NUMERIC = /^[\d.eExXoabcdfABCDF_+:-]*$/;
const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ...["null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/** Thrown where the text is not certainly plain. */
const NOT_PLAIN = new Error("not plain");

/** The mapping that a text is; undefined where it is not plain YAML, or not a mapping with an entry. */
export function readPlainYaml(text: string): Values | undefined {
  if (SPECIAL.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #text: string;
  /** The place in the text; between entries the first character of a line's content. */
  #at = 0;
  /** Indentation of the content at `#at`; -1 at the end of the text. */
  #indent = 0;
  /** The line that was asked for last: a list of a megabyte in one line asks once for each of its values. */
  #lineFrom = 0;
  #lineStop = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Values {
    this.#nextContent();
    const values = this.#indent === 0 && !this.#isItem() ? this.#mapping(0, 0) : fail();
    return this.#indent === -1 ? values : fail();
  }

  /** Entries of one indentation, from the first key on. */
  #mapping(indent: number, depth: number): Values {
    if (depth > MAX_DEPTH) fail();
    const values: Values = {};
    do {
      const key = this.#key();
      if (Object.hasOwn(values, key)) fail();
      values[key] = this.#value(indent, depth, true);
    } while (this.#indent === indent && !this.#isItem());
    if (this.#indent > indent) fail();
    return values;
  }

  #list(indent: number, depth: number): unknown[] {
    if (depth > MAX_DEPTH) fail();
    const items: unknown[] = [];
    do items.push(this.#item(indent, depth));
    while (this.#indent === indent && this.#isItem());
    if (this.#indent > indent) fail();
    return items;
  }

  /** After the dash a mapping that begins on its line, or a value. */
  #item(indent: number, depth: number): unknown {
    const dash = this.#at;
    this.#at = this.#skipSpaces(dash + 1);
    const inner = indent + this.#at - dash;
    if (this.#isItem()) fail();
    if (!this.#beginsKey()) return this.#value(indent, depth, false);
    this.#indent = inner;
    return this.#mapping(inner, depth + 1);
  }

  /** What stands after a colon or a dash, up to the next content: on the line, or in a deeper block. */
  #value(indent: number, depth: number, isOfKey: boolean): unknown {
    this.#at = this.#skipSpaces(this.#at);
    const code = this.#text.charCodeAt(this.#at);
    if (this.#isLineEnd(this.#at) || (code === HASH && this.#isAfterSpace())) {
      this.#nextContent();
      const isList = this.#indent !== -1 && this.#isItem();
      if (this.#indent > indent) {
        return isList ? this.#list(this.#indent, depth + 1) : this.#mapping(this.#indent, depth + 1);
      }
      return isOfKey && isList && this.#indent === indent ? this.#list(indent, depth + 1) : null;
    }
    if (code === PIPE || code === FOLD) return this.#block(indent, code === FOLD);
    const value = this.#inline(code, depth);
    const end = this.#skipSpaces(this.#at);
    const isComment = this.#text.charCodeAt(end) === HASH && end > this.#at;
    if (!isComment && !this.#isLineEnd(end)) fail();
    this.#nextContent();
    // Deeper content would go on with the value.
    return this.#indent > indent ? fail() : value;
  }

  #inline(code: number, depth: number): unknown {
    if (code === QUOTE || code === DOUBLE_QUOTE) return this.#quoted(code);
    if (code === OPEN_LIST) return this.#flowList(depth + 1);
    if (code === OPEN_MAPPING) return this.#flowMapping(depth + 1);
    return this.#plain(false);
  }

  /** A key with its colon; the place is after it. */
  #key(): string {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    const isQuoted = code === QUOTE || code === DOUBLE_QUOTE;
    const quoted = isQuoted ? this.#quoted(code) : "";
    const colon = isQuoted ? this.#at : this.#text.indexOf(":", start);
    if (colon === -1 || colon - start > LONGEST_KEY || this.#text.charCodeAt(colon) !== COLON) fail();
    const key = isQuoted ? quoted : this.#text.slice(start, colon);
    if (!isQuoted && (!KEY.test(key) || key.includes("\n") || key.endsWith(" ") || WORDS.has(key))) fail();
    if (key === "__proto__") fail();
    const next = this.#text.charCodeAt(colon + 1);
    if (next !== SPACE && !this.#isLineEnd(colon + 1)) fail();
    this.#at = colon + 1;
    return key;
  }

  /** Whether the line goes on with a key and its colon, not with a scalar. */
  #beginsKey(): boolean {
    const { at, line } = { at: this.#at, line: this.#lineEnd(this.#at) };
    const code = this.#text.charCodeAt(at);
    if (code === QUOTE || code === DOUBLE_QUOTE) {
      this.#quoted(code);
      const isKey = this.#text.charCodeAt(this.#at) === COLON;
      this.#at = at;
      return isKey;
    }
    if (code === OPEN_LIST || code === OPEN_MAPPING) return false;
    const colon = this.#text.indexOf(":", at);
    return colon !== -1 && colon < line && KEY.test(this.#text.slice(at, colon)) && this.#endsWord(colon + 1);
  }

  #endsWord(at: number): boolean {
    return this.#text.charCodeAt(at) === SPACE || this.#isLineEnd(at);
  }

  #flowList(depth: number): unknown[] {
    if (depth > MAX_DEPTH) fail();
    const items: unknown[] = [];
    this.#at = this.#skipSpaces(this.#at + 1);
    if (this.#text.charCodeAt(this.#at) === CLOSE_LIST) this.#at++;
    else {
      do items.push(this.#flowValue(depth));
      while (this.#flowGoesOn(CLOSE_LIST));
    }
    return items;
  }

  #flowMapping(depth: number): Values {
    if (depth > MAX_DEPTH) fail();
    const values: Values = {};
    this.#at = this.#skipSpaces(this.#at + 1);
    if (this.#text.charCodeAt(this.#at) === CLOSE_MAPPING) this.#at++;
    else {
      do {
        const key = this.#key();
        if (Object.hasOwn(values, key)) fail();
        values[key] = this.#flowValue(depth);
      } while (this.#flowGoesOn(CLOSE_MAPPING));
    }
    return values;
  }

  #flowValue(depth: number): unknown {
    this.#at = this.#skipSpaces(this.#at);
    const code = this.#text.charCodeAt(this.#at);
    if (code === QUOTE || code === DOUBLE_QUOTE) return this.#quoted(code);
    if (code === OPEN_LIST) return this.#flowList(depth + 1);
    if (code === OPEN_MAPPING) return this.#flowMapping(depth + 1);
    return this.#plain(true);
  }

  /** Whether a comma follows, and something after it; else the collection's end. */
  #flowGoesOn(close: number): boolean {
    const at = this.#skipSpaces(this.#at);
    const code = this.#text.charCodeAt(at);
    if (code !== COMMA && code !== close) fail();
    this.#at = this.#skipSpaces(at + 1);
    if (code === close) this.#at = at + 1;
    return code === COMMA;
  }

  #quoted(quote: number): string {
    const start = this.#at + 1;
    const mark = quote === QUOTE ? "'" : '"';
    const line = this.#lineEnd(start);
    const next = (from: number) => {
      const found = this.#text.indexOf(mark, from);
      return found === -1 || found > line ? fail() : found;
    };
    let end = next(start);
    while (quote === QUOTE && this.#text.charCodeAt(end + 1) === QUOTE) end = next(end + 2);
    const words = this.#text.slice(start, end);
    if (quote === DOUBLE_QUOTE && words.includes("\\")) fail();
    this.#at = end + 1;
    return quote === QUOTE && words.includes("''") ? words.replaceAll("''", "'") : words;
  }

  /** A plain scalar to its end: a comment, the line's end or, in a flow collection, what separates its values. */
  #plain(isInFlow: boolean): unknown {
    const start = this.#at;
    if (!FIRST.test(this.#text[start] ?? "")) fail();
    const line = this.#lineEnd(start);
    let at = start;
    for (; at < line; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === COLON) {
        const next = this.#text.charCodeAt(at + 1);
        if (at + 1 >= line || next === SPACE || (isInFlow && isFlowMark(next))) fail();
      } else if (code === HASH) {
        if (this.#text.charCodeAt(at - 1) === SPACE) break;
      } else if (isInFlow && isFlowMark(code)) break;
    }
    if (isInFlow && (at === line || this.#text.charCodeAt(at) === HASH)) fail();
    let end = at;
    while (this.#text.charCodeAt(end - 1) === SPACE) end--;
    this.#at = isInFlow ? at : end;
    return scalar(this.#text.slice(start, end));
  }

  /** A literal or folded block without an indentation of its own, folded only where each line break is a space. */
  #block(parent: number, isFolded: boolean): string {
    const header = this.#text.slice(this.#at + 1, this.#lineEnd(this.#at));
    const isStripped = header === "-";
    if (header !== "" && !isStripped) fail();
    const lines: string[] = [];
    let indent = -1;
    let at = this.#afterLine(this.#at);
    for (; at < this.#text.length; at = this.#afterLine(at)) {
      const end = this.#lineEnd(at);
      const content = this.#skipSpaces(at);
      if (content >= end) {
        // A blank line is certain only where it has nothing that may belong to the text.
        if (end > at || isFolded) fail();
        lines.push("");
        continue;
      }
      if (indent === -1) indent = content - at;
      if (content - at < indent) break;
      const line = this.#text.slice(at + indent, end);
      if (isFolded && (line.startsWith(" ") || line.endsWith(" "))) fail();
      lines.push(line);
    }
    if (indent <= Math.max(parent, 0) || lines[0] === "") fail();
    while (lines.at(-1) === "") lines.pop();
    this.#at = at;
    this.#nextContent(true);
    if (this.#indent > parent) fail();
    // Whether a text that ends without a line break has one in its last block is read differently.
    if (this.#text.charCodeAt(this.#text.length - 1) !== LF) fail();
    const text = lines.join(isFolded ? " " : "\n");
    return isStripped ? text : `${text}\n`;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  #nextContent(isAtLine = this.#at === 0): void {
    let at = isAtLine ? this.#at : this.#afterLine(this.#at);
    for (; at < this.#text.length; at = this.#afterLine(at)) {
      const content = this.#skipSpaces(at);
      if (this.#isLineEnd(content) || this.#text.charCodeAt(content) === HASH) continue;
      const isMarker = content === at && /^(?:---|\.\.\.|%)/.test(this.#text.slice(at, at + 3));
      if (isMarker) fail();
      this.#at = content;
      this.#indent = content - at;
      return;
    }
    this.#at = at;
    this.#indent = -1;
  }

  #isItem(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#endsWord(this.#at + 1);
  }

  #isAfterSpace(): boolean {
    return this.#text.charCodeAt(this.#at - 1) === SPACE;
  }

  #isLineEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === LF || code === CR || at >= this.#text.length;
  }

  /** The end of a line's text: a carriage return belongs to its line feed. */
  #lineEnd(from: number): number {
    if (from < this.#lineFrom || from > this.#lineStop) {
      const stop = this.#text.indexOf("\n", from);
      this.#lineFrom = from;
      this.#lineStop = stop === -1 ? this.#text.length : stop;
    }
    const end = this.#lineStop;
    const isCrLf = end > from && end < this.#text.length && this.#text.charCodeAt(end - 1) === CR;
    return isCrLf ? end - 1 : end;
  }

  #afterLine(from: number): number {
    const end = this.#text.indexOf("\n", from);
    return end === -1 ? this.#text.length : end + 1;
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }
}

function isFlowMark(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAPPING || code === CLOSE_MAPPING;
}

/** A plain scalar's value in YAML's core schema. */
function scalar(words: string): unknown {
  const code = words.charCodeAt(0);
  if (code < 48 || code > 57) return WORDS.has(words) ? WORDS.get(words) : words;
  if (DAY_OR_TIME.test(words)) return words;
  if (INTEGER.test(words) || DECIMAL.test(words)) return Number(words);
  return NUMERIC.test(words) ? fail() : words;
}

function fail(): never {
  throw NOT_PLAIN;
}
