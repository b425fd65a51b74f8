import type { IncidentAssessment } from "../process/incident.ts";
import type { ResponseTarget } from "../process/response-targets.ts";
import type { TimedEvent } from "../process/timeline-events.ts";
import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { atMost, timeRange } from "./places.ts";
import type { Rule } from "./rule.ts";

export const respondInTime: Rule = {
  id: "respond-in-time",
  level: "warning",
  summary: "the incident was declared, or (SEV-1/2) its commander assigned, later than the severity's response time",
  article:
    "Response time: 15 minutes (SEV-1) · 30 minutes (SEV-2) · 4 business hours (SEV-3) · next business day (SEV-4).",
  *check({ assessment }) {
    for (const incident of assessment.incidents) {
      const late = lateResponse(incident);
      if (!late?.metBy) continue;
      const { kind, metBy, from, limit } = late;
      const what = kind === "declare" ? "declared" : "commander assigned";
      yield {
        source: incident.source,
        range: timeRange(metBy),
        message: `${what} ${formatSpan(metBy.at - from)} after detection (limit for a ${incident.severity!.id}: ${formatDuration(limit)})`,
        help: "if the time is right, ask in the post-mortem what delayed the response",
        atMost: atMost(incident),
      };
    }
  },
};

/** In the order of the article: the declaration, and where a commander is needed the assignment. */
function lateResponse(incident: IncidentAssessment): ResponseTarget<TimedEvent> | undefined {
  const kinds = incident.severity?.commander ? (["declare", "respond"] as const) : (["declare"] as const);
  return kinds
    .flatMap((kind) => incident.target(kind) ?? [])
    .find(({ metBy, state }) => metBy !== null && state === "late");
}
