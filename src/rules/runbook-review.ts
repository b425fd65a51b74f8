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
  explanation: `
A runbook that describes last year's system sends people the wrong way with confidence. Read it, try its commands, then set
\`last_reviewed\` to the day you did. \`review_every: 180d\` gives a runbook its own interval.`,
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
  examples: [
    {
      name: "a hundred days ago",
      now: "2026-06-09T12:00:00Z",
      files: {
        "runbooks/checkout-error-rate.md":
          "---\nlast_reviewed: §2026-03-01§\n---\n# Runbook: Checkout Error Rate Spike\n",
      },
      messages: ["unexpected last review on 2026-03-01, expected one every 90 days (the next by 2026-05-30)"],
    },
    {
      name: "on its last day, and with an interval of its own",
      now: "2026-05-30T12:00:00Z",
      files: {
        "runbooks/a.md": "---\nlast_reviewed: 2026-03-01\n---\n# Runbook: Checkout Error Rate Spike\n",
        "runbooks/b.md": "---\nlast_reviewed: 2026-01-01\nreview_every: 180d\n---\n# Runbook: Search\n",
      },
      messages: [],
    },
  ],
};
