import type { Range } from "../text/source.ts";
import type { Block, ListItem, Opaque, TableRow } from "./blocks.ts";
import {
  CODE_INDENT,
  headingLevel,
  isBlockTag,
  isDelimiterRow,
  isFence,
  isRule,
  isTarget,
  type LineMarker,
  markerAt,
  runLength,
  taskBox,
  underlineLevel,
} from "./line-starts.ts";
import { indentOf, isBlank, type Lines, outdent, skipBlanks, splitRow, trimmed } from "./lines.ts";
import { drawnTableLength, LONGEST_TABLE, readHtmlTable } from "./other-tables.ts";

/** Containers nested deeper than this are read as text: documents that people write stay below ten. */
const MAX_DEPTH = 30;
/** A longer paragraph above a row of dashes is a paragraph and a rule, not a heading. */
const LONGEST_UNDERLINED = 2;

/**
 * Reads the blocks of one container. CommonMark's rules with GitHub's tables, relaxed where teams clearly mean something else:
 * sub-lists two columns deep under a numbered item, tables whose rows differ in length, `##Heading` without its space.
 */
export class BlockReader {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #line = 0;
  /** No fence is between the last checked line and this one. */
  #nextFence = 0;
  /** The first end of an HTML table from the last checked place on; -1 without one. */
  #nextTableEnd = 0;

  constructor(text: string, lines: Lines, depth: number) {
    this.#text = text;
    this.#starts = lines.starts;
    this.#ends = lines.ends;
    this.#depth = depth;
  }

  read(): Block[] {
    while (this.#line < this.#starts.length) {
      const end = this.#end(this.#line);
      const ink = skipBlanks(this.#text, this.#starts[this.#line]!, end);
      if (ink === end) this.#line++;
      else this.#readBlock(ink);
    }
    return this.#blocks;
  }

  #readBlock(ink: number): void {
    if (this.#readDrawnTable() || this.#readMarked(ink) || this.#readList()) return;
    this.#readParagraph();
  }

  /** Reads a block that its first character identifies; false without one. */
  #readMarked(ink: number): boolean {
    if (this.#indent(this.#line) >= CODE_INDENT) return this.#readIndentedCode();
    switch (this.#text[ink]) {
      case "#":
        return this.#readHeading(ink);
      case "`":
      case "~":
        return this.#readFence(ink);
      case ">":
        return this.#depth < MAX_DEPTH && this.#readQuote();
      case "<":
        return this.#readMarkup(ink);
      case "[":
        return this.#readDefinition(ink);
      case "-":
      case "*":
      case "_":
        return isRule(this.#text, ink, this.#end(this.#line)) && this.#push("break", this.#line, this.#line + 1);
      default:
        return false;
    }
  }

  #end(line: number): number {
    return this.#ends[line]!;
  }

  #indent(line: number): number {
    const start = this.#starts[line]!;
    const code = this.#text.charCodeAt(start);
    return code === 32 || code === 9 ? indentOf(this.#text, start, this.#end(line)) : 0;
  }

  #ink(line: number): number {
    return skipBlanks(this.#text, this.#starts[line]!, this.#end(line));
  }

  #isBlankLine(line: number): boolean {
    return this.#ink(line) === this.#end(line);
  }

  /** The range of the lines from `first` up to `next`, without the white space around them. */
  #span(first: number, next: number): Range {
    return trimmed(this.#text, this.#starts[first]!, this.#end(Math.max(first, next - 1)));
  }

  #push(kind: Opaque["kind"], first: number, next: number): true {
    this.#blocks.push({ kind, range: this.#span(first, next) });
    this.#line = next;
    return true;
  }

  // --- leaves ---

  #readIndentedCode(): true {
    let next = this.#line;
    while (next < this.#starts.length && (this.#isBlankLine(next) || this.#indent(next) >= CODE_INDENT)) next++;
    return this.#push("code", this.#line, next);
  }

  #readHeading(ink: number): boolean {
    const end = this.#end(this.#line);
    const level = headingLevel(this.#text, ink, end);
    if (level === 0) return false;
    const range = trimmed(this.#text, ink, end);
    let close = range.end;
    while (close > ink + level && this.#text[close - 1] === "#") close--;
    const closed = close < range.end && (close === ink + level || isBlank(this.#text.charCodeAt(close - 1)));
    const text = trimmed(this.#text, ink + level, closed ? close : range.end);
    this.#blocks.push({ kind: "heading", range, level, text });
    this.#line++;
    return true;
  }

  #readFence(ink: number): boolean {
    const mark = this.#text[ink]!;
    const length = runLength(this.#text, ink, this.#end(this.#line));
    if (length < 3) return false;
    if (mark === "`" && this.#text.slice(ink + length, this.#end(this.#line)).includes("`")) return false;
    let next = this.#line + 1;
    while (next < this.#starts.length) {
      const at = this.#ink(next++);
      const end = this.#end(next - 1);
      if (this.#text[at] !== mark) continue;
      const closing = runLength(this.#text, at, end);
      if (closing >= length && skipBlanks(this.#text, at + closing, end) === end) break;
    }
    return this.#push("code", this.#line, next);
  }

  /** Comments and block elements; text that only begins with a comment or an inline element is a paragraph. */
  #readMarkup(ink: number): boolean {
    const end = this.#end(this.#line);
    if (this.#text.startsWith("<!--", ink)) {
      let next = this.#line;
      let close = this.#text.indexOf("-->", ink + 4);
      if (close === -1) close = Number.POSITIVE_INFINITY;
      while (next < this.#starts.length && this.#end(next) < close) next++;
      if (next === this.#line && skipBlanks(this.#text, close + 3, end) < end) return false;
      return this.#push("comment", this.#line, Math.min(next + 1, this.#starts.length));
    }
    if (!isBlockTag(this.#text, ink, end)) return false;
    if (this.#readHtmlTable(ink)) return true;
    let next = this.#line + 1;
    while (next < this.#starts.length && !this.#isBlankLine(next)) next++;
    return this.#push("html", this.#line, next);
  }

  #readHtmlTable(ink: number): boolean {
    if (this.#nextTableEnd !== -1 && this.#nextTableEnd < ink) this.#nextTableEnd = this.#text.indexOf("</table", ink);
    const isNear = this.#nextTableEnd !== -1 && this.#nextTableEnd - ink < LONGEST_TABLE;
    const table = isNear ? readHtmlTable(this.#text, ink) : null;
    if (!table) return false;
    let next = this.#line + 1;
    while (next < this.#starts.length && this.#starts[next]! < table.range.end) next++;
    if (this.#end(next - 1) < table.range.end) return false;
    this.#blocks.push(table);
    this.#line = next;
    return true;
  }

  #readDrawnTable(): boolean {
    const words = (at: number): string | null =>
      this.#line + at < this.#starts.length
        ? this.#text.slice(this.#starts[this.#line + at]!, this.#end(this.#line + at))
        : null;
    const length = drawnTableLength(words);
    return length > 0 && this.#push("drawn-table", this.#line, Math.min(this.#line + length, this.#starts.length));
  }

  #readDefinition(ink: number): boolean {
    const line = this.#text.slice(ink, this.#end(this.#line));
    const close = line.indexOf("]:");
    if (close < 2 || line.lastIndexOf("[", close) > 0) return false;
    const target = trimmed(this.#text, ink + close + 2, ink + line.length);
    if (!isTarget(this.#text.slice(target.start, target.end))) return false;
    const label = { start: ink + 1, end: ink + close };
    this.#blocks.push({ kind: "definition", range: { start: ink, end: target.end }, label, target });
    this.#line++;
    return true;
  }

  /** A paragraph, or a block that its second line identifies: an underlined heading or a table. */
  #readParagraph(): void {
    const first = this.#line;
    let next = first + 1;
    for (; next < this.#starts.length && !this.#isBlankLine(next); next++) {
      const ink = this.#ink(next);
      if (this.#underlines(next, ink)) {
        if (next - 1 > first) this.#pushParagraph(first, next - 1);
        this.#readTable(next - 1);
        return;
      }
      const level = next - first <= LONGEST_UNDERLINED ? underlineLevel(this.#text, ink, this.#end(next)) : 0;
      if (level > 0) {
        this.#pushUnderlined(first, next, level);
        return;
      }
      if (this.#interrupts(next, ink)) break;
    }
    this.#pushParagraph(first, next);
    this.#line = next;
  }

  /** Whether a line makes the line above it a table's header. */
  #underlines(line: number, ink: number): boolean {
    if (!isDelimiterRow(this.#text, ink, this.#end(line))) return false;
    const bar = this.#text.indexOf("|", this.#starts[line - 1]!);
    return bar !== -1 && bar < this.#end(line - 1);
  }

  #pushParagraph(first: number, next: number): void {
    const lines: Range[] = [];
    for (let line = first; line < next; line++) lines.push(trimmed(this.#text, this.#starts[line]!, this.#end(line)));
    this.#blocks.push({ kind: "paragraph", range: { start: lines[0]!.start, end: lines.at(-1)!.end }, lines });
  }

  #pushUnderlined(first: number, underline: number, level: number): void {
    const text = this.#span(first, underline);
    const range = { start: text.start, end: this.#span(underline, underline + 1).end };
    this.#blocks.push({ kind: "heading", range, level, text });
    this.#line = underline + 1;
  }

  #readTable(first: number): void {
    const row = (line: number): TableRow => splitRow(this.#text, this.#starts[line]!, this.#end(line));
    const rows: TableRow[] = [];
    let next = first + 2;
    for (; next < this.#starts.length; next++) {
      const start = this.#starts[next]!;
      const bar = this.#text.indexOf("|", start);
      if (bar === -1 || bar >= this.#end(next)) break;
      rows.push(row(next));
    }
    this.#blocks.push({
      kind: "table",
      range: this.#span(first, next),
      header: row(first),
      delimiter: row(first + 1),
      rows,
    });
    this.#line = next;
  }

  /** Whether a line ends the paragraph above it by beginning something else. */
  #interrupts(line: number, ink: number): boolean {
    const end = this.#end(line);
    switch (this.#text[ink]) {
      case "#":
        return (
          headingLevel(this.#text, ink, end) > 0 &&
          !/[A-Z]/.test(this.#text[ink + runLength(this.#text, ink, end)] ?? "")
        );
      case "`":
      case "~":
        return isFence(this.#text, ink, end);
      case ">":
        return true;
      case "<":
        return this.#text.startsWith("<!--", ink) || isBlockTag(this.#text, ink, end);
      case "_":
        return isRule(this.#text, ink, end);
      case "-":
      case "*":
        return isRule(this.#text, ink, end) || this.#beginsItem(line);
      default:
        return this.#beginsItem(line);
    }
  }

  #beginsItem(line: number): boolean {
    const marker = this.#marker(line);
    if (!marker || marker.content >= this.#end(line) || marker.indent >= CODE_INDENT) return false;
    return marker.number === null || this.#text.slice(marker.number.start, marker.number.end) === "1";
  }

  // --- containers ---

  #readQuote(): true {
    const first = this.#line;
    const starts: number[] = [];
    const ends: number[] = [];
    let next = first;
    for (; next < this.#starts.length; next++) {
      const ink = this.#ink(next);
      const end = this.#end(next);
      if (ink === end) break;
      const quoted = this.#text[ink] === ">";
      if (!quoted && this.#interrupts(next, ink)) break;
      starts.push(quoted ? outdent(this.#text, ink + 1, end, 1) : ink);
      ends.push(end);
    }
    const blocks = new BlockReader(this.#text, { starts, ends }, this.#depth + 1).read();
    this.#blocks.push({ kind: "quote", range: this.#span(first, next), blocks });
    this.#line = next;
    return true;
  }

  #readList(): boolean {
    let marker = this.#depth < MAX_DEPTH ? this.#marker(this.#line) : null;
    if (!marker) return false;
    const first = this.#line;
    const ordered = marker.number !== null;
    const items: ListItem[] = [];
    while (marker && (marker.number !== null) === ordered) {
      items.push(this.#readItem(marker));
      marker = this.#nextMarker();
    }
    const range = { start: this.#ink(first), end: items.at(-1)!.range.end };
    this.#blocks.push({ kind: "list", range, ordered, items });
    return true;
  }

  /** The marker of the list's next item, after blank lines. */
  #nextMarker(): LineMarker | null {
    let next = this.#line;
    while (next < this.#starts.length && this.#isBlankLine(next)) next++;
    if (next === this.#starts.length || isRule(this.#text, this.#ink(next), this.#end(next))) return null;
    const marker = this.#marker(next);
    if (!marker || marker.indent >= CODE_INDENT) return null;
    this.#line = next;
    return marker;
  }

  #readItem(marker: LineMarker): ListItem {
    const first = this.#line;
    const task = taskBox(this.#text, marker.content, this.#end(first));
    const starts = [task ? skipBlanks(this.#text, task.end + 1, this.#end(first)) : marker.content];
    const ends = [this.#end(first)];
    const next = this.#gatherItem(marker, starts, ends);
    const blocks = new BlockReader(this.#text, { starts, ends }, this.#depth + 1).read();
    const range = { start: this.#ink(first), end: this.#span(first, next).end };
    this.#line = next;
    return { range, number: marker.number, task, blocks };
  }

  /** Collects the lines that belong to an item after its first; returns the line after them. */
  #gatherItem(marker: LineMarker, starts: number[], ends: number[]): number {
    let { contentIndent } = marker;
    let afterBlank = false;
    let fenced = isFence(this.#text, marker.content, this.#end(this.#line));
    let last = this.#line;
    for (let line = this.#line + 1; line < this.#starts.length; line++) {
      const start = this.#starts[line]!;
      const end = this.#end(line);
      const ink = skipBlanks(this.#text, start, end);
      if (ink === end) {
        afterBlank = true;
        continue;
      }
      const kept = this.#keptIndent({ ...marker, contentIndent }, line, { afterBlank, fenced });
      if (kept === null) break;
      // A list nested by fewer columns than its item's content moves that content to the left.
      if (kept >= marker.indent + 2) contentIndent = Math.min(contentIndent, kept);
      while (last + 1 < line) {
        last++;
        starts.push(end);
        ends.push(end);
      }
      starts.push(outdent(this.#text, start, end, kept));
      ends.push(end);
      if (isFence(this.#text, ink, end)) fenced = !fenced;
      last = line;
      afterBlank = false;
    }
    return last + 1;
  }

  /** How many columns of a line's indentation belong to the item around it; null for a line that is not the item's. */
  #keptIndent(marker: LineMarker, line: number, state: { afterBlank: boolean; fenced: boolean }): number | null {
    const indent = this.#indent(line);
    if (indent >= marker.contentIndent) return marker.contentIndent;
    if (state.fenced && this.#hasFenceFrom(line)) return indent;
    const nested = indent >= marker.indent + 2;
    if (state.afterBlank || state.fenced || this.#marker(line)) return nested ? indent : null;
    return this.#interrupts(line, this.#ink(line)) ? null : indent;
  }

  /** Whether a fence follows below, so that code under an item belongs to it although it is not indented. */
  #hasFenceFrom(line: number): boolean {
    this.#nextFence = Math.max(this.#nextFence, line);
    while (this.#nextFence < this.#starts.length) {
      if (isFence(this.#text, this.#ink(this.#nextFence), this.#end(this.#nextFence))) return true;
      this.#nextFence++;
    }
    return false;
  }

  #marker(line: number): LineMarker | null {
    return markerAt(this.#text, this.#starts[line]!, this.#end(line));
  }
}
