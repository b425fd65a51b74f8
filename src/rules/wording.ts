/** What was found, in quotes, fit for one line: control characters and bidirectional overrides become spaces. */
export function quote(found: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  const line = found.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\s]+/g, " ").trim();
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line}"`;
}

const LONGEST_QUOTE = 72;

/** `a, b and c`. */
export function listed(words: readonly string[], conjunction: "and" | "or"): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** `1 incident`, `3 incidents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** ` (did you mean "Alex"?)`, or nothing. */
export function didYouMean(near: string | null): string {
  return near === null ? "" : ` (did you mean ${quote(near)}?)`;
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
