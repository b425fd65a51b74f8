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
  explanation: `
Customers notice before they are told; a status page that says "we're investigating" is worth more than silence. The clock starts
at the \`detected\` entry, else at the first one, and stops at the first entry with \`audience: public\`. The limit is
\`severities.SEV-1.status-page\` of the configuration; severities without one have no public page.`,
  *check({ courses, policy }) {
    for (const course of courses) {
      if (course.severity?.statusPage && course.start !== null) yield* firstPublicUpdate(course, policy);
    }
  },
  examples: [
    {
      name: "after twenty minutes, and never",
      files: {
        "incidents/a.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T04:22:00Z§, type: update, audience: public, status: investigating }
`,
        "incidents/b.yml": `title: §Search errors§
severity: SEV-2
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:22:00Z, type: update, note: Told the support desk }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [
        "unexpected first public update 20 min after detection, expected one within 15 minutes of a SEV-1",
        "unexpected resolved SEV-2 without a public update, expected one within 30 minutes",
      ],
    },
    {
      name: "in time; and internal only, as a SEV-3 is",
      files: {
        "incidents/a.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:15:00Z, type: update, audience: public, status: investigating }
`,
        "incidents/b.yml": `title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [],
    },
  ],
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
