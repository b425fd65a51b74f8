/** A set of numbers in brief. Never a mean: one long night would hide what is usual. */
export interface Summary {
  /** How many there were. */
  readonly n: number;
  /** Null without any. */
  readonly median: number | null;
  /** Nine of ten were no longer. */
  readonly p90: number | null;
}

/** How the quantiles are defined, in words for whoever reads the numbers. */
export const QUANTILE_DEFINITION =
  "Hyndman and Fan's definition 2: the smallest recorded value that at least that part of all values does not exceed; the midpoint of two where the part ends exactly between them. Nothing is interpolated.";

export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return { n: sorted.length, median: quantile(sorted, 50), p90: quantile(sorted, 90) };
}

/**
 * The quantile of ascending numbers by Hyndman and Fan's definition 2 ("Sample Quantiles in Statistical Packages", 1996);
 * null for none.
 *
 * @param percent whole, 1 to 99: whole numbers keep the steps exact
 */
export function quantile(sorted: readonly number[], percent: number): number | null {
  if (sorted.length === 0) return null;
  const steps = sorted.length * percent;
  const at = Math.floor(steps / 100);
  const value = steps % 100 === 0 ? (sorted[at - 1]! + sorted[at]!) / 2 : sorted[at]!;
  return round(value);
}

/** To tenths: what is measured in minutes is no more exact. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
