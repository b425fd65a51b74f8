import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Range } from "../../text/source.ts";
import { weekdayTitle } from "../../time/calendar-words.ts";
import { resolveNearest } from "../../time/dates.ts";
import type { CalendarDate } from "../../time/instant.ts";
import type { WrittenDate } from "../../time/named-dates.ts";
import { weekday } from "../../time/zone.ts";

/** What is wrong with a written day: its weekday is another, or no year around has it (`Feb 29`); null where nothing is. */
export function dayProblem(
  { date, weekday: named }: { readonly date: WrittenDate | null; readonly weekday: number | null },
  near: CalendarDate | null,
  range: Range,
): Omit<Diagnostic, "rule"> | null {
  if (!date || (date.year === null && near === null)) return null;
  const day = resolveNearest(date, near);
  if (day === null) {
    const message = `unexpected day February ${date.day}, expected one that exists: ${near!.slice(0, 4)} has no such day`;
    return { range, message, help: "correct the day, or write its year" };
  }
  if (named === null || weekday(day) === named) return null;
  const message = `unexpected weekday ${weekdayTitle(named)}, expected ${weekdayTitle(weekday(day))} for ${day}`;
  return { range, message, help: "correct the weekday or the day" };
}
