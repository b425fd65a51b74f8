import type { Block, List, Paragraph, Table } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { firstParagraph, Prose, wordLines } from "../markdown/prose.ts";
import { type Part, partsUnder } from "../markdown/sections.ts";
import type { CalendarDate, Instant, Problem, TimelineEntry } from "../model.ts";
import type { Range } from "../source.ts";
import { findDate } from "../time/dates.ts";
import { type Moment, readMoment } from "../time/moments.ts";
import type { Zone } from "../time/zone-names.ts";
import { timeCells } from "./time-columns.ts";
import { TimelineClock } from "./timeline-clock.ts";
import { dayIn, isDay, isOnlyRemark, zeroHour, zoneIn } from "./timeline-remarks.ts";
import { audienceOf, statusIn, typeOf } from "./timeline-type.ts";

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly problems: readonly Problem[];
}

export interface TimelineContext {
  /** The incident's day, for times without one. */
  readonly date: CalendarDate | null;
  /** The zone of times that name none, when the timeline itself names none either. */
  readonly zone: Zone;
  /** When the incident began, for `T+15m`. */
  readonly start: Instant | null;
}

/** The timeline of a post-mortem. Without a section of that name, the part that reads like one: two entries with times or more. */
export function readTimeline(
  text: string,
  parts: readonly Part[],
  definitions: Definitions,
  context: TimelineContext,
): Timeline {
  const named = partsUnder(parts, (part) => part.own.term === "timeline");
  if (named.length > 0) return new TimelineReader(text, definitions, context).read(named);
  const telling = new Set(["summary", "other", "detection", "mitigation", "root-cause"]);
  for (const part of parts) {
    if (!telling.has(part.own.term) || part.blocks.length === 0) continue;
    const timeline = new TimelineReader(text, definitions, context).read([part]);
    if (timeline.entries.length > 1) return timeline;
  }
  return { entries: [], problems: [] };
}

/** Longer words between entries tell a story, not how to read the times. */
const LONGEST_REMARK = 300;

class TimelineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #clock: TimelineClock;
  readonly #entries: TimelineEntry[] = [];
  readonly #problems: Problem[] = [];

  constructor(text: string, definitions: Definitions, { date, zone, start }: TimelineContext) {
    this.#text = text;
    this.#definitions = definitions;
    this.#clock = new TimelineClock(date, zone, start);
  }

  read(parts: readonly Part[]): Timeline {
    for (const part of parts) this.#readPart(part);
    return { entries: this.#entries, problems: this.#problems };
  }

  #readPart(part: Part): void {
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
    this.#clock.setDay(moment);
    this.#readZone(heading, part.heading.range);
    this.#readBlocks(part.blocks);
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
      else if (lines.length > 0) this.#readRemark(lines);
    };
    for (const line of paragraph.lines) {
      const found = readMoment(this.#text.slice(line.start, line.end));
      if (found && this.#begins(found, line)) {
        flush();
        moment = found;
        lines = [line];
      } else lines.push(line);
    }
    flush();
  }

  /** A time begins an entry; a date only when it has a line to itself or a colon or dash after it. */
  #begins(moment: Moment, line: Range): boolean {
    if (!isDay(moment) && (moment.minutes !== null || moment.date === null)) return true;
    const rest = this.#text.slice(line.start + moment.end, line.end);
    return /^[\s*_`\])}]*(?:$|[:–—-])/.test(rest) || isOnlyRemark(rest);
  }

  #readList(list: List): void {
    const untimed: Range[] = [];
    for (const item of list.items) {
      const paragraph = firstParagraph(item);
      const prose = paragraph ? new Prose(this.#text, paragraph.lines) : null;
      const moment = prose ? readMoment(prose.text) : null;
      if (prose && !moment && this.#addLabelled(prose, item.range)) continue;
      const nested = item.blocks.filter((block) => block.kind === "list");
      if (prose && moment) {
        const below = wordLines(item.blocks.slice(1));
        const alone = nested.length > 0 || below.length === 0;
        if (alone && isDay(moment) && isOnlyRemark(prose.text.slice(moment.next))) this.#clock.setDay(moment);
        else {
          this.#add(prose, moment, item.range, below.length > 0 ? new Prose(this.#text, below) : null);
          continue;
        }
      } else if (paragraph && !this.#readRemark(paragraph.lines) && nested.length === 0) untimed.push(prose!.range());
      this.#readBlocks(nested);
    }
    if (untimed.length < list.items.length) for (const range of untimed) this.#reportUntimed(range);
  }

  /** `First detected: 2022-08-04 10:31`: the time behind what happened. */
  #addLabelled(prose: Prose, range: Range): boolean {
    const label = /^[^:\n]{1,60}:[\s*_]+(?=\S)/.exec(prose.text)?.[0];
    const rest = label ? prose.text.slice(label.length) : "";
    const moment = label ? readMoment(rest) : null;
    if (!label || !moment || moment.minutes === null || !isOnlyRemark(rest.slice(moment.next))) return false;
    const place = prose.range(label.length + moment.start, label.length + moment.end);
    const note = new Prose(this.#text, [prose.range(0, label.search(/:[\s*_]*$/))]);
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
      const moment = readMoment(columns.year && !/\d{4}/.test(written) ? withYear(written, columns.year) : written);
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
      this.#clock.setDay(moment);
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

  /** Words between the entries: they may name the zone, the day or the zero hour of those that follow. True for a day or zero hour. */
  #readRemark(lines: readonly Range[]): boolean {
    const prose = new Prose(this.#text, lines);
    if (prose.text.length > LONGEST_REMARK) return false;
    this.#readZone(prose.text, prose.range());
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
    return false;
  }

  /** `All times in PST`, `(UTC+1)`, `Time (PT)`. */
  #readZone(words: string, range: Range): void {
    const found = zoneIn(words);
    if (found === "unknown") {
      this.#reportZone(range);
      this.#clock.zone = null;
    } else if (found) this.#clock.zone = found;
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

/** A table may say its year once, in its header: `Date (2021)`. */
function withYear(written: string, year: string): string {
  return written.replace(/([A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b/, `$1 ${year}`);
}

function spanOf(lines: readonly Range[]): Range {
  return { start: lines[0]!.start, end: lines.at(-1)!.end };
}
