import type { Instant } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import { addDays, isDate, localDate, zoneOffset } from "../time/zone.ts";
import { instantIn, type Zone, zoneNamed } from "../time/zone-names.ts";

/** When and where a time was said. */
export interface TimeOfCommand {
  /** The server's time of the comment. */
  readonly saidAt: Instant;
  /** IANA zone of times that name none. */
  readonly timezone: string;
  /** When the incident began: much earlier times are not meant. */
  readonly startedAt: Instant;
}

/** What stands after a command: a time, where there is one, and the rest. */
export type LeadingTime =
  | { readonly kind: "none" }
  | { readonly kind: "time"; readonly at: Instant; readonly rest: string }
  | { readonly kind: "unclear"; readonly message: string };

/** Clocks differ; nobody reports what happens later than this. */
const AHEAD = 5 * MINUTE;
/** What happened longer before an incident than this is not part of its story: the day must be another. */
const BEFORE = 12 * 60 * MINUTE;

const day = /^(\d{4}-\d{2}-\d{2})[T ]+(?=\d)/i;
const clock = /^(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:\s?([ap])\.?m\b\.?)?(?=[\s,;:–—Z+-]|$)/i;
/** `UTC`, `CEST`, `+02:00`, `Europe/Berlin`: in capitals, so that words of the text are none. */
const zoneWord = /^\s?((?:UTC|GMT)?[+-]\d{2}:?\d{2}|[A-Z]{3,4}|Z|[A-Z][a-z]+\/[A-Za-z_/]+)(?=[\s,;:–—-]|$)/;

/** Reads `04:18 text`, `4:18 AM text`, `04:18 UTC text` or a full ISO time: the last such moment before it was said. */
export function leadingTime(text: string, moment: TimeOfCommand): LeadingTime {
  const words = text.trimStart().replace(/^at\s+(?=\d)/i, "");
  const date = day.exec(words)?.[1] ?? null;
  const afterDay = date === null ? words : words.slice(day.exec(words)![0].length);
  const match = clock.exec(afterDay);
  if (!match) return { kind: "none" };
  const afterClock = afterDay.slice(match[0].length);
  const named = zoneWord.exec(afterClock);
  const zone = named ? zoneNamed(named[1]!) : null;
  const written = words.slice(0, words.length - afterClock.length + (zone ? named![0].length : 0)).trim();
  const minutes = minutesOf(match);
  if (minutes === null) return unclear(`unexpected time "${written}", expected one of the day such as 04:18`);
  const at = instantFor(date, minutes, zone ?? { name: moment.timezone }, moment);
  if (at === null)
    return unclear(`unexpected time "${written}", expected a day that exists, such as 2026-05-29T04:18Z`);
  if (at > moment.saidAt + AHEAD || at < moment.startedAt - BEFORE) {
    return unclear(
      `unexpected time "${written}", expected when it happened: this is still to come, or long before the incident`,
    );
  }
  return { kind: "time", at, rest: words.slice(written.length).replace(/^[\s,;:–—-]+/, "") };
}

/** Minutes after midnight; fractions are seconds. */
function minutesOf([, hours, minutes, seconds = "0", half]: RegExpExecArray): number | null {
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const exists =
    hour < 24 && Number(minutes) < 60 && Number(seconds) < 60 && !(half && (Number(hours) > 12 || Number(hours) === 0));
  return exists ? hour * 60 + Number(minutes) + Number(seconds) / 60 : null;
}

/** On the day that was named, else the last time the clock showed it: yesterday, where today's is still to come. */
function instantFor(date: string | null, minutes: number, zone: Zone, { saidAt }: TimeOfCommand): Instant | null {
  if (date !== null) return isDate(date) ? instantIn(zone, date, minutes) : null;
  const today =
    "name" in zone
      ? localDate(saidAt + AHEAD, zone.name)
      : localDate(saidAt + AHEAD + zone.offsetMinutes * MINUTE, "UTC");
  const candidates = [today, addDays(today, -1)].map((candidate) =>
    lastOccurrence(zone, candidate, minutes, saidAt + AHEAD),
  );
  return candidates.find((at) => at <= saidAt + AHEAD) ?? candidates.at(-1)!;
}

/** Where clocks went back, one time of day comes twice: the second is meant once it has passed. */
function lastOccurrence(zone: Zone, date: string, minutes: number, limit: Instant): Instant {
  const first = instantIn(zone, date, minutes);
  if (!("name" in zone)) return first;
  const again = first + (zoneOffset(first, zone.name) - zoneOffset(first + 3 * 60 * MINUTE, zone.name));
  const isTwice =
    again > first && again <= limit && again + zoneOffset(again, zone.name) === first + zoneOffset(first, zone.name);
  return isTwice ? again : first;
}

function unclear(message: string): LeadingTime {
  return { kind: "unclear", message };
}
