import { isPlaceholder } from "../markdown/placeholders.ts";
import type { CalendarDate, DueDate, Problem } from "../model.ts";
import type { Fact } from "../source.ts";
import { readShortDate, readWholeDate, resolveFrom, UNDERSTOOD_DATES } from "../time/dates.ts";

/** A due date and, where its words name no day, why not. */
export interface DueReading {
  readonly due: DueDate | null;
  readonly problem: Problem | null;
}

/** Reads a due date; one without a year is the first such day on or after `from`. Of a placeholder only its words are kept. */
export function readDue(written: Fact<string> | null, from: CalendarDate | null): DueReading {
  if (!written || !/[\p{L}\p{N}]/u.test(written.value)) return { due: null, problem: null };
  const { value: text, range } = written;
  if (isPlaceholder(text)) return { due: { text, date: null, range }, problem: null };
  const reading = readWholeDate(text) ?? readShortDate(text);
  const date = reading?.kind === "date" ? resolveFrom(reading.date, from) : null;
  if (date) return { due: { text, date, range }, problem: null };
  const reason =
    reading === null
      ? `unexpected due date "${text}", expected a day such as ${UNDERSTOOD_DATES}`
      : reading.kind === "unreadable"
        ? `unexpected due date: ${reading.reason}`
        : `unexpected due date "${text}" without a year, expected one because the incident's date is not known`;
  const problem: Problem = { rule: "action-item-due", range, message: reason, help: "write the day as YYYY-MM-DD" };
  return { due: { text, date: null, range }, problem };
}
