import { firstEvent, type IncidentTimeline, placeOf, timeRange } from "../process/incident-timeline.ts";
import type { ReportedFinding, Rule } from "./rule.ts";
import { MINUTE, span } from "./wording.ts";

/** From a known cause to the start of its mitigation: the article's interval between two looks at an incident. */
const LIMIT_MINUTES = 15;

export const mitigateFirst: Rule = {
  id: "mitigate-first",
  level: "warning",
  summary:
    "a resolved SEV-1 or SEV-2 has no mitigation on its timeline, or one that began more than 15 min after the cause was identified",
  article: "Rule 1: Mitigate first, root cause later. Stop the bleeding.",
  explanation: `
A rollback, a switch to the backup provider or a feature turned off stops the damage while the cause is still being looked for; so
a mitigation (\`mitigation-started\` or \`mitigated\`) usually precedes \`cause-identified\`. One that starts long after the cause is
known was a repair, not a mitigation. Applies to severities with a commander.`,
  *check({ courses }) {
    for (const course of courses) {
      if (course.severity?.commander && course.isResolved) yield* mitigationOf(course);
    }
  },
  examples: [
    {
      name: "none, and one long after the cause",
      files: {
        "incidents/a.yml": `title: §Checkout errors§
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
        "incidents/b.yml": `title: Search errors
severity: SEV-2
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: cause-identified }
  - { at: §2026-05-29T04:40:00Z§, type: mitigation-started }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [
        "unexpected resolved SEV-1 without a mitigation on its timeline, expected one before the repair",
        "unexpected start of the mitigation 30 min after the cause was identified, expected it within 15 min",
      ],
    },
    {
      name: "mitigated before the cause was known",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:12:00Z, type: mitigation-started }
  - { at: 2026-05-29T04:40:00Z, type: cause-identified }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [],
    },
  ],
};

function* mitigationOf(course: IncidentTimeline): Generator<ReportedFinding> {
  const { source, severity, events: moments, atMost } = course;
  const mitigation = firstEvent(moments, "mitigation-started") ?? firstEvent(moments, "mitigated");
  if (!mitigation) {
    const message = `unexpected resolved ${severity!.id} without a mitigation on its timeline, expected one before the repair`;
    const byWords = course.record.kind === "postmortem";
    const help = byWords
      ? "say there what stopped the damage, and when: `- 04:22 UTC: Rolled back`"
      : "add the entry: `- { at: TIME, type: mitigation-started, note: … }`";
    yield { source, range: placeOf(course.record), message, help, atMost };
    return;
  }
  const cause = firstEvent(moments, "cause-identified");
  const late = cause ? mitigation.at - cause.at : 0;
  if (!cause || late <= LIMIT_MINUTES * MINUTE) return;
  yield {
    source,
    range: timeRange(mitigation),
    message: `unexpected start of the mitigation ${span(late)} after the cause was identified, expected it within ${LIMIT_MINUTES} min`,
    help: "name in the post-mortem what could have stopped the damage sooner (rollback, fallback, switching a feature off)",
    related: [{ source, range: timeRange(cause), message: "cause identified here" }],
    atMost,
  };
}
