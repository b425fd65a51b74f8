import { parse as parseToml, TomlError } from "smol-toml";
import { endOfLineAt, lineAfter } from "../../markdown/lines.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Range, Source } from "../../text/source.ts";
import { schemaProblems } from "../../yaml/schema-problems.ts";
import type { Validator } from "../../yaml/validator.ts";
import { readYaml, type YamlPath } from "../../yaml/yaml.ts";

/** The facts above a document's text, in YAML between `---` or TOML between `+++`. */
export interface FrontMatter {
  readonly language: "yaml" | "toml" | null;
  /** Empty when there is none or it can't be read. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The range of the value at a path. */
  rangeOf(path: YamlPath): Range;
  keyRangeOf(path: YamlPath): Range;
  readonly problems: readonly Diagnostic[];
  /** The rest of the file. */
  readonly body: Range;
}

const nothing: Readonly<Record<string, unknown>> = {};

export function readFrontMatter(source: Source): FrontMatter {
  const { text } = source;
  const fence = /^(?:---|\+\+\+)[ \t]*\r?\n/.exec(text.slice(0, 100))?.[0];
  if (!fence) return without({ start: 0, end: 0 }, text, []);
  const mark = fence.slice(0, 3);
  const end = closingFence(text, mark, fence.length);
  if (end === -1) return without({ start: 0, end: mark.length }, text, unclosed(source, mark));
  const inner = { start: fence.length, end };
  const body = { start: lineAfter(text, end), end: text.length };
  if (mark === "+++") return tomlFrontMatter(source, inner, body);
  if (source.slice(inner).trim() === "") return { ...without(inner, text, []), body };
  const document = readYaml(source, inner);
  return {
    language: "yaml",
    values: document.value ?? nothing,
    rangeOf: (path) => document.rangeOf(path),
    keyRangeOf: (path) => document.keyRangeOf(path),
    problems: document.problems,
    body,
  };
}

function without(range: Range, text: string, problems: readonly Diagnostic[]): FrontMatter {
  const place = () => range;
  const body = { start: 0, end: text.length };
  return { language: null, values: nothing, rangeOf: place, keyRangeOf: place, problems, body };
}

/** The start of the line that closes the front matter; -1 without one. */
function closingFence(text: string, mark: string, from: number): number {
  for (let at = from; at < text.length; at = lineAfter(text, at)) {
    const code = text.charCodeAt(at);
    if (code !== 0x2d && code !== 0x2b && code !== 0x2e) continue;
    const line = text.slice(at, endOfLineAt(text, at)).trimEnd();
    if (line === mark || (mark === "---" && line === "...")) return at;
  }
  return -1;
}

/** A first line of dashes without a second one is a thematic break, unless keys follow it. */
function unclosed(source: Source, mark: string): Diagnostic[] {
  if (!/^[\w-]+\s*[:=]/.test(source.lineText(2))) return [];
  const message = `unexpected end of file, expected a line "${mark}" that closes the front matter begun in line 1`;
  return [
    {
      rule: "syntax",
      range: { start: 0, end: mark.length },
      message,
      help: `add a line \`${mark}\` after the last key`,
    },
  ];
}

function tomlFrontMatter(source: Source, inner: Range, body: Range): FrontMatter {
  const text = source.slice(inner);
  const rangeOf = (path: YamlPath): Range => tomlLine(text, inner.start, path);
  const read = (values: FrontMatter["values"], problems: readonly Diagnostic[]): FrontMatter => {
    return { language: "toml", values, rangeOf, keyRangeOf: rangeOf, problems, body };
  };
  try {
    return read(withoutDates(parseToml(text)), []);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "");
    const start = inner.start + lineStart(text, error.line);
    const range = { start, end: endOfLineAt(source.text, start) };
    return read(nothing, [
      {
        rule: "syntax",
        range,
        message: `unexpected text in the front matter, expected TOML (${reason})`,
        help: 'write one `key = "value"` a line',
      },
    ]);
  }
}

/** TOML has a type for dates; here a date is text, as in YAML. */
function withoutDates(table: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(table)) plain[key] = value instanceof Date ? value.toISOString() : value;
  return plain;
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count++) at = lineAfter(text, at);
  return at;
}

/** TOML's parser keeps no positions: the range is the line that begins with the path's last key. */
function tomlLine(text: string, offset: number, path: YamlPath): Range {
  const key = path.findLast((part) => typeof part === "string") ?? "";
  for (let at = 0; at < text.length; at = lineAfter(text, at)) {
    const end = endOfLineAt(text, at);
    const name = /^\s*"?([\w-]+)"?\s*=/.exec(text.slice(at, Math.min(end, at + 100)))?.[1];
    if (name === key) return { start: offset + at, end: offset + end };
  }
  return { start: offset, end: offset + endOfLineAt(text, 0) };
}

/** What is wrong with the front matter. */
export function frontMatterProblems(frontMatter: FrontMatter, validate: Validator): Diagnostic[] {
  if (frontMatter.language === null || frontMatter.values === nothing) return [...frontMatter.problems];
  const problems = schemaProblems(validate, { ...frontMatter, value: frontMatter.values as Record<string, unknown> });
  return [...frontMatter.problems, ...problems];
}
