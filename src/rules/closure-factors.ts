import { placeOf } from "../process/incident-timeline.ts";
import { listed } from "../text/messages.ts";
import { unaddressedFactors } from "./factor-addressed.ts";
import type { Rule } from "./rule.ts";

export const closureFactors: Rule = {
  id: "closure-factors",
  level: "off",
  gate: "closed",
  summary:
    "a resolved incident is to be closed, and a contributing factor has neither an action item nor a reason beside it",
  article:
    "It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.",
  explanation: `
One of the four reasons of \`incident check --gate closed\`. As [factor-addressed](factor-addressed.md), whether or not the post-mortem
has a column \`Addresses\`: to close an incident is to say of every factor what is done about it, or why nothing is.`,
  *check({ courses, links }) {
    for (const { record, source, isResolved } of courses) {
      if (record.kind !== "incident" || !isResolved) continue;
      for (const postmortem of links.postmortemsOf(record)) {
        const open = unaddressedFactors(postmortem);
        if (open.length === 0) continue;
        const numbers = open.map((at) => String(at + 1));
        const noun = open.length === 1 ? "factor" : "factors";
        yield {
          source,
          range: placeOf(record),
          message: `unexpected contributing ${noun} ${listed(numbers, "and")} that no action item addresses, expected an item or a reason beside each`,
          help: `write the number into an item's \`Addresses\` in ${postmortem.source.file}, or beside the factor: \`(no action: WHY)\``,
          related: open.map((at) => ({
            source: postmortem.source,
            range: postmortem.contributingFactors[at]!.range,
            message: `contributing factor ${at + 1}`,
          })),
        };
      }
    }
  },
  examples: [
    {
      name: "no item says what it answers",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-factors: warning }\n",
        "incidents/a.yml":
          "title: §Slow report§\nseverity: SEV-3\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "postmortems/a.md": `# Post-Mortem: Slow report

## Contributing Factors
1. No index
2. No limit

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add an index | @alex | 2026-06-05 |
`,
      },
      messages: [
        "unexpected contributing factors 1 and 2 that no action item addresses, expected an item or a reason beside each",
      ],
    },
    {
      name: "an item for one, a reason beside the other",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-factors: warning }\n",
        "incidents/a.yml":
          "title: Slow report\nseverity: SEV-3\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "postmortems/a.md": `# Post-Mortem: Slow report

## Contributing Factors
1. No index
2. No limit (accepted: the report is retired in July)

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add an index | @alex | 2026-06-05 | 1 |
`,
      },
      messages: [],
    },
  ],
};
