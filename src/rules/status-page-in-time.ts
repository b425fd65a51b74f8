import type { IncidentAssessment } from "../process/incident.ts";
import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { atMost, placeOf, timeRange } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const statusPageInTime: Rule = {
  id: "status-page-in-time",
  level: "warning",
  summary: "the first public update is later than the severity's `status-page` time, or a resolved incident has none",
  article: "Communication: Status page update within 15 min (SEV-1), within 30 min (SEV-2).",
  *check({ assessment }) {
    for (const incident of assessment.incidents) yield* firstPublicUpdate(incident);
  },
};

function* firstPublicUpdate(incident: IncidentAssessment): Generator<ReportedFinding> {
  const target = incident.target("status-page");
  if (!target) return;
  const { source, record, isResolved } = incident;
  const { metBy, from, limit, state } = target;
  const { id } = incident.severity!;
  const help = "say on the status page what customers see, before the cause is known";
  if (metBy && state === "late") {
    const message = `first public update ${formatSpan(metBy.at - from)} after detection (limit for a ${id}: ${formatDuration(limit)})`;
    yield { source, range: timeRange(metBy), message, help, atMost: atMost(incident) };
  } else if (!metBy && isResolved && !incident.hasUnclearEvents) {
    const message = `missing public update of a resolved ${id} (limit: ${formatDuration(limit)})`;
    yield { source, range: placeOf(record), message, help, atMost: atMost(incident) };
  }
}
