/*
 * Counts with their nouns, and shares. Findings print plain digits, since a baseline knows them by their words; everything else groups
 * thousands.
 */

/** `12,345` */
export function formatNumber(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 incident`, `2,000 incidents`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** `92%`, rounded; never 100% while something is missing, never 0% while something is there. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = Math.round((part * 100) / whole);
  if (percent === 100 && part < whole) return "99%";
  return percent === 0 && part > 0 ? "1%" : `${percent}%`;
}

/** `1 incident`, `2000 incidents`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `no incidents`, `1 incident`, `2000 incidents`. */
export function countedOrNone(count: number, noun: string, plural = `${noun}s`): string {
  return count === 0 ? `no ${plural}` : counted(count, noun, plural);
}
