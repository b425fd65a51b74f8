import type { CalendarDate, Instant } from "./instant.ts";
import { HOUR, MINUTE } from "./instant.ts";
import { matchAt } from "./scanner.ts";
import { canonicalZone, instantOf, isZone, localDate, zoneNames, zoneOffset } from "./zone.ts";
import { contested, type NamedZone, namedZones, plainCapitals, zoneOfPlace } from "./zone-table.ts";

/** A zone as a document names it: a place with its clock changes, or a fixed distance from UTC. */
export type Zone = { readonly name: string } | FixedZone;

interface FixedZone {
  readonly offsetMinutes: number;
  /** Set where the words are an abbreviation that other places use for another time. */
  readonly ambiguous?: AmbiguousAbbreviation;
}

/** `CST`: North America's, China's or Cuba's. */
interface AmbiguousAbbreviation {
  readonly abbreviation: string;
  readonly others: readonly { readonly places: readonly string[]; readonly offsetMinutes: number }[];
}

export const UTC: Zone = { name: "UTC" };

/** The zone of a name that the configuration's `timezone` accepts. */
export function zoneOf(timezone: string): Zone {
  return timezone === "UTC" ? UTC : { name: timezone };
}

/** What a zone may be written as, in words. */
export const UNDERSTOOD_ZONES =
  "UTC, an offset such as +02:00, a zone such as Europe/Berlin or a known abbreviation such as CET";

const byAbbreviation = new Map<string, Zone>();
const byName = new Map<string, NamedZone>();
const meaningsOf = new Map<string, { readonly places: readonly string[]; readonly offsetMinutes: number }[]>();

for (const each of namedZones) {
  for (const name of each.names) byName.set(name, each);
  for (const name of each.generic) byAbbreviation.set(name, place(each));
  for (const [name, offsetMinutes] of each.abbreviations) {
    const known = meaningsOf.get(name) ?? [];
    if (!known.some((meaning) => meaning.offsetMinutes === offsetMinutes)) {
      meaningsOf.set(name, [...known, { places: each.places, offsetMinutes }]);
    }
  }
}
for (const [abbreviation, [usual, ...others]] of meaningsOf) {
  const { offsetMinutes } = usual!;
  const ambiguous = others.length > 0 ? { abbreviation, others } : null;
  const fixed = offsetMinutes === 0 ? UTC : { offsetMinutes };
  // Read as they are defined, so that PST in July is one hour behind what California's clocks show.
  byAbbreviation.set(abbreviation, ambiguous ? { offsetMinutes, ambiguous } : fixed);
}

function place({ places }: NamedZone): Zone {
  return places[0] === "Etc/UTC" ? UTC : { name: places[0]! };
}

/**
 * The zone that an abbreviation of several zones means where others are known: what it is called in the first of them that has such
 * an abbreviation, else the most widespread. `isSettled` is false where another than that is meant, and where none of them tells of
 * an abbreviation that several are about equally widespread for.
 *
 * @param near the document's zone and the team's, the nearer first
 */
export function settleZone(zone: Zone, near: readonly Zone[]): { readonly zone: Zone; readonly isSettled: boolean } {
  if (!("ambiguous" in zone) || !zone.ambiguous) return { zone, isSettled: true };
  for (const each of near) {
    const other = zone.ambiguous.others.find(({ places, offsetMinutes }) =>
      "name" in each ? places.includes(canonicalZone(each.name)) : each.offsetMinutes === offsetMinutes,
    );
    if (other) return { zone: { offsetMinutes: other.offsetMinutes }, isSettled: false };
    if (shows(each, zone.offsetMinutes)) return { zone: { offsetMinutes: zone.offsetMinutes }, isSettled: true };
  }
  return { zone: { offsetMinutes: zone.offsetMinutes }, isSettled: !contested.has(zone.ambiguous.abbreviation) };
}

/** Whether a zone's clock has this distance from UTC in winter or summer. */
function shows(zone: Zone, minutes: number): boolean {
  if ("offsetMinutes" in zone) return zone.offsetMinutes === minutes;
  return [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)].some((at) => zoneOffset(at, zone.name) === minutes * MINUTE);
}

/** `UTC+05:30`. */
export function offsetName(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** Words where a zone may stand: the zone they name, or null where they can be nothing but a zone that nobody knows. */
export interface ZoneWords {
  readonly zone: Zone | null;
  readonly end: number;
}

const offsetForm =
  /(?:(?:UTC|GMT|Z)\s?([+−–-])(\d{1,2})(?:[:h]?(\d{2})|[.,](\d{1,2})(?!\d)|([½¼¾]))?|([+−-])(?:(\d{2}):?(\d{2})|(\d):(\d{2})))(?![\w/]|:\d|[.,]\d)/iy;
/** `04:02 UTC-04:30 UTC` is a range, and so is `UTC–04:47`. */
const afterRange = /\s?(?:UTC|GMT|Z|[ap]\.?m\b|[A-Z]{3,4}\b)/iy;
const areas =
  "US|Europe|America|Asia|Australia|Africa|Pacific|Atlantic|Indian|Antarctica|Arctic|Etc|Canada|Brazil|Chile|Mexico";
const placeForm = new RegExp(String.raw`(?:${areas})\/[A-Za-z_/+-]*[A-Za-z\d](?![\w/])`, "y");
const posixForm = /[A-Z]{3}\d[A-Z]{3}(?![\w/])/y;
const pairForm = /([A-Z]{2,5})\/([A-Z]{2,5})(?![\w/])/y;
/** `Eastern Time`, `Central European Summer Time`, `New York time`. */
const timePhrase =
  /((?:[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'-]*\s){1,4}?)(?:(standard|winter|mean|daylight(?: savings?)?|summer)\s)?(?:time|zeit)(?![\w/])/iy;
const wordForm = /[A-Za-z]{1,5}(?![\w/])/y;
const bareRegion = /(?:US )?(?:Pacific|Eastern|Central|Mountain)(?![\w/])/y;
/** What follows a zone without other words. */
const closing = /[*_`\s]*(?:[:)\]|,;–—]|$|(?<=\s)\\?-|\\?-(?=[\s\d])|to\b)/y;
/** Words that are zones in small letters as well, whatever follows. */
const alwaysZones: ReadonlySet<string> = new Set(["utc", "gmt", "z"]);

/** Reads the zone that begins at `at`, where a zone may be expected; null when there is none. */
export function zoneAt(text: string, at: number): ZoneWords | null {
  return offsetAt(text, at) ?? placeAt(text, at) ?? phraseAt(text, at) ?? wordAt(text, at) ?? unknownPhraseAt(text, at);
}

function offsetAt(text: string, at: number): ZoneWords | null {
  const found = matchAt(offsetForm, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  const sign = found[1] ?? found[6]!;
  const hours = Number(found[2] ?? found[7] ?? found[9]);
  const written = found[3] ?? found[8] ?? found[10];
  const minutes = written === undefined ? fractionMinutes(found[4], found[5]) : Number(written);
  const isOffset = hours * 60 + minutes <= 14 * 60 && minutes % 15 === 0 && minutes < 60;
  if (found[1] !== undefined && (written !== undefined || found[1] === "–")) {
    if (!isOffset || matchAt(afterRange, text, end)) return { zone: UTC, end: at + wordLength(text, at) };
  }
  if (!isOffset)
    return found[1] === undefined && (sign === "-" || !found[0].includes(":")) ? null : { zone: null, end };
  const size = hours * 60 + minutes;
  return { zone: size === 0 ? UTC : { offsetMinutes: sign === "+" ? size : -size }, end };
}

function fractionMinutes(digits: string | undefined, sign: string | undefined): number {
  if (digits !== undefined) return Number(`0.${digits}`) * 60;
  return sign === undefined ? 0 : { "¼": 15, "½": 30, "¾": 45 }[sign as "½"];
}

function wordLength(text: string, at: number): number {
  return matchAt(wordForm, text, at)?.[0].length ?? matchAt(/[A-Za-z]+/y, text, at)![0].length;
}

/** `Europe/Berlin`, `CST6CDT`, `AEST/AEDT`. */
function placeAt(text: string, at: number): ZoneWords | null {
  const named = matchAt(placeForm, text, at) ?? matchAt(posixForm, text, at);
  if (named) {
    const end = at + named[0].length;
    if (isZone(named[0])) return { zone: { name: named[0] }, end };
    return isClosed(text, end) && named[0].includes("/") ? { zone: null, end } : null;
  }
  const pair = matchAt(pairForm, text, at);
  if (!pair) return null;
  const end = at + pair[0].length;
  const zone = zoneOfPair(pair[1]!, pair[2]!);
  if (zone) return { zone, end };
  return isZoneLike(pair[1]!) && isZoneLike(pair[2]!) ? { zone: null, end } : null;
}

/** A place that has both as its standard and summer time; one zone by two names is that zone. */
function zoneOfPair(first: string, second: string): Zone | null {
  const region = namedZones.find(({ abbreviations }) => {
    const names = abbreviations.map(([name]) => name);
    return names.length === 2 && first !== second && names.includes(first) && names.includes(second);
  });
  if (region) return place(region);
  const [one, other] = [byAbbreviation.get(first), byAbbreviation.get(second)];
  if (!one || !other) return null;
  return JSON.stringify(one) === JSON.stringify(other) ? one : null;
}

function phraseAt(text: string, at: number): ZoneWords | null {
  const found = matchAt(timePhrase, text, at);
  const zone = found && zoneOfName(found[1]!.trim(), found[2] ?? "");
  if (zone) return { zone, end: at + found[0].length };
  const bare = matchAt(bareRegion, text, at);
  const end = at + (bare?.[0].length ?? 0);
  return bare && isClosed(text, end) ? { zone: zoneOfName(bare[0], ""), end } : null;
}

function unknownPhraseAt(text: string, at: number): ZoneWords | null {
  const found = matchAt(timePhrase, text, at);
  const end = at + (found?.[0].length ?? 0);
  return found && isUnknownName(found[1]!.trim(), found[2]) && isClosed(text, end) ? { zone: null, end } : null;
}

/** `Ruritania time`: a name in capitals that only a zone could have here. */
function isUnknownName(name: string, season: string | undefined): boolean {
  const capitals = name.split(/\s+/).every((word) => /^[A-ZÀ-Þ]/.test(word));
  return capitals && (season !== undefined || !plainNames.has(name.split(/\s+/).at(-1)!.toLowerCase()));
}

/** What stands before "time" and is no zone. */
const plainNames: ReadonlySet<string> = new Set(
  (
    "local server system team first second third last next this that same real run response recovery down up start end detection event approximate " +
    "approx total wait load build lead page query read write boot restart resolution mitigation any some all no long short day night peak full part " +
    "launch processing execution service ready current our your office business working incident"
  ).split(" "),
);

function zoneOfName(words: string, season: string): Zone | null {
  const name = words.toLowerCase().replaceAll(".", "");
  const own = byAbbreviation.get(words.toUpperCase());
  if (own && season === "" && words.length <= 5) return own;
  const region = byName.get(name) ?? byName.get(name.replace(/^(?:us|north american) /, ""));
  if (region) return inSeason(region, season.toLowerCase());
  const zone = cities().get(name) ?? zoneOfPlace(name);
  return zone ? { name: zone } : null;
}

/** `Pacific Standard Time` is PST, whatever California's clocks show; a place without abbreviations of its own has one clock. */
function inSeason(region: NamedZone, season: string): Zone {
  const [standard, summer] = region.abbreviations;
  const named = season === "" ? undefined : /^(?:daylight|summer)/.test(season) ? summer : standard;
  // In Ireland, standard time is summer's.
  if (!named || !summer || region.places[0] === "Europe/Dublin") return place(region);
  return named[1] === 0 ? UTC : { offsetMinutes: named[1] };
}

let cityZones: Map<string, string> | null = null;

/** The last part of IANA's names: `new york`. */
function cities(): ReadonlyMap<string, string> {
  cityZones ??= new Map(
    zoneNames().map((zone) => [
      zone
        .slice(zone.lastIndexOf("/") + 1)
        .replaceAll("_", " ")
        .toLowerCase(),
      zone,
    ]),
  );
  return cityZones;
}

function wordAt(text: string, at: number): ZoneWords | null {
  const word = matchAt(wordForm, text, at)?.[0];
  if (!word) return null;
  const end = at + word.length;
  const upper = word.toUpperCase();
  const zone = byAbbreviation.get(upper);
  if (zone === UTC && /^\s?\+\d/.test(text.slice(end, end + 3))) return { zone: null, end };
  if (zone) {
    const counts = word === upper || alwaysZones.has(word.toLowerCase()) || isClosed(text, end);
    return counts ? { zone, end } : null;
  }
  return isZoneLike(word) ? { zone: null, end } : null;
}

function isZoneLike(word: string): boolean {
  return byAbbreviation.has(word) || (/^[A-Z]{2,4}T$/.test(word) && !plainCapitals.has(word));
}

function isClosed(text: string, end: number): boolean {
  return matchAt(closing, text, end) !== null;
}

const cache = new Map<string, Zone | null>();

/** The zone that words name (`UTC`, `PST`, `UTC+1`, `+02:00`, `Europe/Berlin`, `Pacific Time`); null when none. */
export function zoneNamed(words: string): Zone | null {
  let zone = cache.get(words);
  if (zone === undefined) {
    const trimmed = words.trim();
    const found = zoneAt(trimmed, 0);
    zone = found && found.end === trimmed.length ? found.zone : null;
    if (cache.size < 1000) cache.set(words, zone);
  }
  return zone;
}

/** The instant at which a clock in the zone shows a time. */
export function instantIn(zone: Zone, date: CalendarDate, minutes: number): Instant {
  const offset = zone === UTC ? 0 : "offsetMinutes" in zone ? zone.offsetMinutes : null;
  return offset === null
    ? instantOf(date, minutes, (zone as { name: string }).name)
    : midnight(date) + (minutes - offset) * MINUTE;
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
export function offsetIn(zone: Zone, instant: Instant): number {
  return "offsetMinutes" in zone ? zone.offsetMinutes * MINUTE : zoneOffset(instant, zone.name);
}

/** The day that the zone's clock shows at an instant. */
export function dateIn(zone: Zone, instant: Instant): CalendarDate {
  return localDate(instant + offsetIn(zone, instant), "UTC");
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

/** A timeline's entries are of one day or two: the last day is cached. */
function midnight(date: CalendarDate): Instant {
  if (date !== lastDate) {
    lastDate = date;
    lastMidnight = Date.parse(`${date}T00:00:00Z`);
  }
  return lastMidnight;
}
