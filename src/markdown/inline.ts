/*
 * Reads the content of a line: emphasis, code, links. One pass without backtracking, so that no line is too long.
 */

import { isLetterOrDigit } from "../text/characters.ts";

export interface Link {
  /** Offsets of the whole link in the text it was read from. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly target: string;
}

export interface Inline {
  /** The text as a page shows it: no marks, no targets, no comments, white space as single spaces. */
  readonly plain: string;
  readonly links: readonly Link[];
}

/** Targets of reference links by label, in lower case. */
export type Definitions = ReadonlyMap<string, string>;

const noDefinitions: Definitions = new Map();
const noLinks: readonly Link[] = [];
const anyMark = /[\\`*_~[\]<&\n\r\t\u00a0\u200b-\u200d\ufeff]/;
/** Longer targets, tags and comments are not recognized: no one writes them, and the search would cost too much. */
const LONGEST_SEARCH = 2000;
const DEEPEST_PARENTHESES = 8;
const DEEPEST_BRACKETS = 32;
const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    bull: "•",
    middot: "·",
    rarr: "→",
    larr: "←",
    times: "×",
    deg: "°",
    zwj: "\u200d",
    zwnj: "\u200c",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    szlig: "ß",
  }),
);
/** Letters with one of these are named after it: `&eacute;`. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grave: "\u0300",
    acute: "\u0301",
    circ: "\u0302",
    tilde: "\u0303",
    uml: "\u0308",
    ring: "\u030a",
    caron: "\u030c",
    cedil: "\u0327",
  }),
);

export function plainText(text: string, definitions: Definitions = noDefinitions): string {
  return readInline(text, definitions).plain;
}

export function readInline(text: string, definitions: Definitions = noDefinitions): Inline {
  if (!anyMark.test(text) && !text.includes("://") && !text.includes("  "))
    return { plain: text.trim(), links: noLinks };
  return new InlineReader(text, definitions).read();
}

interface OpenBracket {
  readonly at: number;
  /** Its index among the pieces. */
  readonly piece: number;
}

class InlineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #pieces: string[] = [];
  readonly #links: Link[] = [];
  readonly #brackets: OpenBracket[] = [];
  /** Lengths of back-tick runs without a closing run. */
  readonly #unclosed = new Set<number>();
  #nextClose = 0;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  read(): Inline {
    let at = 0;
    while (at < this.#text.length) {
      const run = this.#endOfRun(at);
      if (run > at) this.#pieces.push(this.#text.slice(at, run));
      at = run < this.#text.length ? this.#readMark(run) : run;
    }
    const plain = this.#pieces
      .join("")
      .replace(/[\s\u200b-\u200d\ufeff]+/g, " ")
      .trim();
    return { plain, links: this.#links };
  }

  /** The offset of the next mark. */
  #endOfRun(from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      switch (this.#text.charCodeAt(at)) {
        case 0x5c: // \
        case 0x60: // `
        case 0x2a: // *
        case 0x5f: // _
        case 0x7e: // ~
        case 0x5b: // [
        case 0x5d: // ]
        case 0x3c: // <
        case 0x26: // &
          return at;
        case 0x3a: // : of a bare address
          if (this.#text.startsWith("://", at)) this.#readAddress(at);
      }
    }
    return this.#text.length;
  }

  /** Reads the mark at `at`; returns the offset after it. */
  #readMark(at: number): number {
    switch (this.#text[at]) {
      case "\\":
        return this.#readEscape(at);
      case "`":
        return this.#readCode(at);
      case "[":
        if (this.#brackets.length < DEEPEST_BRACKETS) this.#brackets.push({ at, piece: this.#pieces.length });
        this.#pieces.push("[");
        return at + 1;
      case "]":
        return this.#closeBracket(at);
      case "<":
        return this.#readTag(at);
      case "&":
        return this.#readEntity(at);
      default:
        return this.#readEmphasis(at);
    }
  }

  #readEscape(at: number): number {
    const next = this.#text[at + 1];
    if (next === undefined || next === "\n") return at + 1;
    const escaped = /[!-/:-@[-`{-~]/.test(next);
    this.#pieces.push(escaped ? next : `\\${next}`);
    return at + 2;
  }

  #readCode(at: number): number {
    let end = at + 1;
    while (this.#text[end] === "`") end++;
    const fence = this.#text.slice(at, end);
    if (!this.#unclosed.has(fence.length)) {
      let close = this.#text.indexOf(fence, end);
      while (close !== -1 && this.#text[close + fence.length] === "`") {
        let next = close;
        while (this.#text[next] === "`") next++;
        close = this.#text.indexOf(fence, next);
      }
      if (close !== -1) {
        this.#pieces.push(this.#text.slice(end, close));
        return close + fence.length;
      }
      this.#unclosed.add(fence.length);
    }
    this.#pieces.push(fence);
    return end;
  }

  #readEntity(at: number): number {
    const match = /^&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,8}));/i.exec(this.#text.slice(at, at + 12));
    const code = match?.[1] ? Number(match[1].replace(/^x/i, "0x")) : 0;
    const character = match?.[2]
      ? entityNamed(match[2])
      : code > 0 && code < 0x110000
        ? String.fromCodePoint(code)
        : undefined;
    this.#pieces.push(character ?? "&");
    return character === undefined ? at + 1 : at + match![0].length;
  }

  /** Runs of `*`, `_` and `~~` that can open or close emphasis are no text; `2 * 3`, `a_name` and `~10 min` are. */
  #readEmphasis(at: number): number {
    const mark = this.#text[at]!;
    let end = at + 1;
    while (this.#text[end] === mark) end++;
    const before = this.#text[at - 1] ?? " ";
    const after = this.#text[end] ?? " ";
    const alone = /\s/.test(before) && /\s/.test(after);
    const inside = isLetterOrDigit(before.charCodeAt(0)) && isLetterOrDigit(after.charCodeAt(0));
    const word = mark === "~" ? end - at !== 2 : alone || (inside && (mark === "_" || end - at === 1));
    if (word) this.#pieces.push(this.#text.slice(at, end));
    return end;
  }

  #readTag(at: number): number {
    if (this.#text.startsWith("<!--", at)) {
      const close = this.#text.indexOf("-->", at + 4);
      return close === -1 ? this.#text.length : close + 3;
    }
    const close = this.#closeOfTag(at);
    const inner = close === -1 || close - at > LONGEST_SEARCH ? "" : this.#text.slice(at + 1, close);
    if (/^(?:https?:\/\/|mailto:)\S+$/i.test(inner)) {
      this.#links.push({ start: at, end: close + 1, label: inner, target: inner });
      this.#pieces.push(inner);
      return close + 1;
    }
    if (/^\/?[a-z][a-z0-9-]*(?:\s[^<]*)?\/?$/i.test(inner) && !/^[a-z-]+(?: [a-z-]+)+$/i.test(inner)) {
      if (/^(?:br|p|li|div)\b/i.test(inner)) this.#pieces.push(" ");
      return close + 1;
    }
    this.#pieces.push("<");
    return at + 1;
  }

  /** The next `>`, searched once for all the `<` before it. */
  #closeOfTag(at: number): number {
    if (this.#nextClose !== -1 && this.#nextClose < at) this.#nextClose = this.#text.indexOf(">", at);
    return this.#nextClose;
  }

  /** Records a bare `https://…` as a link; its characters stay text. */
  #readAddress(colon: number): void {
    const start = this.#text.slice(Math.max(0, colon - 5), colon).endsWith("https") ? colon - 5 : colon - 4;
    if (!/^https?$/.test(this.#text.slice(Math.max(0, start), colon))) return;
    const match = /^[^\s<>"`|)\]]*[^\s<>"`|)\].,;:!?*_'’]/.exec(this.#text.slice(start, start + LONGEST_SEARCH));
    if (match) this.#links.push({ start, end: start + match[0].length, label: match[0], target: match[0] });
  }

  #closeBracket(at: number): number {
    const open = this.#brackets.pop();
    const end = open ? this.#readTarget(open, at) : 0;
    if (end === 0) this.#pieces.push("]");
    return end || at + 1;
  }

  /** Reads `(target)`, `[label]` or nothing after a closed bracket; 0 when the brackets are only brackets. */
  #readTarget(open: OpenBracket, at: number): number {
    const label = this.#text.slice(open.at + 1, at);
    const after = this.#text[at + 1];
    let target: string | undefined;
    let end = at + 1;
    if (after === "(") {
      const close = closingParenthesis(this.#text, at + 2);
      target =
        close === -1
          ? undefined
          : this.#text
              .slice(at + 2, close)
              .trim()
              .split(/\s/, 1)[0]!
              .replace(/^<|>$/g, "");
      end = close + 1;
    } else if (after === "[") {
      const close = this.#text.indexOf("]", at + 2);
      const reference = close === -1 || close - at > LONGEST_SEARCH ? "" : this.#text.slice(at + 2, close) || label;
      target = this.#definitions.get(normalizedLabel(reference));
      end = close + 1;
    }
    if (target === undefined) {
      target =
        this.#definitions.size > 0 && label.length < LONGEST_SEARCH
          ? this.#definitions.get(normalizedLabel(label))
          : undefined;
      end = at + 1;
    }
    if (target === undefined) return 0;
    const image = this.#text[open.at - 1] === "!";
    const shown = this.#pieces.slice(open.piece + 1);
    this.#pieces[open.piece] = "";
    if (image) {
      this.#pieces.length = open.piece;
      const last = this.#pieces.at(-1);
      if (last?.endsWith("!")) this.#pieces[this.#pieces.length - 1] = last.slice(0, -1);
    } else this.#links.push({ start: open.at, end, label: shown.join(""), target });
    return end;
  }
}

function entityNamed(name: string): string | undefined {
  const accent = accents.get(name.slice(1));
  return accent ? (name.charAt(0) + accent).normalize("NFC") : entities.get(name);
}

export function normalizedLabel(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  const limit = Math.min(text.length, from + LONGEST_SEARCH);
  for (let at = from; at < limit && depth <= DEEPEST_PARENTHESES; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
    else if (text[at] === "\n" && text[at + 1] === "\n") return -1;
  }
  return -1;
}
