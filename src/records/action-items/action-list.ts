import { CAPITAL, LETTER } from "../letters.ts";
import type { Block, List, ListItem, Paragraph } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { isPlaceholder } from "../markdown/placeholders.ts";
import { firstParagraph, Prose } from "../markdown/prose.ts";
import type { Problem } from "../model.ts";
import type { Fact, Range } from "../source.ts";
import type { RawItem } from "./action-item.ts";
import { readItemText } from "./item-text.ts";
import { type ItemKey, isDeed, itemKey } from "./item-words.ts";

/** Labels of groups are short; an item of this many words that only nests something is still an item. */
const LONGEST_GROUP_LABEL = 3;

/** The items of a list. An item that only labels a group (`**Monitoring**:`) gives way to the items under it. */
export function itemsOfList(
  text: string,
  list: List,
  definitions: Definitions,
  owner: Fact<string> | null = null,
): RawItem[] {
  const items: RawItem[] = [];
  for (const entry of list.items) {
    const words = firstParagraph(entry);
    if (!words) {
      for (const block of entry.blocks)
        if (block.kind === "list") items.push(...itemsOfList(text, block, definitions, owner));
      continue;
    }
    const prose = new Prose(text, words.lines);
    if (isPlaceholder(prose.text)) continue;
    const nested = entry.blocks.filter((block) => block.kind === "list");
    if (nested.length > 0 && isGroupLabel(text, prose.text, nested)) {
      for (const group of nested)
        items.push(...itemsOfList(text, group, definitions, ownerLabel(words, text) ?? owner));
    } else items.push(itemOfEntry({ text, entry, prose, ordered: list.ordered, definitions, owner }));
  }
  return items;
}

interface Entry {
  readonly text: string;
  readonly entry: ListItem;
  readonly prose: Prose;
  readonly ordered: boolean;
  readonly definitions: Definitions;
  readonly owner: Fact<string> | null;
}

function itemOfEntry({ text, entry, prose, ordered, definitions, owner }: Entry): RawItem {
  const words = readItemText(prose, definitions);
  const remarks: Partial<Record<ItemKey, Fact<string>>> = {
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
    range: entry.range,
    form: { kind: "list", ordered, task: entry.task, text: prose.range() },
  };
}

/** Tasks below the items of a list that have an owner or a date of their own, as items have: nobody is reminded of them. */
export function tasksBelow(text: string, list: List, definitions: Definitions, items: readonly RawItem[]): Problem[] {
  const read = new Set(items.map(({ range }) => range.start));
  return nestedEntries(list).flatMap((entry): Problem[] => {
    const words = entry.task && !read.has(entry.range.start) ? firstParagraph(entry) : null;
    if (!words) return [];
    const prose = new Prose(text, words.lines);
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

/** What a list says that holds nothing but remarks on what stands above it; null for any other list. */
export function onlyRemarks(
  text: string,
  list: List,
  definitions: Definitions,
): Partial<Record<ItemKey, Fact<string>>> | null {
  const keyed = list.items.every((entry) => {
    const line = firstParagraph(entry)?.lines[0];
    return line !== undefined && remarkKey(text.slice(line.start, line.end)) !== null;
  });
  return keyed ? nestedRemarks(text, [list], definitions) : null;
}

/** `**Owner**: Alex`. */
const keyedLine = new RegExp(String.raw`^[*_]*([${LETTER}() ]{2,24})[*_]*\s*:[*_]*\s*`);

/** The key that a line such as `**Owner**: Alex` begins with. */
function remarkKey(line: string): ItemKey | null {
  const keyed = keyedLine.exec(line);
  return keyed && itemKey(keyed[1]!.trim());
}

/** `- Owner: Alex` and the like, one level below an item. */
function nestedRemarks(
  text: string,
  blocks: readonly Block[],
  definitions: Definitions,
): Partial<Record<ItemKey, Fact<string>>> {
  const remarks: Partial<Record<ItemKey, Fact<string>>> = {};
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

/** Whether an item with a nested list only names the group: it ends in a colon, is bold as a whole, or a word or two. */
function isGroupLabel(text: string, words: string, nested: readonly List[]): boolean {
  if (nested.some((list) => holdsRemark(text, list))) return false;
  const plain = plainText(words);
  if (/:$/.test(plain) || /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(words.trim())) return true;
  return plain.split(" ").length <= LONGEST_GROUP_LABEL && !isDeed(/^[a-z]*/i.exec(plain)![0]);
}

function holdsRemark(text: string, list: List): boolean {
  return list.items.some((entry) => {
    const line = firstParagraph(entry)?.lines[0];
    return line !== undefined && remarkKey(text.slice(line.start, line.end)) !== null;
  });
}

const commonWords =
  /(?:ing|tion|sion|ment|ity|ness|ance|ence|ware|ture|ers?|ist|ics|logy|ies)$|^(?:api|apis|ci|cd|ui|ux|qa|db|dns|aws|gcp|docs?|data|code|tests?|tools?|infra|backend|frontend|web|app|apps|team|short|long|term|next|new|high|low|medium|todo|done|process|people|product|support|security|network|storage|alerts?|metrics|logs?|bugs?|fix|fixes|must|should|could|now|later|soon|both|all|general|other|misc|prevent|detect|mitigate|client|platform|kubernetes|cluster|staff|users?)$/i;

/**
 * The people that a label above a group of items names: logins, two or more first names (`**Alex and Danny**`), or bold initials
 * (`**RK**`). A single word is more often a component ("**Frontend**"), so it names nobody.
 */
export function ownerLabel(paragraph: Paragraph, text: string): Fact<string> | null {
  if (paragraph.lines.length !== 1) return null;
  const line = paragraph.lines[0]!;
  if (line.end - line.start > 80) return null;
  const raw = text.slice(line.start, line.end);
  const value = plainText(raw).replace(/:$/, "").trim();
  const named = /^(?:owners?|assigned to|responsible)\s*:?\s+(.+)$/i.exec(value);
  if (named) return { value: named[1]!, range: line };
  const bold = /^(?:\*\*|__)/.test(raw);
  const people = value.split(/\s*(?:,|\/|&|\band\b)\s*/);
  if (people.every((person) => /^@[\w-]+$/.test(person))) return { value, range: line };
  if (!bold) return null;
  if (people.every((person) => /^[A-Z]{2,3}$/.test(person) && !commonWords.test(person))) return { value, range: line };
  const names = people.every(
    (person) => /^[A-Z][a-zé]{1,10}(?: [A-Z][a-z]*\.?)?$/u.test(person) && !commonWords.test(person),
  );
  return people.length > 1 && names ? { value, range: line } : null;
}

/** `Add tests [Rick]`, where the heading says that owners are named. */
export function withBracketedOwner(text: string, item: RawItem): RawItem {
  const { start, end } = item.title.range;
  const bracketed = /\s+\[([^[\]()]{1,60})\]\.?$/;
  const found = bracketed.exec(text.slice(start, end));
  if (!found || item.remarks.owner) return item;
  const owner = factIn(text, start + found.index + found[0].indexOf("[") + 1, found[1]!.length);
  const title = { value: item.title.value.replace(bracketed, ""), range: { start, end: start + found.index } };
  return { ...item, title, remarks: { ...item.remarks, owner } };
}

const sentenceStart = new RegExp(`^[${CAPITAL}\\d"'“\`*_[@→•·–—☐☑✅]`);

/** One item of each paragraph; of each line where the lines are sentences that were not joined. */
export function itemsOfParagraph(text: string, paragraph: Paragraph, definitions: Definitions): RawItem[] {
  return itemLines(text, paragraph).flatMap((lines) => {
    const prose = new Prose(text, lines);
    if (isPlaceholder(prose.text)) return [];
    const range: Range = { start: lines[0]!.start, end: lines.at(-1)!.end };
    const counted = /^[*_]*(\d{1,3})[.)]\s+(?=\S)/.exec(prose.text);
    const number = counted && factIn(text, lines[0]!.start + counted[0].indexOf(counted[1]!), counted[1]!.length);
    const words = readItemText(counted ? withoutStart(text, lines, counted[0].length) : prose, definitions);
    return [{ number, ...words, range, form: { kind: "prose" as const, text: prose.range() } }];
  });
}

function itemLines(text: string, { lines }: Paragraph): (readonly Range[])[] {
  const separate = lines.every((line, index) => {
    const words = text.slice(line.start, line.end);
    const begins = sentenceStart.test(words);
    const last = index === lines.length - 1;
    return begins && (last || /[.!?)\]`*]$/.test(words) || words.length < 60);
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

/** The words of some length at a place. */
export function factIn(text: string, start: number, length: number): Fact<string> {
  return { value: text.slice(start, start + length), range: { start, end: start + length } };
}

function withoutStart(text: string, [first, ...others]: readonly Range[], length: number): Prose {
  return new Prose(text, [{ start: first!.start + length, end: first!.end }, ...others]);
}
