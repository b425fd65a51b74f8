import type { Rule } from "./rule.ts";

export const actionItemEvidence: Rule = {
  id: "action-item-evidence",
  level: "off",
  summary: "an action item is done without evidence (a pull request or another link); off unless configured",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  *check({ catalog }) {
    for (const { source, actionItems } of catalog.postmortems) {
      for (const { status, evidence } of actionItems) {
        if (status.value !== "done" || evidence !== null) continue;
        const message = "missing evidence: the action item is done, and links to no pull request or other proof";
        yield { source, range: status.range, message, help: "write the link into a column `Evidence`" };
      }
    }
  },
};
