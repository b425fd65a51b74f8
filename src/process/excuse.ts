import type { Policy } from "../policy/policy.ts";
import { levelOf } from "../policy/rule-levels.ts";
import { findWaiver } from "../policy/waivers.ts";
import type { IncidentRecord } from "../records/model.ts";
import type { CalendarDate } from "../time/instant.ts";

/** Why what a rule asks is not asked of a record: a waiver that holds, or a team that does not follow the rule there at all. */
export type Excuse = "waived" | "off";

export function excuseOf(
  rule: string,
  record: IncidentRecord,
  { policy, today }: { readonly policy: Policy; readonly today: CalendarDate },
): Excuse | null {
  if (levelOf(policy.rules, { id: rule, level: "error" }, record.source.file) === "off") return "off";
  return findWaiver(policy.waivers, { rule, record: record.id }, today) ? "waived" : null;
}
