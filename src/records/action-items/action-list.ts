import type { Block, List, ListItem, Paragraph } from "../../markdown/blocks.ts";
import { type Definitions, plainText } from "../../markdown/inline.ts";
import { firstParagraph, TextRun } from "../../markdown/text-run.ts";
import { CAPITAL, LETTER } from "../../text/characters.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { isPlaceholder } from "../placeholders.ts";
import type { RawItem } from "./action-item.ts";
import { readItemText } from "./item-text.ts";
import { type ItemKey, isActionVerb, itemKey } from "./item-words.ts";
import { type OwnedTask, ownerLabel } from "./owner-labels.ts";

/** Labels of groups have no more words; a longer item with a nested list is an item. */
const LONGEST_GROUP_LABEL = 3;

/** The items of a list. An item that only labels a group (`**Monitoring**:`) is replaced by the items under it. */
export function itemsOfList(
  text: string,
  list: List,
  definitions: Definitions,
  owner: Spanned<string> | null = null,
): RawItem[] {
  const items: RawItem[] = [];
  for (const entry of list.items) {
    const words = firstParagraph(entry);
    if (!words) {
      for (const block of entry.blocks)
        if (block.kind === "list") for (const item of itemsOfList(text, block, definitions, owner)) items.push(item);
      continue;
    }
    const prose = new TextRun(text, words.lines);
    if (isPlaceholder(prose.text)) continue;
    const nested = entry.blocks.filter((block) => block.kind === "list");
    if (
      nested.length > 0 &&
      isGroupLabel(text, prose.text, { nested, ordered: list.ordered, task: entry.task !== null })
    ) {
      for (const group of nested)
        for (const item of itemsOfList(text, group, definitions, ownerLabel(words, text) ?? owner)) items.push(item);
    } else items.push(itemOfEntry({ text, entry, prose, ordered: list.ordered, definitions, owner }));
  }
  return items;
}

interface Entry {
  readonly text: string;
  readonly entry: ListItem;
  readonly prose: TextRun;
  readonly ordered: boolean;
  readonly definitions: Definitions;
  readonly owner: Spanned<string> | null;
}

function itemOfEntry({ text, entry, prose, ordered, definitions, owner }: Entry): RawItem {
  const words = readItemText(prose, definitions);
  const remarks: Partial<Record<ItemKey, Spanned<string>>> = {
    ...nestedRemarks(text, entry.blocks, definitions),
    ...words.remarks,
  };
  if (owner && !remarks.owner) remarks.owner = owner;
  const box = entry.task ? text.slice(entry.task.start, entry.task.end).toLowerCase() : "";
  const ticked =
    box === "x"
      ? ("done" as const)
      : box === "~"
        ? ("in-progress" as const)
        : box === "-"
          ? ("dropped" as const)
          : null;
  return {
    number: entry.number && { value: text.slice(entry.number.start, entry.number.end), range: entry.number },
    title: words.title,
    status: words.status?.value !== "dropped" && ticked ? { value: ticked, range: entry.task! } : words.status,
    remarks,
    unread: words.unread,
    range: entry.range,
    form: { kind: "list", ordered, task: entry.task, text: prose.range() },
  };
}

/** Tasks below the items of a list with their own owner or date: they are not tracked, so they are reported. */
export function tasksBelow(
  text: string,
  list: List,
  definitions: Definitions,
  items: readonly RawItem[],
): Diagnostic[] {
  const read = new Set(items.map(({ range }) => range.start));
  return nestedEntries(list).flatMap((entry): Diagnostic[] => {
    const words = entry.task && !read.has(entry.range.start) ? firstParagraph(entry) : null;
    if (!words) return [];
    const prose = new TextRun(text, words.lines);
    const { owner, due } = readItemText(prose, definitions).remarks;
    if ((!owner && !due) || remarkKey(prose.text) !== null) return [];
    const message =
      "unexpected task with an owner or a due date below an action item, expected it as an item of its own";
    const help = "move it out to the level of the items, so that it is tracked";
    return [{ rule: "schema", level: "warning", range: prose.range(), message, help }];
  });
}

function nestedEntries(list: List): ListItem[] {
  const below = list.items.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "list"));
  return below.flatMap((inner) => [...inner.items, ...nestedEntries(inner)]);
}

/** `**Owner**: Alex`. */
const keyedLine = new RegExp(String.raw`^[*_]*([${LETTER}() ]{2,24})[*_]*\s*:[*_]*\s*`);

/** The key that a line such as `**Owner**: Alex` begins with. */
export function remarkKey(line: string): ItemKey | null {
  const keyed = keyedLine.exec(line);
  return keyed && itemKey(keyed[1]!.trim());
}

/** `- Owner: Alex` and the like, one level below an item. */
export function nestedRemarks(
  text: string,
  blocks: readonly Block[],
  definitions: Definitions,
): Partial<Record<ItemKey, Spanned<string>>> {
  const remarks: Partial<Record<ItemKey, Spanned<string>>> = {};
  for (const block of blocks) {
    if (block.kind !== "list") continue;
    for (const entry of block.items) {
      const line = firstParagraph(entry)?.lines[0];
      const keyed = line ? keyedLine.exec(text.slice(line.start, line.end)) : null;
      const key = keyed ? itemKey(keyed[1]!.trim()) : null;
      if (!line || !keyed || !key) continue;
      const range = { start: line.start + keyed[0].length, end: line.end };
      const value = plainText(text.slice(range.start, range.end), definitions);
      if (value !== "") remarks[key] ??= { value, range };
    }
  }
  return remarks;
}

const onlyWords = new RegExp(`^[${LETTER} -]+:?$`);
/** A label that counts groups is shorter still: an item with a number is an item. */
const LONGEST_NUMBERED_LABEL = 2;

interface GroupForm {
  readonly nested: readonly List[];
  readonly ordered: boolean;
  readonly task: boolean;
}

/** `(A) Add it here`, `Option B: elsewhere`: ways to do what is above them. */
function areOptions(text: string, list: List): boolean {
  return list.items.every((entry) => {
    const line = firstParagraph(entry)?.lines[0];
    return line !== undefined && option.test(text.slice(line.start, line.end));
  });
}
const option = /^[*_]*(?:\([A-Za-z1-9]\)|[A-Ha-h]\)|(?:option|alternative|variant|plan) (?:[A-Z]|\d)\b)/i;

/** Whether an item with a nested list only names a group: it ends in a colon, is bold as a whole, or has a word or two. */
function isGroupLabel(text: string, words: string, { nested, ordered, task }: GroupForm): boolean {
  if (nested.some((list) => holdsRemark(text, list) || areOptions(text, list))) return false;
  // A task is an item; only a label in front of other tasks is none.
  if (task && !nested.some(({ items }) => items.some((entry) => entry.task))) return false;
  const plain = plainText(words);
  const length = plain.split(" ").length;
  const isAction = isActionVerb(/^[a-z]*/i.exec(plain)![0]);
  if (ordered) return onlyWords.test(plain) && length <= LONGEST_NUMBERED_LABEL && !isAction;
  if (
    (/:$/.test(plain) && !(isAction && length > LONGEST_GROUP_LABEL)) ||
    /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(words.trim())
  )
    return true;
  return length <= LONGEST_GROUP_LABEL && !isAction;
}

function holdsRemark(text: string, list: List): boolean {
  return list.items.some((entry) => {
    const line = firstParagraph(entry)?.lines[0];
    return line !== undefined && remarkKey(text.slice(line.start, line.end)) !== null;
  });
}

/** Whether a list belongs to the last item of the list before it: `3. **Deeper monitoring**` … "we will watch:". */
export function isDetailOf(text: string, list: List, before: Block | undefined): boolean {
  if (list.ordered || before?.kind !== "list" || !before.ordered) return false;
  const words = firstParagraph(before.items.at(-1)!);
  if (!words) return false;
  const said = text.slice(words.range.start, words.range.end).trim();
  const leads = /:[*_]*$|^(?:\*\*|__)[^*_]+(?:\*\*|__)$/.test(said);
  return leads && !isGroupLabel(text, said, { nested: [], ordered: true, task: false });
}

/** The item of a paragraph that begins with its owner. */
export function itemOfTask(
  text: string,
  { lines, range }: Paragraph,
  { owner, lead }: OwnedTask,
  definitions: Definitions,
): RawItem {
  const words = readItemText(withoutStart(text, lines, lead), definitions);
  const remarks = { ...words.remarks, owner: words.remarks.owner ?? owner };
  return { number: null, ...words, remarks, range, form: { kind: "prose", text: new TextRun(text, lines).range() } };
}

/** `Add tests [Rick]`, where the heading announces owners. */
export function withBracketedOwner(text: string, item: RawItem): RawItem {
  const { start, end } = item.title.range;
  const bracketed = /(?<!\s)\s+\[([^[\]()]{1,60})\]\.?$/;
  const found = bracketed.exec(text.slice(start, end));
  if (!found || item.remarks.owner) return item;
  const owner = spannedAt(text, start + found.index + found[0].indexOf("[") + 1, found[1]!.length);
  const title = { value: item.title.value.replace(bracketed, ""), range: { start, end: start + found.index } };
  return { ...item, title, remarks: { ...item.remarks, owner } };
}

const sentenceStart = new RegExp(`^[${CAPITAL}\\d"'“\`*_[@→•·–—☐☑✅]`);
/** A link or code may continue the sentence above it. */
const lineStart = new RegExp(`^[${CAPITAL}\\d"'“*_@→•·–—☐☑✅]`);

/** One item of each paragraph; of each line where the lines are sentences that were not joined. */
export function itemsOfParagraph(text: string, paragraph: Paragraph, definitions: Definitions): RawItem[] {
  return itemLines(text, paragraph).flatMap((lines) => {
    const prose = new TextRun(text, lines);
    if (isPlaceholder(prose.text)) return [];
    const range: Range = { start: lines[0]!.start, end: lines.at(-1)!.end };
    const counted = /^[*_]*(\d{1,3})[.)]\s+(?=\S)/.exec(prose.text);
    const number = counted && spannedAt(text, lines[0]!.start + counted[0].indexOf(counted[1]!), counted[1]!.length);
    const words = readItemText(counted ? withoutStart(text, lines, counted[0].length) : prose, definitions);
    return [{ number, ...words, range, form: { kind: "prose" as const, text: prose.range() } }];
  });
}

function itemLines(text: string, { lines }: Paragraph): (readonly Range[])[] {
  let ended = true;
  const separate = lines.every((line, index) => {
    const words = text.slice(line.start, line.end);
    const begins = (ended ? sentenceStart : lineStart).test(words);
    const last = index === lines.length - 1;
    ended = /[.!?)\]`*]$/.test(words);
    return begins && (last || ended || words.length < 60);
  });
  if (!separate) return [lines];
  const items: Range[][] = [];
  for (const line of lines) {
    const remark = items.length > 0 && remarkKey(text.slice(line.start, line.end)) !== null;
    if (remark) items.at(-1)!.push(line);
    else items.push([line]);
  }
  return items;
}

/** A part of a text with its range. */
export function spannedAt(text: string, start: number, length: number): Spanned<string> {
  return { value: text.slice(start, start + length), range: { start, end: start + length } };
}

function withoutStart(text: string, [first, ...others]: readonly Range[], length: number): TextRun {
  return new TextRun(text, [{ start: first!.start + length, end: first!.end }, ...others]);
}
