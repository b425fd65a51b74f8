import type { Policy } from "../policy/policy.ts";
import type { ActionItem } from "../records/model.ts";
import type { Duration } from "../time/durations.ts";
import type { CalendarDate } from "../time/instant.ts";
import { parseInstant } from "../time/instant.ts";
import { daysBetween, localDate } from "../time/zone.ts";
import type { Milestone } from "../tracking/reminders/tracked-issue.ts";
import { type Due, dayAfter, dayBefore, dueOf } from "./due.ts";
import type { DueDateChanges } from "./due-date-changes.ts";
import type { PostmortemContext } from "./postmortem-context.ts";

/** How far an action item's clock has run. The due day itself is `due-today`: nothing is overdue yet. */
export type Stage = "closed" | "undated" | "open" | "due-soon" | "due-today" | "overdue";

/** Where an action item stands on a day. */
export interface ItemDeadline {
  readonly item: ActionItem;
  readonly followUp: PostmortemContext;
  readonly due: Due | null;
  readonly stage: Stage;
  /** Calendar days since the due date; 0 unless overdue. */
  readonly daysOverdue: number;
  /** Index of the last step of `action-items.escalate` that has begun; null before the first. */
  readonly step: number | null;
  /** True when the time to find an owner is over and there is none. */
  readonly unassigned: boolean;
  /** The milestone on which people put it off, when that is to be respected and still to come. */
  readonly deferred: Milestone | null;
  readonly issue: number | null;
  /** Null where its date never moved, or where there is no history to tell. */
  readonly slips: DueDateChanges | null;
}

/** What GitHub and git add to an item's own words. */
export interface TrackingState {
  readonly issue: number | null;
  /** False once the issue is closed, while the record still waits for the catch-up. */
  readonly open: boolean;
  readonly milestone: Milestone | null;
  readonly slips: DueDateChanges | null;
}

/** The state of one action item on a day of the policy's zone. */
export function itemDeadline(
  item: ActionItem,
  followUp: PostmortemContext,
  standing: TrackingState,
  { policy, today }: { readonly policy: Policy; readonly today: CalendarDate },
): ItemDeadline {
  const due = dueOf(item, followUp, policy.calendar);
  const closed = !standing.open || item.status.value === "done" || item.status.value === "dropped";
  const stage = closed ? "closed" : due ? stageOf(due.date, today, policy) : "undated";
  const overdue = stage === "overdue";
  const milestone = policy.issues.respectMilestones ? standing.milestone : null;
  return {
    item,
    followUp,
    due,
    stage,
    daysOverdue: due && overdue ? daysBetween(due.date, today) : 0,
    step: due && overdue ? stepOf(due.date, today, policy) : null,
    unassigned: !closed && item.owner === null && isAssignmentLate(followUp, today, policy),
    deferred: milestone && milestone.due > today ? milestone : null,
    issue: standing.issue,
    slips: standing.slips,
  };
}

function stageOf(due: CalendarDate, today: CalendarDate, policy: Policy): Stage {
  if (today > due && today >= overdueFrom(due, policy)) return "overdue";
  if (today >= due) return "due-today";
  const reminder = dayBefore(due, inPolicyDays(policy.actionItems.remindBefore, policy), policy.calendar);
  return today >= reminder ? "due-soon" : "open";
}

/** The day after the due date; with `business: true` the next workday, so that no weekend makes an item late. */
function overdueFrom(due: CalendarDate, policy: Policy): CalendarDate {
  return dayAfter(due, inPolicyDays({ amount: 1, unit: "day" }, policy), policy.calendar);
}

/** Steps count from the due date; one `after: 0d` begins when the item becomes overdue. */
function stepOf(due: CalendarDate, today: CalendarDate, policy: Policy): number | null {
  const begun = policy.actionItems.escalate.findLastIndex(
    ({ after }) => today >= dayAfter(due, inPolicyDays(after, policy), policy.calendar),
  );
  return begun === -1 ? null : begun;
}

function inPolicyDays(span: Duration, policy: Policy): Duration {
  return policy.actionItems.business && span.unit === "day" ? { amount: span.amount, unit: "business-day" } : span;
}

/** The clock of `assign-by` starts with the post-mortem's publication, else with the resolution. */
function isAssignmentLate({ postmortem, resolvedOn }: PostmortemContext, today: CalendarDate, policy: Policy): boolean {
  const published = postmortem.published && parseInstant(postmortem.published.value);
  const start = typeof published === "number" ? localDate(published, policy.timezone) : resolvedOn;
  const { assignBy } = policy.actionItems;
  return assignBy !== null && start !== null && today > dayAfter(start, assignBy, policy.calendar);
}

/** The oldest due date first, then by key; an item without a date last. */
export function compareByDue(a: ItemDeadline, b: ItemDeadline): number {
  return compare(a.due?.date ?? "9999-12-31", b.due?.date ?? "9999-12-31") || compare(sortKey(a), sortKey(b));
}

function sortKey({ item, followUp }: ItemDeadline): string {
  return item.key ?? followUp.postmortem.id;
}

/** Numbers in names count as numbers: `#2` stands before `#10`. */
const { compare } = new Intl.Collator("en", { numeric: true });
