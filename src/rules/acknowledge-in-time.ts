import { firstEvent, isLater, timeRange } from "../process/incident-timeline.ts";
import { formatDuration } from "../time/durations.ts";
import type { Rule } from "./rule.ts";
import { span } from "./wording.ts";

export const acknowledgeInTime: Rule = {
  id: "acknowledge-in-time",
  level: "warning",
  summary: "the alert was acknowledged later than 5 min after detection",
  article: "On-call engineer acknowledges alert within 5 min.",
  explanation: `
The clock starts at the \`detected\` entry, else at the first one, and stops at the first \`acknowledged\`. The limit is
\`severities.SEV-1.acknowledge\` of the configuration.

What happened late stays late: correct the entry if its time is wrong, else let the post-mortem ask what delayed the page
(routing, volume of alerts, hand-over) and answer with an action item.`,
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
  examples: [
    {
      name: "nine minutes",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T04:11:00Z§, type: acknowledged, by: alex }
`,
      },
      messages: ["unexpected acknowledgement 9 min after detection, expected one within 5 minutes"],
    },
    {
      name: "five minutes, to the minute",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:07:00Z, type: acknowledged, by: alex }
`,
      },
      messages: [],
    },
  ],
};
