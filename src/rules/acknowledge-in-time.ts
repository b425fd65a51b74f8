import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { atMost, timeRange } from "./places.ts";
import type { Rule } from "./rule.ts";

export const acknowledgeInTime: Rule = {
  id: "acknowledge-in-time",
  level: "warning",
  summary: "the alert was acknowledged later than 5 min after detection",
  article: "On-call engineer acknowledges alert within 5 min.",
  *check({ assessment }) {
    for (const incident of assessment.incidents) {
      const target = incident.target("acknowledge");
      if (!target?.metBy || target.state !== "late") continue;
      const { metBy, from, limit } = target;
      yield {
        source: incident.source,
        range: timeRange(metBy),
        message: `acknowledged ${formatSpan(metBy.at - from)} after detection (limit: ${formatDuration(limit)})`,
        help: "if the time is right, ask in the post-mortem what delayed the page",
        atMost: atMost(incident),
      };
    }
  },
};
