import {
  firstEvent,
  type IncidentTimeline,
  isLater,
  type TimedEvent,
  timeRange,
} from "../process/incident-timeline.ts";
import { formatDuration } from "../time/durations.ts";
import type { Rule } from "./rule.ts";
import { span } from "./wording.ts";

export const respondInTime: Rule = {
  id: "respond-in-time",
  level: "warning",
  summary: "the incident was declared, or (SEV-1/2) its commander assigned, later than the severity's response time",
  article:
    "Response time: 15 minutes (SEV-1) · 30 minutes (SEV-2) · 4 business hours (SEV-3) · next business day (SEV-4).",
  *check({ courses, policy }) {
    for (const course of courses) {
      const limit = course.severity?.respond;
      const { start } = course;
      if (!limit || start === null) continue;
      const clock = { start, limit, calendar: policy.calendar };
      const late = responsesOf(course).find(({ moment }) => isLater(moment.at, clock));
      if (!late) continue;
      const after = span(late.moment.at - start);
      yield {
        source: course.source,
        range: timeRange(late.moment),
        message: `unexpected ${late.what} ${after} after detection, expected it within ${formatDuration(limit)} of a ${course.severity!.id}`,
        help: "if the time is right, ask in the post-mortem what delayed the response",
        atMost: course.atMost,
      };
    }
  },
};

/** What counts as a response, in the order of the article. */
function responsesOf(course: IncidentTimeline): { moment: TimedEvent; what: string }[] {
  const declared = firstEvent(course.events, "declared");
  const assigned = course.severity?.commander ? firstEvent(course.events, "commander-assigned") : null;
  return [
    ...(declared ? [{ moment: declared, what: "declaration" }] : []),
    ...(assigned ? [{ moment: assigned, what: "assignment of the commander" }] : []),
  ];
}
