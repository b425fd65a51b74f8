import type { Waiver as WaiverEntry } from "../schemas/configuration.js";
import type { Range } from "../text/source.js";
import type { CalendarDate } from "../time/instant.js";
import type { ConfigurationReader } from "./configuration-reader.js";
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
export declare function waiverHolds(waiver: Waiver, today: CalendarDate): boolean;
/** The waiver that excuses a record from a rule on a day; null when there is none or it has run out. */
export declare function findWaiver(waivers: readonly Waiver[], broken: {
    readonly rule: string;
    readonly record: string;
}, today: CalendarDate): Waiver | null;
/** The configuration's waivers; one that ends on a day that no calendar has is a problem and holds never. */
export declare function readWaivers(entries: readonly WaiverEntry[], reader: ConfigurationReader): Waiver[];
