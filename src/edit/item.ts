import { type FrontMatter, readFrontMatter } from "../records/front-matter/front-matter.ts";
import type { ActionItem, ActionItemStatus, ActionTable, Postmortem } from "../records/model.ts";
import { addTo } from "../text/collections.ts";
import type { Range, Source } from "../text/source.ts";
import { applyEdits, type Edit, effective } from "./edits.ts";
import { type WordedItem, writeListNumber, writeRemark, writeStatus } from "./list.ts";
import { type CellChange, writeCells } from "./table.ts";
import { replaceScalar, writeKey } from "./yaml.ts";

/** A fact of an action item that can be written to its record. */
export type WrittenFact = "number" | "owner" | "due" | "status" | "issue" | "evidence";

/** The new value of one fact of one item. A due date is `YYYY-MM-DD`, an issue `#12`, a status one of the four. */
export interface ItemChange {
  readonly item: ActionItem;
  readonly fact: WrittenFact;
  readonly value: string;
}

/** A record with the changes that were written, and those that would change something else. */
export interface WrittenItems {
  readonly source: Source;
  readonly written: readonly ItemChange[];
  readonly refused: readonly ItemChange[];
}

/**
 * Writes facts of action items in place, in the form that each item has. The result is
 * read again: a change that would also change anything else is refused.
 *
 * @param read reads the changed text as `postmortem` was read
 */
export function writeItems(
  postmortem: Postmortem,
  changes: readonly ItemChange[],
  read: (source: Source) => Postmortem,
): WrittenItems {
  const all = applyEdits(postmortem.source, editsOf(postmortem.source, changes));
  if (hasOnlyChanges(read(all), postmortem, changes)) return { source: all, written: changes, refused: [] };
  let current = postmortem;
  const written: ItemChange[] = [];
  const refused: ItemChange[] = [];
  for (const change of changes) {
    const item = current.actionItems[postmortem.actionItems.indexOf(change.item)];
    const next = item && read(applyEdits(current.source, editsOf(current.source, [{ ...change, item }])));
    if (next && hasOnlyChanges(next, current, [{ ...change, item }])) {
      current = next;
      written.push(change);
    } else refused.push(change);
  }
  return { source: current.source, written, refused };
}

/** The edits that write facts of action items; none for a form that can't be written, such as TOML. */
export function editsOf(source: Source, changes: readonly ItemChange[]): Edit[] {
  const frontMatter = readFrontMatter(source);
  const edits: Edit[] = [];
  const cells = new Map<ActionTable, CellChange[]>();
  for (const change of inWritingOrder(changes.flatMap((one) => [one, ...implied(source, one, changes)]))) {
    const { form } = change.item;
    const above = placeAbove(frontMatter, change);
    if (above) edits.push(replaceScalar(source, above, change.value));
    else if (form.kind === "table") {
      const cell = { row: form.row, column: change.fact, value: change.value };
      addTo(cells, form.table, cell);
    } else if (form.kind === "front-matter") edits.push(...writeFrontMatter(source, frontMatter, change, form.path));
    else edits.push(...writeWords(source, change));
  }
  for (const [table, changed] of cells) edits.push(...writeCells(source, table, changed));
  return effective(source, edits);
}

/** The status first: a strike-through ends before the remarks that are added. */
function inWritingOrder(changes: readonly ItemChange[]): readonly ItemChange[] {
  return changes.toSorted((a, b) => Number(b.fact === "status") - Number(a.fact === "status"));
}

/** A status in the place of the issue ("DONE") moves to its own place when the issue is written. */
function implied(source: Source, { item, fact }: ItemChange, changes: readonly ItemChange[]): ItemChange[] {
  if (fact !== "issue" || item.form.kind !== "table") return [];
  const cell = item.form.table.rows[item.form.row]?.cells[item.form.table.columns.indexOf("issue")];
  const isThere = cell && source.slice(cell) !== "" && item.status.range.start === cell.start;
  const isChanged = changes.some((change) => change.item === item && change.fact === "status");
  return isThere && !isChanged ? [{ item, fact: "status", value: item.status.value }] : [];
}

/** The range of a fact in the front matter, for an item that the text lists too. */
function placeAbove(frontMatter: FrontMatter, { item, fact }: ItemChange): Range | null {
  if (frontMatter.language !== "yaml" || item.form.kind === "front-matter") return null;
  const range = item[fact]?.range;
  return range && range.end <= frontMatter.body.start && range.end < item.range.start ? range : null;
}

function writeFrontMatter(
  source: Source,
  frontMatter: FrontMatter,
  change: ItemChange,
  path: readonly (string | number)[],
): Edit[] {
  if (frontMatter.language !== "yaml") return [];
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Record<string | number, unknown>)[key],
    frontMatter.values,
  );
  const mapping = { places: frontMatter, path, value: value as Record<string, unknown> };
  const key = change.fact === "number" ? "id" : change.fact;
  const number = /^#?(\d{1,9})$/.exec(change.value)?.[1];
  const isNumber =
    number !== undefined && (key === "id" || (key === "issue" && typeof mapping.value[key] !== "string"));
  return [writeKey(source, mapping, key, isNumber ? Number(number) : change.value)];
}

function writeWords(source: Source, { item, fact, value }: ItemChange): Edit[] {
  const { form } = item;
  if (form.kind !== "list" && form.kind !== "prose") return [];
  if (fact === "number") return form.kind === "list" ? writeListNumber(source, item, value) : [];
  const words: WordedItem = {
    source,
    item,
    text: form.text,
    task: form.kind === "list" ? form.task : null,
    isEntry: form.kind === "list",
  };
  return fact === "status" ? writeStatus(words, value as ActionItemStatus) : [writeRemark(words, fact, value)];
}

/** Whether a record has the changes and is otherwise the same. */
function hasOnlyChanges(after: Postmortem, before: Postmortem, changes: readonly ItemChange[]): boolean {
  if (after.actionItems.length !== before.actionItems.length || recordFacts(after) !== recordFacts(before))
    return false;
  return before.actionItems.every((item, index) => {
    const expected = { ...itemFacts(item) };
    for (const change of changes) if (change.item === item) expected[change.fact] = spelled(change.fact, change.value);
    const found = itemFacts(after.actionItems[index]!);
    return Object.entries(expected).every(([fact, value]) => found[fact] === value);
  });
}

function itemFacts(item: ActionItem): Record<string, string | null> {
  return {
    title: item.title.value,
    number: spelled("number", item.number?.value ?? null),
    owner: item.owner?.value ?? null,
    due: item.due ? (item.due.date ?? item.due.text) : null,
    status: item.status.value,
    issue: spelled("issue", item.issue?.value ?? null),
    evidence: item.evidence?.value ?? null,
    kind: item.kind?.value ?? null,
    priority: item.priority?.value ?? null,
    criterion: item.criterion?.value ?? null,
    addresses: item.addresses.map(({ value }) => value).join(),
  };
}

/** `#12` and `12` are one issue. */
function spelled(fact: WrittenFact, value: string | null): string | null {
  return fact === "issue" && value !== null ? value.replace(/^#/, "") : value;
}

/** Everything else in the record. A section may contain both items and lessons, with the same words: they are counted. */
function recordFacts(postmortem: Postmortem): string {
  const { id, title, date, severity, commander, timeline, contributingFactors, lessonsLearned } = postmortem;
  const facts = [title, date, severity, commander].map((fact) => fact?.value ?? null);
  return JSON.stringify([id, facts, timeline.length, contributingFactors.length, lessonsLearned.length]);
}
