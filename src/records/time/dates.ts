import { LETTER } from "../letters.ts";
import type { CalendarDate } from "../model.ts";
import { beforeDay, monthNamed, monthTitle, weekdayNamed } from "./calendar-words.ts";
import { type DayOrder, meantDay } from "./day-order.ts";
import { addDays, daysBetween, weekday } from "./zone.ts";

/** A day as people write it: often without its year. */
export interface WrittenDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** What a date's words turned out to mean. */
export type DateReading =
  | { readonly kind: "date"; readonly date: WrittenDate; readonly end: number }
  /** It looks like a date and is none, or could be two. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly end: number; readonly either?: EitherDate };

/** The two days that a date such as 05/06 could be: day first, then month first. */
export type EitherDate = readonly [WrittenDate, WrittenDate];

const yearFirst = /(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/y;
/** `05/14 08:02`, `14.05. 08:02`: without a year only before a time, else it may be any fraction. */
const yearless = /(\d{1,2})(?:\/(\d{1,2})|\.(\d{1,2})\.)(?=,?[ \t]{1,3}~?\d{1,2}[:.h]\d{2})/y;
/** `05/Jun/26`, `5-Jun-2026`. */
const namedBetween = /(\d{1,2})([/-])([A-Za-zÀ-ÿ]{3,10})\.?\2(\d{4}|\d{2})(?![\d:])/y;
/** Short months that are English words as well: between slashes they can be nothing else. */
const shortMonths: ReadonlyMap<string, number> = new Map(Object.entries({ ago: 8, set: 9, out: 10 }));
const weekDate = /(\d{4})-?W(\d{2})(?:-?([1-7]))?(?![\d-])/y;
/** Of `January 14-19, 2026` and `14-19 January` the first day counts: there the incident began. */
const monthFirst =
  /([A-Za-zÀ-ÿ]{3,10})\.?[ \t-]{1,3}(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)(?:[ \t]?[–-][ \t]?\d{1,2}(?:st|nd|rd|th)?(?=,?[ \t]\d{4}(?!\d|:\d)))?(?:,?[ \t-]{1,3}(?:of )?(\d{4}|['’]\d{2})(?!\d|:\d))?/y;
const dayFirst =
  /(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?(?:[ \t]?[–-][ \t]?\d{1,2}(?:st|nd|rd|th|[.ºª])?)?[ \t-]{1,3}(?:of |de |d['’])?([A-Za-zÀ-ÿ]{3,10})(?![A-Za-zÀ-ÿ])\.?(?:,?[ \t-]{1,3}(?:del? )?(\d{4}|['’]\d{2})(?!\d|:\d))?/y;

export const UNDERSTOOD_DATES = "2026-06-05, Jun 5 or 5 June 2026";

/** Reads the date that begins at `at`; null when none does. */
export function readDateAt(text: string, at: number): DateReading | null {
  const code = text.charCodeAt(at) | 0x20;
  if (code >= 0x30 && code <= 0x39) return numericDate(text, at) ?? namedDate(dayFirst, text, at);
  // No language's months begin with the letters after S.
  return code >= 0x61 && code <= 0x73 ? namedDate(monthFirst, text, at) : null;
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

function numericDate(text: string, at: number): DateReading | null {
  const first = match(yearFirst, text, at);
  if (first)
    return existing(
      first[0],
      { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) },
      at + first[0].length,
    );
  const last = match(yearLast, text, at);
  if (last) {
    const year = Number(last[4]) + (last[4]!.length === 2 ? 2000 : 0);
    return dayOrMonthFirst(last, { year, a: Number(last[1]), b: Number(last[3]), dotted: last[2] === "." }, at);
  }
  const short = match(yearless, text, at);
  if (short) {
    const dotted = short[3] !== undefined;
    return dayOrMonthFirst(short, { year: null, a: Number(short[1]), b: Number(short[2] ?? short[3]), dotted }, at);
  }
  const named = match(namedBetween, text, at);
  if (named) return dayBetween(named, at);
  const week = match(weekDate, text, at);
  return week && dayOfWeekDate(week, at);
}

function dayBetween([words, day, , name, year]: RegExpExecArray, at: number): DateReading | null {
  const month = monthNamed(name!) ?? shortMonths.get(name!.toLowerCase());
  if (month === undefined) return null;
  return existing(words, { year: Number(year!.padStart(4, "20")), month, day: Number(day) }, at + words.length);
}

/** `13/06` and `06/13` can be only one day each, `05/06` is either; with dots the day is first. */
function dayOrMonthFirst(
  [words]: RegExpExecArray,
  { year, a, b, dotted }: { year: number | null; a: number; b: number; dotted: boolean },
  at: number,
): DateReading {
  const end = at + words.length;
  const [dayBefore, monthBefore] = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ];
  if (dotted || a > 12 || a === b) return existing(words, dayBefore, end);
  if (b > 12) return existing(words, monthBefore, end);
  const reason = `"${words}", expected a form that can't be misread, such as ${UNDERSTOOD_DATES}: this could be the ${ordinal(a)} of ${monthTitle(b)} or the ${ordinal(b)} of ${monthTitle(a)}`;
  return { kind: "unreadable", reason, end, either: [dayBefore, monthBefore] };
}

/** ISO 8601's week dates: week 1 holds the 4th of January, day 1 is Monday. */
function dayOfWeekDate([words, year, week, day]: RegExpExecArray, at: number): DateReading {
  const end = at + words!.length;
  if (day === undefined)
    return {
      kind: "unreadable",
      reason: `"${words}", expected a day such as ${UNDERSTOOD_DATES}: this is a week`,
      end,
    };
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, -((weekday(fourth) + 6) % 7));
  const [y, m, d] = addDays(monday, (Number(week) - 1) * 7 + Number(day) - 1)
    .split("-")
    .map(Number);
  return existing(words!, { year: y!, month: m!, day: d! }, end);
}

function namedDate(form: RegExp, text: string, at: number): DateReading | null {
  const found = match(form, text, at);
  if (!found) return null;
  const [name, day] = form === monthFirst ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  const month = monthNamed(name);
  if (month === null) return null;
  const year = found[3] ? Number(found[3].replace(/^\D/, "20")) : null;
  return existing(found[0], { year, month, day: Number(day) }, at + found[0].length);
}

/** A date without a year may be the 29th of February. */
function existing(words: string, date: WrittenDate, end: number): DateReading {
  if (exists(date, date.year ?? 2024)) return { kind: "date", date, end };
  const reason = `"${words}", expected a day that exists, such as ${UNDERSTOOD_DATES}`;
  return { kind: "unreadable", reason, end };
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists({ month, day }: WrittenDate, year: number): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year <= 9999 && day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + (leap ? 1 : 0);
}

function format({ month, day }: WrittenDate, year: number): CalendarDate {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The day a written date means. Without a year it is the one nearest to `near`; null when nothing says the year. */
export function resolveNearest(date: WrittenDate, near: CalendarDate | null): CalendarDate | null {
  if (date.year !== null) return format(date, date.year);
  if (near === null) return null;
  const year = Number(near.slice(0, 4));
  // Within five months of its own year's date no other year is nearer.
  if (exists(date, year) && Math.abs(date.month - Number(near.slice(5, 7))) < 6) return format(date, year);
  const candidates = [year - 1, year, year + 1].filter((each) => exists(date, each)).map((each) => format(date, each));
  candidates.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return candidates[0] ?? null;
}

/** Leap days are at most eight years apart. */
const LONGEST_WAIT = 8;

/** The day a due date means. Without a year it is the first such day on or after `from`. */
export function resolveFrom(date: WrittenDate, from: CalendarDate | null): CalendarDate | null {
  if (date.year !== null) return format(date, date.year);
  if (from === null) return null;
  const first = Number(from.slice(0, 4));
  for (let year = first; year <= first + LONGEST_WAIT; year++) {
    const day = format(date, year);
    if (exists(date, year) && day >= from) return day;
  }
  return null;
}

const word = new RegExp(String.raw`([${LETTER}][${LETTER}-]+)\.?,?\s+`, "y");

/** The first date anywhere in a text, with its place. One that could be two days counts where `order` tells which. */
export function findDate(
  text: string,
  order: () => DayOrder | null = () => null,
): { readonly date: WrittenDate; readonly start: number; readonly end: number } | null {
  const beginning =
    /(?<![\w./])(?:\d+(?=[-/.]\d+[-/.]\d|-?W\d|(?:st|nd|rd|th|er|[.ºª])?(?: ?[–-] ?\d{1,2}(?:st|nd|rd|th|[.ºª])?)?[ -][a-zà-ÿ])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)/gi;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const reading = readDateAt(text, found.index);
    const date = reading?.kind === "date" ? reading.date : meantDay(reading?.either, order);
    if (reading && date) return { date, start: found.index, end: reading.end };
    // "declared 2026-05-29" begins like a month, and the date begins inside it.
    beginning.lastIndex = found.index + 1;
  }
  return null;
}

/** A date alone: nothing but a weekday, words such as "by" and a time of day may stand around it. */
export function readWholeDate(words: string): DateReading | null {
  let at = beforeDay(words);
  const name = match(word, words, at);
  if (name && weekdayNamed(name[1]!) !== null) at += name[0].length;
  const reading = readDateAt(words, at);
  if (!reading) return null;
  const rest = words.slice(reading.end);
  return /^(?:T\d{2}:\d{2}\S*|,?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?|[\s.,;)]*|\s*\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\))$/i.test(
    rest,
  )
    ? reading
    : null;
}

/** The weekday that words say before a date (`Monday, June 5`), 0 for Sunday; null when they say none. */
export function weekdayBefore(words: string): number | null {
  const name = match(word, words, beforeDay(words));
  return name && weekdayNamed(name[1]!);
}

/** `7/28` where a date is expected; anywhere else it could be any fraction. */
export function readShortDate(words: string): DateReading | null {
  const found = /^(\d{1,2})\/(\d{1,2})[.,;]?$/.exec(words.trim());
  return found && dayOrMonthFirst(found, { year: null, a: Number(found[1]), b: Number(found[2]), dotted: false }, 0);
}

function ordinal(day: number): string {
  const suffix =
    day % 10 === 1 && day !== 11
      ? "st"
      : day % 10 === 2 && day !== 12
        ? "nd"
        : day % 10 === 3 && day !== 13
          ? "rd"
          : "th";
  return `${day}${suffix}`;
}
