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
  explanation: `
The clock starts at the \`detected\` entry, else at the first one. It stops when somebody took charge: at \`declared\`, and for
severities with a commander at \`commander-assigned\` too. The limit is \`severities.SEV-1.respond\` of the configuration; business
hours, workdays and holidays are those of \`calendar\`.`,
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
  examples: [
    {
      name: "a commander after twenty minutes",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: declared }
  - { at: §2026-05-29T04:22:00Z§, type: commander-assigned, by: sarah }
`,
      },
      messages: [
        "unexpected assignment of the commander 20 min after detection, expected it within 15 minutes of a SEV-1",
      ],
    },
    {
      name: "a SEV-3 of Friday evening, declared on Monday morning",
      files: {
        "incidents/2026-05-29-slow-report.yml": `title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T22:00:00Z, type: detected }
  - { at: 2026-06-01T10:00:00Z, type: declared }
`,
      },
      messages: [],
    },
  ],
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
