import { charactersOf } from "../../text/characters.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { listed, quote } from "../../text/messages.ts";
import type { Spanned } from "../../text/source.ts";
import { weekdayTitle } from "../../time/calendar-words.ts";
import {
  type DateReading,
  dueDayProblem,
  findDate,
  readShortDate,
  readWholeDate,
  resolveDue,
  resolveNearest,
  UNDERSTOOD_DATES,
  weekdayBefore,
} from "../../time/dates.ts";
import { type DayOrder, meantDay } from "../../time/day-order.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { weekday } from "../../time/zone.ts";
import type { DueDate } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";

/** A due date and, where it can't be read, the problem. */
export interface DueReading {
  readonly due: DueDate | null;
  readonly problem: Diagnostic | null;
}

/** `2026-06-05 (decision only)`: a remark without another date. */
const aside = /(?<!\s)\s*[(（][^()（）\d]*[)）]$/;

/** Reads a due date; one without a year is the first such day on or after `from`. A placeholder has no date. */
export function readDue(
  written: Spanned<string> | null,
  from: CalendarDate | null,
  order: () => DayOrder | null,
): DueReading {
  if (!written || charactersOf(written.value, "") === "") return { due: null, problem: null };
  const { value: text, range } = written;
  if (isPlaceholder(text)) return { due: { text, date: null, range }, problem: null };
  const words = text.replace(/^@/, "").replace(aside, "");
  const reading = readWholeDate(words) ?? readShortDate(words) ?? beforeNote(words);
  const day = reading?.kind === "date" ? reading.date : meantDay(reading?.either, order);
  const meant = day && resolveDue(day, from);
  if (meant?.kind === "day")
    return { due: { text, date: meant.date, range }, problem: otherWeekday({ value: text, range }, meant.date) };
  const unread = meant && dueDayProblem(text, meant, from);
  const reason =
    unread !== null
      ? `unexpected due date ${unread}`
      : reading?.kind === "unreadable"
        ? `unexpected due date ${reading.reason}`
        : `unexpected due date ${quote(text)}, expected a day such as ${UNDERSTOOD_DATES}`;
  const either =
    reading?.kind === "unreadable" ? (reading.either ?? []).flatMap((each) => resolveNearest(each, null) ?? []) : [];
  const choices = (meant?.kind === "passed" ? [meant.date, meant.next] : either).map((each) => `\`${each}\``);
  const help = choices.length > 0 ? `write ${listed(choices, "or")}` : "write the day as YYYY-MM-DD";
  const problem: Diagnostic = { rule: "action-item-due", range, message: reason, help };
  return { due: { text, date: null, range }, problem };
}

/** `2026-05-30 first time, then quarterly`, `5 June (was 29 May)`: a date before words about it; null where they could name another. */
function beforeNote(words: string): DateReading | null {
  const found = findDate(words);
  if (!found || found.start > 0) return null;
  const note = words.slice(found.end);
  if (!/^[\s,;(（]/.test(note) || (/\d/.test(note) && !formerDate.test(note))) return null;
  return { kind: "date", date: found.date, end: found.end };
}

/** A note about the date that was due before. */
const formerDate =
  /^[\s,;]*[(（](?:was|originally|previously|formerly|moved from|extended from|postponed from|war|antes|avant)\b[^()（）]*[)）]$/i;

/** A weekday that contradicts the date: one of the two is wrong, and it is not known which. */
function otherWeekday({ value, range }: Spanned<string>, date: CalendarDate): Diagnostic | null {
  const said = weekdayBefore(value);
  if (said === null) return null;
  const meant = weekday(date);
  if (said === meant) return null;
  const message = `unexpected due date ${quote(value)}, expected a ${weekdayTitle(said)}: ${date} is a ${weekdayTitle(meant)}`;
  return { rule: "action-item-due", range, message, help: "write the day as YYYY-MM-DD" };
}
