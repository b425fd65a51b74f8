import type { CalendarDate, Instant } from "./instant.ts";
import { DAY, EARLIEST_YEAR, MINUTE } from "./instant.ts";

/** A date and time of day in a zone. */
export interface LocalTime {
  readonly date: CalendarDate;
  /** Whole minutes after midnight, by the wall clock. */
  readonly minutes: number;
}

/** Every zone's offset has been constant within quarter hours since 1970. */
const QUARTER = 15 * MINUTE;

/** True for a zone of the IANA database (`Europe/Berlin`, `UTC`), in any case. */
export function isZone(name: string): boolean {
  // Creating the first of Intl's formats takes longer than checking a small repository.
  return name === "UTC" || offsets(name) !== null;
}

/** The name under which the zone database keeps a zone: `Asia/Shanghai` for `PRC`. An unknown name stays as it is. */
export function canonicalZone(name: string): string {
  return offsets(name)?.format.resolvedOptions().timeZone ?? name;
}

/** Names of all zones, for "did you mean". */
export function zoneNames(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

/**
 * How far a zone's clock is ahead of UTC at an instant, in milliseconds.
 *
 * @throws RangeError for an unknown zone
 */
export function zoneOffset(instant: Instant, zone: string): number {
  if (zone === "UTC") return 0;
  const known = offsets(zone);
  if (!known) throw new RangeError(`unknown time zone "${zone}"`);
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.byQuarter.get(quarter);
  if (offset === undefined) {
    offset = wallClock(quarter * QUARTER, known.format) - quarter * QUARTER;
    known.byQuarter.set(quarter, offset);
  }
  return offset;
}

/** What the clock shows in a zone at an instant. */
export function localTime(instant: Instant, zone: string): LocalTime {
  const wall = instant + zoneOffset(instant, zone);
  return { date: formatDate(wall), minutes: Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE) };
}

/** The day it is in a zone at an instant. */
export function localDate(instant: Instant, zone: string): CalendarDate {
  return formatDate(instant + zoneOffset(instant, zone));
}

/**
 * The instant at which the clock in a zone shows a time. A time that the clock skips moves forward by the gap, one that
 * it shows twice is the first: what RFC 5545 and Temporal do.
 *
 * @param minutes after midnight; fractions are seconds
 */
export function instantOf(date: CalendarDate, minutes: number, zone: string): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  if (zone === "UTC") return wall;
  const before = zoneOffset(wall - DAY, zone);
  const after = zoneOffset(wall + DAY, zone);
  for (const offset of [before, after]) {
    const instant = wall - offset;
    if (zoneOffset(instant, zone) === offset) return instant;
  }
  return wall - before;
}

/** The day `days` after another; negative goes back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return formatDate(Date.parse(`${date}T00:00:00Z`) + days * DAY);
}

/** Whole days from one day to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** True for a `YYYY-MM-DD` that the calendar has. */
export function isDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && formatDate(at) === text && Number(text.slice(0, 4)) >= EARLIEST_YEAR;
}

interface ZoneOffsets {
  readonly format: Intl.DateTimeFormat;
  readonly byQuarter: Map<number, number>;
}

const zones = new Map<string, ZoneOffsets | null>();

function offsets(zone: string): ZoneOffsets | null {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let created: ZoneOffsets | null = null;
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    created = { format, byQuarter: new Map() };
  } catch {
    // An unknown zone.
  }
  zones.set(zone, created);
  return created;
}

/** The wall clock at an instant, as if it were UTC. */
function wallClock(instant: Instant, format: Intl.DateTimeFormat): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** Formatted days, by their number since 1970: records repeat a few thousand days. */
const written = new Map<number, CalendarDate>();

function formatDate(wall: number): CalendarDate {
  const day = Math.floor(wall / DAY);
  let date = written.get(day);
  if (date === undefined) {
    date = new Date(wall).toISOString().slice(0, 10);
    written.set(day, date);
  }
  return date;
}
