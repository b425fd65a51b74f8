import type { Range, Source } from "../text/source.ts";
import type { YamlPath } from "../yaml/yaml.ts";
import { type Edit, lineEndingAt } from "./edits.ts";

/** A YAML text with the ranges of its values: a whole file, or front matter. */
export interface YamlPlaces {
  rangeOf(path: YamlPath): Range;
  keyRangeOf(path: YamlPath): Range;
}

/** A mapping in it, with its keys. */
export interface YamlPlace {
  readonly places: YamlPlaces;
  readonly path: YamlPath;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The edit that gives a key of a mapping a value: in the place of the one it has, or as a new key behind the last. */
export function writeKey(source: Source, mapping: YamlPlace, key: string, value: string | number): Edit {
  const { places, path } = mapping;
  if (Object.hasOwn(mapping.value, key)) {
    return replaceScalar(source, places.rangeOf([...path, key]), value);
  }
  return key === "id" ? insertFirst(source, mapping, key, value) : insertLast(source, mapping, key, value);
}

/** The edit that puts a value in a scalar's place, in its own quotes. */
export function replaceScalar(source: Source, range: Range, value: string | number): Edit {
  const old = source.slice(range);
  const space = range.start === range.end && /[:-]/.test(source.text[range.start - 1] ?? "") ? " " : "";
  return { range, text: space + scalarText(value, /^["']/.exec(old)?.[0] ?? null) };
}

function insertFirst(source: Source, mapping: YamlPlace, key: string, value: string | number): Edit {
  const flow = isFlow(source, mapping);
  const { start } = mapping.places.keyRangeOf([...mapping.path, Object.keys(mapping.value)[0]!]);
  const entry = `${key}: ${scalarText(value, null)}`;
  const separator = flow ? ", " : lineEndingAt(source.text, start) + indentOf(source, start);
  return { range: { start, end: start }, text: entry + separator };
}

function insertLast(source: Source, mapping: YamlPlace, key: string, value: string | number): Edit {
  const { places, path } = mapping;
  const flow = isFlow(source, mapping);
  const last = Object.keys(mapping.value).at(-1)!;
  const { end } = places.rangeOf([...path, last]);
  const entry = `${key}: ${scalarText(value, null)}`;
  if (flow) return { range: { start: end, end }, text: `, ${entry}` };
  const at = endOfLine(source.text, end);
  const first = places.keyRangeOf([...path, Object.keys(mapping.value)[0]!]);
  const text = lineEndingAt(source.text, end) + indentOf(source, first.start) + entry;
  return { range: { start: at, end: at }, text };
}

function isFlow(source: Source, { places, path }: YamlPlace): boolean {
  return path.length > 0 && source.text[places.rangeOf(path).start] === "{";
}

/** White space as wide as the text before `at` in its line: the indentation of the first key, also after `- `. */
function indentOf({ text }: Source, at: number): string {
  return " ".repeat(at - (text.lastIndexOf("\n", at - 1) + 1));
}

/** The end of the line that contains `at`, including a comment after the value. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** Words that need no quotes anywhere: they begin with a letter or digit, and have no character that YAML gives a meaning. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 _./()+:-]*$/;
/** Words that YAML reads as something other than text: by YAML 1.1 too, since other tools still follow it. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|[\d.,_]+|0[xob][\da-f]+|[\d.]+e[+-]?\d+|\d+(?::\d+)+)$/i;

function scalarText(value: string | number, quote: string | null): string {
  if (typeof value === "number") return quote ? `${quote}${value}${quote}` : String(value);
  const text = value.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  const isPlain = PLAIN.test(text) && !NOT_TEXT.test(text) && !/:(?: |$)| $/.test(text);
  return quote === null && isPlain ? text : JSON.stringify(text);
}
