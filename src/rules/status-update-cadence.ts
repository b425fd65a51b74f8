import type { IncidentAssessment } from "../process/incident.ts";
import type { TimedEvent } from "../process/timeline-events.ts";
import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { atMost, timeRange } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const statusUpdateCadence: Rule = {
  id: "status-update-cadence",
  level: "error",
  lesserLevel: "warning",
  summary:
    "from declared (else detected) to resolved, a gap between updates above `update-every` (15 min, a warning) or above `update-at-latest` (30 min, an error)",
  article: 'Rule 3: Update stakeholders every 15 minutes. Silence is worse than "still investigating."',
  *check({ assessment }) {
    for (const incident of assessment.incidents) yield* gaps(incident);
  },
};

function* gaps(incident: IncidentAssessment): Generator<ReportedFinding> {
  const { source } = incident;
  for (const { since, until, update, silence } of incident.updateGaps) {
    const tooLong = silence?.state === "late";
    if (!until || (!tooLong && update?.state !== "late")) continue;
    const isUnclear = ({ type, at }: TimedEvent): boolean => type === null && at > since.at && at < until.at;
    if (incident.hasUnclearEvents && incident.timed.some(isUnclear)) continue;
    const limit = tooLong ? silence.limit : update!.limit;
    yield {
      source,
      range: timeRange(until),
      message: `${formatSpan(until.at - since.at)} without a status update (limit: ${formatDuration(limit)})`,
      help: 'say "still investigating": silence is worse',
      level: tooLong ? "error" : "warning",
      related: [{ source, range: timeRange(since), message: "the last word before it" }],
      atMost: atMost(incident),
    };
  }
}
