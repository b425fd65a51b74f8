import type { YAMLException } from "js-yaml";
import type { Diagnostic } from "../text/diagnostic.ts";
import { quote } from "../text/messages.ts";
import type { Range, Source } from "../text/source.ts";
import { buildNodes, readEvents, type YamlNode } from "./yaml-positions.ts";

interface Explanation {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

/** The parser's words for what is wrong, and ours: what was found, what was expected, how to fix it. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    pattern: /^tab characters/,
    message: "unexpected tab, expected spaces as indentation",
    help: "replace the tab by spaces",
  },
  {
    pattern: /^bad indentation of a (mapping|sequence)/,
    message: "unexpected indentation, expected the line to stand in one column with its neighbours",
    help: 'indent with the same number of spaces; put a text that holds ": " in quotes',
  },
  {
    pattern: /^deficient indentation/,
    message: "unexpected end of a quoted text or list, expected its closing quote or bracket",
    help: "close the quote or bracket; or indent the line, if it goes on the text above",
  },
  {
    pattern: /^nesting exceeded/,
    message: "unexpected depth, expected at most 50 levels of nesting",
    help: "write the record with fewer levels",
  },
  {
    pattern: /multiline key|^expected ':'/,
    message: 'unexpected text, expected "key: value"',
    help: "add the `:` after the key, or indent the line if it goes on the text above",
  },
  {
    pattern: /^a whitespace character is expected after the key/,
    message: 'unexpected character after ":", expected a space',
    help: "put a space after the `:`",
  },
  {
    pattern: /end of the (stream|document) within a (single|double) quoted/,
    message: "unexpected end, expected the closing quote",
    help: "close the quote",
  },
  {
    pattern: /end of the stream within a flow collection/,
    message: 'unexpected end, expected the closing "]" or "}"',
    help: "close the bracket",
  },
  {
    pattern: /^missed comma/,
    message: 'unexpected value, expected "," between two entries',
    help: "put a `,` between the entries, or quotes around a text that holds `,`, `[`, `{` or `:`",
  },
  {
    pattern: /^expected the node content/,
    message: 'unexpected ",", expected a value before it',
    help: "remove the `,`",
  },
  {
    pattern: /^unknown escape sequence|^expected hexadecimal/,
    message: "unexpected escape sequence, expected one of YAML's",
    help: "write `\\\\` for a backslash, or use single quotes",
  },
  {
    pattern: /^(the stream contains non-printable|null byte|expected valid JSON)/,
    message: "unexpected control character, expected text",
    help: "remove the character",
  },
  {
    pattern: /^(unknown (scalar|sequence|mapping) tag|cannot resolve a node|undeclared tag|tag |named tag)/,
    message: "unexpected tag, expected a plain value",
    help: "remove the `!tag`, or put quotes around a text that begins with `!`",
  },
  {
    pattern: /complex keys/,
    message: "unexpected list or mapping as a key, expected a word",
    help: "write the key as a word",
  },
  {
    pattern: /^end of the stream or a document separator/,
    message: "unexpected text, expected the end of the document",
    help: "indent the line like its neighbours, or put quotes around a text that begins with a special character",
  },
];

/** Turns the parser's error into a diagnostic at its exact place. */
export function explainSyntaxError(text: string, error: unknown): Diagnostic {
  const { reason = "", mark } = (error ?? {}) as Partial<YAMLException>;
  const at = Math.min(mark?.position ?? 0, text.length);
  if (reason === "duplicated mapping key") return explainDuplicateKey(text, at);
  const seen = /indentation|^missed comma/.test(reason) ? explainLine(text, at) : null;
  if (seen) return seen;
  const range = /multiline key/.test(reason) ? lineAbove(text, at) : wordAt(text, at);
  const known = EXPLANATIONS.find(({ pattern }) => pattern.test(reason));
  if (known) return { rule: "syntax", range, message: known.message, help: known.help };
  return {
    rule: "syntax",
    range,
    message: `unexpected text, expected YAML (${reason || "no reason given"})`,
    help: "put quotes around the text",
  };
}

/** `key: value`, below a list's dash or not. */
const ENTRY = /^(\s*(?:-\s+)*)([\w-]+):(?:\s+(\S.*))?$/;
/** No line that people wrote is longer. */
const LONGEST_ENTRY = 1000;

/** The line of an error explains more than the parser's message: a text that needs quotes, or a key in another column. */
function explainLine(text: string, at: number): Diagnostic | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start, Math.min(endOfLine(text, start), start + LONGEST_ENTRY)).trimEnd();
  const [, indent = "", key = "", value = ""] = ENTRY.exec(line) ?? [];
  const above = ENTRY.exec(entryAbove(text, start));
  if (key !== "" && above?.[3] && indent.length > above[1]!.length && text.startsWith(":", at)) {
    const range = { start: start + indent.length, end: start + indent.length + key.length };
    const message = `unexpected indentation of ${quote(key)}, expected it in the column of ${quote(above[2]!)}`;
    const help = `begin the line in column ${above[1]!.length + 1}, or put quotes around the text that it goes on`;
    return { rule: "syntax", range, message, help };
  }
  const marked = /^[@`%*&]/.exec(value)?.[0] ?? /^[@`%]/.exec(text.slice(at))?.[0];
  if (marked) {
    const from = value.startsWith(marked) ? start + line.indexOf(value, indent.length + key.length + 1) : at;
    const message = `unexpected "${marked}" at the start of a text, expected quotes around it`;
    return { rule: "syntax", range: { start: from, end: from + 1 }, message, help: quoting(key, value) };
  }
  if (!text.startsWith(": ", at)) return null;
  const message = 'unexpected ": " in a text, expected quotes around it';
  return { rule: "syntax", range: wordAt(text, at), message, help: quoting(key, value) };
}

/** The last line above that is not blank. */
function entryAbove(text: string, start: number): string {
  const above = text.slice(Math.max(0, start - LONGEST_ENTRY), start).trimEnd();
  return above.slice(above.lastIndexOf("\n") + 1);
}

const LONGEST_LINE = 100;

/** The corrected line with quotes, if it is short enough to show. */
function quoting(key: string, value: string): string {
  const isWhole = key !== "" && !/^["'[{|>]/.test(value) && value.length <= LONGEST_LINE;
  return isWhole ? `write \`${key}: ${JSON.stringify(value)}\`` : "put quotes around the whole text after the key";
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** A value that begins with `#` is a comment to YAML: the place that is empty then needs quotes, not a value. */
export function explainComment(source: Source, problem: Diagnostic): Diagnostic {
  const { start, end } = problem.range;
  const rest = source.text.slice(end, end + LONGEST_COMMENT);
  const comment = start === end ? /^[ \t]{1,20}(#[^\s#]\S*)/.exec(rest)?.[1] : undefined;
  if (!comment) return problem;
  return { ...problem, help: `put quotes around it: \`"${comment}"\`, for a # begins a comment` };
}

const LONGEST_COMMENT = 120;

function explainDuplicateKey(text: string, at: number): Diagnostic {
  const twins = findTwins(buildNodes(text, readEvents(text)), at);
  const range = twins?.second ?? wordAt(text, at);
  return {
    rule: "syntax",
    range,
    message: `unexpected second key ${quote(text.slice(range.start, range.end))}, expected each key once`,
    help: "remove one of the two, or join their values",
    ...(twins && { related: { range: twins.first, message: "first written here" } }),
  };
}

/** The key at an offset, and the earlier key of the same name in its mapping. */
function findTwins(node: YamlNode | null, at: number): { readonly first: Range; readonly second: Range } | null {
  if (!node || at < node.range.start || at > node.range.end) return null;
  if (node.kind === "sequence") return firstFound(node.items, (item) => findTwins(item, at));
  if (node.kind !== "mapping") return null;
  const entry = node.entries.find(({ key }) => key.range.start <= at && at <= key.range.end);
  const twin = entry && node.entries.find(({ name }) => name === entry.name);
  if (entry && twin && twin !== entry) return { first: twin.key.range, second: entry.key.range };
  return firstFound(node.entries, ({ value }) => findTwins(value, at));
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

/** The parser reads a line without a colon as a key, and reports the line below it. */
function lineAbove(text: string, at: number): Range {
  const above = text.slice(0, text.lastIndexOf("\n", at - 1) + 1).trimEnd();
  const line = above.slice(above.lastIndexOf("\n") + 1);
  return { start: above.length - line.trimStart().length, end: above.length };
}

/** The word at an offset, for underlining; one character where there is no word, the last one at the end of the text. */
function wordAt(text: string, at: number): Range {
  const start = at >= text.length ? Math.max(0, text.trimEnd().length - 1) : at;
  const length = /^!?[\w.-]*/.exec(text.slice(start, start + 80))![0].length;
  return { start, end: Math.min(text.length, start + Math.max(1, length)) };
}
