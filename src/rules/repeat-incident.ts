import { placeOf } from "../process/incident-timeline.ts";
import { findRepeats } from "../process/recurrence.ts";
import type { Incident } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import { isFinished } from "./action-items.ts";
import type { Rule, RuleInput } from "./rule.ts";
import { counted } from "./wording.ts";

const checkout = (day: string): string => `title: §Checkout errors§
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: ${day}T04:02:00Z, type: detected }
`;
const postmortem = (status: string): string => `# Post-Mortem: Checkout errors

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add a smoke test | @alex | 2026-05-20 | ${status} |
`;

export const repeatIncident: Rule = {
  id: "repeat-incident",
  level: "warning",
  summary: "same service and cause as an incident of the last 90 days whose action items are open",
  article: "It's about having a system that […] prevents the same incident from happening twice.",
  explanation: `
An incident that comes back while the answer to it is still on a list is the strongest reason to finish that list. Incidents are
alike when they share a service and a cause slug, the later within 90 days of the earlier's start; the action items are those of
the earlier incident's post-mortems. Finish or drop them, and name the earlier incident in \`related\`.`,
  *check(input) {
    const { incidents } = input.catalog;
    const openItems = new Map(incidents.map((incident) => [incident, openKeys(incident, input)]));
    const repeatsOf = findRepeats(incidents, (earlier) => openItems.get(earlier)!.length > 0);
    for (const incident of incidents) {
      const [latest] = repeatsOf(incident);
      if (!latest) continue;
      const { earlier, service, cause, days } = latest;
      yield {
        source: incident.source,
        range: placeOf(incident),
        message: `unexpected repeat of ${quote(earlier.id)} after ${counted(days, "day")} (${service}, ${cause}) with its action items open, expected them done first`,
        help: `finish or drop ${listed(openItems.get(earlier)!.slice(0, 5), "and")}`,
        related: [{ source: earlier.source, range: placeOf(earlier), message: "the earlier incident" }],
      };
    }
  },
  examples: [
    {
      name: "twice in three weeks, the action item still open",
      files: {
        "incidents/2026-05-08-checkout.yml": checkout("2026-05-08").replaceAll("§", ""),
        "incidents/2026-05-29-checkout.yml": checkout("2026-05-29"),
        "postmortems/2026-05-08-checkout.md": postmortem("open"),
      },
      messages: [
        'unexpected repeat of "2026-05-08-checkout" after 21 days (checkout, bad-deployment) with its action items open, expected them done first',
      ],
    },
    {
      name: "the action item is done",
      files: {
        "incidents/2026-05-08-checkout.yml": checkout("2026-05-08").replaceAll("§", ""),
        "incidents/2026-05-29-checkout.yml": checkout("2026-05-29").replaceAll("§", ""),
        "postmortems/2026-05-08-checkout.md": postmortem("done"),
      },
      messages: [],
    },
  ],
};

/** Keys (titles, where there is none) of the action items that are still to do. */
function openKeys(incident: Incident, { links }: RuleInput): string[] {
  const items = links.postmortemsOf(incident).flatMap(({ actionItems }) => actionItems);
  return items.filter((item) => !isFinished(item)).map(({ key, title }) => key ?? title.value);
}
