/** `1 incident`, `3 incidents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * A span of milliseconds as people say it, by its two largest units that count: `32 min`, `1 h 20 min`, `3 days 4 h`. Seconds
 * count as well: one second late is not `15 min` where 15 minutes are allowed.
 */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const days = Math.floor(seconds / 86_400);
  const [hours, minutes] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const parts = [
    days > 0 && counted(days, "day"),
    hours > 0 && `${hours} h`,
    minutes > 0 && `${minutes} min`,
    seconds % 60 > 0 && `${seconds % 60} s`,
  ].filter((part) => part !== false);
  return parts.slice(0, 2).join(" ") || "0 min";
}

export const MINUTE = 60_000;
