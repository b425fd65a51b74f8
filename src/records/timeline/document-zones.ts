import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Range } from "../../text/source.ts";
import { offsetName, settleZone, type Zone } from "../../time/zone-names.ts";

/** The zones of one document: what an abbreviation of several zones means in it, reported once for each. */
export class DocumentZones {
  readonly team: Zone;
  readonly #reported = new Set<string>();

  constructor(team: Zone) {
    this.team = team;
  }

  /** @param near the zone that the document names for all times, null where it names none */
  settle(zone: Zone, near: Zone | null): Zone {
    return settleZone(zone, near ? [near, this.team] : [this.team]).zone;
  }

  /** The warning for an ambiguous zone where it occurs first; null for all others. */
  ambiguity(zone: Zone | null, near: Zone | null, range: Range): Omit<Diagnostic, "rule"> | null {
    const ambiguous = zone && "ambiguous" in zone ? zone.ambiguous : undefined;
    if (!zone || !ambiguous || this.#reported.has(ambiguous.abbreviation)) return null;
    const settled = settleZone(zone, near ? [near, this.team] : [this.team]);
    if (settled.isSettled || !("offsetMinutes" in settled.zone)) return null;
    this.#reported.add(ambiguous.abbreviation);
    const read = offsetName(settled.zone.offsetMinutes);
    const all = [zone as { offsetMinutes: number }, ...ambiguous.others].map((each) => offsetName(each.offsetMinutes));
    const message = `unexpected time zone ${quote(ambiguous.abbreviation)}, expected one with a single meaning: read as ${read}, it stands for ${all.join(" or ")}`;
    const help = `write \`${read}\` in its place, or the offset that is meant`;
    return { range, message, help, level: "warning" };
  }
}
