import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Source, Spanned } from "../../text/source.ts";
import { actionItemOf, type ItemContext, type ItemReading } from "../action-items/action-item.ts";
import type { ActionItems } from "../action-items/action-items.ts";
import { statusOf } from "../action-items/item-status.ts";
import type { ItemKey } from "../action-items/item-words.ts";
import type { ActionItem } from "../model.ts";
import { conflictBetween } from "./conflicts.ts";
import type { FrontMatter } from "./front-matter.ts";
import { lengthAt, textAt, textsAt } from "./front-matter-values.ts";

const LIST = "action_items";
const keys: readonly ItemKey[] = [
  "owner",
  "due",
  "status",
  "issue",
  "kind",
  "priority",
  "addresses",
  "criterion",
  "evidence",
];

/** The action items of the front matter. Entries without a title have been reported by the schema. */
export function frontMatterItems(frontMatter: FrontMatter, context: ItemContext): ItemReading[] {
  const readings: ItemReading[] = [];
  for (let index = 0; index < lengthAt(frontMatter, [LIST]); index++) {
    const path = [LIST, index];
    const title = textAt(frontMatter, [...path, "title"]);
    if (!title) continue;
    const remarks: Partial<Record<ItemKey, Spanned<string>>> = {};
    for (const key of keys) {
      const values = textsAt(frontMatter, [...path, key]);
      if (values.length > 0)
        remarks[key] = { value: values.map(({ value }) => value).join(", "), range: values[0]!.range };
    }
    const status = remarks.status ? statusOf(remarks.status.value) : null;
    const range = frontMatter.rangeOf(path);
    readings.push(
      actionItemOf(
        {
          number: textAt(frontMatter, [...path, "id"]),
          title,
          status: status && remarks.status ? { value: status, range: remarks.status.range } : null,
          remarks,
          range,
          form: { kind: "front-matter", path },
        },
        context,
      ),
    );
  }
  return readings;
}

/** Merges the items of front matter and text. The text wins for an item in both; the front matter adds what is missing, and differences are reported. */
export function mergeItems(source: Source, above: readonly ItemReading[], below: ActionItems): ActionItems {
  if (above.length === 0) return below;
  const problems: Diagnostic[] = [...below.problems];
  const rest = new Map(above.map((reading) => [reading.item, reading]));
  const items = below.items.map((item) => {
    const twin = above.find((reading) => rest.has(reading.item) && isTwin(reading.item, item))?.item;
    if (!twin) return item;
    rest.delete(twin);
    problems.push(...differences(source, twin, item));
    return completed(item, twin);
  });
  for (const reading of rest.values()) for (const problem of reading.problems) problems.push(problem);
  return { items: [...items, ...[...rest.keys()]], problems };
}

function isTwin(above: ActionItem, below: ActionItem): boolean {
  if (above.number && below.number) return above.number.value === below.number.value;
  return above.title.value.toLowerCase() === below.title.value.toLowerCase();
}

function differences(source: Source, above: ActionItem, below: ActionItem): Diagnostic[] {
  const due = (item: ActionItem): Spanned<string> | null =>
    item.due && { value: item.due.date ?? item.due.text, range: item.due.range };
  const status = (item: ActionItem): Spanned<string> | null => (item.status.range === item.range ? null : item.status);
  const compare = (fact: string, of: (item: ActionItem) => Spanned<string> | null): Diagnostic[] => {
    const name = `${fact} of action item ${below.number?.value ?? quote(below.title.value)}`;
    return conflictBetween(source, { name, inFrontMatter: of(above), inText: of(below) });
  };
  return [
    ...compare("title", ({ title }) => title),
    ...compare("owner", ({ owner }) => owner),
    ...compare("due date", due),
    ...compare("status", status),
    ...compare("issue", issueNumber),
  ];
}

/** `12`, `#12` and `https://github.com/acme/shop/issues/12` are one issue. */
function issueNumber({ issue }: ActionItem): Spanned<string> | null {
  return issue && { value: /(?:^|[#/])(\d+)$/.exec(issue.value)?.[1] ?? issue.value, range: issue.range };
}

function completed(item: ActionItem, twin: ActionItem): ActionItem {
  return {
    ...item,
    key: item.key ?? twin.key,
    number: item.number ?? twin.number,
    owner: item.owner ?? twin.owner,
    due: item.due ?? twin.due,
    kind: item.kind ?? twin.kind,
    priority: item.priority ?? twin.priority,
    issue: item.issue ?? twin.issue,
    status: item.status.range === item.range ? twin.status : item.status,
    criterion: item.criterion ?? twin.criterion,
    evidence: item.evidence ?? twin.evidence,
    addresses: item.addresses.length > 0 ? item.addresses : twin.addresses,
  };
}
