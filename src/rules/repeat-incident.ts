import { findRepeats } from "../process/recurrence.ts";
import type { Incident } from "../records/model.ts";
import { counted } from "../text/count.ts";
import { listed, quote } from "../text/messages.ts";
import { placeOf } from "./places.ts";
import type { Rule, RuleInput } from "./rule.ts";

export const repeatIncident: Rule = {
  id: "repeat-incident",
  level: "warning",
  summary: "same service and cause as an incident of the last 90 days whose action items are open",
  article: "It's about having a system that […] prevents the same incident from happening twice.",
  *checkAll(input) {
    const { incidents } = input.catalog;
    const repeatsOf = findRepeats(incidents, (earlier) => openItemsOf(earlier, input).length > 0);
    for (const incident of incidents) {
      const [latest] = repeatsOf(incident);
      if (!latest) continue;
      const { earlier, service, cause, days } = latest;
      yield {
        source: incident.source,
        range: placeOf(incident),
        message: `repeats ${quote(earlier.id)} after ${counted(days, "day")} (${service}, ${cause}), whose action items are still open`,
        help: `finish or drop ${listed(openItemsOf(earlier, input).slice(0, 5), "and")}`,
        related: [{ source: earlier.source, range: placeOf(earlier), message: "the earlier incident" }],
      };
    }
  },
};

function openItemsOf(incident: Incident, { assessment }: RuleInput): string[] {
  return assessment.links.postmortemsOf(incident).flatMap((postmortem) => postmortem.openItems);
}
