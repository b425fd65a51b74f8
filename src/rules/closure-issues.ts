import { placeOf } from "../process/incident-timeline.ts";
import { isFinished } from "./action-items.ts";
import type { Rule } from "./rule.ts";
import { counted } from "./wording.ts";

export const closureIssues: Rule = {
  id: "closure-issues",
  level: "off",
  gate: "closed",
  summary: "a resolved incident is to be closed, and an open action item of its post-mortem is tied to no issue",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  explanation: `
One of the four reasons of \`incident check --gate closed\`. Once an incident is closed nobody reads its post-mortem every week: what is
left to do has to stand where people work. \`incident sync\` opens the issues, and the catch-up writes their numbers to the records.`,
  *check({ courses, links }) {
    for (const { record, source, isResolved } of courses) {
      if (record.kind !== "incident" || !isResolved) continue;
      for (const { actionItems, source: other } of links.postmortemsOf(record)) {
        const untied = actionItems.filter((item) => !isFinished(item) && item.issue === null);
        if (untied.length === 0) continue;
        const message = `unexpected post-mortem with ${counted(untied.length, "open action item")} without an issue, expected every one to be tracked`;
        const help = `merge ${other.file}, run \`incident sync\`, and merge the catch-up's pull request`;
        const related = untied.map(({ range }) => ({
          source: other,
          range,
          message: "an action item without an issue",
        }));
        yield { source, range: placeOf(record), message, help, related };
      }
    }
  },
  examples: [
    {
      name: "one item is tracked, the other is not",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-issues: warning }\n",
        "incidents/a.yml":
          "title: §Slow report§\nseverity: SEV-3\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "postmortems/a.md": `# Post-Mortem: Slow report

## Action Items
| # | Action | Owner | Due Date | Issue |
|---|--------|-------|----------|-------|
| 1 | Add an index | @alex | 2026-06-05 | #12 |
| 2 | Add a limit | @alex | 2026-06-05 |  |
`,
      },
      messages: ["unexpected post-mortem with 1 open action item without an issue, expected every one to be tracked"],
    },
    {
      name: "what is done needs none",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-issues: warning }\n",
        "incidents/a.yml":
          "title: Slow report\nseverity: SEV-3\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "postmortems/a.md": `# Post-Mortem: Slow report

## Action Items
| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
| 1 | Add an index | @alex | 2026-06-05 | open | #12 |
| 2 | Add a limit | @alex | 2026-06-05 | done |  |
`,
      },
      messages: [],
    },
  ],
};
