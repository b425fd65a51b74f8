import type { Block, Paragraph } from "../../markdown/blocks.ts";
import type { Definitions } from "../../markdown/inline.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Spanned } from "../../text/source.ts";
import type { ActionItem, ActionItemForm } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import type { Part } from "../sections.ts";
import { isActionTable } from "./action-columns.ts";
import { actionItemOf, type ItemContext, type RawItem } from "./action-item.ts";
import {
  isDetailOf,
  itemOfTask,
  itemsOfList,
  itemsOfParagraph,
  tasksBelow,
  withBracketedOwner,
} from "./action-list.ts";
import { actionParts, isStatement } from "./action-parts.ts";
import { readActionTable } from "./action-table.ts";
import { itemOfHeading } from "./heading-item.ts";
import { statusOf } from "./item-status.ts";
import { OwnerLabels } from "./owner-labels.ts";
import { rowsUnderHeading } from "./table-problems.ts";

export interface ActionItems {
  readonly items: readonly ActionItem[];
  readonly problems: readonly Diagnostic[];
}

/** The action items of a post-mortem's text, in its order. */
export function readActionItems(
  text: string,
  parts: readonly Part[],
  definitions: Definitions,
  context: ItemContext,
): ActionItems {
  const sections = actionParts(text, parts);
  const reader = new ActionReader(text, definitions, sections);
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
  const items = withoutRestarts(written).map((raw) => {
    const reading = actionItemOf(raw, context);
    for (const problem of reading.problems) problems.push(problem);
    return reading.item;
  });
  return { items, problems };
}

/**
 * Numbers that begin again (a list under each sub-heading, `1.` before every entry) tell the items of a later list apart from
 * nothing: those items have none. In one table a number twice is a mistake.
 */
function withoutRestarts(items: readonly RawItem[]): RawItem[] {
  const owners = new Map<string, ActionItemForm>();
  let isRestarted = false;
  return items.map((item) => {
    const number = item.number?.value;
    if (number === undefined || !/^\d{1,9}$/.test(number)) return item;
    if (number === "1") {
      const first = owners.get(number);
      isRestarted =
        first !== undefined &&
        !(first.kind === "table" && item.form.kind === "table" && first.table === item.form.table);
    }
    if (!owners.has(number)) owners.set(number, item.form);
    return isRestarted ? { ...item, number: null } : item;
  });
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
  /** Parts whose heading is an item: all below it belongs to the item. */
  readonly #headings = new Set<Part>();

  /** Whether the headings say "action items": under "Prevention" and the like there are facts as well. */
  readonly #isCertain: boolean;

  constructor(text: string, definitions: Definitions, sections: readonly Part[]) {
    this.#isCertain = sections.some((part) => part.own.certain);
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
    for (let above = part.parent; above; above = above.parent) if (this.#headings.has(above)) return;
    const heading = itemOfHeading(this.#text, part, this.#definitions);
    if (heading) {
      this.items.push(heading);
      this.#headings.add(part);
      return;
    }
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
      const all = itemsOfList(this.#text, block, this.#definitions, owner);
      const items = this.#isCertain ? all : all.filter((item) => !this.#isFact(item));
      for (const item of items) this.items.push(item);
      for (const problem of tasksBelow(this.#text, block, this.#definitions, items)) this.problems.push(problem);
    } else if (block.kind === "quote") for (const inner of block.blocks) this.#readBlock(inner, owner);
    else if (block.kind === "table") {
      const reading = readActionTable(this.#text, block, this.#definitions);
      if (reading) {
        for (const item of reading.items) this.items.push(item);
        for (const problem of reading.problems) this.problems.push(problem);
      } else this.#reportTable(block.header.range);
    } else if (block.kind === "drawn-table") this.#reportDrawn(block.range);
    else if (block.kind === "html" && /<(?:li|tr)\b/i.test(this.#text.slice(block.range.start, block.range.end))) {
      const message = "unexpected HTML list or table under action items, expected one in markdown";
      this.problems.push({
        rule: "schema",
        range: block.range,
        message,
        help: "write one item a line: `1. Text (Owner: Alex, Due: 2026-06-05)`",
      });
    }
  }

  /** An entry that only states something: it has no box, owner, date or status. */
  #isFact({ title, remarks, status, form }: RawItem): boolean {
    const isTask =
      (form.kind === "list" && form.task !== null) || remarks.owner || remarks.due || remarks.status || status;
    return !isTask && isStatement(this.#text.slice(title.range.start, title.range.end));
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

  #reportDrawn(range: Diagnostic["range"]): void {
    const message = "unexpected table of dashes under action items, expected one with `|` between its cells";
    this.problems.push({ rule: "schema", range, message, help: "convert the document with `pandoc -t gfm`" });
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
}
