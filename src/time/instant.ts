/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A calendar day without a zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/* Spans of time in milliseconds. A calendar's day may be an hour longer or shorter than DAY: `addDays` counts those. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Years of three digits or fewer are mistakes: `0026` for 2026. */
export const EARLIEST_YEAR = 1000;
/** No zone's clock is further from UTC. */
const LONGEST_OFFSET = 14 * 60;

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2}))?$/i;

/** An ISO 8601 time with its offset, or a day (its start in UTC), to milliseconds; null for anything else, Feb 30 and +15:00 included. */
export function parseInstant(text: string): Instant | null {
  const match = form.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "0", offset = "Z"] = match;
  const whole = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const written = new Date(whole);
  const exists =
    written.getUTCDate() === Number(day) &&
    written.getUTCMonth() === Number(month) - 1 &&
    written.getUTCHours() === Number(hour) &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(year) >= EARLIEST_YEAR;
  const ahead = offsetMinutes(offset);
  return exists && ahead !== null ? whole + Number(fraction.padEnd(3, "0")) - ahead * MINUTE : null;
}

function offsetMinutes(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  if (minutes > LONGEST_OFFSET || Number(digits.slice(2)) > 59) return null;
  return offset.startsWith("-") ? -minutes : minutes;
}

/** `2026-05-29T04:02:00Z`: the way instants are printed, without milliseconds. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, "Z");
}
