import { addWorkdays, type Calendar } from "../time/calendar.ts";
import type { Duration } from "../time/durations.ts";
import type { CalendarDate } from "../time/instant.ts";
import { addDays } from "../time/zone.ts";

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
