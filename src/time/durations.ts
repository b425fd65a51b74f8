import { counted } from "../text/count.ts";

/**
 * A span of time as the process counts it. Minutes pass around the clock; days keep the local time of day across clock
 * changes; business minutes pass in working hours only; business days end when their working hours do.
 */
export interface Duration {
  /** Whole and not negative. */
  readonly amount: number;
  readonly unit: "minute" | "day" | "business-minute" | "business-day";
}

const MINUTES: Readonly<Record<string, number>> = { m: 1, min: 1, minute: 1, h: 60, hr: 60, hour: 60 };
const DAYS: Readonly<Record<string, number>> = { d: 1, day: 1, w: 7, wk: 7, week: 7 };
/** About a century: longer is a typing mistake, and later dates can't be written. */
const LONGEST_DAYS = 36_525;

/** The accepted forms of a duration, for messages. */
export const DURATION_FORMS = "a duration such as 15m, 48h, 30d, 2w, 4bh or 5bd";

/**
 * Reads `15m`, `1h30m`, `48 hours`, `30d`, `2w`, `4bh`, `4 business hours`, `5bd` or `next business day`; null for
 * anything else. ISO 8601 too: `PT15M`, `P30D`.
 */
export function parseDuration(text: string): Duration | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (words === "next business day") return { amount: 1, unit: "business-day" };
  const single = /^(\d{1,7}) ?(?:(b|business )?([a-z]+))$/.exec(words);
  const amount = Number(single?.[1]);
  const business = single?.[2] !== undefined;
  const unit = single?.[3] ?? "";
  const minutes = lookup(MINUTES, unit);
  const days = lookup(DAYS, unit);
  if (minutes !== null) return bounded({ amount: amount * minutes, unit: business ? "business-minute" : "minute" });
  if (days !== null && business && days > 1) return null;
  if (days !== null) return bounded({ amount: amount * days, unit: business ? "business-day" : "day" });
  const iso = /^p(?:(\d{1,4})w|(\d{1,5})d|t(?:(\d{1,5})h)?(?:(\d{1,7})m)?)$/.exec(words);
  if (iso && words.length > 2) return isoDuration(iso);
  const mixed = /^(\d{1,5}) ?h(?:ours?)? ?(\d{1,5}) ?m(?:in|inutes?)?$/.exec(words);
  if (mixed) return bounded({ amount: Number(mixed[1]) * 60 + Number(mixed[2]), unit: "minute" });
  return null;
}

/** `P2W`, `P30D`, `PT1H30M` (ISO 8601). */
function isoDuration([, weeks, days, hours = "0", minutes = "0"]: RegExpExecArray): Duration | null {
  if (weeks !== undefined) return bounded({ amount: Number(weeks) * 7, unit: "day" });
  if (days !== undefined) return bounded({ amount: Number(days), unit: "day" });
  return bounded({ amount: Number(hours) * 60 + Number(minutes), unit: "minute" });
}

/** In words: `15 minutes`, `4 business hours`, `1 business day`. */
export function formatDuration({ amount, unit }: Duration): string {
  const business = unit.startsWith("business-") ? "business " : "";
  const inMinutes = unit.endsWith("minute");
  const inHours = inMinutes && amount > 0 && amount % 60 === 0;
  const count = inHours ? amount / 60 : amount;
  const noun = inHours ? "hour" : inMinutes ? "minute" : "day";
  return counted(count, business + noun);
}

function lookup(table: Readonly<Record<string, number>>, unit: string): number | null {
  if (Object.hasOwn(table, unit)) return table[unit]!;
  const singular = unit.replace(/s$/, "");
  return singular.length > 1 && Object.hasOwn(table, singular) ? table[singular]! : null;
}

function bounded(duration: Duration): Duration | null {
  const days = duration.unit.endsWith("minute") ? duration.amount / (24 * 60) : duration.amount;
  return days <= LONGEST_DAYS ? duration : null;
}
