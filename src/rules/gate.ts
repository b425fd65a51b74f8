import type { Policy } from "../policy/policy.ts";
import { findWaiver, type Waiver } from "../policy/waivers.ts";
import { assess } from "../process/assess.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import type { Incident } from "../records/model.ts";
import { applyRules } from "./check.ts";
import { placeOf } from "./places.ts";
import { rules } from "./registry.ts";
import type { Finding, RuleContext } from "./rule.ts";

/** A state that an incident may enter only without findings. */
export type Gate = "closed";

/**
 * Why incidents may not pass a gate, each with the next step: errors of the gate's own rules, whatever their configured
 * level. A finding that a waiver excuses becomes a warning that names who approved it.
 *
 * @param asked the incidents to close: it is a finding too that one of them is not resolved
 */
export function gateFindings(gate: Gate, context: RuleContext, asked: readonly Incident[]): Finding[] {
  const { catalog, policy } = context;
  const own = new Set(rules.filter((rule) => rule.gate === gate).map(({ id }) => id));
  const { findings } = applyRules({ ...context, policy: gatePolicy(gate, policy) });
  const found = findings.filter(({ rule }) => own.has(rule));
  const assessment = assess(catalog, policy, context);
  const ids = new Map(catalog.incidents.map(({ source, id }) => [source, id]));
  const open = asked.flatMap((incident) => unresolved(incident, assessment.incident(incident)));
  return [...open, ...found].map((finding) => {
    const record = ids.get(finding.source);
    const waiver = record && findWaiver(policy.waivers, { rule: finding.rule, record }, assessment);
    return waiver ? bypassed(finding, waiver) : finding;
  });
}

/** The gate's rules as errors, all others off. */
function gatePolicy(gate: Gate, policy: Policy): Policy {
  const levels = rules.map((rule) => [rule.id, { level: rule.gate === gate ? "error" : "off", paths: [] }] as const);
  return { ...policy, rules: Object.fromEntries(levels), waivers: [] };
}

/** One that states another status is not over for this gate, whatever its timeline says. */
function unresolved(incident: Incident, { isResolved }: IncidentAssessment): Finding[] {
  const { status, source } = incident;
  if (status ? status.value === "resolved" : isResolved) return [];
  return [
    {
      rule: "closure-times",
      level: "error",
      source,
      range: status?.range ?? placeOf(incident),
      message: `incident is ${status?.value ?? "not resolved"}`,
      help: "resolve it first: `/resolve TEXT` on its issue, or `status: resolved` and the time in its record",
      related: [],
    },
  ];
}

function bypassed(finding: Finding, { approvedBy, reason, until }: Waiver): Finding {
  const decision = `bypassed by ${approvedBy} until ${until}: ${reason}`;
  return { ...finding, level: "warning", message: `${finding.message} (${decision})` };
}
