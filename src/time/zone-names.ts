import type { CalendarDate, Instant } from "./instant.ts";
import { HOUR, MINUTE } from "./instant.ts";
import { instantOf, isZone, zoneOffset } from "./zone.ts";

/** A zone as a document names it: a place with its clock changes, or a fixed distance from UTC. */
export type Zone = { readonly name: string } | { readonly offsetMinutes: number };

export const UTC: Zone = { name: "UTC" };

/** What a zone may be written as, in words. */
export const UNDERSTOOD_ZONES =
  "UTC, an offset such as +02:00, a zone such as Europe/Berlin or a known abbreviation such as CET";

/**
 * Abbreviations, in minutes ahead of UTC. Read as they are defined, so that PST in July is one hour behind what
 * California's clocks show. Where one stands for several zones the most widespread in incident reports is taken:
 * BST is British Summer (not Bangladesh), CST and CDT are North America's (not China's or Cuba's), IST is India's
 * (not Israel's or Ireland's), AST is Atlantic (not Arabia's), SST is Samoa (not Singapore).
 */
const abbreviations: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  UCT: 0,
  ZULU: 0,
  BST: 60,
  CET: 60,
  MEZ: 60,
  WEST: 60,
  WAT: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  CAT: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  TRT: 180,
  GST: 240,
  PKT: 300,
  IST: 330,
  WIB: 420,
  ICT: 420,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  PHT: 480,
  MYT: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NDT: -150,
  NST: -210,
  ART: -180,
  BRT: -180,
  CLT: -240,
  COT: -300,
  PET: -300,
  ADT: -180,
  AST: -240,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
  SST: -660,
}; // prettier-ignore

/** Names that mean a place's clock, summer and winter. */
const places: Record<string, string> = {
  PT: "America/Los_Angeles",
  PACIFIC: "America/Los_Angeles",
  MT: "America/Denver",
  MOUNTAIN: "America/Denver",
  CT: "America/Chicago",
  CENTRAL: "America/Chicago",
  ET: "America/New_York",
  EASTERN: "America/New_York",
  "PST/PDT": "America/Los_Angeles",
  "PDT/PST": "America/Los_Angeles",
  "MST/MDT": "America/Denver",
  "CST/CDT": "America/Chicago",
  "EST/EDT": "America/New_York",
  "EDT/EST": "America/New_York",
  "GMT/BST": "Europe/London",
  "CET/CEST": "Europe/Berlin",
  "CEST/CET": "Europe/Berlin",
  "UK TIME": "Europe/London",
  "LONDON TIME": "Europe/London",
};

/** `PACIFIC TIME`, `EASTERN STANDARD TIME`. */
const timeWord = / (?:STANDARD |DAYLIGHT )?TIME$/;
const offsetForm = /^(?:UTC|GMT)?\s?([+−–-])(\d{1,2})(?::?(\d{2}))?$/i;

const cache = new Map<string, Zone | null>();

/** The zone that a word or two name (`UTC`, `PST`, `UTC+1`, `+02:00`, `Europe/Berlin`, `Pacific Time`); null when none. */
export function zoneNamed(words: string): Zone | null {
  let zone = cache.get(words);
  if (zone === undefined) {
    zone = findZone(words.trim());
    if (cache.size < 1000) cache.set(words, zone);
  }
  return zone;
}

function findZone(words: string): Zone | null {
  const upper = words.toUpperCase();
  const offsetMinutes = Object.hasOwn(abbreviations, upper) ? abbreviations[upper] : undefined;
  if (offsetMinutes !== undefined) return offsetMinutes === 0 ? UTC : { offsetMinutes };
  const place = upper.replace(timeWord, "");
  if (Object.hasOwn(places, place)) return { name: places[place]! };
  if (Object.hasOwn(places, upper)) return { name: places[upper]! };
  // All other zones have a digit or a slash: `UTC+1`, `Europe/Berlin`.
  if (!/[\d/]/.test(words)) return null;
  const offset = offsetForm.exec(words);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? null : { offsetMinutes: offset[1] === "+" ? minutes : -minutes };
  }
  if (!/^(?:[A-Za-z]+\/[A-Za-z_/+-]+|[A-Z]{3}\d[A-Z]{3})$/.test(words)) return null;
  return isZone(words) ? { name: words } : null;
}

/** The instant at which a clock in the zone shows a time. */
export function instantIn(zone: Zone, date: CalendarDate, minutes: number): Instant {
  const offset = zone === UTC ? 0 : "offsetMinutes" in zone ? zone.offsetMinutes : null;
  return offset === null
    ? instantOf(date, minutes, (zone as { name: string }).name)
    : midnight(date) + (minutes - offset) * MINUTE;
}

/** When a clock that is put back shows again what it shows at an instant; null at all other times. */
export function repeatedWallTime(zone: Zone, instant: Instant): Instant | null {
  if (!("name" in zone)) return null;
  const put = zoneOffset(instant, zone.name) - zoneOffset(instant + 3 * HOUR, zone.name);
  return put > 0 && zoneOffset(instant + put, zone.name) === zoneOffset(instant, zone.name) - put
    ? instant + put
    : null;
}

let lastDate: CalendarDate = "1970-01-01";
let lastMidnight: Instant = 0;

/** A timeline's entries are of one day or two: the day before is remembered. */
function midnight(date: CalendarDate): Instant {
  if (date !== lastDate) {
    lastDate = date;
    lastMidnight = Date.parse(`${date}T00:00:00Z`);
  }
  return lastMidnight;
}
