/** A summary of numbers. Never a mean, which a single long incident distorts. */
export interface QuantileSummary {
  /** How many there were. */
  readonly n: number;
  /** Null without any. */
  readonly median: number | null;
  /** Nine of ten are at most this long. */
  readonly p90: number | null;
}

/** How the quantiles are defined, in words for the person who reads the numbers. */
export const QUANTILE_DEFINITION =
  "Hyndman and Fan's definition 7, that of NumPy and of a spreadsheet's PERCENTILE.INC: the values in order, and a straight line between the two that stand nearest; rounded to tenths.";

export function summarizeValues(values: readonly number[]): QuantileSummary {
  const sorted = values.toSorted((a, b) => a - b);
  return { n: sorted.length, median: quantile(sorted, 50), p90: quantile(sorted, 90) };
}

/**
 * The quantile of ascending numbers by Hyndman and Fan's definition 7 ("Sample Quantiles in Statistical Packages", 1996);
 * null for none.
 *
 * @param percent 0 to 100
 */
export function quantile(sorted: readonly number[], percent: number): number | null {
  if (sorted.length === 0) return null;
  const steps = (sorted.length - 1) * percent;
  const [place, rest] = [Math.floor(steps / 100), steps % 100];
  const [below, above] = [toInteger(sorted[place]!), toInteger(sorted[rest === 0 ? place : place + 1]!)];
  // To tenths: what is measured in minutes is no more exact.
  return Math.round((below * 100 + (above - below) * rest) / (100 * (FINEST / 10))) / 10;
}

/** Values are minutes, measured in milliseconds: integers, so that an exact half is rounded up whatever the fractions add up to. */
const FINEST = 60_000;

function toInteger(value: number): number {
  return Math.round(value * FINEST);
}
