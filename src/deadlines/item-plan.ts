import type { Policy } from "../policy/policy.ts";
import type { Templates } from "../render/templates.ts";
import type { Operation, Plan } from "../tracking/operation.ts";
import type { ItemDeadline } from "./item-deadline.ts";
import { occasionOf, type Reminder, reminderOf } from "./reminder.ts";

/** An issue as far as reminding concerns it. */
export interface RemindedIssue {
  readonly number: number | null;
  readonly labels: readonly string[];
  /** This tool's own comments, in the order in which they were posted. */
  readonly comments: readonly { readonly id: number; readonly body: string }[];
}

/**
 * What brings one issue's labels and its reminder to the item's state; nothing where they are there already. Only today's
 * state counts, so a week of missed runs leads to one reminder, at the highest step.
 */
export function planItem(
  deadline: ItemDeadline,
  issue: RemindedIssue,
  { policy, templates }: { readonly policy: Policy; readonly templates: Templates },
): Plan {
  const about = { key: deadline.item.key!, issue: issue.number, reason: reasonOf(deadline) };
  const reminder = reminderOf(deadline, policy, templates);
  const unheard = reminder?.to.every(({ login }) => login === null);
  return {
    operations: [...planLabels(deadline, issue, policy, about), ...planComment(reminder, issue, about)],
    notices: unheard ? [{ key: about.key, issue: about.issue, message: nobodyHears(reminder!, deadline, policy) }] : [],
  };
}

type About = Pick<Operation, "key" | "issue" | "reason">;

function planLabels(deadline: ItemDeadline, issue: RemindedIssue, policy: Policy, about: About): readonly Operation[] {
  const { overdue, dueSoon } = policy.issues.labels;
  const wanted = labelOf(deadline, policy);
  const has = (label: string) => issue.labels.some((one) => one.toLowerCase() === label.toLowerCase());
  const add = wanted !== null && !has(wanted) ? [wanted] : [];
  const remove = [overdue, dueSoon].filter((label) => label !== wanted && has(label));
  return add.length + remove.length > 0 ? [{ action: "label", ...about, add, remove }] : [];
}

function labelOf({ stage, parked }: ItemDeadline, policy: Policy): string | null {
  if (parked) return null;
  if (stage === "overdue") return policy.issues.labels.overdue;
  return stage === "due-soon" || stage === "due-today" ? policy.issues.labels.dueSoon : null;
}

/** The newest reminder stays if it still says what is so; any other of ours goes. */
function planComment(reminder: Reminder | null, issue: RemindedIssue, about: About): readonly Operation[] {
  const posted = issue.comments.filter(({ body }) => occasionOf(body) !== null);
  const last = posted.at(-1);
  const stays = reminder !== null && last !== undefined && occasionOf(last.body) === reminder.occasion;
  const replaced = reminder !== null && !stays ? last : undefined;
  const cleared = posted.filter((comment) => comment !== replaced && !(stays && comment === last));
  return [
    ...cleared.map(({ id }): Operation => ({ action: "delete-comment", ...about, comment: id })),
    ...(reminder && !stays
      ? [{ action: "comment", ...about, body: reminder.body, replaces: replaced?.id ?? null } satisfies Operation]
      : []),
  ];
}

function reasonOf({ item, stage, due, daysOverdue, parked }: ItemDeadline): string {
  if (stage === "closed")
    return item.status.value === "dropped" ? "the action item was dropped" : "the action item is done";
  if (parked) return `put off on milestone "${parked.title}" until ${parked.due}`;
  if (stage === "overdue") return `${daysOverdue} ${daysOverdue === 1 ? "day" : "days"} overdue: due ${due!.date}`;
  if (stage === "due-today") return `due today, ${due!.date}`;
  if (stage === "due-soon") return `due soon: ${due!.date}`;
  return due ? `due ${due.date}` : "no due date";
}

function nobodyHears({ to }: Reminder, { step, item }: ItemDeadline, policy: Policy): string {
  const target = step === null ? null : policy.actionItems.escalate[step]!.to;
  const [named] = to;
  if (named)
    return `the reminder for "${named.name}" notifies nobody: give them a "github" login in "people" or "teams"`;
  if (target?.kind === "lead")
    return `step ${step! + 1} of "action-items.escalate" finds no lead of "${item.owner?.value ?? "nobody"}": name one in "teams"`;
  if (target?.kind === "role")
    return `step ${step! + 1} of "action-items.escalate" finds no ${target.role} of the incident: name one in its record`;
  return "the reminder notifies nobody: the action item has no owner, and its incident no commander";
}
