import { columnOf } from "../records/action-items/action-columns.ts";
import type { ActionColumn } from "../records/model.ts";
import type { Range } from "../text/source.ts";

/**
 * What is being written at a place. It is read from the lines around it, since a text in the middle of a change often is no
 * document: `range` holds the words that a choice replaces.
 */
export type CursorContext =
  /** A value, by the keys that lead to it: `["timeline", "*", "by"]`. */
  | { readonly kind: "value"; readonly path: readonly string[]; readonly range: Range }
  /** A key in the mapping at `path`; `present` are the other keys that it has. */
  | {
      readonly kind: "key";
      readonly path: readonly string[];
      readonly present: readonly string[];
      readonly range: Range;
      readonly isFlow: boolean;
    }
  /** A cell of a table of action items. */
  | { readonly kind: "cell"; readonly column: ActionColumn; readonly range: Range }
  /** The value of `**Label**: value`, or of `(Label: value`. */
  | { readonly kind: "label"; readonly label: string; readonly range: Range };

/** The cursor in a YAML text, or in the part of one between `from` and the place. */
export function yamlCursor(text: string, offset: number, from = 0): CursorContext | null {
  const lineStart = Math.max(from, text.lastIndexOf("\n", offset - 1) + 1);
  const lineEnd = endOfLine(text, offset);
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before.replace(/(["'])(?:(?!\1).)*\1/g, (quoted) => "x".repeat(quoted.length)))) return null;
  const line = lineOf(text.slice(lineStart, lineEnd));
  const parents = parentsOf(text.slice(from, lineStart), line.column, line.dash);
  const inItem = line.dash === null ? parents : [...parents, "*"];
  const keyEnd = line.key === null ? -1 : line.column + line.key.length;
  if (line.key !== null && before.length > keyEnd) {
    const start = lineStart + line.valueStart;
    return offset < start ? null : valueCursor(text, { start, offset, lineEnd }, [...inItem, line.key]);
  }
  const start = lineStart + line.column;
  if (offset < start) return null;
  const flow = valueCursor(text, { start, offset, lineEnd }, inItem);
  if (/^[[{]/.test(text.slice(start, start + 1))) return flow;
  // An item of a list may be a text or a mapping; the schema knows.
  if (line.key === null && line.dash !== null) return flow;
  const word = /^[^\s:#]*/.exec(text.slice(start, lineEnd))![0];
  const present = siblings(text.slice(from), lineStart - from, line.column);
  return {
    kind: "key",
    path: inItem,
    present,
    range: { start, end: Math.max(offset, start + word.length) },
    isFlow: false,
  };
}

interface Line {
  /** Column of the first dash of a list's item; null without one. */
  readonly dash: number | null;
  /** Column of what follows. */
  readonly column: number;
  readonly key: string | null;
  readonly valueStart: number;
}

function lineOf(line: string): Line {
  const [, indent, dashes, quoted, key] = /^(\s*)((?:-(?:\s+|$))*)(["']?)([\w.@/ -]*?)\3(?=:(?:\s|$))/.exec(line) ?? [];
  if (indent !== undefined && key) {
    const column = indent.length + dashes!.length;
    const valueStart =
      column +
      key.length +
      2 * quoted!.length +
      /^:\s*/.exec(line.slice(column + key.length + 2 * quoted!.length))![0].length;
    return { dash: dashes === "" ? null : indent.length, column, key, valueStart };
  }
  const [, space, items] = /^(\s*)((?:-(?:\s+|$))*)/.exec(line)!;
  const column = space!.length + items!.length;
  return { dash: items === "" ? null : space!.length, column, key: null, valueStart: column };
}

/** The keys that lead to a line with this indentation. */
function parentsOf(text: string, column: number, dash: number | null): string[] {
  const path: string[] = [];
  let indent = dash ?? column;
  let isItem = dash !== null;
  for (const raw of text.split("\n").reverse().slice(1)) {
    if (/^\s*(?:#|$)/.test(raw)) continue;
    const line = lineOf(raw.replace(/\r$/, ""));
    const start = line.dash ?? line.column;
    // A list may be as far in as its key; the items before this one are none of its parents.
    if (line.dash === null && line.key !== null && (line.column < indent || (isItem && line.column === indent))) {
      path.unshift(line.key);
      indent = line.column;
      isItem = false;
    } else if (line.dash !== null && start < indent && !isItem) {
      path.unshift("*");
      if (line.key !== null && line.column < indent) path.splice(1, 0, line.key);
      indent = start;
      isItem = true;
    }
    if (indent === 0 && !isItem) break;
  }
  return path;
}

/** The keys of the mapping that a line of this indentation belongs to. */
function siblings(text: string, at: number, column: number): string[] {
  const lines = text.split("\n");
  let current = 0;
  for (let passed = 0; passed + lines[current]!.length + 1 <= at; current++) passed += lines[current]!.length + 1;
  const keys: string[] = [];
  const walk = (step: 1 | -1) => {
    for (let index = current + step; index >= 0 && index < lines.length; index += step) {
      const raw = lines[index]!;
      if (/^\s*(?:#|\r?$)/.test(raw)) continue;
      const line = lineOf(raw);
      if (line.column < column || (step === 1 && line.dash !== null && line.dash < column)) return;
      if (line.column === column && line.key !== null) keys.push(line.key);
      if (step === -1 && line.dash !== null && line.dash < column && line.column === column) return;
    }
  };
  walk(-1);
  walk(1);
  return keys;
}

/** Where a value is written, brackets on its line entered. */
function valueCursor(
  text: string,
  { start, offset, lineEnd }: { readonly start: number; readonly offset: number; readonly lineEnd: number },
  path: readonly string[],
): CursorContext {
  const open: { kind: "[" | "{"; key: string | null; keys: string[]; wordStart: number }[] = [];
  let quote: string | null = null;
  let wordStart = start;
  for (let at = start; at < offset; at++) {
    const char = text[at]!;
    if (quote !== null) {
      if (char === quote) quote = null;
      continue;
    }
    const top = open.at(-1);
    if ((char === '"' || char === "'") && text.slice(wordStart, at).trim() === "") quote = char;
    else if ((char === "[" || char === "{") && text.slice(wordStart, at).trim() === "") {
      open.push({ kind: char, key: null, keys: [], wordStart: at + 1 });
      wordStart = at + 1;
    } else if ((char === "]" || char === "}") && top) {
      open.pop();
      wordStart = at + 1;
    } else if (char === "," && top) {
      top.key = null;
      wordStart = at + 1;
    } else if (char === ":" && top?.kind === "{" && top.key === null && /[\s,}]/.test(text[at + 1] ?? " ")) {
      top.key = text
        .slice(wordStart, at)
        .trim()
        .replace(/^["']|["']$/g, "");
      top.keys.push(top.key);
      wordStart = at + 1;
    }
  }
  const inside = open.flatMap((one) => (one.kind === "[" ? ["*"] : one.key === null ? [] : [one.key]));
  const rest = text.slice(offset, lineEnd);
  const end = offset + (open.length > 0 ? /^[^,\]}#]*/ : /^(?:(?! #).)*/).exec(rest)![0].trimEnd().length;
  const word = text.slice(wordStart, offset);
  const range = {
    start: wordStart + /^\s*/.exec(word)![0].length,
    end: Math.max(end, wordStart + /^\s*/.exec(word)![0].length),
  };
  const top = open.at(-1);
  if (top?.kind === "{" && top.key === null) {
    const after = [...rest.matchAll(/([\w-]+):/g)].map(([, key]) => key!);
    return { kind: "key", path: [...path, ...inside], present: [...top.keys, ...after], range, isFlow: true };
  }
  return { kind: "value", path: [...path, ...inside], range };
}

/** The cursor in a markdown text below its front matter. */
export function markdownCursor(text: string, offset: number): CursorContext | null {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = endOfLine(text, offset);
  const line = text.slice(lineStart, lineEnd);
  const before = text.slice(lineStart, offset);
  if (before.includes("|")) {
    const header = headerAbove(text, lineStart);
    if (header === null) return null;
    const column = cellsOf(before).length - 1;
    const heading = cellsOf(header)[column];
    const start = lineStart + before.lastIndexOf("|") + 1;
    const cell = text.slice(start, start + /^[^|]*/.exec(text.slice(start, lineEnd))![0].length);
    if (heading === undefined) return null;
    const from = Math.min(offset, start + /^\s*/.exec(cell)![0].length);
    return {
      kind: "cell",
      column: columnOf(heading.trim()),
      range: { start: from, end: Math.max(offset, start + cell.trimEnd().length, from) },
    };
  }
  const label =
    /(?:^\s*(?:[-*+] )?\*\*([^*:]{2,40})(?:\*\*\s*:|:\s*\*\*)|[(,;]\s*([A-Za-z][A-Za-z ]{1,20}):)\s*([^,;()]*)$/.exec(
      before,
    );
  if (!label) return null;
  const start = offset - label[3]!.length;
  const isBold = label[1] !== undefined;
  const end = isBold
    ? lineStart + line.trimEnd().length
    : offset + /^[^,;()]*/.exec(text.slice(offset, lineEnd))![0].trimEnd().length;
  return {
    kind: "label",
    label: (label[1] ?? label[2])!.trim().toLowerCase(),
    range: { start, end: Math.max(start, end) },
  };
}

/** The cells of a row without its first pipe. */
function cellsOf(row: string): string[] {
  return row
    .trimStart()
    .replace(/^\|/, "")
    .split(/(?<!\\)\|/);
}

/** The header of the table that a line belongs to. */
function headerAbove(text: string, lineStart: number): string | null {
  let end = lineStart - 1;
  while (end > 0) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    if (!line.includes("|")) return null;
    if (/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\r?$/.test(line)) {
      const headerStart = text.lastIndexOf("\n", start - 2) + 1;
      return start === 0 ? null : text.slice(headerStart, start - 1).replace(/\|\s*$/, "");
    }
    end = start - 1;
  }
  return null;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  const to = end === -1 ? text.length : end;
  return text[to - 1] === "\r" && to > at ? to - 1 : to;
}
