import type { Policy } from "../policy/policy.ts";
import { isClosed, ownerOf } from "../records/action-items/item-state.ts";
import { isShortNumber, issueNumber } from "../records/issue-cell.ts";
import type { ActionItem, ActionItemStatus, Postmortem } from "../records/model.ts";
import type { Spanned } from "../text/source.ts";
import type { Duration } from "../time/durations.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { parseInstant } from "../time/instant.ts";
import { daysBetween, isDate, localDate } from "../time/zone.ts";
import { dayAfter, dayBefore } from "./due-days.ts";
import type { DueDateChanges } from "./item-history.ts";
import type { PostmortemAssessment } from "./postmortem.ts";

/**
 * How far an action item's clock has run. On the due day it is `due-today`, and on days off after it: nothing is overdue yet.
 * `old`: it is from before `action-items.since`, and has no issue: no clock runs until people decide to keep it.
 */
export type Stage = "closed" | "old" | "undated" | "open" | "due-soon" | "due-today" | "overdue";

/** A milestone with a due day. */
export interface Milestone {
  readonly title: string;
  readonly due: CalendarDate;
}

/** What GitHub knows of an action item: its issue. */
export interface ItemIssue {
  readonly key: string;
  /** Null for one that is about to be opened. */
  readonly number: number | null;
  readonly open: boolean;
  /**
   * What people made of it on GitHub since its record was last read there: that decides, until the record has it too. Null
   * where the record decides; missing where GitHub's marker was not read.
   */
  readonly decided?: "open" | "done" | "dropped" | "duplicate" | null | undefined;
  readonly milestone: Milestone | null;
  readonly createdAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** The day by which an action item is to be done, and where that comes from. */
export interface Due {
  readonly date: CalendarDate;
  /** Null for a date that the item states; else the default and the day it is counted from. Severity null: it has none. */
  readonly counted: { readonly severity: string | null; readonly after: Duration; readonly from: CalendarDate } | null;
}

/** What an action item is assessed with. */
export interface TrackedItemContext {
  readonly policy: Policy;
  /** A day of the policy's zone. */
  readonly today: CalendarDate;
  readonly issue: ItemIssue | null;
  /** Null where its date never moved, or where there is no history to tell. */
  readonly dueDateChanges: DueDateChanges | null;
  /** When git first saw it closed; null where there is no history to tell. */
  readonly closedInGit: Instant | null;
}

/** "Action items have owners and due dates. Track completion." Everything is worked out when it is asked for. */
export class ItemAssessment {
  readonly item: ActionItem;
  /** The post-mortem that it follows from. */
  readonly postmortem: PostmortemAssessment;
  readonly #context: TrackedItemContext;
  #due: Due | null | undefined;
  #stage: Stage | undefined;

  constructor(item: ActionItem, postmortem: PostmortemAssessment, context: TrackedItemContext) {
    this.item = item;
    this.postmortem = postmortem;
    this.#context = context;
  }

  get record(): Postmortem {
    return this.postmortem.postmortem!;
  }

  get owner(): Spanned<string> | null {
    return ownerOf(this.item);
  }

  /** The item's own date, else the default of its severity, or of items without one, counted from the incident's end. */
  get due(): Due | null {
    if (this.#due === undefined) this.#due = this.#dueDate();
    return this.#due;
  }

  get stage(): Stage {
    this.#stage ??= this.#stageToday();
    return this.#stage;
  }

  get isOpen(): boolean {
    return this.stage !== "closed";
  }

  /** True for an open one from before `action-items.since` without an issue: whether to keep it is to be decided. */
  get isOld(): boolean {
    return this.stage === "old";
  }

  /** As its record says, or as people decided on its issue while the record waits for the write-back. */
  get state(): ActionItemStatus {
    const written = this.item.status.value;
    const { open, decided } = this.#context.issue ?? { open: true, decided: null };
    if (decided === "done" || decided === "dropped") return decided;
    if (decided === "open") return isClosed(this.item) ? "open" : written;
    return decided === undefined && !open && written !== "dropped" ? "done" : written;
  }

  /** False on the days off after its due date too, on which it is not yet overdue. */
  get isDueToday(): boolean {
    return this.stage === "due-today" && this.due!.date === this.#context.today;
  }

  /** Calendar days since the due date; 0 unless overdue. */
  get daysOverdue(): number {
    return this.stage === "overdue" ? daysBetween(this.due!.date, this.#context.today) : 0;
  }

  /** Index of the last step of `action-items.escalate` that has begun; null before the first. They count from the due date. */
  get step(): number | null {
    if (this.stage !== "overdue") return null;
    const { policy, today } = this.#context;
    const begun = policy.actionItems.escalate.findLastIndex(
      ({ after }) => today >= dayAfter(this.due!.date, inPolicyDays(after, policy), policy.calendar),
    );
    return begun === -1 ? null : begun;
  }

  /** True when the time to find an owner is over and there is none. */
  get unassigned(): boolean {
    return this.isOpen && !this.isOld && this.owner === null && this.#isAssignmentLate();
  }

  /** The milestone on which people put it off, when that is to be respected and still to come. */
  get deferred(): Milestone | null {
    const { policy, today, issue } = this.#context;
    const milestone = policy.issues.respectMilestones ? issue?.milestone : null;
    return milestone && milestone.due > today ? milestone : null;
  }

  get issue(): number | null {
    return this.#context.issue ? this.#context.issue.number : issueNumber(this.item.issue?.value ?? null);
  }

  /** How often its due date moved, and where it began; null where it never did, or where there is no history to tell. */
  get dueDateChanges(): DueDateChanges | null {
    return this.#context.dueDateChanges;
  }

  /** The day its incident was resolved, else the day its post-mortem is dated, else the day its issue was opened. */
  get openedOn(): CalendarDate | null {
    return this.postmortem.resolvedOn ?? this.#dayOf(this.#context.issue?.createdAt ?? null);
  }

  /** When it was closed, by its issue or else by the commit that said so; null while it is open, and where neither tells. */
  get closedAt(): Instant | null {
    return this.isOpen ? null : (this.#context.issue?.closedAt ?? this.#context.closedInGit);
  }

  get closedOn(): CalendarDate | null {
    return this.#dayOf(this.closedAt);
  }

  #dueDate(): Due | null {
    if (this.item.due?.date) return { date: this.item.due.date, counted: null };
    const { severity, endedOn } = this.postmortem;
    const { policy } = this.#context;
    const after = severity ? severity.actionItems : policy.actionItems.due;
    if (after === null || endedOn === null) return null;
    const from = this.#notBeforeSince(endedOn);
    return { date: dayAfter(from, after, policy.calendar), counted: { severity: severity?.id ?? null, after, from } };
  }

  #stageToday(): Stage {
    if (this.#isClosed()) return "closed";
    const hasIssue = this.#context.issue !== null || isShortNumber(this.item.issue?.value ?? null);
    if (!hasIssue && this.postmortem.isOld) return "old";
    if (!this.due) return "undated";
    const { policy, today } = this.#context;
    const { date } = this.due;
    if (today > date && today >= overdueFrom(date, policy)) return "overdue";
    if (today >= date) return "due-today";
    const reminder = dayBefore(date, inPolicyDays(policy.actionItems.remindBefore, policy), policy.calendar);
    return today >= reminder ? "due-soon" : "open";
  }

  /** GitHub decides on states, in both directions; a duplicate asks for nothing, whatever its record says. */
  #isClosed(): boolean {
    const { open, decided } = this.#context.issue ?? { open: true, decided: null };
    if (decided === undefined) return isClosed(this.item) || !open;
    return decided === null ? isClosed(this.item) : decided !== "open";
  }

  /** The clock of `assign-by` starts with the post-mortem's publication, else with the incident's end. */
  #isAssignmentLate(): boolean {
    const { policy, today } = this.#context;
    const { assignBy } = policy.actionItems;
    const start = this.#publishedOn() ?? this.postmortem.endedOn;
    return (
      assignBy !== null && start !== null && today > dayAfter(this.#notBeforeSince(start), assignBy, policy.calendar)
    );
  }

  /** The clocks that the policy sets begin with `action-items.since` at the earliest: an old item that is kept gets its whole time. */
  #notBeforeSince(day: CalendarDate): CalendarDate {
    const { since } = this.#context.policy.actionItems;
    return since !== null && day < since ? since : day;
  }

  /** A day that is published stays that day in every zone. */
  #publishedOn(): CalendarDate | null {
    const words = this.record.published?.value ?? "";
    return isDate(words) ? words : this.#dayOf(parseInstant(words));
  }

  #dayOf(at: Instant | null): CalendarDate | null {
    return at === null ? null : localDate(at, this.#context.policy.timezone);
  }
}

/** The day after the due date; with `business: true` the next workday, so that no weekend makes an item late. */
function overdueFrom(due: CalendarDate, policy: Policy): CalendarDate {
  return dayAfter(due, inPolicyDays({ amount: 1, unit: "day" }, policy), policy.calendar);
}

function inPolicyDays(span: Duration, policy: Policy): Duration {
  return policy.actionItems.business && span.unit === "day" ? { amount: span.amount, unit: "business-day" } : span;
}

/** The oldest due date first, then by key; an item without a date last. */
export function compareByDue(a: ItemAssessment, b: ItemAssessment): number {
  return compare(a.due?.date ?? "9999-12-31", b.due?.date ?? "9999-12-31") || compare(sortKey(a), sortKey(b));
}

function sortKey({ item, record }: ItemAssessment): string {
  return item.key ?? record.id;
}

let collator: Intl.Collator | undefined;

/** Numbers in names count as numbers: `#2` comes before `#10`. Made when it is needed: a small check, which sorts nothing, is 7 % faster. */
function compare(a: string, b: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(a, b);
}
