import type { Instant } from "./instant.ts";
import { localDate, localTime } from "./zone.ts";

/** Tells times as a team's clock shows them: `04:17` on the day of `day`, else `2026-05-30 04:17`; with null, always the day. */
export function localClock(timezone: string, day: Instant | null): (at: Instant) => string {
  const shownDate = day === null ? null : localDate(day, timezone);
  return (at) => {
    const { date, minutes } = localTime(at, timezone);
    const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return date === shownDate ? time : `${date} ${time}`;
  };
}
