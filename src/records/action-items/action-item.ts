import type { Diagnostic } from "../../text/diagnostic.ts";
import { closestChoice, didYouMean, quote } from "../../text/messages.ts";
import type { Range, Spanned } from "../../text/source.ts";
import type { DayOrder } from "../../time/day-order.ts";
import type { CalendarDate } from "../../time/instant.ts";
import type { ActionItem, ActionItemForm, ActionItemStatus } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { type DueReading, readDue } from "./due.ts";
import { isReport, statusOf, trailingStatus } from "./item-status.ts";
import type { ItemKey } from "./item-words.ts";
import { itemKindOf } from "./item-words.ts";

/** One item as read, before its words are interpreted. */
export interface RawItem {
  readonly number: Spanned<string> | null;
  readonly title: Spanned<string>;
  readonly status: Spanned<ActionItemStatus> | null;
  readonly remarks: Readonly<Partial<Record<ItemKey, Spanned<string>>>>;
  readonly range: Range;
  readonly form: ActionItemForm;
  /** Words among the remarks that could not be read. */
  readonly unread?: readonly Spanned<string>[];
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
  const { date: dueWords, status: statusInDue } = splitDue(remarks.due ?? null);
  const { due, problem }: DueReading = readDue(dueWords, context.date, context.dayOrder);
  const problems = [...(problem ? [problem] : []), ...(raw.unread ?? []).map(unreadWords)];
  const item: ActionItem = {
    key: raw.number ? `${context.postmortem}#${raw.number.value}` : null,
    number: raw.number,
    title: raw.title,
    owner: written(remarks.owner),
    due,
    kind: mapped(written(remarks.kind), itemKindOf),
    priority: written(remarks.priority),
    status: itemStatus({ ...raw, status: raw.status ?? statusInDue }, problems),
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

/** The status cell, else a mark of the item, else a status in the place of the issue ("DONE"), else what its title reports, else open. */
function itemStatus(raw: RawItem, problems: Diagnostic[]): Spanned<ActionItemStatus> {
  const { status, issue } = raw.remarks;
  if (status && !isPlaceholder(status.value)) {
    const value = statusOf(status.value);
    if (value) return { value, range: status.range };
    // Tables report it by column, front matter by its schema.
    if (raw.form.kind === "list" || raw.form.kind === "prose") problems.push(unknownStatus(status));
  }
  if (raw.status) return raw.status;
  const inIssue = issue ? (statusOf(issue.value) ?? trailingStatus(issue.value)?.status) : null;
  if (inIssue) return { value: inIssue, range: issue!.range };
  const boxed = raw.form.kind === "list" && raw.form.task !== null;
  return isReport(raw.title.value) && !boxed && !status
    ? { value: "done", range: raw.range }
    : { value: "open", range: raw.range };
}

/** `DONE in v2` and `2026-05-24 ✅` in the place of a due date: the date and, where the item is closed, its status. */
function splitDue(due: Spanned<string> | null): {
  readonly date: Spanned<string> | null;
  readonly status: Spanned<ActionItemStatus> | null;
} {
  const status = due && statusOf(due.value);
  if (status === "done" || status === "dropped") return { date: null, status: { value: status, range: due!.range } };
  const behind = due && trailingStatus(due.value);
  if (!behind) return { date: due, status: null };
  const date = { value: due.value.slice(0, -behind.length).trimEnd(), range: due.range };
  return { date, status: behind.status === "open" ? null : { value: behind.status, range: due.range } };
}

function unreadWords({ value, range }: Spanned<string>): Diagnostic {
  const message = `unexpected words ${quote(value)} behind an owner, expected a name or a key such as \`Due:\``;
  const help = "write them into the title, or give them a key";
  return { rule: "schema", level: "warning", range, message, help };
}

function unknownStatus({ value, range }: Spanned<string>): Diagnostic {
  const meant = closestChoice(value, ["open", "in-progress", "done", "dropped"]);
  const message = `unexpected status ${quote(value)}, expected open, in-progress, done or dropped${didYouMean(meant)}`;
  return { rule: "schema", level: "warning", range, message, help: `write \`${meant ?? "open"}\`` };
}

/** Columns called Issue or Reference also contain statuses and empty marks. */
function issueOf(fact: Spanned<string> | undefined): Spanned<string> | null {
  if (!fact || statusOf(fact.value)) return null;
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
