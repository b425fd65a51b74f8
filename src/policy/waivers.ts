import type { Waiver as WaiverEntry } from "#schemas/configuration";
import type { Range } from "../text/source.ts";
import type { CalendarDate } from "../time/instant.ts";
import type { ConfigurationReader } from "./configuration-reader.ts";

/** A rule that one record may break for a while, by somebody's decision. */
export interface Waiver {
  readonly rule: string;
  /** Id of the record. */
  readonly record: string;
  readonly approvedBy: string;
  readonly reason: string;
  /** The last day on which it holds, in the policy's zone. */
  readonly until: CalendarDate;
  /** Where it stands in the configuration. */
  readonly range: Range;
}

/** True while the waiver holds: its last day included. */
export function waiverHolds(waiver: Waiver, today: CalendarDate): boolean {
  return today <= waiver.until;
}

/** The waiver that excuses a record from a rule on a day; null when there is none or it has run out. */
export function findWaiver(
  waivers: readonly Waiver[],
  broken: { readonly rule: string; readonly record: string },
  today: CalendarDate,
): Waiver | null {
  const excuses = (waiver: Waiver) => waiver.rule === broken.rule && waiver.record === broken.record;
  return waivers.find((waiver) => excuses(waiver) && waiverHolds(waiver, today)) ?? null;
}

/** The configuration's waivers; one that ends on a day that no calendar has is a problem and holds never. */
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
