import type { IncidentAssessment } from "../process/incident.ts";
import { formatSpan } from "../time/format.ts";
import { MINUTE } from "../time/instant.ts";
import { atMost, placeOf, timeRange } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

/** From a known cause to the start of its mitigation: the article's interval between two looks at an incident. */
const LIMIT_MINUTES = 15;

export const mitigateFirst: Rule = {
  id: "mitigate-first",
  level: "warning",
  summary:
    "a resolved SEV-1 or SEV-2 has no mitigation on its timeline, or one that began more than 15 min after the cause was identified",
  article: "Rule 1: Mitigate first, root cause later. Stop the bleeding.",
  *check({ assessment }) {
    for (const incident of assessment.incidents) {
      if (incident.severity?.commander && incident.isResolved) yield* mitigationOf(incident);
    }
  },
};

function* mitigationOf(incident: IncidentAssessment): Generator<ReportedFinding> {
  const { source, severity, record } = incident;
  const mitigation = incident.first("mitigation-started") ?? incident.first("mitigated");
  if (!mitigation) {
    if (incident.hasUnclearEvents) return;
    const message = `missing mitigation on the timeline of a resolved ${severity!.id}`;
    const byWords = record.kind === "postmortem";
    const help = byWords
      ? "say there what stopped the damage, and when: `- 04:22 UTC: Rolled back`"
      : "add the entry: `- { at: TIME, type: mitigation-started, note: … }`";
    yield { source, range: placeOf(record), message, help, atMost: atMost(incident) };
    return;
  }
  const cause = incident.first("cause-identified");
  const late = cause ? mitigation.at - cause.at : 0;
  if (!cause || late <= LIMIT_MINUTES * MINUTE) return;
  // An earlier mitigation may be among the words that are not understood.
  if (incident.hasUnclearEvents && incident.timed.some(({ type, at }) => type === null && at < mitigation.at)) return;
  yield {
    source,
    range: timeRange(mitigation),
    message: `mitigation started ${formatSpan(late)} after the cause was identified (limit: ${LIMIT_MINUTES} min)`,
    help: "name in the post-mortem what could have stopped the damage sooner (rollback, fallback, switching a feature off)",
    related: [{ source, range: timeRange(cause), message: "cause identified here" }],
    atMost: atMost(incident),
  };
}
