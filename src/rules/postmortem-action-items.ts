import { highestSeverity } from "../process/incident-timeline.ts";
import { actionItemsPlace } from "./action-items.ts";
import type { Rule } from "./rule.ts";

export const postmortemActionItems: Rule = {
  id: "postmortem-action-items",
  level: "error",
  summary: "a SEV-1's post-mortem has no action items",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  explanation: `
A post-mortem that changes nothing prevents nothing. At least one action item, with an owner and a due date, in a table or a
list under a heading such as \`Action Items\`, or in front matter. It applies to the severities that need a post-mortem
(\`severities.SEV-1.postmortem\`), whether the post-mortem or its incident states the severity.`,
  *check({ catalog, policy, links }) {
    for (const postmortem of catalog.postmortems) {
      if (postmortem.actionItems.length > 0) continue;
      const severity = highestSeverity(policy, [postmortem, ...links.incidentsOf(postmortem)]);
      if (!severity?.postmortem.required) continue;
      yield {
        source: postmortem.source,
        range: actionItemsPlace(postmortem),
        message: `unexpected post-mortem of a ${severity.id} without action items, expected at least one with an owner and a due date`,
        help: "add under `### Action Items`: `1. WHAT (Owner: WHO, Due: YYYY-MM-DD)`",
      };
    }
  },
  examples: [
    {
      name: "a heading with nothing under it",
      files: {
        "postmortems/2026-05-29-checkout-errors.md":
          "# Post-Mortem: Checkout\n\n**Severity**: SEV-1\n\n## §Action Items§\n\nTBD\n",
      },
      messages: [
        "unexpected post-mortem of a SEV-1 without action items, expected at least one with an owner and a due date",
      ],
    },
    {
      name: "one item; and a SEV-3 without any",
      files: {
        "postmortems/a.md":
          "# Post-Mortem: Checkout\n\n**Severity**: SEV-1\n\n## Action Items\n\n1. Add tests (Owner: Alex, Due: 2026-06-05)\n",
        "postmortems/b.md": "# Post-Mortem: Slow report\n\n**Severity**: SEV-3\n",
      },
      messages: [],
    },
  ],
};
