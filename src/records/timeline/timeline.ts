import type { Block, List, Paragraph, Table } from "../../markdown/blocks.ts";
import { type Definitions, plainText } from "../../markdown/inline.ts";
import { firstParagraph, splitAtBreaks, TextRun, wordLines } from "../../markdown/text-run.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Range } from "../../text/source.ts";
import { findDate, findImpossibleDate } from "../../time/dates.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { type DottedNumbers, readWrittenTime, type WrittenTime } from "../../time/written-times.ts";
import type { SectionTerm, TimelineEntry } from "../model.ts";
import { LOWEST_HEADING, type Part, partsUnder } from "../sections.ts";
import type { TimelineContext } from "./timeline-clock.ts";
import { type Found, TimelineEntries } from "./timeline-entries.ts";
import { hasTimeBehindLabel, isDay, isDetail, isOnlyRemark, labelledTime } from "./timeline-remarks.ts";
import { readTimeTable } from "./timeline-table.ts";

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** The day of its first instant, as the clocks of its zone show it. */
  readonly day: CalendarDate | null;
  readonly problems: readonly Diagnostic[];
}

/** The timeline of a post-mortem. Without a section of that name, the part that looks like one: two entries with times or more. */
export function readTimeline(
  text: string,
  parts: readonly Part[],
  definitions: Definitions,
  context: TimelineContext,
): Timeline {
  const within = partsUnder(parts, (part) => part.own.term === "timeline");
  const named = within.filter(({ own, level }) => level > LOWEST_HEADING || !elsewhere.has(own.term));
  if (named.length > 0) return new TimelineReader(text, definitions, context, "entries").read(withoutKeyEvents(named));
  const telling = new Set(["summary", "other", "detection", "mitigation", "root-cause"]);
  for (const part of parts) {
    if (!telling.has(part.own.term) || part.blocks.length === 0) continue;
    const timeline = new TimelineReader(text, definitions, context, "labels").read([part]);
    if (timeline.entries.length > 1) return timeline;
  }
  return { entries: [], day: null, problems: [] };
}

/** Sections without events, even where their heading is of a lower level than the timeline's. */
const elsewhere = new Set<SectionTerm>(["action-items", "lessons-learned"]);

/** Key events next to a timeline are its summary. */
function withoutKeyEvents(parts: readonly Part[]): readonly Part[] {
  if (parts.length === 1) return parts;
  const isKey = ({ heading }: Part): boolean => /\bkey events\b/i.test(heading.value);
  const isTimeline = (part: Part): boolean => part.own.term === "timeline" && !isKey(part) && part.blocks.length > 0;
  return parts.some(isTimeline) ? parts.filter((part) => !isKey(part)) : parts;
}

/** A day's words, and what is below them. */
interface OpenDay {
  readonly label: TextRun;
  readonly written: WrittenTime;
  /** The level of its heading; below all headings for a line or item of a list. */
  readonly level: number;
  readonly below: Range[];
}

/** A document that writes days with dots: then `09.06.23` is one too. */
const dottedDay = /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.])/;
/** The most characters of an entry with only a day after it. */
const LONGEST_LABEL = 60;
/** Below all headings and lines that act as headings. */
const LIST_LEVEL = 9;

class TimelineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #days: "entries" | "labels";
  readonly #entries: TimelineEntries;
  readonly #dotted: DottedNumbers;
  /** The day above, while no entry has followed it. */
  #open: OpenDay | null = null;

  /** @param days whether a day over words without a time is an entry: only where the section is certainly a timeline */
  constructor(text: string, definitions: Definitions, context: TimelineContext, days: "entries" | "labels") {
    this.#days = days;
    this.#text = text;
    this.#definitions = definitions;
    this.#entries = new TimelineEntries(text, definitions, context);
    this.#dotted = dottedDay.test(text) ? "day" : "clock";
  }

  read(parts: readonly Part[]): Timeline {
    for (const part of parts) this.#readPart(part);
    this.#closeDay();
    return this.#entries;
  }

  #read(words: string): WrittenTime | null {
    return readWrittenTime(words, this.#dotted);
  }

  #readPart(part: Part): void {
    if (this.#open && part.level <= this.#open.level) this.#closeDay();
    this.#open = null;
    const heading = this.#text.slice(part.heading.range.start, part.heading.range.end);
    const written = this.#read(heading);
    if (!written) {
      this.#entries.readZone(heading, part.heading.range);
      this.#readHeadingDate(heading);
      this.#readBlocks(part.blocks);
    } else if (this.#isLostDay(TextRun.of(this.#text, part.heading.range), written)) this.#readBlocks(part.blocks);
    else if (isDay(written)) this.#readDay(part, written, heading);
    else {
      const prose = TextRun.of(this.#text, part.heading.range);
      const below = wordLines(part.blocks);
      const rest =
        prose.text.slice(written.next).trim() === "" && below.length > 0 ? new TextRun(this.#text, below) : null;
      this.#add(prose, written, part.heading.range, rest);
    }
  }

  /** `### 2020-02-20`: the day of the entries under it. */
  #readDay(part: Part, written: WrittenTime, heading: string): void {
    if (isOnlyRemark(heading.slice(written.next)))
      this.#openDay(TextRun.of(this.#text, part.heading.range), written, part.level);
    else {
      this.#entries.checkDay(written, part.heading.range);
      this.#entries.clock.setDay(written);
    }
    this.#entries.readZone(heading, part.heading.range);
    this.#readBlocks(part.blocks);
  }

  /** The day of what follows; it is an entry itself where only words without a time follow. */
  #openDay(label: TextRun, written: WrittenTime, level: number): void {
    this.#closeDay();
    this.#entries.checkDay(written, label.range(written.start, written.end));
    this.#entries.clock.setDay(written);
    if (this.#days === "entries") this.#open = { label, written, level, below: [] };
  }

  #closeDay(): void {
    if (this.#open && this.#open.below.length > 0)
      this.#addOnDay(this.#open, new TextRun(this.#text, this.#open.below));
    this.#open = null;
  }

  /** An entry with a day, but without a time. */
  #addOnDay({ label, written }: OpenDay, note: TextRun): void {
    const timeText = plainText(label.text.slice(written.start, written.end));
    this.#push({ written, place: label.range(written.start, written.end), timeText, range: note.range(), note });
  }

  /** `## Timeline (UTC), Monday May 10th, 2021`. */
  #readHeadingDate(heading: string): void {
    const found = findDate(heading);
    if (found && found.date.year !== null) this.#entries.clock.setDate(found.date);
  }

  #readBlocks(blocks: readonly Block[]): void {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === "paragraph") this.#readParagraph(block);
      else if (
        block.kind === "list" &&
        this.#entries.entries.length > 0 &&
        isDetail(this.#text, block, blocks[index - 1])
      )
        continue;
      else if (block.kind === "list") this.#readList(block);
      else if (block.kind === "table") this.#readTable(block);
      else if (block.kind === "quote") this.#readBlocks(block.blocks);
      else if (block.kind === "drawn-table") this.#entries.reportDrawn(block.range);
      else if (block.kind === "html") this.#entries.reportMarkup(block.range);
    }
  }

  /** Lines that begin with a time are entries, the lines after them continue them. */
  #readParagraph(paragraph: Paragraph): void {
    if (this.#readLabelledLines(paragraph)) return;
    let written: WrittenTime | null = null;
    let lines: Range[] = [];
    const flush = (): void => {
      if (written) this.#addOrSetDay(new TextRun(this.#text, lines), written, spanOf(lines));
      else if (lines.length > 0 && !this.#entries.readRemark(lines)) this.#open?.below.push(...lines);
    };
    for (const line of paragraph.lines.flatMap((whole) => splitAtBreaks(this.#text, whole))) {
      const found = this.#read(this.#text.slice(line.start, line.end));
      if (found && this.#begins(found, line)) {
        flush();
        written = found;
        lines = [line];
      } else lines.push(line);
    }
    flush();
  }

  /** `Fault noticed: 22.02.2024 13.00`, a line for each. */
  #readLabelledLines({ lines }: Paragraph): boolean {
    const isLabelled = ({ start, end }: Range): boolean =>
      hasTimeBehindLabel(this.#text.slice(start, end), this.#dotted);
    if (lines.length < 2 || !lines.every(isLabelled)) return false;
    for (const line of lines) this.#addTimedAtEnd(TextRun.of(this.#text, line), line, 0);
    return true;
  }

  /** A time begins an entry; a date only when it is alone on a line, is bold, or has a colon or dash after it. */
  #begins(written: WrittenTime, line: Range): boolean {
    if (!isDay(written) && (written.minutes !== null || written.date === null)) return true;
    const rest = this.#text.slice(line.start + written.end, line.end);
    if (/^(?:\*\*|__)\s/.test(rest) && /^(?:\*\*|__)\S/.test(this.#text.slice(line.start, line.end))) return true;
    return /^[\s*_`\])}]*(?:$|[:–—-])/.test(rest) || isOnlyRemark(rest);
  }

  #readList(list: List): void {
    const day = this.#open;
    const untimed: { readonly prose: TextRun; readonly before: number }[] = [];
    for (const item of list.items) {
      const paragraph = firstParagraph(item);
      const prose = paragraph ? new TextRun(this.#text, paragraph.lines) : null;
      const written = prose ? this.#read(prose.text) : null;
      const nested = item.blocks.filter((block) => block.kind === "list");
      const longest = nested.length > 0 ? 0 : LONGEST_LABEL;
      if (prose && !written && this.#addTimedAtEnd(prose, item.range, longest)) continue;
      if (prose && written) {
        const below = wordLines(item.blocks.slice(1));
        if (below.length === 0 && this.#isLostDay(prose, written)) continue;
        const alone = nested.length > 0 || below.length === 0;
        if (alone && isDay(written) && isOnlyRemark(prose.text.slice(written.next)))
          this.#openDay(prose, written, LIST_LEVEL);
        else {
          this.#add(prose, written, item.range, below.length > 0 ? new TextRun(this.#text, below) : null);
          continue;
        }
      } else if (prose && !this.#entries.readRemark(paragraph!.lines)) {
        if (day) {
          this.#addOnDay(day, prose);
          continue;
        }
        if (nested.length === 0) untimed.push({ prose, before: this.#entries.entries.length });
      }
      this.#readBlocks(nested);
    }
    if (untimed.length === list.items.length) return;
    // From the last on, so that the positions of the others stay valid.
    for (const { prose, before } of untimed.toReversed()) this.#entries.insertUntimed(prose, before);
  }

  /**
   * `First detected: 10:31`, `Resolved 2022-08-04 10:31`: the time after what happened.
   *
   * @param longest the most characters of an entry that may have only a day after it
   */
  #addTimedAtEnd(prose: TextRun, range: Range, longest: number): boolean {
    const label = labelledTime.exec(prose.text)?.[0];
    const start = label?.length ?? findDate(prose.text)?.start ?? 0;
    if (start === 0) return false;
    const rest = prose.text.slice(start);
    const written = this.#read(rest);
    const timed = written?.minutes != null || (written?.date != null && prose.text.length <= longest);
    if (!written || !timed || !isOnlyRemark(rest.slice(written.next))) return false;
    const place = prose.range(start + written.start, start + written.end);
    const words = prose.text.slice(0, start).replace(/(?:\b(?:at|on)|[\s*_:,–—-])+$/, "");
    const note = new TextRun(this.#text, [prose.range(0, words.length)]);
    this.#push({ written, place, timeText: plainText(rest.slice(written.start, written.end)), range, note });
    return true;
  }

  #readTable(table: Table): void {
    const { timeHeaders, entries } = readTimeTable(this.#text, table);
    for (const cell of timeHeaders) this.#entries.readZone(this.#text.slice(cell.start, cell.end), cell);
    for (const entry of entries) this.#push(entry);
  }

  /** A date without a time and without other words is the day of what follows. */
  #addOrSetDay(prose: TextRun, written: WrittenTime, range: Range): void {
    if (this.#isLostDay(prose, written)) return;
    if (isDay(written) && isOnlyRemark(prose.text.slice(written.next))) {
      this.#openDay(prose, written, LIST_LEVEL);
      this.#entries.readZone(prose.text, range);
    } else this.#add(prose, written, range, null);
  }

  /** `31.06.2021` alone, a day that doesn't exist: it is reported, and the entries after it have no day. */
  #isLostDay(prose: TextRun, written: WrittenTime): boolean {
    const isAlone = written.minutes === null && written.unreadable && isOnlyRemark(prose.text.slice(written.next));
    if (!isAlone || findImpossibleDate(prose.text) === null) return false;
    this.#closeDay();
    this.#entries.reportDay(prose.range());
    this.#entries.clock.forgetDay();
    return true;
  }

  #add(prose: TextRun, written: WrittenTime, range: Range, below: TextRun | null): void {
    const own = plainText(prose.text.slice(written.next), this.#definitions);
    const note = own === "" ? below : new TextRun(this.#text, [prose.range(written.next)]);
    const timeText = plainText(prose.text.slice(written.start, written.end));
    if (written.unknownZone) this.#entries.reportZone(prose.range(written.unknownZone.start, written.unknownZone.end));
    this.#push({ written, place: prose.range(written.start, written.end), timeText, range, note });
  }

  #push(found: Found): void {
    this.#open = null;
    this.#entries.add(found);
  }
}

function spanOf(lines: readonly Range[]): Range {
  return { start: lines[0]!.start, end: lines.at(-1)!.end };
}
