import { firstEvent, isLater, timeRange } from "../process/incident-timeline.ts";
import { formatDuration } from "../time/durations.ts";
import type { Rule } from "./rule.ts";
import { span } from "./wording.ts";

export const acknowledgeInTime: Rule = {
  id: "acknowledge-in-time",
  level: "warning",
  summary: "the alert was acknowledged later than 5 min after detection",
  article: "On-call engineer acknowledges alert within 5 min.",
  *check({ courses, policy }) {
    for (const course of courses) {
      const limit = course.severity?.acknowledge;
      const acknowledged = firstEvent(course.events, "acknowledged");
      const { start } = course;
      if (!limit || start === null || !acknowledged) continue;
      if (!isLater(acknowledged.at, { start, limit, calendar: policy.calendar })) continue;
      const late = span(acknowledged.at - start);
      yield {
        source: course.source,
        range: timeRange(acknowledged),
        message: `unexpected acknowledgement ${late} after detection, expected one within ${formatDuration(limit)}`,
        help: "if the time is right, ask in the post-mortem what delayed the page",
        atMost: course.atMost,
      };
    }
  },
};
