import type { ActionItem, Postmortem } from "../records/model.ts";
import { quote } from "../text/messages.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const actionItemId: Rule = {
  id: "action-item-id",
  level: "error",
  lesserLevel: "warning",
  summary: "two action items have one number; as a warning, an item has none",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  *check(input) {
    yield* input.diagnostics.get("action-item-id") ?? [];
    for (const postmortem of input.catalog.postmortems) yield* numbersOf(postmortem);
  },
};

function* numbersOf({ source, actionItems }: Postmortem): Generator<ReportedFinding> {
  const firsts = new Map<string, ActionItem>();
  const given = actionItems.map(({ number }) => Number.parseInt(number?.value ?? "", 10) || 0);
  let free = 1 + given.reduce((most, number) => Math.max(most, number), 0);
  for (const item of actionItems) {
    if (item.number === null) {
      const message = "unexpected action item without a number, expected one that ties it to its issue";
      yield {
        source,
        range: item.range,
        message,
        help: "run `incident fmt`: it gives missing numbers",
        level: "warning",
      };
      continue;
    }
    const number = item.number.value;
    const first = firsts.get(number);
    if (!first) firsts.set(number, item);
    else {
      yield {
        source,
        range: item.number.range,
        message: `unexpected second action item with the number ${quote(number)}, expected a number of its own`,
        help: `write \`${free++}\`: the next number that no item has had`,
        related: [{ source, range: first.number!.range, message: "first used here" }],
      };
    }
  }
}
