import type { List, Paragraph } from "../../markdown/blocks.ts";
import { type Definitions, type Link, plainText } from "../../markdown/inline.ts";
import { firstParagraph, splitAtBreaks, TextRun } from "../../markdown/text-run.ts";
import { phrases } from "../../text/phrases.ts";
import type { Spanned } from "../../text/source.ts";
import type { Part } from "../sections.ts";
import type { RawItem } from "./action-item.ts";
import { nestedRemarks, remarkKey, spannedAt } from "./action-list.ts";
import { clausesOf } from "./clauses.ts";
import { readItemText } from "./item-text.ts";
import type { ItemKey } from "./item-words.ts";
import { readClause } from "./remarks.ts";

/** `### 1) `, `### A1. `, `### Action item 3: ` before an item. */
const counted =
  /^[*_]*(?:(?:(?:action(?: item)?|ai|item|task)[ -]?)?#?(\d{1,3})|[A-Z]{1,3}-?\d{1,3})(?:[.):]|\s[–—-])[*_]*\s+(?=\S)/i;
/** Headings of groups: their items are below them, though an owner or a date may be as well. */
const horizons = phrases(
  `^1 immediate|short|long|mid|medium|near|next|later|future, phase 0*|1*|2*|3*|4*, sprint|week|month|quarter|q1|q2|q3|q4 ..2 $,
  high|medium|low|critical priority $, priority high|medium|low|critical|1|2|3 $, p0|p1|p2|p3|p4 ..3 $`,
);
/** Under a number in a heading there are more entries of a list only where the heading names their group. */
const MOST_DETAILS = 3;

/** The item that a heading is: `### 1) Add an alert`, with or without prose, or `### Add an alert` over lines of who and when. */
export function itemOfHeading(text: string, part: Part, definitions: Definitions): RawItem | null {
  if (part.own.term === "action-items" || part.parent === null) return null;
  const { start, end } = part.heading.range;
  const number = counted.exec(text.slice(start, end));
  const remarks = remarksBelow(text, part, definitions);
  const isDescribed = Object.keys(remarks).length > 0 && !horizons.match(part.heading.value);
  const isGroup = part.blocks.some((block) => block.kind === "list" && block.items.length > MOST_DETAILS);
  if (!isDescribed && (!number || isGroup)) return null;
  const words = TextRun.of(text, { start: start + (number?.[0].length ?? 0), end });
  const own = readItemText(words, definitions);
  const digits = number?.[1];
  return {
    number: digits === undefined ? null : spannedAt(text, start + number![0].indexOf(digits), digits.length),
    title: own.title,
    status: own.status,
    remarks: { ...remarks, ...own.remarks },
    range: part.heading.range,
    form: { kind: "prose", text: words.range() },
  };
}

/** What the lines or the only list right below a heading say of it; nothing without an owner, a date, a priority or a status. */
function remarksBelow(text: string, { blocks }: Part, definitions: Definitions): RawItem["remarks"] {
  const lists = blocks.filter((block) => block.kind === "list");
  const [first] = blocks;
  const listed = lists.length === 1 ? onlyRemarks(text, lists[0]!, definitions) : null;
  const remarks = listed ?? (first?.kind === "paragraph" ? remarksOfLines(text, first, definitions) : {});
  return remarks.owner || remarks.due || remarks.priority || remarks.status ? remarks : {};
}

/** The remarks of a paragraph's lines: `**Priority:** High`, `**Owner:** Alex | **Due:** 5 June`. */
function remarksOfLines(
  text: string,
  { lines }: Paragraph,
  definitions: Definitions,
): Partial<Record<ItemKey, Spanned<string>>> {
  const remarks: Partial<Record<ItemKey, Spanned<string>>> = {};
  const links: readonly Link[] = [];
  for (const line of lines.flatMap((whole) => splitAtBreaks(text, whole))) {
    for (const clause of clausesOf(text, line, links)) {
      const remark = readClause(text, clause, { links, definitions });
      const key = remark.kind === "fact" && remark.named ? remark.key : remark.kind === "status" ? "status" : null;
      if (key === null) break;
      remarks[key] ??= {
        value: plainText(text.slice(remark.start, remark.end), definitions),
        range: { start: remark.start, end: remark.end },
      };
    }
  }
  return remarks;
}

/** The remarks of a list that contains nothing else, on the item above it; null for any other list. */
function onlyRemarks(
  text: string,
  list: List,
  definitions: Definitions,
): Partial<Record<ItemKey, Spanned<string>>> | null {
  const keyed = list.items.every((entry) => {
    const line = firstParagraph(entry)?.lines[0];
    return line !== undefined && remarkKey(text.slice(line.start, line.end)) !== null;
  });
  return keyed ? nestedRemarks(text, [list], definitions) : null;
}
