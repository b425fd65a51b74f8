import type { Block, List, Paragraph, Table } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { isPlaceholder } from "../markdown/placeholders.ts";
import { firstParagraph, Prose, splitAtBreaks, wordLines } from "../markdown/prose.ts";
import { LOWEST_HEADING, type Part, partsUnder } from "../markdown/sections.ts";
import type { CalendarDate, Problem, SectionTerm, TimelineEntry } from "../model.ts";
import type { Range } from "../source.ts";
import { findDate } from "../time/dates.ts";
import { type Moment, readMoment } from "../time/moments.ts";
import { timeCells } from "./time-columns.ts";
import { TimelineClock, type TimelineContext } from "./timeline-clock.ts";
import { dayIn, isDay, isOnlyRemark, zeroHour, zoneIn } from "./timeline-remarks.ts";
import { audienceOf, statusIn, typeOf } from "./timeline-type.ts";

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** The day of its first instant, as the clocks of its zone show it. */
  readonly day: CalendarDate | null;
  readonly problems: readonly Problem[];
}

/** The timeline of a post-mortem. Without a section of that name, the part that reads like one: two entries with times or more. */
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

/** Sections that tell of no course of events, even where their heading is of a lower level than the timeline's. */
const elsewhere = new Set<SectionTerm>(["action-items", "lessons-learned"]);

/** Key events beside a timeline are its summary. */
function withoutKeyEvents(parts: readonly Part[]): readonly Part[] {
  const isKey = ({ heading }: Part): boolean => /\bkey events\b/i.test(heading.value);
  const isTimeline = (part: Part): boolean => part.own.term === "timeline" && !isKey(part) && part.blocks.length > 0;
  return parts.some(isTimeline) ? parts.filter((part) => !isKey(part)) : parts;
}

/** Longer words between entries tell a story, not how to read the times. */
const LONGEST_REMARK = 300;

/** A day's words, and what stands below them. */
interface OpenDay {
  readonly label: Prose;
  readonly moment: Moment;
  /** The level of its heading; below all headings for a line or item of a list. */
  readonly level: number;
  readonly below: Range[];
}

/** What happened, with only a day behind it, is about as long as a label. */
const LONGEST_LABEL = 60;
/** Below all headings, those that are only lines included. */
const LIST_LEVEL = 8;

class TimelineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #clock: TimelineClock;
  readonly #days: "entries" | "labels";
  readonly #entries: TimelineEntry[] = [];
  #day: CalendarDate | null = null;
  /** A day that stands above, while no entry has followed it. */
  #open: OpenDay | null = null;
  readonly #problems: Problem[] = [];

  /** @param days whether a day over words without a time is an entry: only where the section is a timeline for sure */
  constructor(text: string, definitions: Definitions, context: TimelineContext, days: "entries" | "labels") {
    this.#days = days;
    this.#text = text;
    this.#definitions = definitions;
    this.#clock = new TimelineClock(context);
  }

  read(parts: readonly Part[]): Timeline {
    for (const part of parts) this.#readPart(part);
    this.#closeDay();
    return { entries: this.#entries, day: this.#day, problems: this.#problems };
  }

  #readPart(part: Part): void {
    if (this.#open && part.level <= this.#open.level) this.#closeDay();
    this.#open = null;
    const heading = this.#text.slice(part.heading.range.start, part.heading.range.end);
    const moment = readMoment(heading);
    if (!moment) {
      this.#readZone(heading, part.heading.range);
      this.#readHeadingDate(heading);
      this.#readBlocks(part.blocks);
    } else if (isDay(moment)) this.#readDay(part, moment, heading);
    else {
      const prose = Prose.of(this.#text, part.heading.range);
      const below = wordLines(part.blocks);
      const rest =
        prose.text.slice(moment.next).trim() === "" && below.length > 0 ? new Prose(this.#text, below) : null;
      this.#add(prose, moment, part.heading.range, rest);
    }
  }

  /** `### 2020-02-20`: the day of the entries under it. */
  #readDay(part: Part, moment: Moment, heading: string): void {
    if (isOnlyRemark(heading.slice(moment.next)))
      this.#openDay(Prose.of(this.#text, part.heading.range), moment, part.level);
    else this.#clock.setDay(moment);
    this.#readZone(heading, part.heading.range);
    this.#readBlocks(part.blocks);
  }

  /** The day of what follows; by itself it is an entry where only words without a time follow. */
  #openDay(label: Prose, moment: Moment, level: number): void {
    this.#closeDay();
    this.#clock.setDay(moment);
    if (this.#days === "entries") this.#open = { label, moment, level, below: [] };
  }

  #closeDay(): void {
    if (this.#open && this.#open.below.length > 0) this.#addOnDay(this.#open, new Prose(this.#text, this.#open.below));
    this.#open = null;
  }

  /** What happened on a day, at a time that nobody wrote down. */
  #addOnDay({ label, moment }: OpenDay, note: Prose): void {
    const time = plainText(label.text.slice(moment.start, moment.end));
    this.#push(moment, label.range(moment.start, moment.end), time, note.range(), note);
  }

  /** `## Timeline (UTC), Monday May 10th, 2021`. */
  #readHeadingDate(heading: string): void {
    const found = findDate(heading);
    if (found && found.date.year !== null) this.#clock.setDate(found.date);
  }

  #readBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === "paragraph") this.#readParagraph(block);
      else if (block.kind === "list") this.#readList(block);
      else if (block.kind === "table") this.#readTable(block);
      else if (block.kind === "quote") this.#readBlocks(block.blocks);
      else if (block.kind === "html") this.#reportMarkup(block.range);
    }
  }

  /** Lines that begin with a time are entries, the lines after them go on with them. */
  #readParagraph(paragraph: Paragraph): void {
    let moment: Moment | null = null;
    let lines: Range[] = [];
    const flush = (): void => {
      if (moment) this.#addOrSetDay(new Prose(this.#text, lines), moment, spanOf(lines));
      else if (lines.length > 0 && !this.#readRemark(lines)) this.#open?.below.push(...lines);
    };
    for (const line of paragraph.lines.flatMap((whole) => splitAtBreaks(this.#text, whole))) {
      const found = readMoment(this.#text.slice(line.start, line.end));
      if (found && this.#begins(found, line)) {
        flush();
        moment = found;
        lines = [line];
      } else lines.push(line);
    }
    flush();
  }

  /** A time begins an entry; a date only when it has a line to itself, is set apart in bold, or has a colon or dash after it. */
  #begins(moment: Moment, line: Range): boolean {
    if (!isDay(moment) && (moment.minutes !== null || moment.date === null)) return true;
    const rest = this.#text.slice(line.start + moment.end, line.end);
    if (/^(?:\*\*|__)\s/.test(rest) && /^(?:\*\*|__)\S/.test(this.#text.slice(line.start, line.end))) return true;
    return /^[\s*_`\])}]*(?:$|[:–—-])/.test(rest) || isOnlyRemark(rest);
  }

  #readList(list: List): void {
    const day = this.#open;
    const untimed: { readonly prose: Prose; readonly before: number }[] = [];
    for (const item of list.items) {
      const paragraph = firstParagraph(item);
      const prose = paragraph ? new Prose(this.#text, paragraph.lines) : null;
      const moment = prose ? readMoment(prose.text) : null;
      const nested = item.blocks.filter((block) => block.kind === "list");
      const longest = nested.length > 0 ? 0 : LONGEST_LABEL;
      if (prose && !moment && this.#addTimedAtEnd(prose, item.range, longest)) continue;
      if (prose && moment) {
        const below = wordLines(item.blocks.slice(1));
        const alone = nested.length > 0 || below.length === 0;
        if (alone && isDay(moment) && isOnlyRemark(prose.text.slice(moment.next)))
          this.#openDay(prose, moment, LIST_LEVEL);
        else {
          this.#add(prose, moment, item.range, below.length > 0 ? new Prose(this.#text, below) : null);
          continue;
        }
      } else if (prose && !this.#readRemark(paragraph!.lines)) {
        if (day) {
          this.#addOnDay(day, prose);
          continue;
        }
        if (nested.length === 0) untimed.push({ prose, before: this.#entries.length });
      }
      this.#readBlocks(nested);
    }
    if (untimed.length === list.items.length) return;
    // From the last on, so that the places of the others stay.
    for (const { prose, before } of untimed.toReversed()) this.#insertUntimed(prose, before);
  }

  /** `**Post-incident** – Secrets rotated`: an entry all the same, between those around it. */
  #insertUntimed(prose: Prose, before: number): void {
    this.#reportUntimed(prose.range());
    const label = /^(?:\*\*|__)(?!notes?\b|n\.?b\b)([^*_]{2,40})(?:\*\*|__)[\s:–—-]*(?=\S)/i.exec(prose.text);
    if (!label) return;
    const start = label[0].indexOf(label[1]!);
    const note = new Prose(this.#text, [prose.range(label[0].length)]);
    const time = label[1]!.replace(/[\s:]+$/, "");
    this.#push(noMoment, prose.range(start, start + time.length), plainText(time), prose.range(), note);
    this.#entries.splice(before, 0, this.#entries.pop()!);
  }

  /**
   * `First detected: 10:31`, `Resolved 2022-08-04 10:31`: the time behind what happened.
   *
   * @param longest up to which length what happened may have only a day behind it
   */
  #addTimedAtEnd(prose: Prose, range: Range, longest: number): boolean {
    const label = /^[^:\n]{1,60}:[\s*_]+(?=\S)/.exec(prose.text)?.[0];
    const start = label?.length ?? findDate(prose.text)?.start ?? 0;
    if (start === 0) return false;
    const rest = prose.text.slice(start);
    const moment = readMoment(rest);
    const timed = moment?.minutes != null || (moment?.date != null && prose.text.length <= longest);
    if (!moment || !timed || !isOnlyRemark(rest.slice(moment.next))) return false;
    const place = prose.range(start + moment.start, start + moment.end);
    const words = prose.text.slice(0, start).replace(/(?:\b(?:at|on)|[\s*_:,–—-])+$/, "");
    const note = new Prose(this.#text, [prose.range(0, words.length)]);
    this.#push(moment, place, plainText(rest.slice(moment.start, moment.end)), range, note);
    return true;
  }

  #reportMarkup(range: Range): void {
    if (!/<(?:li|tr)\b/i.test(this.#text.slice(range.start, range.end))) return;
    const message = "unexpected HTML list or table in the timeline, expected one in markdown";
    const help = "write one entry a line: `- 04:02 UTC: Alert fires`";
    this.#problems.push({ rule: "timeline-complete", level: "warning", range, message, help });
  }

  #reportUntimed(range: Range): void {
    const message = "unexpected timeline entry without a time, expected one as the entries around it have";
    this.#problems.push({
      rule: "timeline-complete",
      level: "warning",
      range,
      message,
      help: "begin it with a time such as 04:02 UTC",
    });
  }

  #readTable(table: Table): void {
    const columns = timeCells(this.#text, table);
    if (!columns) return;
    const header = columns.times.map((index) => table.header.cells[index]!).filter(Boolean);
    for (const cell of header) this.#readZone(this.#text.slice(cell.start, cell.end), cell);
    for (const row of table.rows) {
      const cells = columns.times
        .map((index) => row.cells[index])
        .filter((cell) => cell && cell.start < cell.end) as Range[];
      if (cells.length === 0) continue;
      const time = new Prose(this.#text, cells);
      const written = time.text.replaceAll("\n", " ");
      const found = readMoment(columns.year && !/\d{4}/.test(written) ? withYear(written, columns.year) : written);
      const moment = found ?? (columns.named && !isPlaceholder(written) ? noMoment : null);
      const note = columns.notes
        .map((index) => row.cells[index])
        .filter((cell) => cell && cell.start < cell.end) as Range[];
      if (moment) {
        this.#push(
          moment,
          time.range(),
          plainText(written),
          row.range,
          note.length > 0 ? new Prose(this.#text, note) : null,
        );
      }
    }
  }

  /** A moment without a time and without words of its own is the day of what follows. */
  #addOrSetDay(prose: Prose, moment: Moment, range: Range): void {
    if (isDay(moment) && isOnlyRemark(prose.text.slice(moment.next))) {
      this.#openDay(prose, moment, LIST_LEVEL);
      this.#readZone(prose.text, range);
    } else this.#add(prose, moment, range, null);
  }

  #add(prose: Prose, moment: Moment, range: Range, below: Prose | null): void {
    const own = plainText(prose.text.slice(moment.next), this.#definitions);
    const note = own === "" ? below : new Prose(this.#text, [prose.range(moment.next)]);
    const time = plainText(prose.text.slice(moment.start, moment.end));
    if (moment.unknownZone) this.#reportZone(prose.range(moment.unknownZone.start, moment.unknownZone.end));
    this.#push(moment, prose.range(moment.start, moment.end), time, range, note);
  }

  #push(moment: Moment, place: Range, time: string, range: Range, note: Prose | null): void {
    const at = this.#clock.instantOf(moment);
    this.#open = null;
    if (at !== null) this.#day ??= this.#clock.day;
    const words = note ? plainText(note.text, this.#definitions) : "";
    const type = words === "" ? null : typeOf(words);
    const status = type === "update" ? statusIn(words) : null;
    const noteRange = note?.range() ?? place;
    this.#entries.push({
      range,
      at: at === null ? null : { value: at, range: place },
      timeText: { value: time, range: place },
      note: words === "" ? null : { value: words, range: noteRange },
      type: type && { value: type, range: noteRange },
      by: null,
      audience: audienceOf(words, type),
      status: status && { value: status, range: noteRange },
    });
  }

  /** Words between the entries: they may name the zone, the day or the zero hour of those that follow; then they are no entry. */
  #readRemark(lines: readonly Range[]): boolean {
    const prose = new Prose(this.#text, lines);
    if (prose.text.length > LONGEST_REMARK) return false;
    const zoned = this.#readZone(plainText(prose.text, this.#definitions), prose.range());
    const zero = zeroHour.exec(prose.text);
    const start = zero ? readMoment(prose.text.slice(zero[0].length)) : null;
    if (start) {
      this.#clock.setZero(start);
      return true;
    }
    const day = dayIn(prose.text);
    if (day) {
      this.#clock.setDay(day);
      return true;
    }
    const date = findDate(prose.text)?.date;
    if (date && /\b(?:all|unless|otherwise)\b[^.]{0,60}\bon\b/i.test(prose.text)) this.#clock.setUsualDay(date);
    else if (date && /^\s*\([^()]*\)$/.test(prose.text)) this.#clock.setDate(date);
    return zoned;
  }

  /** `All times in PST`, `(UTC+1)`, `Time (PT)`. True where one is named. */
  #readZone(words: string, range: Range): boolean {
    const found = zoneIn(words);
    if (found === "unknown") {
      this.#reportZone(range);
      this.#clock.zone = null;
    } else if (found) this.#clock.zone = found;
    return found !== null;
  }

  #reportZone(range: Range): void {
    const found = this.#text.slice(range.start, range.end);
    this.#problems.push({
      rule: "timeline-complete",
      range,
      message: `unexpected time zone in "${found}", expected UTC, an offset such as +02:00, a zone such as Europe/Berlin or a known abbreviation such as CET`,
    });
  }
}

/** What stands where a time does and is none: "the next morning". */
const noMoment: Moment = {
  date: null,
  either: null,
  sinceZero: null,
  minutes: null,
  shortHour: false,
  zone: null,
  unknownZone: null,
  start: 0,
  end: 0,
  next: 0,
  unreadable: true,
};

/** A table may say its year once, in its header: `Date (2021)`. */
function withYear(written: string, year: string): string {
  return written.replace(/([A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b/, `$1 ${year}`);
}

function spanOf(lines: readonly Range[]): Range {
  return { start: lines[0]!.start, end: lines.at(-1)!.end };
}
