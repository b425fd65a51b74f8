import type { Policy } from "../policy/policy.ts";
import { type IncidentTimeline, isLater, isTimed, placeOf, timeRange } from "../process/incident-timeline.ts";
import { formatDuration } from "../time/durations.ts";
import type { ReportedFinding, Rule } from "./rule.ts";
import { span } from "./wording.ts";

export const statusPageInTime: Rule = {
  id: "status-page-in-time",
  level: "warning",
  summary: "the first public update is later than the severity's `status-page` time, or a resolved incident has none",
  article: "Communication: Status page update within 15 min (SEV-1), within 30 min (SEV-2).",
  *check({ courses, policy }) {
    for (const course of courses) {
      if (course.severity?.statusPage && course.start !== null) yield* firstPublicUpdate(course, policy);
    }
  },
};

function* firstPublicUpdate(course: IncidentTimeline, { calendar }: Policy): Generator<ReportedFinding> {
  const { severity, source, atMost } = course;
  const [start, limit] = [course.start!, severity!.statusPage!];
  const help = "say on the status page what customers see, before the cause is known";
  const first = course.events.filter(isTimed).find(({ entry }) => entry.audience === "public");
  if (first && isLater(first.at, { start, limit, calendar })) {
    const message = `unexpected first public update ${span(first.at - start)} after detection, expected one within ${formatDuration(limit)} of a ${severity!.id}`;
    yield { source, range: timeRange(first), message, help, atMost };
  } else if (!first && course.isResolved) {
    const message = `unexpected resolved ${severity!.id} without a public update, expected one within ${formatDuration(limit)}`;
    yield { source, range: placeOf(course.record), message, help, atMost };
  }
}
