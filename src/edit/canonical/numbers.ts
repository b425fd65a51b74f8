import type { ActionItem, ActionTable, IncidentRecord } from "../../records/model.ts";
import { editsOf, type ItemChange } from "../writing/item.ts";
import type { Correction } from "./canonical.ts";

/** Numbers for the items that have none, in the order of the file, each one higher than any number before: none is reused. */
export function numbers(record: IncidentRecord): Correction[] {
  if (record.kind !== "postmortem") return [];
  const { source, actionItems } = record;
  let highest = actionItems.reduce((most, item) => Math.max(most, numberOf(item)), 0);
  const without = actionItems.filter((item) => item.number === null && canBeNumbered(item, source.text));
  const changes = without
    .toSorted((a, b) => a.range.start - b.range.start)
    .map((item): ItemChange => ({ item, fact: "number", value: String(++highest) }));
  return groups(changes).map((group) => ({
    range: group[0]!.item.range,
    what: numberedMessage(group.map(({ value }) => value)),
    edits: editsOf(source, group),
  }));
}

function numberOf({ number }: ActionItem): number {
  return number && /^\d{1,9}$/.test(number.value) ? Number(number.value) : 0;
}

/** A paragraph has no place for a number. */
function canBeNumbered({ form, range }: ActionItem, text: string): boolean {
  if (form.kind === "list") return /[-*+]/.test(text[range.start] ?? "");
  return form.kind !== "prose";
}

/** The rows of a table get their numbers together, since they may get a column with them. */
function groups(changes: readonly ItemChange[]): ItemChange[][] {
  const groups: ItemChange[][] = [];
  const tables = new Map<ActionTable, ItemChange[]>();
  for (const change of changes) {
    const { form } = change.item;
    const known = form.kind === "table" ? tables.get(form.table) : undefined;
    if (known) known.push(change);
    else {
      const group = [change];
      groups.push(group);
      if (form.kind === "table") tables.set(form.table, group);
    }
  }
  return groups;
}

function numberedMessage(values: readonly string[]): string {
  return values.length === 1 ? `number ${values[0]} given` : `numbers ${values[0]} to ${values.at(-1)} given`;
}
