import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { atMost, timeRange } from "./places.ts";
import type { Rule } from "./rule.ts";

export const declareInTime: Rule = {
  id: "declare-in-time",
  level: "warning",
  summary: "a SEV-1 or SEV-2 was declared later than 5 minutes after its detection",
  article: "Minute 5: Incident declared (SEV-1/2).",
  *check({ assessment }) {
    for (const incident of assessment.incidents) {
      const target = incident.target("declare-promptly");
      if (!target?.metBy || target.state !== "late") continue;
      const { metBy, from, limit } = target;
      yield {
        source: incident.source,
        range: timeRange(metBy),
        message: `declared ${formatSpan(metBy.at - from)} after detection (limit for a ${incident.severity!.id}: ${formatDuration(limit)})`,
        help: "if the time is right, ask in the post-mortem what delayed the declaration",
        atMost: atMost(incident),
      };
    }
  },
};
