import type { Owners } from "../policy/people.ts";
import { fileSlug } from "../text/slug.ts";
import { yamlKey } from "../text/yaml-quote.ts";
import { parseDuration } from "../time/durations.ts";
import { formatTimeOfDay } from "../time/format.ts";
import { type Instant, MINUTE } from "../time/instant.ts";
import { addDays, instantOf, isDate, isZone, localTime } from "../time/zone.ts";

/** On-call shifts of an iCalendar file (RFC 5545), and what of it was left out. */
export interface ImportedShifts {
  readonly shifts: readonly ImportedShift[];
  /** Events without a readable time or person, and recurring ones, by their titles. */
  readonly leftOut: readonly string[];
  /** Names that `people` does not have. */
  readonly unknown: readonly string[];
}

interface ImportedShift {
  readonly from: Instant;
  readonly to: Instant;
  /** A person's id; made of the name for one that the configuration does not know. */
  readonly who: string;
}

/** More shifts than a year of half days are no schedule. */
const MOST_EVENTS = 1000;

/** Reads the shifts of a calendar as PagerDuty, Opsgenie, Google Calendar and others export it, the earliest first. */
export function importShifts(
  text: string,
  { owners, timezone }: { readonly owners: Owners; readonly timezone: string },
): ImportedShifts {
  const leftOut: string[] = [];
  const unknown = new Set<string>();
  const shifts = eventsOf(text).flatMap((event): ImportedShift[] => {
    if (event.get("STATUS")?.value === "CANCELLED") return [];
    const title = event.get("SUMMARY")?.value ?? "";
    const from = timeOf(event.get("DTSTART"), timezone);
    const to = timeOf(event.get("DTEND"), timezone) ?? endOf(from, event.get("DURATION")?.value);
    const names = namesOf(event);
    if (from === null || to === null || to <= from || names.length === 0 || event.has("RRULE")) {
      leftOut.push(title || "an event without a title");
      return [];
    }
    const known = names.flatMap((name) => owners.resolve(name)).find(({ kind }) => kind === "person");
    if (known?.kind === "person") return [{ from, to, who: known.person.id }];
    unknown.add(names[0]!);
    return [{ from, to, who: fileSlug(names[0]!) }];
  });
  return { shifts: shifts.sort((a, b) => a.from - b.from), leftOut, unknown: [...unknown] };
}

/** The shifts as the configuration's `on-call`: nobody's turn, with each shift as an override. */
export function onCallConfiguration({ shifts }: ImportedShifts, timezone: string): string {
  const local = (at: Instant) => {
    const { date, minutes } = localTime(at, timezone);
    return `${date}T${formatTimeOfDay(minutes)}`;
  };
  const lines = shifts.map(
    ({ from, to, who }) => `    - { from: ${local(from)}, to: ${local(to)}, who: ${yamlKey(who)} }`,
  );
  return ["on-call:", `  starts: ${local(shifts[0]!.from)}`, "  members: [nobody]", "  overrides:", ...lines, ""].join(
    "\n",
  );
}

interface Property {
  readonly value: string;
  /** In upper case: `TZID`, `CN`. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The first property of each name of each event. */
function eventsOf(text: string): ReadonlyMap<string, Property>[] {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n");
  const events: Map<string, Property>[] = [];
  let event: Map<string, Property> | null = null;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") event = new Map();
    else if (line === "END:VEVENT") {
      if (event && events.length < MOST_EVENTS) events.push(event);
      event = null;
    } else if (event) {
      const [name, property] = propertyOf(line);
      if (!event.has(name)) event.set(name, property);
    }
  }
  return events;
}

/** `DTSTART;TZID=Europe/Berlin:20260601T090000` */
function propertyOf(line: string): readonly [string, Property] {
  const colon = /^(?:[^":]|"[^"]*")*:/.exec(line)?.[0].length ?? line.length + 1;
  const [name = "", ...parameters] = line.slice(0, colon - 1).split(";");
  const value = line
    .slice(colon)
    .replace(/\\n/gi, " ")
    .replace(/\\([\\,;])/g, "$1");
  const pairs = parameters.map((one) => {
    const at = one.indexOf("=");
    return [one.slice(0, at).toUpperCase(), one.slice(at + 1).replace(/"/g, "")] as const;
  });
  return [name.toUpperCase(), { value: value.trim(), parameters: new Map(pairs) }];
}

const TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/;

/** A time in UTC, in its `TZID`, or without either in the team's zone; a day alone is its midnight. */
function timeOf(property: Property | undefined, timezone: string): Instant | null {
  const [, year, month, day, hours = "0", minutes = "0", utc] = TIME.exec(property?.value ?? "") ?? [];
  const date = `${year}-${month}-${day}`;
  if (year === undefined || !isDate(date) || Number(hours) > 23 || Number(minutes) > 59) return null;
  const zone = property!.parameters.get("TZID") ?? timezone;
  return instantOf(date, Number(hours) * 60 + Number(minutes), utc ? "UTC" : isZone(zone) ? zone : timezone);
}

/** `PT12H`, `P1D`, `P1W` */
function endOf(from: Instant | null, duration = ""): Instant | null {
  const [, amount, unit] = /^P(?:T?)(\d{1,4})([WDHM])$/.exec(duration) ?? [];
  const span = amount === undefined ? null : parseDuration(`${amount}${unit!.toLowerCase()}`);
  if (from === null || !span) return null;
  if (span.unit === "minute") return from + span.amount * MINUTE;
  const { date, minutes } = localTime(from, "UTC");
  return instantOf(addDays(date, span.amount), minutes, "UTC");
}

/** Who an event names: its attendee, else the parts of its title without the words for being on call. */
function namesOf(event: ReadonlyMap<string, Property>): readonly string[] {
  const attendee = event.get("ATTENDEE");
  const named = attendee?.parameters.get("CN") ?? "";
  const title = (event.get("SUMMARY")?.value ?? "").split(/\s[-–—|]\s|[:,]|\b(?:is )?on[- ]?call(?: for)?\b/i);
  const mail = /^mailto:([^@]+)@/i.exec(attendee?.value ?? "")?.[1] ?? "";
  return [named, ...title, mail].map((name) => name.trim()).filter((name) => /\p{L}{2}/u.test(name));
}
