import type { CalendarDate, Instant } from "../time/instant.ts";
import { localTime } from "../time/zone.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** `45 min`, `3 h 20 min`, `2 d 4 h`: two units at most, since nobody acts on the third. */
export function formatMinutes(minutes: number): string {
  if (minutes > 0 && minutes < 1) return "under 1 min";
  const whole = Math.round(minutes);
  if (whole < 120) return `${whole} min`;
  if (whole < 48 * 60) return twoUnits(Math.floor(whole / 60), "h", whole % 60, "min");
  const hours = Math.round(whole / 60);
  return twoUnits(Math.floor(hours / 24), "d", hours % 24, "h");
}

function twoUnits(larger: number, unit: string, smaller: number, lesser: string): string {
  return smaller === 0 ? `${larger} ${unit}` : `${larger} ${unit} ${smaller} ${lesser}`;
}

/** `29 May 2026`; what is no date stays as it is. */
export function formatDay(date: CalendarDate): string {
  const [year, month, day] = date.split("-");
  const name = months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : date;
}

/** `04:02` */
export function formatClock(instant: Instant, zone: string): string {
  const { minutes } = localTime(instant, zone);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `29 May 2026, 04:02` */
export function formatMoment(instant: Instant, zone: string): string {
  return `${formatDay(localTime(instant, zone).date)}, ${formatClock(instant, zone)}`;
}

/** `2 items`, `1 item` */
export function formatCount(n: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(n)} ${n === 1 ? noun : plural}`;
}

/** `12,345` */
export function formatNumber(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `92%`, rounded; never 100% while something is missing, never 0% while something is there. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = Math.round((part * 100) / whole);
  if (percent === 100 && part < whole) return "99%";
  return percent === 0 && part > 0 ? "1%" : `${percent}%`;
}

/** `a`, `a and b`, `a, b and c` */
export function formatList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** At most `limit` characters, the last an ellipsis where something was cut. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text.slice(0, limit * 2)];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
