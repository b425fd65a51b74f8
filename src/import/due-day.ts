import { monthNamed } from "../time/calendar-words.ts";
import { localDate } from "../time/zone.ts";

/**
 * The day of a due date that a tool wrote as a moment of some zone: `2026-06-05T23:30:00Z`, `Thu Jun 25 2026 23:00:00
 * GMT+0000`. Other words stay as they are, for the reader to judge.
 *
 * @param timezone in which days are counted
 */
export function dueDay(words: string, timezone: string): string {
  const [, day, time, seconds = ":00", zone] = moment.exec(withoutNames(words)) ?? [];
  if (day === undefined) return words;
  if (edgeOfDay.test(time!)) return day;
  const offset = /\d/.test(zone!) ? zone!.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  const instant = Date.parse(`${day}T${time}${seconds}${offset}`);
  return Number.isNaN(instant) ? words : localDate(instant, timezone);
}

const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
/** What JavaScript prints of a date. */
const printed = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})(?: \(.*\))?$/;
/** Tools that know days only write their first or last minute, of whatever zone. */
const edgeOfDay = /^(?:00:00|23:59)$/;

function withoutNames(words: string): string {
  return words.replace(printed, (_, name, day, year, time, zone) => {
    return `${year}-${String(monthNamed(name) ?? 0).padStart(2, "0")}-${day}T${time}${zone}`;
  });
}
