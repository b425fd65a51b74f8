import { isBlank } from "../markdown/lines.ts";
import type { ActionItem, ActionItemStatus } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import { type Edit, lineEndingAt } from "./edits.ts";

/** The most characters of words such as "fixed in" before a link. */
const POINTER_REACH = 300;

/** How a remark is announced in an item's brackets: `(Owner: Alex, Due: 2026-06-05)`. */
const remarkNames = { owner: "Owner", due: "Due", status: "Status", issue: "Issue", evidence: "Evidence" } as const;

export type Remark = keyof typeof remarkNames;

/** The mark in a task box for each status; a status without a mark is written in words. */
const boxMarks: Readonly<Record<ActionItemStatus, string>> = {
  open: " ",
  "in-progress": " ",
  done: "x",
  dropped: " ",
};

/** An item of a list or paragraph: the range of its words, and of its task box if it has one. */
export interface WordedItem {
  readonly source: Source;
  readonly item: ActionItem;
  readonly text: Range;
  readonly task: Range | null;
  /** Whether a task box can be inserted: the item is an entry of a list. */
  readonly isEntry: boolean;
}

/** The edits that give an item a remark, or change the one it has, inside its brackets if there are some. */
export function writeRemark(words: WordedItem, remark: Remark, value: string): Edit {
  const { source, item, text } = words;
  const known = ownPlace(words, item[remark]?.range);
  if (known && remark !== "status") return { range: known, text: value };
  const said = `${remarkNames[remark]}: ${value}`;
  const inside = endOfBrackets(source.text, { start: item.title.range.end, end: text.end });
  if (inside !== null) return { range: { start: inside, end: inside }, text: `, ${said}` };
  return { range: { start: text.end, end: text.end }, text: ` (${said})` };
}

/** The end of the brackets around an item's last remarks: `(Owner: Alex)`, no link's target. */
function endOfBrackets(text: string, { start, end }: Range): number | null {
  const brackets = /(?:^|[^\]])\(([^()[\]]*)\)[.\s]*$/.exec(text.slice(start, end));
  if (!brackets || !/(?:^|[,;])\s*[A-Za-z ]{2,20}:\s/.test(brackets[1]!)) return null;
  return start + brackets.index + brackets[0].lastIndexOf(")");
}

/** The range of a remark, if it is in this item and no part of its title. */
function ownPlace({ item }: WordedItem, range: Range | undefined): Range | null {
  if (!range || !isWithin(range, item.range)) return null;
  const { start, end } = item.title.range;
  return range.start < end && range.end > start ? null : range;
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The edits that give an item a status, in its box, strike-through or words. */
export function writeStatus(words: WordedItem, status: ActionItemStatus): Edit[] {
  const { source, item, task, isEntry, text } = words;
  if (item.status.value === status) return [];
  const edits = [...clearStatus(words, status)];
  const isReplaced = edits.some((edit) => edit.text === status);
  if (task && source.slice(task).toLowerCase() !== boxMarks[status])
    edits.push({ range: task, text: boxMarks[status] });
  if (isReplaced) return edits;
  if (status === "dropped" && isEntry) edits.push(...strike(words));
  else if (status === "done" && !task && isEntry)
    edits.push({ range: { start: text.start, end: text.start }, text: "[x] " });
  else if (status === "in-progress" || !(task || status === "open")) edits.push(writeRemark(words, "status", status));
  return edits;
}

/** The edits that remove another status from the item; within other words the new status replaces it. */
function clearStatus({ source, item, task }: WordedItem, status: ActionItemStatus): Edit[] {
  const { range } = item.status;
  const isMark = task !== null && range.start === task.start && range.end === task.end;
  if (isMark || range === item.range || !isWithin(range, item.range)) return [];
  const said = source.slice(range);
  if (/^~~[\s\S]*~~$/.test(said)) {
    return [
      { range: { start: range.start, end: range.start + 2 }, text: "" },
      { range: { start: range.end - 2, end: range.end }, text: "" },
    ];
  }
  const whole = aloneInBrackets(source.text, range);
  if (whole) return [{ range: whole, text: "" }];
  if (range.end <= item.title.range.start) return [{ range: withSpaceAfter(source.text, range), text: "" }];
  const isKeyed = /[:=]\s*$/.test(source.text.slice(range.start - 3, range.start));
  if (isKeyed) return [{ range, text: status }];
  const pointer = /^(\W*)(.*?\b(?:in|by|via|with|at)\b)\s*:?\s*(?:\[|<|https?:|\S*#\d)/i.exec(
    said.slice(0, POINTER_REACH),
  );
  if (pointer) {
    const start = range.start + pointer[1]!.length;
    return [{ range: { start, end: start + pointer[2]!.length }, text: "see" }];
  }
  if (/\p{L}/u.test(said)) return [{ range, text: status }];
  return [{ range: withSpaceBefore(source.text, range), text: "" }];
}

/** ` **(done)**`, brackets, emphasis and the space before them included, where they contain nothing else. */
function aloneInBrackets(text: string, range: Range): Range | null {
  let { start, end } = range;
  if (!["()", "[]"].includes(text.slice(start - 1, start) + text.slice(end, end + 1))) return null;
  start--;
  end++;
  while (/[*_]/.test(text[start - 1] ?? "") && text[start - 1] === text[end]) {
    start--;
    end++;
  }
  return withSpaceBefore(text, { start, end });
}

function withSpaceBefore(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && (text[from - 1] === " " || text[from - 1] === "\t")) from--;
  return { start: from, end };
}

function withSpaceAfter(text: string, { start, end }: Range): Range {
  let to = end;
  while (to < text.length && (text[to] === " " || text[to] === "\t")) to++;
  return { start, end: to };
}

/** Strikes the title out; the remarks behind it stay legible. */
function strike(words: WordedItem): Edit[] {
  const { source, item, text } = words;
  const title = { start: text.start, end: item.title.range.end };
  if (source.slice(title).includes("~")) return [writeRemark(words, "status", "dropped")];
  return [
    { range: { start: title.start, end: title.start }, text: "~~" },
    { range: { start: title.end, end: title.end }, text: "~~" },
  ];
}

/**
 * The edits that make a bullet a number, or change an entry's number. Nested content moves along, and a list directly below a line of
 * text gets a blank line, without which GitHub would take a number other than 1 for text.
 */
export function writeListNumber(source: Source, item: ActionItem, number: string): Edit[] {
  const { text } = source;
  const { start, end } = item.range;
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(text.slice(start, start + 12))?.[0];
  if (marker === undefined) return [];
  const sign = marker.endsWith(")") ? ")" : ".";
  const edits: Edit[] = [{ range: { start, end: start + marker.length }, text: number + sign }];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lead = text.slice(lineStart, start);
  if (lead.trim() !== "") return edits;
  if (number !== "1" && followsWords(text, lineStart, lead.length)) {
    edits.push({ range: { start: lineStart, end: lineStart }, text: lineEndingAt(text, lineStart) });
  }
  return [
    ...edits,
    ...indentNested(text, { start, end }, { column: lead.length, by: number.length + 1 - marker.length }),
  ];
}

/** Lines after which a list may begin with any number: a heading, a quote, a table, a comment, a fence, a rule. */
const ENDED_BY_ANY_NUMBER = /^\s*(?:#{1,6}\s|>|\||<!--|```|~~~|(?:[-*_]\s*){3,}$)/;
const ENTRY = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** Whether an entry is the first of a list right below text: there GitHub accepts only the number 1. */
function followsWords(text: string, lineStart: number, column: number): boolean {
  let isFirst = true;
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end).trimEnd();
    if (line === "") return !isFirst;
    if (isFirst && ENDED_BY_ANY_NUMBER.test(line)) return false;
    const indent = line.length - line.trimStart().length;
    if (ENTRY.test(line) && indent <= column) return indent < column;
    isFirst = false;
    end = start - 1;
  }
  return !isFirst;
}

/** Moves the lines inside an item to the right, so that they stay inside. */
function indentNested(text: string, item: Range, shift: { readonly column: number; readonly by: number }): Edit[] {
  const edits: Edit[] = [];
  if (shift.by <= 0) return edits;
  for (let at = text.indexOf("\n", item.start) + 1; at > 0 && at < item.end; at = text.indexOf("\n", at) + 1) {
    let ink = at;
    while (text[ink] === " ") ink++;
    const isInside = ink - at > shift.column && !isBlank(text.charCodeAt(ink));
    if (isInside) edits.push({ range: { start: at, end: at }, text: " ".repeat(shift.by) });
    if (text.indexOf("\n", at) === -1) break;
  }
  return edits;
}
