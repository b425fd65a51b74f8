import type { Rule } from "./rule.ts";

export const actionItemEvidence: Rule = {
  id: "action-item-evidence",
  level: "off",
  summary: "an action item is done without evidence (a pull request or another link); off unless configured",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  explanation: `
"Done" is a claim until something shows it. With \`rules: { action-item-evidence: warning }\` every item that is done names its
evidence, in a column \`Evidence\` or as \`evidence\` in front matter: the pull request, the dashboard, the test.`,
  *check({ catalog }) {
    for (const { source, actionItems } of catalog.postmortems) {
      for (const { status, evidence } of actionItems) {
        if (status.value !== "done" || evidence !== null) continue;
        const message = "unexpected action item that is done without evidence, expected a pull request or another link";
        yield { source, range: status.range, message, help: "write the link into a column `Evidence`" };
      }
    }
  },
  examples: [
    {
      name: "done, says the table",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { action-item-evidence: warning }\n",
        "postmortems/2026-05-29-checkout-errors.md": `# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests | @alex | 2026-06-05 | §done§ |  |
`,
      },
      messages: ["unexpected action item that is done without evidence, expected a pull request or another link"],
    },
    {
      name: "done, and where to see it",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { action-item-evidence: warning }\n",
        "postmortems/2026-05-29-checkout-errors.md": `# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests | @alex | 2026-06-05 | done | https://github.com/acme/shop/pull/42 |
| 2 | Lower the alert threshold | @alex | 2026-06-05 | open |  |
`,
      },
      messages: [],
    },
  ],
};
