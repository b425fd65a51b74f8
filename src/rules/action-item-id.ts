import { editsOf } from "../edit/item.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import { counted } from "../text/count.ts";
import { quote } from "../text/messages.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const actionItemId: Rule = {
  id: "action-item-id",
  level: "error",
  lesserLevel: "warning",
  summary:
    "two action items have one number; as a warning, an item has none, or another one than on the default branch",
  article: "Rule 6: Action items have owners and due dates. Track completion.",
  *check(input) {
    yield* input.diagnostics.get("action-item-id") ?? [];
    for (const postmortem of input.catalog.postmortems) {
      yield* numbersOf(postmortem);
      yield* changedNumbers(postmortem, input.itemsBefore?.(postmortem) ?? []);
    }
  },
};

function* numbersOf({ source, actionItems }: Postmortem): Generator<ReportedFinding> {
  const firsts = new Map<string, ActionItem>();
  const given = actionItems.map(({ number }) => Number.parseInt(number?.value ?? "", 10) || 0);
  let free = 1 + given.reduce((most, number) => Math.max(most, number), 0);
  for (const item of actionItems) {
    if (item.number === null) {
      const message = "missing number (needed to link an issue)";
      const value = String(free++);
      const fix = () => editsOf(source, [{ item, fact: "number", value }]);
      const help = "run `incident fmt`: it gives missing numbers";
      yield { source, range: item.range, message, help, level: "warning", fix };
      continue;
    }
    const number = item.number.value;
    const first = firsts.get(number);
    if (!first) firsts.set(number, item);
    else {
      yield {
        source,
        range: item.number.range,
        message: `number ${quote(number)} is used twice`,
        help: `write \`${free++}\`: the next number that no item has had`,
        related: [{ source, range: first.number!.range, message: "first used here" }],
      };
    }
  }
}

/** As many changes as a person reads. */
const MOST_NAMED = 5;

/** Items that had another number before: their issues follow their texts, and the person who merges should know. */
function* changedNumbers(
  { source, actionItems }: Postmortem,
  before: readonly ActionItem[],
): Generator<ReportedFinding> {
  const earlier = byText(before);
  const changed = [...byText(actionItems)].flatMap(([text, item]) => {
    const from = earlier.get(text)?.number?.value ?? null;
    return from !== null && item.number !== null && item.number.value !== from ? [{ item, from }] : [];
  });
  const [first] = changed;
  if (!first) return;
  const named = changed.slice(0, MOST_NAMED).map(({ item, from }) => `${from} → ${item.number!.value}`);
  const more = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : "";
  yield {
    source,
    range: first.item.number!.range,
    message: `${counted(changed.length, "action item")} changed numbers: ${named.join(", ")}${more}`,
    help: "if this is intended, nothing is to do: issues follow the texts; otherwise restore the numbers, and give a new item the next free one",
    level: "warning",
  };
}

/** The items whose text no other item has. */
function byText(items: readonly ActionItem[]): ReadonlyMap<string, ActionItem> {
  const groups = groupBy(items, ({ title }) => title.value);
  return new Map([...groups].flatMap(([text, [item, ...others]]) => (others.length === 0 ? [[text, item!]] : [])));
}
