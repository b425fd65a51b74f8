import { isClosed } from "../records/action-items/item-state.ts";
import { counted } from "../text/count.ts";
import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";

export const closureIssues: Rule = {
  id: "closure-issues",
  level: "off",
  gate: "closed",
  summary: "a resolved incident is to be closed, and an open action item of its post-mortem is tied to no issue",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  *check({ assessment }) {
    for (const { record, source, isResolved } of assessment.incidents) {
      if (record.kind !== "incident" || !isResolved) continue;
      for (const { actionItems, source: other } of assessment.links.postmortemsOf(record)) {
        const untied = actionItems.filter((item) => !isClosed(item) && item.issue === null);
        if (untied.length === 0) continue;
        const message = `${counted(untied.length, "open action item")} without an issue`;
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
};
