import { formatDuration } from "../time/durations.ts";
import type { Rule } from "./rule.ts";

export const runbookReview: Rule = {
  id: "runbook-review",
  level: "warning",
  summary: "a runbook was not reviewed within `review_every` (default 90 days; only when `last_reviewed` is there)",
  article: "Pre-written runbooks for common incidents prevent fumbling.",
  *check({ assessment }) {
    for (const { runbook, lastReviewed, every, due, isDue } of assessment.reviews) {
      if (!isDue) continue;
      yield {
        source: runbook.source,
        range: runbook.lastReviewed!.range,
        message: `last reviewed on ${lastReviewed}; a review was due by ${due} (every ${formatDuration(every)})`,
        help: `read it, try its commands, then write \`last_reviewed: ${assessment.today}\``,
      };
    }
  },
};
