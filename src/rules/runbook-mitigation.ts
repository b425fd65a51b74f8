import { isPlaceholder } from "../records/placeholders.ts";
import { quote } from "../text/messages.ts";
import type { Rule } from "./rule.ts";

export const runbookMitigation: Rule = {
  id: "runbook-mitigation",
  level: "error",
  summary: "a common cause has no mitigation",
  article: "Common Causes: Bad deployment (30%) → Mitigation: Rollback to last known good.",
  *check({ catalog }) {
    for (const { source, causes } of catalog.runbooks) {
      for (const { title, mitigation } of causes) {
        if (mitigation && !isPlaceholder(mitigation.value)) continue;
        yield {
          source,
          range: title.range,
          message: `missing mitigation of cause ${quote(title.value)}`,
          help: "add below it: `→ Mitigation: WHAT TO DO FIRST`",
        };
      }
    }
  },
};
