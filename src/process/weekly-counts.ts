import type { CalendarDate } from "../time/instant.ts";
import { addDays, weekday } from "../time/zone.ts";
import type { ItemAssessment } from "./action-item.ts";

/** The days that bound an action item's life; `closed` and `due` null while it has none. */
export interface ItemLifetime {
  readonly opened: CalendarDate;
  readonly closed: CalendarDate | null;
  readonly due: CalendarDate | null;
}

/** The life of an action item; null where the day it began, or ended, is not known. */
export function lifetimeOf({ openedOn, closedOn, isOpen, due }: ItemAssessment): ItemLifetime | null {
  if (openedOn === null || (!isOpen && closedOn === null)) return null;
  return { opened: openedOn, closed: closedOn, due: due?.date ?? null };
}

/** How many items were open and how many of them overdue when a week ended. */
export interface WeekCount {
  /** The week's Monday. */
  readonly week: CalendarDate;
  readonly open: number;
  readonly overdue: number;
}

/** A quarter: long enough to see a trend, short enough for a chart in an issue. */
const WEEKS = 13;

/**
 * Open and overdue items at the end of each of the last 13 weeks, the present one as of `today`; weeks before the first
 * item are left out. Counted with today's due dates: a date that moved is no longer overdue in the past either.
 */
export function weeklyCounts(lives: readonly ItemLifetime[], today: CalendarDate): readonly WeekCount[] {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const weeks = Array.from({ length: WEEKS }, (_, index) => addDays(monday, 7 * (index + 1 - WEEKS)));
  const counts = weeks.map((week) => countWeek(lives, week, earlier(addDays(week, 6), today)));
  const first = counts.findIndex(({ open }) => open > 0);
  return first === -1 ? [] : counts.slice(first);
}

function countWeek(lives: readonly ItemLifetime[], week: CalendarDate, end: CalendarDate): WeekCount {
  const open = lives.filter(({ opened, closed }) => opened <= end && (closed === null || closed > end));
  return { week, open: open.length, overdue: open.filter(({ due }) => due !== null && due < end).length };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
