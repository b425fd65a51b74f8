import { allowsNoException } from "../process/postmortem.ts";
import { actionItemsPlace } from "./action-items.ts";
import type { Rule } from "./rule.ts";

export const postmortemActionItems: Rule = {
  id: "postmortem-action-items",
  level: "error",
  noException: true,
  summary: "a SEV-1's post-mortem has no action items",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  *check({ catalog, assessment }) {
    for (const postmortem of catalog.postmortems) {
      if (postmortem.actionItems.length > 0) continue;
      const { severity } = assessment.postmortem(postmortem);
      if (!severity?.postmortem.required) continue;
      yield {
        source: postmortem.source,
        range: actionItemsPlace(postmortem),
        message: `missing action items: a ${severity.id} needs at least one with an owner and a due date`,
        noException: allowsNoException(severity) ? true : undefined,
        help: "add under `### Action Items`: `1. WHAT (Owner: WHO, Due: YYYY-MM-DD)`",
      };
    }
  },
};
