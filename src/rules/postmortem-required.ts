import { allowsNoException, type PostmortemDeadline } from "../process/postmortem.ts";
import { formatDuration } from "../time/durations.ts";
import { formatInstant } from "../time/instant.ts";
import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";

export const postmortemRequired: Rule = {
  id: "postmortem-required",
  level: "error",
  noException: true,
  summary: "a SEV-1 was resolved more than 48 h ago (at `now`) and has no post-mortem",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  *check({ assessment }) {
    for (const incident of assessment.incidents) {
      const { record, source } = incident;
      if (record.kind !== "incident" || assessment.links.postmortemsOf(record).length > 0) continue;
      const { severity, missed } = assessment.postmortemOf(incident);
      if (!missed) continue;
      const { what, limit, at } = missed;
      const expected = `limit: ${formatDuration(limit)} after its ${sinceWords(missed)}, ${formatInstant(at)}`;
      const help = `run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;
      const message = `missing ${what.replace("its", "the")} of a ${severity!.id} (${expected})`;
      const noException = allowsNoException(severity) ? true : undefined;
      yield { source, range: placeOf(record), message, help, noException };
    }
  },
};

/** What a deadline is counted from; where no entry says when it was resolved, that is said, too. */
export function sinceWords({ since }: Pick<PostmortemDeadline, "since">): string {
  return since === "last entry" ? "last entry, as none says when it was resolved" : since;
}
