import type { Waiver as WaiverEntry } from "#schemas/configuration";
import type { Range } from "../text/source.ts";
import type { CalendarDate } from "../time/instant.ts";
import type { ConfigurationReader } from "./configuration-reader.ts";

/** A decision that a record need not follow a rule for a while. */
export interface Waiver {
  readonly rule: string;
  /** Id of the record. */
  readonly record: string;
  readonly approvedBy: string;
  readonly reason: string;
  /** The last day on which it applies, in the policy's zone. */
  readonly until: CalendarDate;
  /** Its range in the configuration. */
  readonly range: Range;
}

/** True while the waiver applies: its last day included. */
export function waiverHolds(waiver: Waiver, today: CalendarDate): boolean {
  return today <= waiver.until;
}

/** The waiver of a rule for a record on a day; null when there is none or it has expired. */
export function findWaiver(
  waivers: readonly Waiver[],
  broken: { readonly rule: string; readonly record: string },
  clock: { readonly today: CalendarDate },
): Waiver | null {
  const covers = (waiver: Waiver) => waiver.rule === broken.rule && waiver.record === broken.record;
  return waivers.find((waiver) => covers(waiver) && waiverHolds(waiver, clock.today)) ?? null;
}

/** The configuration's waivers; one that ends on an impossible day is reported and never applies. */
export function readWaivers(entries: readonly WaiverEntry[], reader: ConfigurationReader): Waiver[] {
  return entries.flatMap((entry, index) => {
    if (!reader.isDay(entry.until, ["waivers", index, "until"])) return [];
    const { rule, record, reason, until } = entry;
    return {
      ...{ rule, record, reason, until, approvedBy: entry["approved-by"] },
      get range() {
        return reader.document.rangeOf(["waivers", index]);
      },
    };
  });
}
