import type { Policy } from "../policy/policy.ts";
import { isClosed, ownerOf } from "../records/action-items/item-state.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import { quote, suggestion } from "../text/messages.ts";
import { placeFor } from "./action-items.ts";
import { helpForUnknown, nameFix, wordsRange } from "./people.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const actionItemOwner: Rule = {
  id: "action-item-owner",
  level: "error",
  lesserLevel: "warning",
  summary: "an action item has no owner; as a warning, an owner who is neither in `people` or `teams` nor a `@login`",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  *check({ catalog, policy }) {
    for (const postmortem of catalog.postmortems) {
      for (const item of postmortem.actionItems) yield* judgeOwner(item, postmortem, policy);
    }
  },
};

function* judgeOwner(item: ActionItem, { source }: Postmortem, { owners }: Policy): Generator<ReportedFinding> {
  const owner = ownerOf(item);
  if (owner === null) {
    if (isClosed(item)) return;
    const message = item.owner ? `owner ${quote(item.owner.value)} is not a person or team` : "missing owner";
    const range = item.owner?.range ?? item.title.range;
    const help = placeFor(item, "owner", owners.isEmpty ? "@login" : "NAME");
    yield { source, range, message, help };
    return;
  }
  for (const one of owners.resolve(owner.value)) {
    if (one.kind !== "unknown") continue;
    const range = wordsRange(source, owner.range, one.words);
    yield {
      source,
      range,
      message: `unknown owner ${quote(one.words)}${suggestion(one.nearest)}`,
      help: helpForUnknown(one),
      level: "warning",
      fix: nameFix(range, one),
    };
  }
}
