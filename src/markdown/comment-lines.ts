import { CODE_INDENT, isBlockTag, isFence, isRule, markerAt, runLength } from "./line-starts.ts";
import { indentOf, outdent, skipBlanks } from "./lines.ts";

/**
 * What GitHub shows of one line of a comment.
 * - `words`: text that the author wrote as such.
 * - `text`: code, a quotation, an HTML block or comment, or the content of a list item.
 * - `quoted`: begins without a quotation mark, and still belongs to the quotation above it.
 * - `code`: begins inside of a code span of the line above.
 * - `mail`: what a mail program added below the text: the message that is answered, a signature.
 */
export type CommentLineKind = "words" | "text" | "quoted" | "code" | "mail";

export interface CommentLine {
  readonly text: string;
  readonly kind: CommentLineKind;
}

/** The lines of a comment as GitHub renders them (CommonMark's rules for blocks). Takes time in proportion to its length. */
export function commentLines(body: string): CommentLine[] {
  const lines = body.split(/\r\n|\r|\n/);
  const reader = new ContainerReader();
  const kinds = lines.map((line) => reader.read(line));
  markSpans(lines, kinds);
  const mail = mailStart(lines, kinds);
  return lines.map((text, index) => ({ text, kind: index >= mail ? "mail" : kinds[index]!.kind }));
}

interface LineReading {
  kind: CommentLineKind;
  /** Whether it continues the paragraph of the line above. */
  readonly continues: boolean;
}

/** Quotations nested deeper than this are read as words: no one writes them. */
const MAX_DEPTH = 30;

const TEXT: LineReading = { kind: "text", continues: false };

/** What an open block is closed by. */
type Leaf =
  | { readonly kind: "fence"; readonly mark: string; readonly length: number }
  | { readonly kind: "html"; readonly end: RegExp | null };

/** Reads the lines of one container, one after the other: the comment, a quotation or a list item. */
class ContainerReader {
  readonly #depth: number;
  #leaf: Leaf | null = null;
  #isParagraph = false;
  /** The open quotation or list item. */
  #inner: ContainerReader | null = null;
  /** Columns from which on a line belongs to the open list item; 0 outside of lists. */
  #itemIndent = 0;

  constructor(depth = 0) {
    this.#depth = depth;
  }

  /** Whether a line without marks of its own would continue the container's last paragraph. */
  get isLazy(): boolean {
    return this.#inner?.isLazy ?? this.#isParagraph;
  }

  read(line: string): LineReading {
    const ink = skipBlanks(line, 0, line.length);
    const indent = indentOf(line, 0, line.length);
    if (this.#leaf) return this.#readLeaf(this.#leaf, line, { ink, indent });
    if (ink === line.length) return this.#readBlankLine();
    if (this.#itemIndent > 0 && indent >= this.#itemIndent) {
      return this.#readInner(line.slice(outdent(line, 0, line.length, this.#itemIndent)));
    }
    if (indent < CODE_INDENT && this.#begins(line, ink)) return TEXT;
    if (this.#inner?.isLazy) return { kind: this.#itemIndent > 0 ? "words" : "quoted", continues: true };
    this.#close();
    const continues = this.#isParagraph;
    if (indent >= CODE_INDENT) return { kind: "text", continues };
    this.#isParagraph = true;
    return { kind: "words", continues };
  }

  #readLeaf(leaf: Leaf, line: string, { ink, indent }: { ink: number; indent: number }): LineReading {
    if (leaf.kind === "fence") {
      const run = line[ink] === leaf.mark ? runLength(line, ink, line.length) : 0;
      const isEnd =
        run >= leaf.length && indent < CODE_INDENT && skipBlanks(line, ink + run, line.length) === line.length;
      if (isEnd) this.#leaf = null;
    } else if (leaf.end === null ? ink === line.length : leaf.end.test(line)) this.#leaf = null;
    return TEXT;
  }

  #readBlankLine(): LineReading {
    this.#isParagraph = false;
    if (this.#itemIndent > 0) this.#inner?.read("");
    else this.#inner = null;
    return TEXT;
  }

  #readInner(line: string): LineReading {
    this.#isParagraph = false;
    if (this.#depth < MAX_DEPTH) {
      this.#inner ??= new ContainerReader(this.#depth + 1);
      this.#inner.read(line);
    }
    return TEXT;
  }

  #close(): void {
    this.#inner = null;
    this.#itemIndent = 0;
  }

  /** Opens what a line begins; false for a line of a paragraph. */
  #begins(line: string, ink: number): boolean {
    if (line[ink] === ">") {
      if (this.#itemIndent > 0) this.#close();
      this.#readInner(line.slice(outdent(line, ink + 1, line.length, 1)));
      return true;
    }
    const isRuled = isRule(line, ink, line.length);
    if (!isRuled && this.#beginsItem(line)) return true;
    if (!isRuled && !this.#beginsLeaf(line, ink)) return false;
    this.#isParagraph = false;
    this.#close();
    return true;
  }

  #beginsLeaf(line: string, ink: number): boolean {
    if (/^#{1,6}(?:\s|$)/.test(line.slice(ink, ink + 8))) return true;
    if (isFence(line, ink, line.length)) {
      const length = runLength(line, ink, line.length);
      if (line[ink] === "`" && line.includes("`", ink + length)) return false;
      this.#leaf = { kind: "fence", mark: line[ink]!, length };
      return true;
    }
    const end = htmlEnd(line, ink, this.isLazy);
    if (end === undefined) return false;
    if (!end?.test(line.slice(ink))) this.#leaf = { kind: "html", end };
    return true;
  }

  #beginsItem(line: string): boolean {
    const marker = markerAt(line, 0, line.length);
    if (!marker) return false;
    const isEmpty = marker.content === line.length;
    const isFirst = marker.number === null || line.slice(marker.number.start, marker.number.end) === "1";
    if ((isEmpty || !isFirst) && this.#isParagraph) return false;
    this.#close();
    this.#readInner(line.slice(marker.content));
    this.#itemIndent = marker.contentIndent;
    return true;
  }
}

const RAW = /^<(pre|script|style|textarea)(?=[\s>]|$)/i;
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
/** A complete tag alone on its line. */
const LONE_TAG =
  /^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>\s*$/i;

/** What ends the HTML block that begins at a place: null for a blank line; undefined where none begins. */
function htmlEnd(line: string, ink: number, inParagraph: boolean): RegExp | null | undefined {
  if (line[ink] !== "<") return undefined;
  const words = line.slice(ink);
  const raw = RAW.exec(words)?.[1];
  if (raw) return RAW_END;
  if (words.startsWith("<!--")) return /-->/;
  if (words.startsWith("<?")) return /\?>/;
  if (words.startsWith("<![CDATA[")) return /\]\]>/;
  if (/^<![a-z]/i.test(words)) return />/;
  if (isBlockTag(line, ink, line.length) && !RAW_END.test(words)) return null;
  return !inParagraph && LONE_TAG.test(words) ? null : undefined;
}

/** Marks the lines of paragraphs that begin inside of a span. */
function markSpans(lines: readonly string[], readings: LineReading[]): void {
  for (let first = 0; first < lines.length; first++) {
    if (readings[first]!.kind !== "words") continue;
    let next = first + 1;
    while (next < lines.length && readings[next]!.kind === "words" && readings[next]!.continues) next++;
    const spans = spansOf(lines.slice(first, next).join("\n"));
    let [at, span] = [0, 0];
    for (let line = first; line < next; line++) {
      while (span < spans.length && spans[span]!.end <= at) span++;
      if (span < spans.length && spans[span]!.start < at) readings[line]!.kind = spans[span]!.kind;
      at += lines[line]!.length + 1;
    }
    first = next - 1;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: "code" | "text";
}

/** Code spans and HTML comments of a paragraph that go on over a line's end. */
function spansOf(paragraph: string): Span[] {
  if (!paragraph.includes("\n")) return [];
  const runs = [...paragraph.matchAll(/\\.|`+|<!--/g)];
  const lastOfLength = new Map(runs.map(([mark], index) => [mark, index]));
  const spans: Span[] = [];
  const lastComment = paragraph.lastIndexOf("-->");
  let after = 0;
  for (const [index, { 0: mark, index: start }] of runs.entries()) {
    if (start < after) continue;
    if (mark === "<!--" && start < lastComment) after = paragraph.indexOf("-->", start) + 3;
    else if (mark.startsWith("`") && lastOfLength.get(mark)! > index) {
      let close = index + 1;
      while (runs[close]![0] !== mark) close++;
      after = runs[close]!.index + mark.length;
    } else continue;
    spans.push({ start, end: after, kind: mark === "<!--" ? "text" : "code" });
  }
  return spans.filter(({ start, end }) => paragraph.slice(start, end).includes("\n"));
}

const SIGNATURE = /^-- ?$/;
const FORWARDED =
  /^-{3,} ?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original)\b/i;
const SENT_FROM =
  /^(?:sent|gesendet|envoyé|enviado|inviato|verzonden) (?:from|von|depuis|de|desde|da|via|vanaf|mit) \S.{0,60}$/i;
/** `On Fri, 29 May 2026 at 04:10, Sarah <notifications@github.com> wrote:`, in the languages of common mail programs. */
const ANSWERED =
  /^.{4,300}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(?:\(a\))?)(?!\p{L}).{0,100}:$/iu;
/** The head of a message as Outlook repeats it. */
const HEAD = /^\**(?:From|Von|De|Da|Van):\**\s.{0,200}@/;
const HEAD_NEXT = /^\**(?:Sent|Date|To|Gesendet|Datum|An|Envoyé|Enviado|Para|À|Verzonden|Inviato|Data):/;

/** The first line that a mail program wrote; the number of lines where there is none. */
function mailStart(lines: readonly string[], readings: readonly LineReading[]): number {
  const words = lines.map((line, index) => (readings[index]!.kind === "words" ? line.trim() : ""));
  // A quotation follows, or the line names a mail address: else it is a sentence that ends in "wrote:".
  const isMessage = (line: string, after: number): boolean => {
    const next = lines[after]?.trim() === "" ? lines[after + 1] : lines[after];
    return /<[^<>@\s]+@[^<>@\s]+>/.test(line) || /^\s{0,3}>/.test(next ?? "");
  };
  const isMail = (index: number): boolean => {
    const line = words[index]!;
    const next = words[index + 1] ?? "";
    if (line === "") return false;
    if (SIGNATURE.test(lines[index]!) || FORWARDED.test(line) || SENT_FROM.test(line)) return true;
    if (HEAD.test(line) && HEAD_NEXT.test(next)) return true;
    // A long line is wrapped once.
    if (ANSWERED.test(line)) return isMessage(line, index + 1);
    return (
      next !== "" &&
      /^\S{1,12}\s.*\d/.test(line) &&
      ANSWERED.test(`${line} ${next}`) &&
      isMessage(`${line} ${next}`, index + 2)
    );
  };
  const start = lines.findIndex((_, index) => index > 0 && isMail(index));
  return start === -1 ? lines.length : start;
}
