/**
 * The author's own words in a record: blanks everything else (code, block quotes, words in quotation marks, chat lines,
 * comments, addresses). Offsets do not change.
 */
export function ownWords(text: string): string {
  return blank(blankLines(text), inline);
}

/** Spans within a paragraph. Each has a limit, so that an opening mark without a closing one costs little. */
const inline = new RegExp(
  [
    /<!--[\s\S]*?(?:-->|$)/, // comments
    /``[^`]{1,400}``|`[^`]{1,400}`/, // code
    /\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)/, // link targets
    /https?:\/\/[^\s<>")\]]+/, // addresses
    /<\/?[A-Za-z][^<>]{0,300}>/, // tags
    /"(?:[^"\n]|\n(?![ \t]{0,40}\r?\n)){1,400}"/, // quotations
    /“(?:[^”\n]|\n(?![ \t]{0,40}\r?\n)){1,400}”/,
    /«(?:[^»\n]|\n(?![ \t]{0,40}\r?\n)){1,400}»/,
    /(?<![A-Za-z0-9À-ɏ])['‘](?=\S)(?:[^'’\n]|['’](?=[A-Za-zÀ-ɏ])){1,200}(?<=\S)['’](?![A-Za-zÀ-ɏ])/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

function blank(text: string, spans: RegExp): string {
  return text.replace(spans, (span) => span.replace(/[^\n]/g, BLANK));
}

/** Not a space: words before and after a quotation are not adjacent. */
const BLANK = "\u0001";

const fence = /^ {0,12}(?:[-*+] |\d{1,3}[.)] )?(`{3,}|~{3,})/;
/** Words of a person who talks to another. */
const address = String.raw`\b(?:i|we|you|lol|hey|hi)\b`;
/** `[12:03] <alex> …`, `<alex> …` */
const namedInBrackets = /^\s*(?:[-*+] )?(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?\s+)?<@?[\w.-]{1,40}>\s/i;
/** `[12:03] @alex said …` */
const mentioned = /^\s*(?:[-*+] )?\[\d{1,2}:\d{2}[^\]]{0,12}\] @/;
/** `12:03 alex: …`, in the first or second person. */
const named = new RegExp(
  String.raw`^\s*(?:[-*+] )?\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?\s+(?!utc\b|gmt\b)@?[a-z][\w.-]{1,30}:\s(?=.*${address})`,
  "i",
);
const holdsTime = /\d:\d/;

function isChat(line: string): boolean {
  return namedInBrackets.test(line) || (holdsTime.test(line) && (mentioned.test(line) || named.test(line)));
}

/** Blanks fenced code, block quotes with the lines that continue them, and chat, line by line. */
function blankLines(text: string): string {
  let open: string | null = null;
  let isQuoted = false;
  const lines = text.split("\n").map((line) => {
    const mark = fence.exec(line)?.[1];
    if (open !== null) {
      if (mark?.startsWith(open)) open = null;
      return hide(line);
    }
    if (mark) {
      open = mark;
      return hide(line);
    }
    const continues = isQuoted && /^\s*[^\s#\-*+>|\d]/.test(line);
    isQuoted = /^\s*(?:[-*+] )?>/.test(line) || continues;
    return isQuoted || isChat(line) ? hide(line) : line;
  });
  return lines.join("\n");
}

function hide(line: string): string {
  return BLANK.repeat(line.length);
}
