import type { Diagnostic } from "../../text/diagnostic.ts";
import { closestChoice, didYouMean, quote } from "../../text/messages.ts";
import type { Range, Spanned } from "../../text/source.ts";
import type { DayOrder } from "../../time/day-order.ts";
import type { CalendarDate } from "../../time/instant.ts";
import type { ActionItem, ActionItemForm, ActionItemStatus } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { type DueReading, readDue } from "./due.ts";
import type { ItemKey } from "./item-words.ts";
import { itemKindOf, statusOfRemark, trailingStatus } from "./item-words.ts";

/** One item as read, before its words are interpreted. */
export interface RawItem {
  readonly number: Spanned<string> | null;
  readonly title: Spanned<string>;
  readonly status: Spanned<ActionItemStatus> | null;
  readonly remarks: Readonly<Partial<Record<ItemKey, Spanned<string>>>>;
  readonly range: Range;
  readonly form: ActionItemForm;
}

/** What the reading of an item depends on besides its words. */
export interface ItemContext {
  readonly postmortem: string;
  /** The incident's day, for due dates without a year. */
  readonly date: CalendarDate | null;
  readonly dayOrder: () => DayOrder | null;
}

export interface ItemReading {
  readonly item: ActionItem;
  readonly problems: readonly Diagnostic[];
}

export function actionItemOf(raw: RawItem, context: ItemContext): ItemReading {
  const { remarks } = raw;
  const { due, problem }: DueReading = readDue(remarks.due ?? null, context.date, context.dayOrder);
  const problems = problem ? [problem] : [];
  const item: ActionItem = {
    key: raw.number ? `${context.postmortem}#${raw.number.value}` : null,
    number: raw.number,
    title: raw.title,
    owner: written(remarks.owner),
    due,
    kind: mapped(written(remarks.kind), itemKindOf),
    priority: written(remarks.priority),
    status: statusOf(raw, problems),
    issue: issueOf(remarks.issue),
    addresses: remarks.addresses ? factorNumbers(remarks.addresses) : [],
    criterion: written(remarks.criterion),
    evidence: written(remarks.evidence),
    range: raw.range,
    form: raw.form,
  };
  return { item, problems };
}

/** A value that was filled in; null for a template's placeholder. */
function written(fact: Spanned<string> | undefined): Spanned<string> | null {
  return fact && !isPlaceholder(fact.value) ? fact : null;
}

function mapped(fact: Spanned<string> | null, map: (value: string) => string): Spanned<string> | null {
  return fact && { value: map(fact.value), range: fact.range };
}

/** The status cell, else a mark of the item, else a status in the place of the issue ("DONE"), else open. */
function statusOf(raw: RawItem, problems: Diagnostic[]): Spanned<ActionItemStatus> {
  const { status, issue } = raw.remarks;
  if (status && !isPlaceholder(status.value)) {
    const value = statusOfRemark(status.value);
    if (value) return { value, range: status.range };
    // Tables report it by column, front matter by its schema.
    if (raw.form.kind === "list" || raw.form.kind === "prose") problems.push(unknownStatus(status));
  }
  if (raw.status) return raw.status;
  const inIssue = issue ? (statusOfRemark(issue.value) ?? trailingStatus(issue.value)?.status) : null;
  return inIssue ? { value: inIssue, range: issue!.range } : { value: "open", range: raw.range };
}

function unknownStatus({ value, range }: Spanned<string>): Diagnostic {
  const meant = closestChoice(value, ["open", "in-progress", "done", "dropped"]);
  const message = `unexpected status ${quote(value)}, expected open, in-progress, done or dropped${didYouMean(meant)}`;
  return { rule: "schema", level: "warning", range, message, help: `write \`${meant ?? "open"}\`` };
}

/** Columns called Issue or Reference also contain statuses and empty marks. */
function issueOf(fact: Spanned<string> | undefined): Spanned<string> | null {
  if (!fact || statusOfRemark(fact.value)) return null;
  const words = fact.value.slice(0, fact.value.length - (trailingStatus(fact.value)?.length ?? 0)).trim();
  return isPlaceholder(words) ? null : { value: words, range: fact.range };
}

/** `1, 3` → the two numbers, each with its range. */
function factorNumbers(fact: Spanned<string>): Spanned<string>[] {
  return [...fact.value.matchAll(/\d{1,4}/g)].map((found) => {
    const start = fact.range.start + found.index;
    const inside = start + found[0].length <= fact.range.end;
    return { value: found[0], range: inside ? { start, end: start + found[0].length } : fact.range };
  });
}
