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

/** A span of milliseconds as people say it, by its two largest units: `32 min`, `1 h 20 min`, `3 days 4 h`. */
export function span(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  if (minutes === 0 && milliseconds > 0) return `${Math.ceil(milliseconds / 1000)} s`;
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts =
    days > 0 ? [counted(days, "day"), hours > 0 && `${hours} h`] : [hours > 0 && `${hours} h`, `${minutes % 60} min`];
  return parts.filter((part) => part !== false && part !== "0 min").join(" ") || "0 min";
}

export const MINUTE = 60_000;
