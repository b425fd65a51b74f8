import type { Duration } from "../policy/policy.ts";
import { addDuration } from "../time/calendar.ts";
import { formatDuration, parseDuration } from "../time/durations.ts";
import { instantOf, localDate } from "../time/zone.ts";
import type { Rule } from "./rule.ts";

/** Without a `review_every`: a quarter, so that each season's on-call engineers have read it. */
const REVIEW_EVERY: Duration = { amount: 90, unit: "day" };

export const runbookReview: Rule = {
  id: "runbook-review",
  level: "warning",
  summary: "a runbook was not reviewed within `review_every` (default 90 days; only when `last_reviewed` is there)",
  article: "Pre-written runbooks for common incidents prevent fumbling.",
  *check({ catalog, policy, now }) {
    const today = localDate(now, policy.timezone);
    for (const { source, lastReviewed, reviewEvery } of catalog.runbooks) {
      if (!lastReviewed) continue;
      const every = (reviewEvery && parseDuration(reviewEvery.value)) ?? REVIEW_EVERY;
      const reviewed = instantOf(lastReviewed.value, 0, policy.timezone);
      const due = localDate(addDuration(reviewed, every, policy.calendar), policy.timezone);
      if (today <= due) continue;
      yield {
        source,
        range: lastReviewed.range,
        message: `unexpected last review on ${lastReviewed.value}, expected one every ${formatDuration(every)} (the next by ${due})`,
        help: `read it, try its commands, then write \`last_reviewed: ${today}\``,
      };
    }
  },
};
