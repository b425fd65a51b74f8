import { isSpace } from "../text/characters.ts";
import { digitsEnd, matchAt, pastPoint, wordEnd } from "./scanner.ts";

/*
 * Times of day as people write them, and text that only looks like one.
 */

/** `10時30分`, `午後3時`, `오전 10시 30분`, `下午3点`: half of the day, hour, minutes or a half. */
const countedTime =
  /(?:(午前|上午|오전|凌晨|早上)|(午後|下午|오후|晚上))?\s?(\d{1,2})(?:[:：](\d{2})|\s?[時时點点시]\s?(?:(\d{1,2})\s?[分분]|(半|반))?)(?!間|间|간)/y;
/** `10 h :` is a time; without its colon it is a length of time. */
const clock = /(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?!\d|[.:]\d|%)|\s?h(?=\s?:\s))/iy;
const militaryTime = /([01]\d|2[0-3])([0-5]\d)(?:\s?h(?:rs|ours)?\b|(?=\s?(?:UTC|GMT|Z|[PMCE][SD]T|CES?T)\b))/y;
const brokenTime = /(?:\d{1,2}|\?{1,2}|X{1,2}):(?:\d{1,3}|\?{1,2}|X{1,2})(?::\d{1,2})?(?=$|[\s*_\])`,;:-])/iy;

/** A time of day as written, possible or not (`25:70`). */
export interface ClockTime {
  readonly hour: string;
  /** Null for an hour without minutes. */
  readonly minute: string | null;
  readonly second: string;
  readonly half: "a" | "p" | null;
  /** Whether a clock of twelve hours may show it, and nothing says which half of the day is meant. */
  readonly isOpen: boolean;
  readonly end: number;
}

/** Minutes of half a day. */
export const HALF_DAY = 12 * 60;

/** `04:02`, `4.02 pm`, `16h20`, `04:02:11.5`, `7 pm`, `10 Uhr`. */
export function timeAt(text: string, at: number): ClockTime | null {
  const hourEnd = digitsEnd(text, at);
  const told =
    text.charCodeAt(hourEnd) >= 0x3000 || /^\s?시/.test(text.slice(hourEnd, hourEnd + 2))
      ? countedTimeAt(text, at)
      : null;
  if (told || hourEnd === at || hourEnd > at + 2) return told;
  const found = matchAt(clock, text, at);
  const minute = found?.[2] ?? null;
  const end = found ? at + found[0].length : hourEnd;
  const word = clockWordAt(text, end, minute !== null);
  if (!found && !word) return null;
  const half = word?.half ?? null;
  const hour = text.slice(at, hourEnd);
  const isOpen = !word && /[:.]/.test(text.charAt(hourEnd)) && Number(hour) >= 1 && Number(hour) <= 12;
  return { hour, minute, second: found?.[3] ?? "0", half, isOpen, end: word?.end ?? end };
}

function countedTimeAt(text: string, at: number): ClockTime | null {
  const found = matchAt(countedTime, text, at);
  if (!found) return null;
  const [words, early, late, hour, colon, minutes, half] = found;
  const minute = colon ?? minutes?.padStart(2, "0") ?? (half === undefined ? "00" : "30");
  return {
    hour: hour!,
    minute,
    second: "0",
    half: early ? "a" : late ? "p" : null,
    isOpen: false,
    end: at + words.length,
  };
}

const clockWords = ["a.m", "p.m", "am", "pm", "uhr"];
/** `4:02p`: right after minutes a letter is enough. */
const gluedClockWords = ["a", "p", ...clockWords];

/** ` pm`, `a.m.`, ` Uhr`. */
function clockWordAt(text: string, at: number, hasMinutes: boolean): Pick<ClockTime, "half" | "end"> | null {
  const start = isSpace(text.charAt(at)) ? at + 1 : at;
  if (wordEnd(text, start) === start) return null;
  const known = hasMinutes && start === at ? gluedClockWords : clockWords;
  const words = text.slice(start, start + 3).toLowerCase();
  const word = known.find((each) => words.startsWith(each) && !/\w/.test(text.charAt(start + each.length)));
  if (!word) return null;
  const end = start + word.length;
  return { half: word === "uhr" ? null : (word[0] as "a" | "p"), end: word.endsWith("m") ? pastPoint(text, end) : end };
}

/** `24:XX`, `25:70`, `??:??`: up to two characters before the colon. */
export function brokenTimeAt(text: string, at: number): { readonly end: number } | null {
  const hasColon = text[at + 1] === ":" || text[at + 2] === ":";
  const found = hasColon ? matchAt(brokenTime, text, at) : null;
  return found && { end: at + found[0].length };
}

/** `0402 UTC`, `0402h`: four digits and nothing between them. */
export function militaryTimeAt(text: string, at: number): { readonly minutes: number; readonly end: number } | null {
  // `2026-05-29` is no time, and the commonest form of all.
  const found = text[at + 4] === "-" ? null : matchAt(militaryTime, text, at);
  return found && { minutes: Number(found[1]) * 60 + Number(found[2]), end: at + found[0].length };
}

/** Minutes after midnight; null for an impossible time. `24:00` is the end of the day; `13:55 PM` is read by its 24 hours. */
export function minutesOf(time: ClockTime): number | null {
  const { half } = time;
  const hour = Number(time.hour);
  const minute = Number(time.minute ?? 0);
  const second = Number(time.second);
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const hours = half && hour <= 12 ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return hours * 60 + minute + second / 60;
}

/*
 * Days that are given relative to another one: `11:00 (next day)`, `01:10 (+1 day)`, `two days later`, `Day 2, 09:00`.
 */

/** Days after another one, negative before it: the day of what stands above, or the first day of all. */
export interface DayShift {
  readonly days: number;
  readonly after: "above" | "first";
}

const next =
  /(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)(?![\w'’-])|(?:the )?day after(?![\w'’-])|翌日|翌朝|次日|第二天|隔天|다음 ?날|익일/iy;
const previous =
  /(?:the )?(?:previous|prior) (?:day|morning|afternoon|evening|night)(?![\w'’-])|the (?:day|evening|night) before(?![\w'’-])|前日|前一天|전날/iy;
const same =
  /(?:the )?same (?:day|morning|afternoon|evening|night)(?![\w'’-])|同日|当日|當日|当天|當天|同一天|같은 ?날|당일/iy;
const later = /(\d{1,2}|one|two|three|four|five|six|seven) days? (later|after|earlier|before)(?![\w'’-])/iy;
/** A number alone counts days only in brackets, or before a colon. */
const plus =
  /(?:(?<=\()([+−–-])\s?(\d{1,2})(?=\))|(\+)(\d)(?=\s*:(?!\d))|([+−–-])\s?(\d{1,2})\s?(?:days?|d)|D\s?([+-])\s?(\d{1,2}))(?![\w%]|[:.]\d)/y;
const numbered = /Day (\d{1,2})(?![\w%]|[:.-]\d)/iy;
const numbers = "zero one two three four five six seven".split(" ");

/** The shift whose words begin at `at`, and where they end; null where none do. */
export function shiftAt(text: string, at: number): { readonly shift: DayShift; readonly end: number } | null {
  const found = (form: RegExp) => matchAt(form, text, at);
  const told = (match: RegExpExecArray, days: number, after: DayShift["after"]) => ({
    shift: { days, after },
    end: at + match[0].length,
  });
  const one = found(next);
  if (one) return told(one, 1, "above");
  const back = found(previous);
  if (back) return told(back, -1, "above");
  const none = found(same);
  if (none) return told(none, 0, "above");
  const counted = found(later);
  if (counted) {
    const days = numbers.indexOf(counted[1]!.toLowerCase());
    const count = days === -1 ? Number(counted[1]) : days;
    return told(counted, /later|after/i.test(counted[2]!) ? count : -count, "above");
  }
  const signed = found(plus);
  if (signed) {
    const [sign, days] = signed.slice(1).filter((group) => group !== undefined);
    return told(signed, sign === "+" ? Number(days) : -Number(days), "first");
  }
  const day = found(numbered);
  return day && Number(day[1]) > 0 ? told(day, Number(day[1]) - 1, "first") : null;
}
