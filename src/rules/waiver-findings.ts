import { type Waiver, waiverHolds } from "../policy/waivers.ts";
import { recordsOf } from "../records/catalog.ts";
import { quote } from "../text/messages.ts";
import type { Source } from "../text/source.ts";
import { localDate } from "../time/zone.ts";
import { rules } from "./registry.ts";
import type { Finding, RuleContext } from "./rule.ts";

/**
 * Takes out what waivers excuse, and adds what is wrong with the waivers themselves, at their own lines: one that has
 * run out, and one that excuses nothing. Both are warnings of the rule that they waive.
 */
export function applyWaivers(findings: readonly Finding[], context: RuleContext): Finding[] {
  const { waivers, source, timezone } = context.policy;
  if (waivers.length === 0 || source === null) return [...findings];
  const today = localDate(context.now, timezone);
  const ids = recordIds(context);
  const used = new Set<Waiver>();
  const kept = findings.filter((finding) => {
    const id = ids.get(finding.source);
    const waiver = waivers.find((one) => one.rule === finding.rule && one.record === id && waiverHolds(one, today));
    if (waiver) used.add(waiver);
    return !waiver;
  });
  // A bypass of a gate is asked about at the gate.
  const gates = new Set(rules.filter(({ gate }) => gate !== undefined).map(({ id }) => id));
  const idle = waivers.filter((waiver) => !used.has(waiver) && !(gates.has(waiver.rule) && waiverHolds(waiver, today)));
  const remarks = idle.map((waiver) => remark(waiver, source, today));
  return [...kept, ...remarks];
}

function remark(waiver: Waiver, source: Source, today: string): Finding {
  const { rule, record, until, approvedBy, range } = waiver;
  const isOver = !waiverHolds(waiver, today);
  return {
    rule,
    level: "warning",
    source,
    range,
    message: isOver
      ? `unexpected waiver of ${rule} for ${quote(record)} that ended on ${until}, expected one that holds`
      : `unexpected waiver of ${rule} for ${quote(record)}, which excuses nothing, expected a finding of that rule in that record`,
    help: isOver
      ? `mend the record and remove the waiver, or ask ${approvedBy} for a new end`
      : "remove the waiver, or correct its `rule` or `record`",
    related: [],
  };
}

/** The id of the record that each source holds. */
function recordIds(context: RuleContext): ReadonlyMap<Source, string> {
  const ids = new Map<Source, string>();
  for (const { source, id } of recordsOf(context.catalog)) ids.set(source, id);
  return ids;
}
