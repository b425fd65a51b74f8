import { Temporal } from "temporal-polyfill";
import fc from "../../fast-check.ts";

/** Zones of all kinds: without changes, of quarter and half hours, of changes by half an hour and two hours, at midnight, on both sides of the date line. */
export const zones = (
  "UTC Europe/Berlin Europe/London Europe/Dublin Europe/Lisbon Europe/Athens Europe/Moscow America/New_York America/Chicago America/Denver " +
  "America/Phoenix America/Los_Angeles America/St_Johns America/Halifax America/Sao_Paulo America/Santiago America/Havana Asia/Kolkata " +
  "Asia/Kathmandu Asia/Tokyo Asia/Shanghai Asia/Singapore Asia/Jerusalem Asia/Tehran Africa/Cairo Africa/Casablanca Australia/Sydney " +
  "Australia/Adelaide Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Kiritimati Pacific/Honolulu Antarctica/Troll"
).split(" ");

export const anyZone = fc.constantFrom(...zones);
/** Instants of whole minutes, from 2020 to 2032: rules of zones before and after are the same kind. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 })
  .map((minutes) => minutes * 60_000);

/** Instants near the changes of a zone's clock are tried as often as all others. */
export const zonedInstant = fc
  .tuple(anyZone, anyInstant, fc.boolean(), fc.integer({ min: -180, max: 180 }))
  .map(([zone, instant, isNearChange, minutes]): readonly [string, number] => {
    const change = isNearChange ? zonedAt(instant, zone).getTimeZoneTransition("next") : null;
    return [zone, change ? change.epochMilliseconds + minutes * 60_000 : instant];
  });

/** What the independent library makes of an instant. */
export function zonedAt(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

const { TIME_RUNS, TIME_SEED } = process.env;
/** One seed, so that a failure is everybody's; the longer run tries other cases each time, and a failure prints its seed. */
const seed = Number(TIME_SEED ?? (TIME_RUNS === undefined ? 20260529 : Date.now() % 2 ** 31));

/** How many cases to try, `TIME_RUNS` times as many in the longer run. */
export function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: count * Number(TIME_RUNS ?? 1), seed };
}
