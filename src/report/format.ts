import { formatDay, formatTimeOfDay } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import { localTime } from "../time/zone.ts";

export { clip as clipText } from "../text/clip.ts";
export { formatCount, formatNumber } from "../text/count.ts";
export { listed as formatList } from "../text/messages.ts";
export { formatMinutes } from "../time/format.ts";
export { formatDay };

/** `04:02` */
export function formatClock(instant: Instant, zone: string): string {
  return formatTimeOfDay(localTime(instant, zone).minutes);
}

/** `29 May 2026, 04:02` */
export function formatMoment(instant: Instant, zone: string): string {
  return `${formatDay(localTime(instant, zone).date)}, ${formatClock(instant, zone)}`;
}

/** `92%`, rounded; never 100% while something is missing, never 0% while something is there. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = Math.round((part * 100) / whole);
  if (percent === 100 && part < whole) return "99%";
  return percent === 0 && part > 0 ? "1%" : `${percent}%`;
}
