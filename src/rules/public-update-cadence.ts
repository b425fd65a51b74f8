import type { IncidentAssessment } from "../process/incident.ts";
import type { TimedEvent } from "../process/timeline-events.ts";
import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { timeRange } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const publicUpdateCadence: Rule = {
  id: "public-update-cadence",
  level: "warning",
  summary:
    "a public severity has a gap between public updates above `update-every` (15 min), or no public `resolved` at the end; an internal severity has a public update",
  article: "Update status page every 15 minutes. Resolution: Status page: Issue resolved.",
  *check({ assessment }) {
    for (const incident of assessment.incidents) {
      // The words of a post-mortem need not repeat every post of the status page.
      if (incident.record.kind !== "incident" || !incident.highestSeverity) continue;
      yield* incident.highestSeverity.communication === "public" ? publicUpdates(incident) : strayUpdates(incident);
    }
  },
};

const isPublic = ({ audience }: TimedEvent): boolean => audience === "public";

function* publicUpdates(incident: IncidentAssessment): Generator<ReportedFinding> {
  const { source, timed } = incident;
  for (const { since, until, target } of incident.publicGaps) {
    if (!until || target.state !== "late") continue;
    yield {
      source,
      range: timeRange(until),
      message: `${formatSpan(until.at - since.at)} without a public update (limit: ${formatDuration(target.limit)})`,
      help: 'post to the status page even when nothing changed: silence is worse than "still investigating"',
      related: [{ source, range: timeRange(since), message: "the public update before it" }],
    };
  }
  // Without any public update another rule speaks: status-page-in-time.
  const end = timed.findLast(({ type }) => type === "resolved");
  if (!end || incident.severity?.communication !== "public" || !timed.some(isPublic)) return;
  const isAnnounced = timed.some(
    (event) => isPublic(event) && (event === end || event.entry.status?.value === "resolved"),
  );
  if (isAnnounced) return;
  yield {
    source,
    range: timeRange(end),
    message: "missing public update with the status resolved",
    help: "add `audience: public, status: resolved` to the entry, once the status page says so",
  };
}

function* strayUpdates({ source, timed, highestSeverity }: IncidentAssessment): Generator<ReportedFinding> {
  for (const event of timed.filter(isPublic)) {
    yield {
      source,
      range: timeRange(event),
      message: `public update on a ${highestSeverity!.id}, whose communication is internal`,
      help: "raise the severity if customers notice it, else make the entry internal: remove `audience: public`",
    };
  }
}
