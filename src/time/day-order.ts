import type { EitherDate } from "./dates.ts";
import { DAY } from "./instant.ts";
import type { WrittenDate } from "./named-dates.ts";

/** How a document writes `05/06/2026`: 0 for day first, 1 for month first. */
export type DayOrder = 0 | 1;

const numeric = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g;
/** If the dates are this close together in one order, and this far apart in the other, the first order is right. */
const TOGETHER = 14 * DAY;
const APART = 28 * DAY;

/** The day order of a document, computed when first needed. */
export function dayOrderIn(text: string): () => DayOrder | null {
  let order: DayOrder | null | undefined;
  return () => {
    if (order === undefined) order = findDayOrder(text);
    return order;
  };
}

/** The day that an ambiguous date means in a document of this order. */
export function meantDay(either: EitherDate | undefined | null, order: () => DayOrder | null): WrittenDate | null {
  if (!either) return null;
  const known = order();
  return known === null ? null : either[known];
}

/** By its unambiguous dates; without any, by the order in which its dates are close together, as those of an incident are. */
function findDayOrder(text: string): DayOrder | null {
  const seen = [false, false];
  const instants: [number[], number[]] = [[], []];
  for (const [, first, , second, year] of text.matchAll(numeric)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && b <= 12) seen[0] = true;
    else if (b > 12 && a <= 12) seen[1] = true;
    else if (a <= 12 && b <= 12) {
      instants[0].push(Date.UTC(Number(year), b - 1, a));
      instants[1].push(Date.UTC(Number(year), a - 1, b));
    }
  }
  if (seen[0] !== seen[1]) return seen[0] ? 0 : 1;
  if (seen[0]) return null;
  const [dayFirst, monthFirst] = [spanOf(instants[0]), spanOf(instants[1])];
  if (dayFirst <= TOGETHER && monthFirst >= APART) return 0;
  return monthFirst <= TOGETHER && dayFirst >= APART ? 1 : null;
}

function spanOf(instants: readonly number[]): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const instant of instants) {
    first = Math.min(first, instant);
    last = Math.max(last, instant);
  }
  return instants.length === 0 ? 0 : last - first;
}
