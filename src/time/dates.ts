import { isAsciiLetter, isDigit } from "../text/characters.ts";
import { quote } from "../text/messages.ts";
import { beforeDay, beginsEnglishMonth, monthNamed, monthTitle, weekdayWords } from "./calendar-words.ts";
import { type DayOrder, meantDay } from "./day-order.ts";
import { type CalendarDate, EARLIEST_YEAR } from "./instant.ts";
import {
  CLOSE,
  dayThenMonth,
  LOOSE,
  monthThenDay,
  type NamedDate,
  type Spacing,
  type WrittenDate,
} from "./named-dates.ts";
import { digitsEnd, matchAt, nextNumber } from "./scanner.ts";
import { addDays, daysBetween, weekday } from "./zone.ts";

/** The result of reading a date. */
export type DateReading =
  | { readonly kind: "date"; readonly date: WrittenDate; readonly end: number }
  /** It looks like a date but does not exist, or is ambiguous. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly end: number; readonly either?: EitherDate };

/** The two days that a date such as 05/06 could be: day first, then month first. */
export type EitherDate = readonly [WrittenDate, WrittenDate];

const yearFirst = /(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/y;
/** `05/14 08:02`, `14.05. 08:02`: without a year only before a time, else it may be any fraction. */
const yearless = /(\d{1,2})(?:\/(\d{1,2})|\.(\d{1,2})\.)(?=,?[ \t]{1,3}~?\d{1,2}[:.h]\d{2})/y;
/** `08-01 06:20`: the end of an ISO date, before a time. */
const monthDay = /(0[1-9]|1[0-2])-([0-2]\d|3[01])(?=[ T]\d{1,2}:\d{2})/y;
/** `05/Jun/26`, `5-Jun-2026`. */
const namedBetween = /(\d{1,2})([/-])([A-Za-zÀ-ÿ]{3,10})\.?\2(\d{4}|\d{2})(?![\d:])/y;
/** Short months that are English words as well: between slashes they are months. */
const shortMonths: ReadonlyMap<string, number> = new Map(Object.entries({ ago: 8, set: 9, out: 10 }));
const weekDate = /(\d{4})-?W(\d{2})(?:-?([1-7]))?(?![\d-])/y;

/** `2026年6月5日`, `6월 5일`. */
const counted = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/y;

export const UNDERSTOOD_DATES = "2026-06-05, Jun 5 or 5 June 2026";

/** Reads the date that begins at `at`; null when none does. */
export function readDateAt(text: string, at: number): DateReading | null {
  return dateAt(text, at, LOOSE);
}

function dateAt(text: string, at: number, spacing: Spacing): DateReading | null {
  const digits = digitsEnd(text, at) - at;
  if (digits > 0 && "年년月월".includes(text.charAt(at + digits + (text[at + digits] === " " ? 1 : 0)) || "-"))
    return countedDate(text, at);
  if (digits > 2) return yearFirstDate(text, at, digits);
  if (digits > 0) return numericDate(text, at, spacing) ?? namedDate(dayThenMonth(text, at, spacing), text, at);
  // No language's months begin with the letters after S.
  const letter = text.charCodeAt(at) | 0x20;
  return letter >= 0x61 && letter <= 0x73 ? namedDate(monthThenDay(text, at), text, at) : null;
}

function countedDate(text: string, at: number): DateReading | null {
  const found = matchAt(counted, text, at);
  if (!found) return null;
  const [words, year, month, day] = found;
  const date = { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) };
  return existing(words, date, at + words.length);
}

/** `2026-06-05`, `2026-W23-5`. */
function yearFirstDate(text: string, at: number, digits: number): DateReading | null {
  const divider = text[at + digits];
  if (divider === undefined || !"-/.W".includes(divider)) return null;
  const found = matchAt(yearFirst, text, at);
  if (!found) {
    const week = matchAt(weekDate, text, at);
    return week && dayOfWeekDate(week, at);
  }
  const [words, year, , month, day] = found;
  return existing(words, { year: Number(year), month: Number(month), day: Number(day) }, at + words.length);
}

/** `05.06.2026`, `05/Jun/26`: a day of one or two digits, and a divider behind it. */
function numericDate(text: string, at: number, spacing: Spacing): DateReading | null {
  const end = digitsEnd(text, at);
  const divider = text[end];
  if (divider === undefined || !"-/.".includes(divider)) return null;
  if (!isDigit(text.charCodeAt(end + 1))) {
    const named = divider === "-" || (divider === "/" && spacing === LOOSE) ? matchAt(namedBetween, text, at) : null;
    return named && dayBetween(named, at);
  }
  const last = matchAt(yearLast, text, at);
  if (last) {
    const year = Number(last[4]) + (last[4]!.length === 2 ? 2000 : 0);
    return dayOrMonthFirst(last, { year, a: Number(last[1]), b: Number(last[3]), dotted: last[2] === "." }, at);
  }
  if (divider === "-" && spacing === LOOSE) {
    const found = matchAt(monthDay, text, at);
    const date = found && { year: null, month: Number(found[1]), day: Number(found[2]) };
    return found && date ? existing(found[0], date, at + found[0].length) : null;
  }
  const short = divider === "-" || spacing === CLOSE ? null : matchAt(yearless, text, at);
  if (!short) return null;
  const dotted = short[3] !== undefined;
  return dayOrMonthFirst(short, { year: null, a: Number(short[1]), b: Number(short[2] ?? short[3]), dotted }, at);
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
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  if (dotted || a > 12 || a === b) return existing(words, dayFirst, end);
  if (b > 12) return existing(words, monthFirst, end);
  const reason = `${quote(words)}, expected a form that can't be misread, such as ${UNDERSTOOD_DATES}: this could be the ${ordinal(a)} of ${monthTitle(b)} or the ${ordinal(b)} of ${monthTitle(a)}`;
  return { kind: "unreadable", reason, end, either: [dayFirst, monthFirst] };
}

/** ISO 8601's week dates: week 1 contains January 4, day 1 is Monday. */
function dayOfWeekDate([words, year, week, day]: RegExpExecArray, at: number): DateReading {
  const end = at + words!.length;
  if (day === undefined)
    return {
      kind: "unreadable",
      reason: `${quote(words)}, expected a day such as ${UNDERSTOOD_DATES}: this is a week`,
      end,
    };
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, (Number(week) - 1) * 7 - ((weekday(fourth) + 6) % 7));
  // A week is of the year that its Thursday is in.
  if (week === "00" || addDays(monday, 3).slice(0, 4) !== year) return missing(words!, end);
  const [y, m, d] = addDays(monday, Number(day) - 1)
    .split("-")
    .map(Number);
  return existing(words!, { year: y!, month: m!, day: d! }, end);
}

function namedDate(found: NamedDate | null, text: string, at: number): DateReading | null {
  return found && existing(text.slice(at, found.end), found.date, found.end);
}

/** A date without a year may be the 29th of February. */
function existing(words: string, date: WrittenDate, end: number): DateReading {
  return exists(date, date.year ?? 2024) ? { kind: "date", date, end } : missing(words, end);
}

function missing(words: string, end: number): DateReading {
  const reason = `${quote(words)}, expected a day that exists, such as ${UNDERSTOOD_DATES}`;
  return { kind: "unreadable", reason, end };
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists({ month, day }: WrittenDate, year: number): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year >= EARLIEST_YEAR && year <= 9999 && day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + (leap ? 1 : 0);
}

function format({ month, day }: WrittenDate, year: number): CalendarDate {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The day a written date means. Without a year it is the one nearest to `near`; null without `near`. */
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

/** Whether the day that a date means near another one is at most so many days off it. */
export function isWithinDays(date: WrittenDate, near: CalendarDate, days: number): boolean {
  const meant = resolveNearest(date, near);
  return meant !== null && Math.abs(daysBetween(near, meant)) <= days;
}

/** A day that passed no longer ago than this is more likely meant than the next one of that name, in eleven months. */
const JUST_PASSED = 30;

/** The day that a due date means, or why it means none. */
export type DueDay =
  | { readonly kind: "day"; readonly date: CalendarDate }
  /** A day without a year shortly before `from`: its year has to be written. */
  | { readonly kind: "passed"; readonly date: CalendarDate; readonly next: CalendarDate }
  /** 29 February, when the next February has none. */
  | { readonly kind: "missing"; readonly year: number }
  /** A day without a year, and no day to count from. */
  | { readonly kind: "no-year" };

/** The day a due date means. Without a year it is the first such day on or after `from`. */
export function resolveDue(date: WrittenDate, from: CalendarDate | null): DueDay {
  if (date.year !== null) return { kind: "day", date: format(date, date.year) };
  if (from === null) return { kind: "no-year" };
  const year = Number(from.slice(0, 4));
  const isThisYear = format(date, year) >= from;
  const next = isThisYear ? year : year + 1;
  if (!exists(date, next)) return { kind: "missing", year: next };
  const passed = isThisYear ? year - 1 : year;
  const last = exists(date, passed) ? format(date, passed) : null;
  if (last !== null && daysBetween(last, from) <= JUST_PASSED && last !== from)
    return { kind: "passed", date: last, next: format(date, next) };
  return { kind: "day", date: format(date, next) };
}

/** The reason why a due date means no day, as the rest of a message that begins with "unexpected due date"; null for a day. */
export function dueDayProblem(words: string, due: DueDay, from: CalendarDate | null): string | null {
  switch (due.kind) {
    case "day":
      return null;
    case "passed":
      return `${quote(words)}, expected its year: it was shortly before ${from}`;
    case "missing":
      return `${quote(words)}, expected a day that exists: February ${due.year} has 28 days`;
    case "no-year":
      return `${quote(words)} without a year, expected one because the incident's date is not known`;
  }
}

/** The first date with a year in a text that the calendar doesn't have: `Feb 30, 2026`, `2026-02-30`. */
export function findImpossibleDate(text: string): { readonly start: number; readonly end: number } | null {
  for (let number = nextNumber(text, 0); number !== -1; number = nextNumber(text, digitsEnd(text, number))) {
    const month = monthBefore(text, number);
    for (const start of month === null ? [number] : [month, number]) {
      if (glued.test(text.charAt(start - 1))) continue;
      const reading = dateAt(text, start, CLOSE);
      if (reading?.kind === "date") return null;
      if (reading && !reading.either && /(?<!\d)\d{4}(?!\d)/.test(text.slice(start, reading.end)))
        return { start, end: reading.end };
    }
  }
  return null;
}

/** The weekday next to a date: `Monday, May 29`, `May 29 (Mon)`; null without one. */
export function weekdayBeside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  const before = /([A-Za-zÀ-ÿ-]+)\.?,?\s+(?:the )?$/.exec(text.slice(0, start))?.[1] ?? "";
  const after = /^\s*\(([A-Za-zÀ-ÿ-]+)\.?\)/.exec(text.slice(end))?.[1] ?? "";
  return weekdayWords.matchWhole(before) ?? weekdayWords.matchWhole(after);
}

/** Characters that no date in a sentence follows: `v1.2`, `/2026`. */
const glued = /[\w./]/;

/** The first date anywhere in a text, with its range. An ambiguous one counts where `order` decides it. */
export function findDate(
  text: string,
  order: () => DayOrder | null = () => null,
): { readonly date: WrittenDate; readonly start: number; readonly end: number } | null {
  for (let number = nextNumber(text, 0); number !== -1; number = nextNumber(text, digitsEnd(text, number))) {
    const month = monthBefore(text, number);
    for (const start of month === null ? [number] : [month, number]) {
      if (glued.test(text.charAt(start - 1))) continue;
      const reading = dateAt(text, start, CLOSE);
      const date = reading?.kind === "date" ? reading.date : meantDay(reading?.either, order);
      if (reading && date) return { date, start, end: reading.end };
    }
  }
  return null;
}

/** Where the word before a number begins, if an English month begins so: `Jun. 5`. */
function monthBefore(text: string, number: number): number | null {
  if (text[number - 1] !== " ") return null;
  const end = text[number - 2] === "." ? number - 2 : number - 1;
  let start = end;
  while (isAsciiLetter(text.charCodeAt(start - 1))) start--;
  return beginsEnglishMonth(text.slice(start, end)) ? start : null;
}

const behindDate =
  /^(?:T\d{2}:\d{2}\S*|,?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?|[\s.,;)]*|\s*\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\))$/i;

/** A date alone: only a weekday, words such as "by" and a time of day are allowed around it. */
export function readWholeDate(words: string): DateReading | null {
  const lead = beforeDay(words);
  const reading = readDateAt(words, weekdayAt(words, lead)?.end ?? lead);
  if (!reading) return null;
  const rest = words.slice(reading.end);
  return rest === "" || behindDate.test(rest) ? reading : null;
}

/** The weekday before a date (`Monday, June 5`), 0 for Sunday; null without one. */
export function weekdayBefore(words: string): number | null {
  return weekdayAt(words, beforeDay(words))?.day ?? null;
}

const behindWeekday = /\.?,?\s+/y;

/** The weekday at `at`, and the offset after it. */
function weekdayAt(words: string, at: number): { readonly day: number | null; readonly end: number } | null {
  const day = weekdayWords.matchAt(words, at);
  const gap = day && matchAt(behindWeekday, words, day.end);
  return gap && { day: day.meaning, end: day.end + gap[0].length };
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
