import type { YAMLException } from "js-yaml";
import type { Problem } from "./model.ts";
import type { Range } from "./source.ts";

interface Explanation {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

/** The parser's words for what is wrong, and ours: what was found, what was expected, how to mend it. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    pattern: /^tab characters/,
    message: "unexpected tab, expected spaces as indentation",
    help: "replace the tab by spaces",
  },
  {
    pattern: /^bad indentation of a (mapping|sequence)|^deficient indentation/,
    message: "unexpected indentation, expected the line to stand in one column with its neighbours",
    help: 'indent with the same number of spaces; put a text that holds ": " in quotes',
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

/** Turns what the parser threw into a problem at its exact place. */
export function explainSyntaxError(text: string, error: unknown): Problem {
  const { reason, mark } = (error ?? {}) as Partial<YAMLException>;
  const at = Math.min(mark?.position ?? 0, text.length);
  if (reason === "duplicated mapping key") return explainDuplicateKey(text, at);
  const range = wordAt(text, at);
  const known = EXPLANATIONS.find(({ pattern }) => pattern.test(reason ?? ""));
  if (known) return { rule: "syntax", range, message: known.message, help: known.help };
  return {
    rule: "syntax",
    range,
    message: `unexpected YAML, expected what the parser can read (${reason ?? "no reason given"})`,
    help: "put quotes around the text",
  };
}

function explainDuplicateKey(text: string, at: number): Problem {
  const range = wordAt(text, at);
  return {
    rule: "syntax",
    range,
    message: `unexpected second key "${text.slice(range.start, range.end)}", expected each key once`,
    help: "remove one of the two, or join their values",
  };
}

/** The word at an offset, for underlining; one character where no word stands, the last of the text at its end. */
function wordAt(text: string, at: number): Range {
  const start = at >= text.length ? Math.max(0, text.trimEnd().length - 1) : at;
  const length = /^[\w.-]*/.exec(text.slice(start, start + 80))![0].length;
  return { start, end: Math.min(text.length, start + Math.max(1, length)) };
}
