import type { ActionItem } from "../records/model.ts";
import { addDays, addWorkdays, type Calendar } from "../time/calendar.ts";
import type { Duration } from "../time/durations.ts";
import type { CalendarDate } from "../time/instant.ts";
import type { PostmortemContext } from "./postmortem-context.ts";

/** The day by which an action item is to be done, and whose word that is. */
export interface Due {
  readonly date: CalendarDate;
  /** Null for a date that the item states; else the severity's default and the day it is counted from. */
  readonly counted: { readonly severity: string; readonly after: Duration; readonly from: CalendarDate } | null;
}

/** The item's own date, else its severity's default counted from the resolution; null where neither is known. */
export function dueOf(item: ActionItem, followUp: PostmortemContext, calendar: Calendar): Due | null {
  if (item.due?.date) return { date: item.due.date, counted: null };
  const { severity, resolvedOn } = followUp;
  if (!severity?.actionItems || resolvedOn === null) return null;
  return {
    date: dayAfter(resolvedOn, severity.actionItems, calendar),
    counted: { severity: severity.id, after: severity.actionItems, from: resolvedOn },
  };
}

/** The day on which a span that starts on `day` ends: a part of a day counts whole, since due dates have no hour. */
export function dayAfter(day: CalendarDate, span: Duration, calendar: Calendar): CalendarDate {
  return stepDays(day, wholeDays(span, calendar), calendar);
}

/** The day on which a span that ends on `day` starts. */
export function dayBefore(day: CalendarDate, span: Duration, calendar: Calendar): CalendarDate {
  const { amount, business } = wholeDays(span, calendar);
  return stepDays(day, { amount: -amount, business }, calendar);
}

interface DayCount {
  readonly amount: number;
  readonly business: boolean;
}

function stepDays(day: CalendarDate, { amount, business }: DayCount, calendar: Calendar): CalendarDate {
  return business ? addWorkdays(day, amount, calendar) : addDays(day, amount);
}

function wholeDays({ amount, unit }: Duration, calendar: Calendar): DayCount {
  switch (unit) {
    case "day":
      return { amount, business: false };
    case "business-day":
      return { amount, business: true };
    case "minute":
      return { amount: Math.ceil(amount / (24 * 60)), business: false };
    case "business-minute":
      return { amount: Math.ceil(amount / (calendar.closes - calendar.opens)), business: true };
  }
}
