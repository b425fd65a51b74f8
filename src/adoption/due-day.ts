import { monthNamed } from "../records/time/calendar-words.ts";
import { localDate } from "../records/time/zone.ts";

/**
 * The day that a tool's due date means, as YYYY-MM-DD. Tools add a time of day, a zone and short months: `05/Jun/26 12:00 AM`,
 * `2026-06-05T00:00:00Z`, `Thu Jun 25 2026 23:00:00 GMT+0000`. What is no such date stays as written, for the reader to judge.
 *
 * @param timezone in which days are counted: the day of a time that names its own zone
 */
export function dueDay(words: string, timezone: string): string {
  return dayOfInstant(words, timezone) ?? namedMonth(words) ?? words.replace(timeOfDay, "");
}

/** Behind a day. */
const timeOfDay = /(?:,? |T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]\.?M\.?)?$/i;

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
/** What JavaScript prints of a date. */
const printed = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2})(:\d{2}) GMT([+-]\d{4})(?: \(.*\))?$/;
/** Tools that know days only write their first or last minute. */
const edgeOfDay = /^(?:00:00|23:59)$/;

function dayOfInstant(words: string, timezone: string): string | null {
  const text = words.replace(printed, (_, month, day, year, time, seconds, zone) => {
    return `${year}-${two(monthNamed(month) ?? 0)}-${day}T${time}${seconds}${zone}`;
  });
  const [, day, time, seconds = "", zone] = iso.exec(text) ?? [];
  if (day === undefined || edgeOfDay.test(time!)) return day ?? null;
  const offset = /\d/.test(zone!) ? zone!.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  const instant = Date.parse(`${day}T${time}${seconds}${offset}`);
  return Number.isNaN(instant) ? null : localDate(instant, timezone);
}

const dayMonthYear = /^(\d{1,2})[/ -](\p{L}{3,10})\.?[/ -](\d{4}|\d{2})$/u;
/** Short months that are English words as well: here they can only be months. */
const shortMonths: Readonly<Record<string, number>> = { ago: 8, set: 9, out: 10 };

/** `05/Jun/26`, `19/févr./26`, `5-Jun-26`. */
function namedMonth(words: string): string | null {
  const [, day, name, year] = dayMonthYear.exec(words.replace(timeOfDay, "")) ?? [];
  const month = name === undefined ? null : (monthNamed(name) ?? shortMonths[name.toLowerCase()] ?? null);
  if (month === null) return null;
  const date = `${year!.padStart(4, "20")}-${two(month)}-${two(Number(day))}`;
  return Number.isNaN(Date.parse(date)) || new Date(date).getUTCDate() !== Number(day) ? null : date;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
