import { type Definitions, plainText } from "../../markdown/inline.ts";
import { TextRun } from "../../markdown/text-run.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Range } from "../../text/source.ts";
import { findDate } from "../../time/dates.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { readWrittenTime, type WrittenTime } from "../../time/written-times.ts";
import { UNDERSTOOD_ZONES, type Zone } from "../../time/zone-names.ts";
import type { TimelineEntry } from "../model.ts";
import { dayProblem } from "./day-problem.ts";
import type { DocumentZones } from "./document-zones.ts";
import { TimelineClock, type TimelineContext } from "./timeline-clock.ts";
import { dayIn, zeroHour, zoneIn } from "./timeline-remarks.ts";
import { audienceOf, statusIn, typeOf } from "./timeline-type.ts";

/** Longer text between entries does not describe how to read the times. */
const LONGEST_REMARK = 300;

/** An entry as found: its time, with range and words, and what happened. */
export interface Found {
  readonly written: WrittenTime;
  readonly place: Range;
  readonly timeText: string;
  readonly range: Range;
  readonly note: TextRun | null;
}

/** Collects the entries of a timeline in order, each read with the clock that the entries and words before it have set. */
export class TimelineEntries {
  readonly clock: TimelineClock;
  readonly entries: TimelineEntry[] = [];
  readonly problems: Diagnostic[] = [];
  /** The day of the first instant. */
  day: CalendarDate | null = null;
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #zones: DocumentZones;

  constructor(text: string, definitions: Definitions, context: TimelineContext) {
    this.#text = text;
    this.#definitions = definitions;
    this.#zones = context.zones;
    this.clock = new TimelineClock(context);
  }

  add({ written, place, timeText, range, note }: Found): void {
    this.#reportAmbiguity(written.zone, place);
    this.checkDay(written, place);
    const at = this.clock.instantOf(written);
    if (at !== null) this.day ??= this.clock.day;
    const words = note ? plainText(note.text, this.#definitions) : "";
    const type = words === "" ? null : typeOf(words);
    const status = type === "update" ? statusIn(words) : null;
    const noteRange = note?.range() ?? place;
    this.entries.push({
      range,
      at: at === null ? null : { value: at, range: place },
      timeText: { value: timeText, range: place },
      note: words === "" ? null : { value: words, range: noteRange },
      type: type && { value: type, range: noteRange },
      by: null,
      audience: audienceOf(words, type),
      status: status && { value: status, range: noteRange },
      severity: null,
    });
  }

  /** `**Post-incident** – Secrets rotated`: an entry without a time, between those around it. */
  insertUntimed(prose: TextRun, before: number): void {
    this.#reportUntimed(prose.range());
    const label = /^(?:\*\*|__)(?!notes?\b|n\.?b\b)([^*_]{2,40})(?:\*\*|__)[\s:–—-]*(?=\S)/i.exec(prose.text);
    if (!label) return;
    const start = label[0].indexOf(label[1]!);
    const note = new TextRun(this.#text, [prose.range(label[0].length)]);
    const time = label[1]!.replace(/[\s:]+$/, "");
    const place = prose.range(start, start + time.length);
    this.add({ written: noTime, place, timeText: plainText(time), range: prose.range(), note });
    this.entries.splice(before, 0, this.entries.pop()!);
  }

  /** Words between the entries: they may name the zone, the day or the zero hour of the following entries; then they are no entry. */
  readRemark(lines: readonly Range[]): boolean {
    const prose = new TextRun(this.#text, lines);
    if (prose.text.length > LONGEST_REMARK) return false;
    const zoned = this.readZone(plainText(prose.text, this.#definitions), prose.range());
    const zero = zeroHour.exec(prose.text);
    const start = zero ? readWrittenTime(prose.text.slice(zero[0].length)) : null;
    if (start) {
      this.clock.setZero(start);
      return true;
    }
    const day = dayIn(prose.text);
    if (day) {
      this.checkDay(day, prose.range());
      this.clock.setDay(day);
      return true;
    }
    const date = findDate(prose.text)?.date;
    if (date && /\b(?:all|unless|otherwise)\b[^.]{0,60}\bon\b/i.test(prose.text)) this.clock.setUsualDay(date);
    else if (date && /^\s*\([^()]*\)$/.test(prose.text)) this.clock.setDate(date);
    return zoned;
  }

  /** `All times in PST`, `(UTC+1)`, `Time (PT)`. True where one is named. */
  readZone(words: string, range: Range): boolean {
    const found = zoneIn(words);
    if (found === "unknown") {
      this.reportZone(range);
      this.clock.zone = null;
    } else if (found) {
      this.#reportAmbiguity(found, range);
      this.clock.zone = this.#zones.settle(found, null);
    }
    return found !== null;
  }

  #reportAmbiguity(zone: Zone | null, range: Range): void {
    const problem = this.#zones.ambiguity(zone, this.clock.zone, range);
    if (problem) this.problems.push({ rule: "timeline-complete", ...problem });
  }

  /** Reports a day that doesn't exist or whose weekday is another. */
  checkDay(written: WrittenTime, range: Range): void {
    const problem = dayProblem(written, this.clock.near, range);
    if (problem) this.problems.push({ rule: "timeline-complete", ...problem });
  }

  /** Reports a day that no calendar has. */
  reportDay(range: Range): void {
    const found = this.#text.slice(range.start, range.end);
    const message = `unexpected day ${quote(found)}, expected one that exists`;
    this.problems.push({ rule: "timeline-complete", range, message, help: "correct the day" });
  }

  reportZone(range: Range): void {
    const found = this.#text.slice(range.start, range.end);
    const message = `unexpected time zone in ${quote(found)}, expected ${UNDERSTOOD_ZONES}`;
    this.problems.push({ rule: "timeline-complete", range, message, help: "write for example `UTC` in its place" });
  }

  reportMarkup(range: Range): void {
    if (!/<(?:li|tr)\b/i.test(this.#text.slice(range.start, range.end))) return;
    const message = "unexpected HTML list or table in the timeline, expected one in markdown";
    const help = "write one entry a line: `- 04:02 UTC: Alert fires`";
    this.problems.push({ rule: "timeline-complete", level: "warning", range, message, help });
  }

  reportDrawn(range: Range): void {
    const message = "unexpected table of dashes in the timeline, expected one with `|` between its cells";
    const help = "convert the document with `pandoc -t gfm`";
    this.problems.push({ rule: "timeline-complete", level: "warning", range, message, help });
  }

  #reportUntimed(range: Range): void {
    const message = "unexpected timeline entry without a time, expected one as the entries around it have";
    const help = "begin it with a time such as `04:02 UTC`";
    this.problems.push({ rule: "timeline-complete", level: "warning", range, message, help });
  }
}

/** Words in the place of a time that are none: "the next morning". */
export const noTime: WrittenTime = {
  date: null,
  either: null,
  sinceZero: null,
  minutes: null,
  shortHour: false,
  half: null,
  weekday: null,
  shift: null,
  zone: null,
  unknownZone: null,
  start: 0,
  end: 0,
  next: 0,
  unreadable: true,
};
