import { isClosed } from "../records/action-items/item-state.ts";
import type { Postmortem } from "../records/model.ts";
import { isPlaceholder } from "../records/placeholders.ts";
import { quote } from "../text/messages.ts";
import type { Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { placeFor } from "./action-items.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const actionItemDue: Rule = {
  id: "action-item-due",
  level: "error",
  summary: "an action item has no due date, an impossible or unreadable one, or one before the incident",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  *check(input) {
    const unreadable = input.diagnostics.get("action-item-due") ?? [];
    yield* unreadable;
    const reported = new Set(unreadable.map(({ source, range }) => `${source.file}:${range.start}`));
    for (const postmortem of input.catalog.postmortems) yield* dueDatesOf(postmortem, input, reported);
  },
};

function* dueDatesOf(
  postmortem: Postmortem,
  input: RuleInput,
  reported: ReadonlySet<string>,
): Generator<ReportedFinding> {
  const { source, actionItems } = postmortem;
  const incidentDay = actionItems.length > 0 ? dayOfIncident(postmortem, input) : null;
  for (const item of actionItems) {
    const { due } = item;
    if (due === null || isPlaceholder(due.text)) {
      if (isClosed(item) || (due && reported.has(`${source.file}:${due.range.start}`))) continue;
      const message = due ? `due date ${quote(due.text)} is not a day` : "missing due date";
      const help = placeFor(item, "due", "YYYY-MM-DD");
      yield { source, range: due?.range ?? item.title.range, message, help };
    } else if (due.date === null) {
      if (reported.has(`${source.file}:${due.range.start}`)) continue;
      yield {
        source,
        range: due.range,
        message: `due date ${quote(due.text)} is not a day such as 2026-06-05`,
        help: "write the day as YYYY-MM-DD",
      };
    } else if (incidentDay !== null && due.date < incidentDay) {
      const message = `due date ${quote(due.text)} is before the incident of ${incidentDay}`;
      const help = "correct the day, or its year";
      yield { source, range: due.range, message, help, level: isClosed(item) ? "warning" : undefined };
    }
  }
}

/** The earliest day that the records give the incident, in the policy's zone. */
function dayOfIncident(postmortem: Postmortem, { policy, assessment }: RuleInput): string | null {
  const starts = assessment.links
    .incidentsOf(postmortem)
    .map((incident) => assessment.incident(incident).startedAt)
    .filter((start): start is Instant => start !== null);
  if (starts.length > 0) return localDate(Math.min(...starts), policy.timezone);
  if (postmortem.startedAt) return localDate(postmortem.startedAt.value, policy.timezone);
  return postmortem.date?.value ?? null;
}
