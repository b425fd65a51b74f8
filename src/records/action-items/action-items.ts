import type { Block, Paragraph } from "../../markdown/blocks.ts";
import { type Definitions, plainText } from "../../markdown/inline.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Spanned } from "../../text/source.ts";
import type { ActionItem, SectionTerm } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { LOWEST_HEADING, type Part, partsUnder } from "../sections.ts";
import { isActionTable } from "./action-columns.ts";
import { actionItemOf, type ItemContext, type RawItem } from "./action-item.ts";
import {
  isDetailOf,
  itemOfTask,
  itemsOfList,
  itemsOfParagraph,
  onlyRemarks,
  spannedAt,
  tasksBelow,
  withBracketedOwner,
} from "./action-list.ts";
import { readActionTable } from "./action-table.ts";
import { statusOf } from "./item-status.ts";
import { OwnerLabels } from "./owner-labels.ts";
import { rowsUnderHeading } from "./table-problems.ts";

export interface ActionItems {
  readonly items: readonly ActionItem[];
  readonly problems: readonly Diagnostic[];
}

/** Terms of sub-sections without items in a section of action items. */
const otherTerms = new Set<SectionTerm>([
  "lessons-learned",
  "timeline",
  "impact",
  "root-cause",
  "contributing-factors",
]);

/** The action items of a post-mortem's text, in its order. */
export function readActionItems(
  text: string,
  parts: readonly Part[],
  definitions: Definitions,
  context: ItemContext,
): ActionItems {
  const reader = new ActionReader(text, definitions);
  const sections = actionParts(parts);
  const hasLists = sections.some((part) =>
    part.blocks.some((block) => block.kind === "list" || block.kind === "table"),
  );
  for (const part of sections) reader.readPart(part, !hasLists);
  if (!sections.some((part) => part.own.certain))
    reader.readTablesAnywhere(parts.filter((part) => !sections.includes(part)));
  const problems = [...reader.problems, ...parts.flatMap((part) => rowsUnderHeading(text, part))];
  const written = reader.items.filter(
    ({ title, remarks }) => remarks.owner || remarks.due || !isPlaceholder(title.value),
  );
  const items = written.map((raw) => {
    const reading = actionItemOf(raw, context);
    for (const problem of reading.problems) problems.push(problem);
    return reading.item;
  });
  return { items, problems };
}

/** The sections called "action items"; without any, those whose words often mean them. */
function actionParts(parts: readonly Part[]): readonly Part[] {
  const announces = (part: Part): boolean => part.own.term === "action-items";
  const certain = parts.some((part) => announces(part) && part.own.certain);
  const opening = partsUnder(parts, (part) => announces(part) && part.own.certain === certain);
  const elsewhere = new Set(partsUnder(parts, (part) => otherTerms.has(part.own.term)));
  const timelineParts = new Set(partsUnder(parts, (part) => part.own.term === "timeline"));
  // A line that only acts as a heading, "Actions:" inside a timeline, is about past actions; "Action items:" is not.
  const isSection = ({ own, level, heading }: Part): boolean =>
    own.certain && (level <= LOWEST_HEADING || /\b(?:items?|to-?dos?|tasks?)\b/i.test(heading.value));
  const isPastAction = (part: Part): boolean => timelineParts.has(part) && !isSection(part);
  return opening.filter((part) => !elsewhere.has(part) || (announces(part) && !isPastAction(part)));
}

/** `### Action items (with owners)`. */
const ownersHeading = /\bowners?\b/i;
/** `### Immediate actions (completed)`. */
const bracketsAtEnd = /\(([^()]{2,30})\)[\s*_:]*$/;
/** Words before a list of reasons, which are no items. */
const leadsToReasons = /\b(?:because|since|reasons?(?: are)?|why)\s*:\W*$/i;
/** `**Action item 1:** Text`. */
const labelled = /^(?:\*\*|__)?(?:action item|action|todo|follow[- ]?up)(?: ?#?\d{1,3})?(?:\*\*|__)?\s*:/i;

class ActionReader {
  readonly items: RawItem[] = [];
  readonly problems: Diagnostic[] = [];
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #questioned = new Set<Part>();

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  /** @param prose whether paragraphs are items, because the whole section has no list and no table */
  readPart(part: Part, prose: boolean): void {
    const first = this.items.length;
    this.#readItems(part, prose);
    if (ownersHeading.test(part.heading.value))
      for (let at = first; at < this.items.length; at++)
        this.items[at] = withBracketedOwner(this.#text, this.items[at]!);
  }

  #readItems(part: Part, prose: boolean): void {
    if (this.#readHeading(part)) return;
    const first = this.items.length;
    const labels = new OwnerLabels(this.#text, part.blocks);
    let owner: Spanned<string> | null = null;
    let details = false;
    part.blocks.forEach((block, index) => {
      const skipped = block.kind === "list" && (details || isDetailOf(this.#text, block, part.blocks[index - 1]));
      if (skipped) return;
      details = false;
      if (block.kind === "paragraph") {
        details = leadsToReasons.test(this.#words(block));
        owner = labels.ownerOf(block);
        const task = labels.taskOf(block);
        if (this.#text[block.range.start] === "|") this.#reportRows(block.range);
        else if (this.#isLabelled(block)) this.#readParagraph(block);
        else if (task) {
          this.items.push(itemOfTask(this.#text, block, task, this.#definitions));
          details = this.#words(block).endsWith(":");
        } else if (prose && !this.#isIntroduction(block)) this.#readProse(part, block);
      } else this.#readBlock(block, owner);
    });
    this.#applyHeadingStatus(part, first);
  }

  /** `### Immediate actions (completed)`: the heading's status applies to the items below it without their own. */
  #applyHeadingStatus({ heading }: Part, first: number): void {
    const { start, end } = heading.range;
    const bracketed = bracketsAtEnd.exec(this.#text.slice(start, end));
    const status = bracketed && statusOf(bracketed[1]!);
    if (!status || status === "open") return;
    const range = { start: start + bracketed.index + 1, end: start + bracketed.index + 1 + bracketed[1]!.length };
    for (let index = first; index < this.items.length; index++) {
      const item = this.items[index]!;
      const boxed = item.form.kind === "list" && item.form.task !== null;
      if (!item.status && !boxed && !item.remarks.status)
        this.items[index] = { ...item, status: { value: status, range } };
    }
  }

  #readBlock(block: Block, owner: Spanned<string> | null): void {
    if (block.kind === "list") {
      const items = itemsOfList(this.#text, block, this.#definitions, owner);
      for (const item of items) this.items.push(item);
      for (const problem of tasksBelow(this.#text, block, this.#definitions, items)) this.problems.push(problem);
    } else if (block.kind === "quote") for (const inner of block.blocks) this.#readBlock(inner, owner);
    else if (block.kind === "table") {
      const reading = readActionTable(this.#text, block, this.#definitions);
      if (reading) {
        for (const item of reading.items) this.items.push(item);
        for (const problem of reading.problems) this.problems.push(problem);
      } else this.#reportTable(block.header.range);
    } else if (block.kind === "html" && /<(?:li|tr)\b/i.test(this.#text.slice(block.range.start, block.range.end))) {
      const message = "unexpected HTML list or table under action items, expected one in markdown";
      this.problems.push({
        rule: "schema",
        range: block.range,
        message,
        help: "write one item a line: `1. Text (Owner: Alex, Due: 2026-06-05)`",
      });
    }
  }

  #reportRows(range: Diagnostic["range"]): void {
    const message =
      "unexpected table row outside of a table, expected a header, a line of dashes and the rows without blank lines between";
    this.problems.push({
      rule: "schema",
      range,
      message,
      help: "write `| # | Action | Owner | Due Date |` and `|---|---|---|---|` above it",
    });
  }

  #reportTable(range: Diagnostic["range"]): void {
    const message =
      "unexpected table under action items without a column for the action, expected a header such as `# | Action | Owner | Due Date`";
    this.problems.push({
      rule: "schema",
      level: "warning",
      range,
      message,
      help: "call the column with the action `Action`",
    });
  }

  readTablesAnywhere(parts: readonly Part[]): void {
    for (const part of parts) {
      for (const block of part.blocks) {
        if (block.kind === "table" && isActionTable(this.#text, block)) this.#readBlock(block, null);
      }
    }
  }

  #readParagraph(block: Paragraph): void {
    for (const item of itemsOfParagraph(this.#text, block, this.#definitions)) this.items.push(item);
  }

  #words(block: Paragraph): string {
    return this.#text.slice(block.range.start, block.range.end);
  }

  #isLabelled(block: Paragraph): boolean {
    return labelled.test(this.#words(block));
  }

  /** A paragraph that introduces something else, or is a label, a remark or a template's prompt. */
  #isIntroduction(block: Paragraph): boolean {
    const words = this.#words(block).trim();
    if (/:\**$/.test(words) || isPlaceholder(words) || /^(?:\*{1,2}[^*]+\*{1,2}|_{1,2}[^_]+_{1,2})$/.test(words))
      return true;
    return /^(?:!\[|<|\{[%{]|\[[^\]]*\]\([^)]*\)$|https?:\S+$|[Ss]ee )/.test(words);
  }

  /** Under "Prevention" and the like three sentences on separate lines are items; other prose is not read, and is reported. */
  #readProse(part: Part, block: Paragraph): void {
    const items = itemsOfParagraph(this.#text, block, this.#definitions);
    if (part.own.certain || items.length > 2) for (const item of items) this.items.push(item);
    else if (part.own.term === "action-items" && !this.#questioned.has(part)) {
      this.#questioned.add(part);
      const message = `unexpected prose under ${quote(part.heading.value)}, expected action items as a list or a table`;
      const help = "write one item a line: `1. Text (Owner: Alex, Due: 2026-06-05)`";
      this.problems.push({ rule: "action-item-id", level: "warning", range: part.heading.range, message, help });
    }
  }

  /** `### 1) Add an alert`, with or without prose, or `### Add an alert` over a list of who and when: the heading is the item. */
  #readHeading(part: Part): boolean {
    if (part.own.term === "action-items" || part.parent === null) return false;
    const { start, end } = part.heading.range;
    const raw = this.#text.slice(start, end);
    const counted = /^[*_]*(?:(?:action(?: item)?|ai|item|task) ?)?#?(\d{1,3})(?:[.):]|\s[–—-])[*_]*\s+(?=\S)/i.exec(
      raw,
    );
    const lists = part.blocks.filter((block) => block.kind === "list");
    const remarks = (lists.length === 1 ? onlyRemarks(this.#text, lists[0]!, this.#definitions) : null) ?? {};
    const described = remarks.owner !== undefined || remarks.due !== undefined;
    if (!described && (!counted || lists.some(({ items }) => items.length > 3))) return false;
    const range = { start: start + (counted?.[0].length ?? 0), end };
    this.items.push({
      number: counted && spannedAt(this.#text, start + counted[0].indexOf(counted[1]!), counted[1]!.length),
      title: { value: plainText(this.#text.slice(range.start, range.end), this.#definitions), range },
      status: null,
      remarks,
      range: part.heading.range,
      form: { kind: "prose", text: range },
    });
    return true;
  }
}
