import { counted } from "../text/count.ts";
import { type CalendarDate, type Instant, MINUTE } from "./instant.ts";
import { localDate, localTime, weekday } from "./zone.ts";

/*
 * Times, days and spans as people read them.
 */

const months = "January February March April May June July August September October November December".split(" ");
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** `29 May 2026`; what is no date stays as it is. */
export function formatDay(date: CalendarDate): string {
  const [year, month, day] = date.split("-");
  const name = months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : date;
}

/** `Friday, 5 June 2026` */
export function formatLongDay(date: CalendarDate): string {
  return `${weekdays[weekday(date)]}, ${formatDay(date)}`;
}

/** `due Friday` for a day of the last week. */
export function formatDueWeekday(date: CalendarDate): string {
  return `due ${weekdays[weekday(date)]}`;
}

/** `04:02` for a time of day in minutes after midnight; seconds are left out. */
export function formatTimeOfDay(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `2026-05-29 04:02`, as the clock in a zone shows it. */
export function formatLocalTime(at: Instant, zone: string): string {
  const { date, minutes } = localTime(at, zone);
  return `${date} ${formatTimeOfDay(minutes)}`;
}

/** `04:02`, as the clock in a zone shows it. */
export function formatTime(at: Instant, zone: string): string {
  return formatTimeOfDay(localTime(at, zone).minutes);
}

/** `29 May 2026, 04:02`, as the clock in a zone shows it. */
export function formatDateTime(at: Instant, zone: string): string {
  return `${formatDay(localDate(at, zone))}, ${formatTime(at, zone)}`;
}

/** Prints times as a team's clock shows them: `04:17` on the day of `day`, else `2026-05-30 04:17`. */
export function localClock(zone: string, day: Instant): (at: Instant) => string {
  const usual = localDate(day, zone);
  return (at) => {
    const { date, minutes } = localTime(at, zone);
    return date === usual ? formatTimeOfDay(minutes) : formatLocalTime(at, zone);
  };
}

/** A span of milliseconds in words, rounded to minutes: `45 minutes`, `2 hours 5 minutes`. */
export function spanInWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / MINUTE));
  const parts = [counted(Math.floor(minutes / 60), "hour"), counted(minutes % 60, "minute")];
  return parts.filter((part) => !part.startsWith("0 ")).join(" ") || "0 minutes";
}

/** A span of minutes, rounded to its two largest units, since nobody acts on the third: `45 min`, `3 h 20 min`, `2 d 4 h`. */
export function formatMinutes(minutes: number): string {
  if (minutes > 0 && minutes < 1) return "under 1 min";
  const whole = Math.round(minutes);
  if (whole < 120) return `${whole} min`;
  if (whole < 48 * 60) return twoUnits(Math.floor(whole / 60), "h", whole % 60, "min");
  const hours = Math.round(whole / 60);
  return twoUnits(Math.floor(hours / 24), "d", hours % 24, "h");
}

/** Where a deadline is from now: `in 8 min`, `now`, `overdue by 25 min`. */
export function formatDeadline(deadline: Instant, now: Instant): string {
  const minutes = (deadline - now) / MINUTE;
  if (minutes < 0) return `overdue by ${formatMinutes(-minutes < 1 ? -minutes : Math.floor(-minutes))}`;
  return minutes === 0 ? "now" : `in ${formatMinutes(minutes < 1 ? minutes : Math.floor(minutes))}`;
}

function twoUnits(larger: number, unit: string, smaller: number, lesser: string): string {
  return smaller === 0 ? `${larger} ${unit}` : `${larger} ${unit} ${smaller} ${lesser}`;
}

/**
 * A span of milliseconds by its two largest units that count, seconds rounded up: `32 min`, `1 h 20 min`, `3 days 4 h`. Seconds
 * count as well: one second late is not `15 min` where 15 minutes are allowed.
 */
export function formatSpan(milliseconds: number): string {
  return unitsOf(milliseconds).slice(0, 2).join(" ") || "0 min";
}

/** A span of milliseconds by all its units, seconds rounded up: `2 days 3 h 48 min`. Read back, it is the same span. */
export function formatWholeSpan(milliseconds: number): string {
  return unitsOf(milliseconds).join(" ") || "0 min";
}

function unitsOf(milliseconds: number): string[] {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const days = Math.floor(seconds / 86_400);
  const [hours, minutes] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const parts = [
    days > 0 && counted(days, "day"),
    hours > 0 && `${hours} h`,
    minutes > 0 && `${minutes} min`,
    seconds % 60 > 0 && `${seconds % 60} s`,
  ];
  return parts.filter((part) => part !== false);
}
