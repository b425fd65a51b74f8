import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";

export const closurePostmortem: Rule = {
  id: "closure-postmortem",
  level: "off",
  gate: "closed",
  summary: "a resolved incident is to be closed, and its post-mortem is missing or no more than a draft",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  *check({ assessment }) {
    for (const { record, source, isResolved, highestSeverity } of assessment.incidents) {
      if (record.kind !== "incident" || !isResolved) continue;
      const postmortems = assessment.links.postmortemsOf(record);
      const isRequired = highestSeverity?.postmortem.required ?? false;
      if (postmortems.length === 0 && isRequired) {
        const help = `run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;
        yield {
          source,
          range: placeOf(record),
          message: "missing post-mortem",
          help,
        };
      }
      for (const { status, source: other } of postmortems) {
        if (status === null || status.value === "published") continue;
        const message = `post-mortem has the status ${status.value}, not published`;
        const help = `agree on ${other.file}, and write \`status: published\` there`;
        const related = [{ source: other, range: status.range, message: "the post-mortem's status" }];
        yield { source, range: placeOf(record), message, help, related };
      }
    }
  },
};
