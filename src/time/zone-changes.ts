import type { CalendarDate } from "./instant.ts";

/** A law on local time, and the release of the zone data that knows it. */
export interface ZoneChange {
  readonly zones: readonly string[];
  /** Other names of them: to ask Intl would cost a small check more than its records. */
  readonly aliases?: readonly string[];
  /** The first local day on which older data is wrong. */
  readonly from: CalendarDate;
  /** Releases compare as words: `2026c` < `2026f` < `2027a`. */
  readonly release: string;
  readonly what: string;
}

/**
 * Changes since 2026, where laws were made shortly before they came into force: a Node of the months before has them wrong. By the
 * `NEWS` of each release, https://data.iana.org/time-zones/tzdb/NEWS; `scripts/zone-changes.ts` compares this table with newer data.
 */
export const zoneChanges: readonly ZoneChange[] = [
  {
    zones: ["Europe/Chisinau"],
    aliases: ["Europe/Tiraspol"],
    from: "2026-03-29",
    release: "2026b",
    what: "Moldova changes its clocks at the hour that the EU does",
  },
  {
    zones: ["America/Vancouver"],
    aliases: ["Canada/Pacific"],
    from: "2026-11-01",
    release: "2026b",
    what: "British Columbia stays on UTC-7 all year",
  },
  {
    zones: ["America/Edmonton"],
    aliases: ["America/Yellowknife", "Canada/Mountain"],
    from: "2026-11-01",
    release: "2026c",
    what: "Alberta stays on UTC-6 all year",
  },
  {
    zones: ["Africa/Casablanca", "Africa/El_Aaiun"],
    from: "2026-09-20",
    release: "2026c",
    what: "Morocco is on UTC all year",
  },
  {
    zones: ["America/Inuvik"],
    from: "2026-11-01",
    release: "2026d",
    what: "the Northwest Territories stay on UTC-6 all year",
  },
  {
    zones: ["America/Winnipeg"],
    aliases: ["America/Rainy_River", "Canada/Central"],
    from: "2026-11-01",
    release: "2026e",
    what: "Manitoba stays on UTC-5 all year",
  },
  {
    zones: ["America/Havana"],
    aliases: ["Cuba"],
    from: "2026-11-01",
    release: "2026f",
    what: "Cuba stays on UTC-4 this winter",
  },
];

/** The law that zone data of this release does not know yet for a zone; null where it is right, or nothing tells. */
export function unknownChange(zone: string, release: string | null): ZoneChange | null {
  if (release === null) return null;
  const name = zone.toLowerCase();
  const isOf = ({ zones, aliases = [] }: ZoneChange) =>
    [...zones, ...aliases].some((one) => one.toLowerCase() === name);
  return zoneChanges.find((change) => change.release > release && isOf(change)) ?? null;
}

/** What is wrong, for people: local times from a day on may be an hour off. Null where nothing is. */
export function outdatedZone(zone: string, release: string | null): string | null {
  const change = unknownChange(zone, release);
  return (
    change &&
    `this Node's zone data (${release}) does not know that ${change.what} (${change.release}): local times in ${zone} from ${change.from} on may be wrong`
  );
}
