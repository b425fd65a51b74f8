import type { Policy } from "../policy/policy.js";
import type { IncidentRecord } from "../records/model.js";
import type { CalendarDate } from "../time/instant.js";
/** Why what a rule asks is not asked of a record: a waiver that holds, or a team that does not follow the rule there at all. */
export type Excuse = "waived" | "off";
export declare function excuseOf(rule: string, record: IncidentRecord, { policy, today }: {
    readonly policy: Policy;
    readonly today: CalendarDate;
}): Excuse | null;
