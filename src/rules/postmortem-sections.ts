import { placeOf } from "../process/incident-timeline.ts";
import type { Postmortem, SectionTerm } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

/** The article's sections, each with the fact that stands for it without a heading. */
const expected: readonly { readonly term: SectionTerm; readonly name: string; has(postmortem: Postmortem): boolean }[] =
  [
    { term: "impact", name: "Impact", has: ({ impact }) => impact !== null },
    { term: "timeline", name: "Timeline", has: ({ timeline }) => timeline.length > 0 },
    { term: "root-cause", name: "Root Cause", has: ({ rootCause }) => rootCause !== null },
    {
      term: "contributing-factors",
      name: "Contributing Factors",
      has: (record) => record.contributingFactors.length > 0,
    },
    { term: "action-items", name: "Action Items", has: ({ actionItems }) => actionItems.length > 0 },
    { term: "lessons-learned", name: "Lessons Learned", has: ({ lessonsLearned }) => lessonsLearned.length > 0 },
  ];

export const postmortemSections: Rule = {
  id: "postmortem-sections",
  level: "warning",
  summary:
    "impact, timeline, root cause, contributing factors, action items or lessons learned is missing, or left as the template's placeholder",
  article: "Post-Mortem: Impact · Timeline · Root Cause · Contributing Factors · Action Items · Lessons Learned.",
  explanation: `
The six sections are six questions: what did it cost, what happened when, why, what made it worse, what changes, what did we learn. A
heading in the words of your team is understood (\`User impact\`, \`Five whys\`, \`Follow-up tasks\`, \`What went well\`), at any depth; a
line such as \`**Impact**: …\` is as good as a heading. A heading over nothing but a template's prompt counts as unanswered.`,
  *check({ catalog }) {
    for (const postmortem of catalog.postmortems) yield* sectionsOf(postmortem);
  },
  examples: [
    {
      name: "two sections missing, one left as the template has it",
      files: {
        "postmortems/2026-05-29-checkout-errors.md": `# Post-Mortem: §Checkout Outage§ - May 29, 2026

**Impact**: 2,340 failed checkout attempts

## Timeline
- 4:02 AM: Alert fires

## Root Cause
A deployment introduced a type error.

## Action Items
1. Add tests (Owner: Alex, Due: 2026-06-05)

## §Lessons Learned§
<!-- What will we do differently? -->
`,
      },
      messages: [
        "unexpected post-mortem without contributing factors, expected that section",
        'unexpected empty section "Lessons Learned", expected its answer in place of the template\'s words',
      ],
    },
    {
      name: "other teams' words",
      files: {
        "postmortems/2026-05-29-checkout-errors.md": `# Checkout outage

## User impact
2,340 failed checkout attempts.

## Timeline of events
- 2026-05-29 04:02 UTC Alert fires

## Root causes
A deployment introduced a type error.

## Contributing factors
- No integration tests

## Follow-up tasks
1. Add tests (Owner: Alex, Due: 2026-06-05)

## What went well
- The rollback took two minutes
`,
      },
      messages: [],
    },
  ],
};

function* sectionsOf(postmortem: Postmortem): Generator<ReportedFinding> {
  const { source, sections } = postmortem;
  const missing: string[] = [];
  const empty: ReportedFinding[] = [];
  for (const { term, name, has } of expected) {
    if (has(postmortem)) continue;
    const written = sections.filter((section) => section.term === term);
    const first = written[0];
    if (!first) missing.push(name.toLowerCase());
    else if (written.every((section) => section.empty)) {
      const message = `unexpected empty section ${quote(first.heading.value)}, expected its answer in place of the template's words`;
      empty.push({ source, range: first.heading.range, message, help: "write the answer below the heading" });
    }
  }
  if (missing.length > 0) {
    const those = missing.length === 1 ? "that section" : "those sections";
    const message = `unexpected post-mortem without ${listed(missing, "and")}, expected ${those}`;
    const headings = expected
      .filter(({ name }) => missing.includes(name.toLowerCase()))
      .map(({ name }) => `\`## ${name}\``);
    yield { source, range: placeOf(postmortem), message, help: `add ${listed(headings, "and")}` };
  }
  yield* empty;
}
