import { isDigit, isLetterOrDigit, PICTURE } from "../text/characters.ts";
import { phrases } from "../text/phrases.ts";
import { weekdayWords } from "./calendar-words.ts";
import { brokenTimeAt, type DayShift, HALF_DAY, militaryTimeAt, minutesOf, shiftAt, timeAt } from "./clock-time.ts";
import { type EitherDate, readDateAt } from "./dates.ts";
import type { WrittenDate } from "./named-dates.ts";
import { digitsEnd, matchAt, pastPoint, wordEnd } from "./scanner.ts";
import { type Zone, zoneAt } from "./zone-names.ts";

/** A point in time as written: any part of it may be missing. */
export interface WrittenTime {
  readonly date: WrittenDate | null;
  /** The two days that an ambiguous date (`05/06/2026`) could be; `unreadable` is true then. */
  readonly either: EitherDate | null;
  /** Minutes after the incident's zero hour: `T+15m`; null for other times. */
  readonly sinceZero: number | null;
  /** Minutes after midnight, seconds as a fraction; null when the words give no time or one that can't be read. */
  readonly minutes: number | null;
  /** The hour has one digit, without am or pm: `1.05` may be five past one in the afternoon. */
  readonly shortHour: boolean;
  /** Whether am or pm is said; "open" where a clock of twelve hours may show the time and neither is. */
  readonly half: "said" | "open" | null;
  /** The weekday that is named, 0 for Sunday. */
  readonly weekday: number | null;
  /** `(next day)`, `+2 days`: days after another one. */
  readonly shift: DayShift | null;
  readonly zone: Zone | null;
  /** A word in the place of a zone that is no known zone. */
  readonly unknownZone: { readonly start: number; readonly end: number } | null;
  /** Where the time's words begin and end. */
  readonly start: number;
  readonly end: number;
  /** Where the next words begin, after a dash or colon. */
  readonly next: number;
  /** It looks like a time, but is none: `24:XX`, `25:70`, `20202-01-16`. */
  readonly unreadable: boolean;
}

const separator = /[\s*_`[\](){}<>|~@,\\\u00a0]*/y;
const emoji = new RegExp(String.raw`[\s*_\`[\](){}<>|~@,\\\u00a0${PICTURE}]*`, "y");
const fillers = phrases(
  "at|on|around|about|approximately|approx|circa|ca|from|between|by|early|late|roughly|kl|um|gegen|ab|vers|à|às|alle",
  "just after|before, shortly after, a las",
);
const zeroHour =
  /T\s?(?:([+−–-])\s?(?=\d)(?:(\d{1,3}):(\d{2})|(?:(\d{1,3})\s?h(?:ours?|rs?)?\s?)?(?:(\d{1,5})\s?m(?:in(?:ute)?s?)?)?|0)|=?\s?0)(?!\w|\s*=|:\s*\d)/y;
const rangeMark = /\s*(?:\\?-|–|—|to|until|till|and|→|->)\s*(?:about |around |approx\.? |~)?(?=\d|\?\?|X)/iy;
/** Between a date and its time. */
const dateDash = /[\s*_`]*\\?[-–—][\s*_`]*(?=~?\d{1,2}[:.h]\d\d)/y;
/** What follows a weekday that belongs to a time. */
const closed = /[*_`\s]*(?:[:)\]|,–—-]|$)/y;
const dottedNumbers = /\d{1,2}\.\d{1,2}\.\d{2}(?![\d.:]|\s?[ap]\.?m\b)/iy;
const beforeClock = /^[\s,*_`–—-]{1,6}\d{1,2}[:.h]\d{2}/;
const secondClock =
  /\s*(?:\((?:[A-Z]{1,5}(?:[+-]\d{1,2})?\s)?~?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\s*(?:[A-Za-z]{1,5}(?:[+-]\d{1,2})?)?\)|\/\s?\d{1,2}:\d{2}(?:\s?[ap]m)?\s?[A-Z]{2,5}\b)/iy;
const clockBehindZone = /\s?~?\d{1,2}[:.h]\d{2}/y;
const afterTime = /(?:頃|ごろ|경|쯤|左右)?[\s*_`\])}>|,\\]*(?:(?::|-+|–|—|\|| \.|→|=>|;)[\s*_`|]*)?/y;

/** What three numbers with dots are, `12.02.20`: a clock's seconds last, or the year of a day. */
export type DottedNumbers = "clock" | "day";

/**
 * Reads the time at the start of a text, after markup and words such as "around"; null without one.
 *
 * @param dotted what `12.02.20` is where no clock time follows
 */
export function readWrittenTime(text: string, dotted: DottedNumbers = "clock"): WrittenTime | null {
  return new WrittenTimeReader(text, dotted).read();
}

/** The half of the day in which a time lies before another by less than twelve hours. */
export function halfBefore(minutes: number, last: number): number {
  const early = minutes % HALF_DAY;
  const ahead = (last - early + 2 * HALF_DAY) % (2 * HALF_DAY);
  return ahead < HALF_DAY ? early : early + HALF_DAY;
}

/** The half of the day in which a time lies after another by less than twelve hours. */
export function halfAfter(minutes: number, first: number): number {
  const early = minutes % HALF_DAY;
  return (early - first + 2 * HALF_DAY) % (2 * HALF_DAY) < HALF_DAY ? early : early + HALF_DAY;
}

class WrittenTimeReader {
  readonly #text: string;
  #at = 0;
  #end = 0;
  #start = -1;
  #date: WrittenDate | null = null;
  #either: EitherDate | null = null;
  #sinceZero: number | null = null;
  #minutes: number | null = null;
  #shortHour = false;
  #half: WrittenTime["half"] = null;
  #weekday: number | null = null;
  #shift: DayShift | null = null;
  /** A range's end was passed over: what follows belongs to the end. */
  #isAfterRange = false;
  #zone: Zone | null = null;
  #unknownZone: WrittenTime["unknownZone"] = null;
  #unreadable = false;

  readonly #dotted: DottedNumbers;

  constructor(text: string, dotted: DottedNumbers) {
    this.#text = text;
    this.#dotted = dotted;
  }

  read(): WrittenTime | null {
    for (;;) {
      const dash = this.#date && this.#minutes === null ? matchAt(dateDash, this.#text, this.#end) : null;
      this.#at = dash ? dash.index + dash[0].length : this.#passSeparators();
      if (!this.#readPart()) break;
    }
    const found = this.#date !== null || this.#minutes !== null || this.#sinceZero !== null || this.#unreadable;
    if (!found || this.#isWordAt(this.#end)) return null;
    this.#closeBracket();
    const gap = matchAt(afterTime, this.#text, this.#behindSecondClock())!;
    return {
      date: this.#date,
      either: this.#either,
      sinceZero: this.#sinceZero,
      minutes: this.#minutes,
      shortHour: this.#shortHour,
      half: this.#half,
      weekday: this.#weekday,
      shift: this.#shift,
      zone: this.#zone,
      unknownZone: this.#unknownZone,
      start: this.#start,
      end: this.#end,
      next: gap.index + gap[0].length,
      unreadable: this.#unreadable,
    };
  }

  #passSeparators(): number {
    const passed = this.#end + matchAt(separator, this.#text, this.#end)![0].length;
    // Emoji are allowed before a time; all of them have codes above the dashes and quotes.
    return this.#text.charCodeAt(passed) > 0x203f
      ? this.#end + matchAt(emoji, this.#text, this.#end)![0].length
      : passed;
  }

  /** `13:06 (UTC)`: the bracket that closes belongs to the one that opened inside. */
  #closeBracket(): void {
    const words = this.#text.slice(this.#start, this.#end);
    const open = words.lastIndexOf("(");
    if (open > words.lastIndexOf(")") && this.#text[this.#end] === ")") this.#end++;
  }

  /** `09:35 UTC (18:35 JST)`: the same moment by another clock. */
  #behindSecondClock(): number {
    const found = this.#minutes === null ? null : matchAt(secondClock, this.#text, this.#end);
    return this.#end + (found?.[0].length ?? 0);
  }

  /** Reads one more part of the time; false at its end. */
  #readPart(): boolean {
    if (this.#at >= this.#text.length || this.#at - this.#end > 12) return false;
    return (
      (this.#isDottedDay() && this.#readDate()) ||
      this.#readTime() ||
      this.#readDate() ||
      this.#readShift() ||
      this.#readZeroHour() ||
      this.#readZone() ||
      this.#readFiller()
    );
  }

  /** `12.02.20 - 14:00`, and `12.02.20` where the document writes days so. */
  #isDottedDay(): boolean {
    const found = this.#date || this.#minutes !== null ? null : matchAt(dottedNumbers, this.#text, this.#at);
    return found !== null && (this.#dotted === "day" || beforeClock.test(this.#text.slice(this.#at + found[0].length)));
  }

  #take(found: RegExpExecArray | { readonly end: number }): true {
    if (this.#start === -1) this.#start = this.#at;
    this.#end = "end" in found ? found.end : this.#at + found[0].length;
    return true;
  }

  #readTime(): boolean {
    if (this.#minutes !== null) return false;
    const minutes = this.#clockTime();
    if (minutes === null) return this.#readBrokenTime();
    this.#minutes = minutes;
    this.#skipRange();
    return true;
  }

  #clockTime(): number | null {
    if (digitsEnd(this.#text, this.#at) === this.#at + 4) {
      const military = militaryTimeAt(this.#text, this.#at);
      if (military) this.#take(military);
      return military?.minutes ?? null;
    }
    const time = timeAt(this.#text, this.#at);
    if (!time) return null;
    const minutes = minutesOf(time);
    if (minutes === null || (time.minute !== null && this.#isWordAt(time.end, "Z"))) return null;
    this.#take(time);
    this.#shortHour = time.minute !== null && time.hour.length === 1 && time.half === null;
    this.#half = time.half !== null && Number(time.hour) <= 12 ? "said" : time.isOpen ? "open" : null;
    return minutes;
  }

  #readZeroHour(): boolean {
    const isMark = this.#text[this.#at] === "T" && wordEnd(this.#text, this.#at) === this.#at + 1;
    if (this.#start !== -1 || !isMark) return false;
    const found = matchAt(zeroHour, this.#text, this.#at);
    if (!found) return false;
    const [, sign, hours, minutes, spelledHours, spelledMinutes] = found;
    const size = Number(hours ?? spelledHours ?? 0) * 60 + Number(minutes ?? spelledMinutes ?? 0);
    this.#sinceZero = sign === undefined || sign === "+" ? size : -size;
    return this.#take(found);
  }

  #readBrokenTime(): boolean {
    if (this.#unreadable) return false;
    const found = brokenTimeAt(this.#text, this.#at);
    if (!found) return false;
    this.#unreadable = true;
    return this.#take(found);
  }

  /** `14:20-15:00`: the entry is where the range begins. */
  #skipRange(): void {
    const mark = matchAt(rangeMark, this.#text, this.#end);
    if (!mark) return;
    const from = this.#end + mark[0].length;
    const to = timeAt(this.#text, from);
    const end = to?.end ?? brokenTimeAt(this.#text, from)?.end;
    if (end === undefined) return;
    this.#end = end;
    this.#isAfterRange = true;
    // `4:02 – 4:47 PM`: given once for both.
    const last = to && to.half !== null ? minutesOf(to) : null;
    if (this.#half !== "open" || last === null) return;
    this.#minutes = halfBefore(this.#minutes!, last);
    this.#half = "said";
    this.#shortHour = false;
  }

  #readDate(): boolean {
    const day = weekdayWords.matchAt(this.#text, this.#at);
    if (day) return this.#readWeekday(day.meaning, pastPoint(this.#text, day.end));
    if (this.#date || this.#either) return false;
    const reading = readDateAt(this.#text, this.#at);
    if (!reading || this.#isWordAt(reading.end, "T")) return false;
    if (reading.kind === "date") this.#date = reading.date;
    else {
      this.#unreadable = true;
      this.#either = reading.either ?? null;
    }
    return this.#take(reading);
  }

  /** After the time a weekday may be the first word of what happened: `10:00 Friday's release`. */
  #readWeekday(day: number, end: number): boolean {
    const isMeant = this.#minutes === null || (!this.#isAfterRange && matchAt(closed, this.#text, end) !== null);
    if (isMeant) this.#weekday ??= day;
    return this.#take({ end });
  }

  #readShift(): boolean {
    const found = this.#shift || this.#date ? null : shiftAt(this.#text, this.#at);
    if (!found) return false;
    if (!this.#isAfterRange) this.#shift = found.shift;
    return this.#take(found);
  }

  #readZone(): boolean {
    if (this.#minutes === null || this.#zone || this.#unknownZone) return false;
    const found = zoneAt(this.#text, this.#at);
    // `12:43 (UTC 03:43)`: the zone of the other clock.
    if (!found || (this.#text[this.#at - 1] === "(" && matchAt(clockBehindZone, this.#text, found.end))) return false;
    if (found.zone) this.#zone = found.zone;
    else this.#unknownZone = { start: this.#at, end: found.end };
    return this.#take(found);
  }

  #readFiller(): boolean {
    const end = fillerEnd(this.#text, this.#at);
    if (end === -1) return false;
    const last = this.#end;
    this.#end = end;
    if (this.#start === -1) return true;
    // Within a time, a filler counts only when more of the time follows.
    this.#at = this.#passSeparators();
    if (this.#readTime() || this.#readDate()) return true;
    this.#end = last;
    return false;
  }

  #isWordAt(offset: number, except = ""): boolean {
    const character = this.#text[offset];
    // Languages without spaces go on right behind a time: `10:30アラート`.
    const code = character?.charCodeAt(0) ?? 0;
    return character !== undefined && character !== except && code < 0x3000 && isLetterOrDigit(code);
  }
}

/** The end of a word such as "around" before a time or day; -1 without one. */
function fillerEnd(text: string, at: number): number {
  const isMark = text[at] === "T" || text[at] === "t";
  if (text[at] === "≈" || (isMark && isDigit(text.charCodeAt(at + 1)))) return at + 1;
  const filler = fillers.matchAt(text, at);
  return filler ? pastPoint(text, filler.end) : -1;
}
