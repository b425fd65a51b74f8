import type { Policy } from "../../policy/policy.ts";
import type { Due, ItemAssessment } from "../../process/action-item.ts";
import { oneLine } from "../../render/escape-markdown.ts";
import type { TemplateData, Templates } from "../../render/templates.ts";
import { counted } from "../../text/count.ts";
import { formatDuration } from "../../time/durations.ts";
import { readMarker, writeMarker } from "../marker.ts";
import type { Operation, Plan } from "../operation.ts";
import { type Addressees, addresseesOf, mentions } from "./recipients.ts";
import type { TrackedIssue } from "./tracked-issue.ts";

/**
 * Updates an issue's labels and its reminder to the item's state. Only today's state counts, so a week of missed runs leads
 * to one reminder, at the highest step. The label is added before the comment and removed after it, so that the next run
 * can finish one that was cut short.
 */
export function planItem(
  deadline: ItemAssessment,
  issue: TrackedIssue,
  { policy, templates }: { readonly policy: Policy; readonly templates: Templates },
): Plan {
  const about = { key: deadline.item.key!, issue: issue.number, reason: reasonOf(deadline) };
  const reminder = reminderReason(deadline, policy);
  const labels = relabel(issue, labelOf(deadline, policy), policy, about);
  if (!reminder) return { operations: [...clearReminders(issue, about), ...labels], notices: [] };
  const body = writeReminder(deadline, reminder, templates);
  const message = unnotifiedReason(reminder, deadline);
  return {
    operations: [...labels, ...replaceReminder(reminder, body, issue, about)],
    notices: message === null ? [] : [{ key: about.key, issue: about.issue, message }],
  };
}

/** An item that left its file has no deadline: once its issue is closed, label and reminder are removed. */
export function planRemovedItem(issue: TrackedIssue, policy: Policy): Plan {
  if (issue.open) return { operations: [], notices: [] };
  const about = { key: issue.key, issue: issue.number, reason: "the action item is no longer in its record" };
  return { operations: [...clearReminders(issue, about), ...relabel(issue, null, policy, about)], notices: [] };
}

type About = Pick<Operation, "key" | "issue" | "reason">;

/** Sets the wanted one of the two deadline labels; all other labels stay. */
function relabel(issue: TrackedIssue, wanted: string | null, policy: Policy, about: About): readonly Operation[] {
  const add = wanted !== null && !hasLabel(issue, wanted) ? [wanted] : [];
  const remove = deadlineLabels(policy).filter((label) => label !== wanted && hasLabel(issue, label));
  return add.length + remove.length > 0 ? [{ action: "label", ...about, add, remove }] : [];
}

/** True for an issue with a deadline label, which may have a reminder. */
export function isFlagged(issue: TrackedIssue, policy: Policy): boolean {
  return deadlineLabels(policy).some((label) => hasLabel(issue, label));
}

function deadlineLabels({ issues }: Policy): readonly string[] {
  return [issues.labels.overdue, issues.labels.dueSoon];
}

/** GitHub's label names ignore case. */
function hasLabel({ labels }: TrackedIssue, label: string): boolean {
  return labels.some((one) => one.toLowerCase() === label.toLowerCase());
}

function labelOf({ stage, deferred }: ItemAssessment, policy: Policy): string | null {
  if (deferred) return null;
  if (stage === "overdue") return policy.issues.labels.overdue;
  return stage === "due-soon" || stage === "due-today" ? policy.issues.labels.dueSoon : null;
}

function clearReminders({ comments }: TrackedIssue, about: About): readonly Operation[] {
  return (comments ?? [])
    .filter(({ body }) => reminderReasonIn(body) !== null)
    .map(({ id }): Operation => ({ action: "delete-comment", ...about, comment: id }));
}

/** Keeps the newest reminder if it was posted for this reason. Otherwise a new one replaces it. Older ones are removed. */
function replaceReminder(
  { name }: ReminderReason,
  body: string,
  issue: TrackedIssue,
  about: About,
): readonly Operation[] {
  if (issue.comments === null) return [];
  const posted = issue.comments.filter((comment) => reminderReasonIn(comment.body) !== null);
  const last = posted.at(-1);
  const older = clearReminders({ ...issue, comments: posted.slice(0, -1) }, about);
  if (last && reminderReasonIn(last.body) === name) return older;
  return [...older, { action: "comment", ...about, body, replaces: last?.id ?? null }];
}

function reasonOf({ state, stage, due, isDueToday, daysOverdue, deferred }: ItemAssessment): string {
  if (stage === "closed") return state === "dropped" ? "the action item was dropped" : "the action item is done";
  if (deferred) return `put off on milestone "${deferred.title}" until ${deferred.due}`;
  if (due === null) return "no due date";
  if (stage === "overdue") return `${counted(daysOverdue, "day")} overdue: due ${formatDue(due)}`;
  if (isDueToday) return `due today, ${formatDue(due)}`;
  if (stage === "due-soon") return `due soon: ${formatDue(due)}`;
  return `due ${formatDue(due)}`;
}

/** The day; for a default that the item does not state, also where it comes from. */
function formatDue({ date, counted }: Due): string {
  return counted ? `${date}, ${formatDuration(counted.after)} after ${counted.from}` : date;
}

/** Why a reminder does not reach its recipients; null when it does. */
function unnotifiedReason(reason: ReminderReason, { owner }: ItemAssessment): string | null {
  const { to, target, found, step, withoutLogin } = reason;
  if (target.kind !== "owner" && withoutLogin !== null)
    return `step ${step! + 1} of "action-items.escalate" leads to "${withoutLogin}": give them a "github" login in "people"`;
  if (!found && target.kind === "lead") {
    const why = owner ? `of "${owner.value}": name one in "teams"` : "of an action item without an owner";
    return `step ${step! + 1} of "action-items.escalate" finds no lead ${why}`;
  }
  if (!found && target.kind === "role")
    return `step ${step! + 1} of "action-items.escalate" finds no ${target.role} of the incident: name one in its record`;
  const [first] = to;
  if (!first) return "the reminder notifies nobody: the action item has no owner, and its incident no commander";
  if (to.some(({ login }) => login !== null)) return null;
  return `the reminder for "${first.name}" notifies nobody: give them a "github" login in "people" or "teams"`;
}

/** Why an issue has a reminder, and who it addresses. */
export interface ReminderReason extends Addressees {
  /**
   * Identifies a reminder: stage, step, due date and addressees. Without a change of these, no new reminder is posted, even
   * if its text would differ today.
   */
  readonly name: string;
}

/** The reason for a reminder now; null for an item that is in time, done, or deferred by people. */
export function reminderReason(deadline: ItemAssessment, policy: Policy): ReminderReason | null {
  const addressees = addresseesOf(deadline, policy);
  const stage = reminderStage(deadline, addressees);
  if (stage === null) return null;
  const due = deadline.due ? [deadline.due.date] : [];
  const to = addressees.to.map(({ login, name }) => login ?? `"${oneLine(name)}"`);
  return { ...addressees, name: [stage, ...due, ...to].join(" ") };
}

/** Due soon and due today are one stage: the reminder names the day, so that day needs no second one. */
function reminderStage(
  { stage, deferred, unassigned }: ItemAssessment,
  { step }: Pick<Addressees, "step">,
): string | null {
  if (deferred) return null;
  if (stage === "overdue") return step === null ? "overdue" : `overdue-${step + 1}`;
  if (stage === "due-soon" || stage === "due-today") return "due-soon";
  return unassigned ? "unassigned" : null;
}

/** The comment for a reason, with a marker by which the next run recognizes it. */
export function writeReminder(deadline: ItemAssessment, reason: ReminderReason, templates: Templates): string {
  const marker = writeMarker({ kind: "reminder", key: deadline.item.key!, data: { occasion: reason.name } });
  return `${marker}\n${templates.render("reminder", reminderFacts(deadline, reason))}`;
}

/** The name of the reason that a comment was posted for; null for a comment that is no reminder. */
export function reminderReasonIn(comment: string): string | null {
  const marker = readMarker(comment);
  return marker?.kind === "reminder" ? String(marker.data.occasion) : null;
}

function reminderFacts(
  { stage, due, postmortem, dueDateChanges }: ItemAssessment,
  { to, target, found }: ReminderReason,
): TemplateData {
  return {
    to: mentions(to),
    unassigned: stage === "open" || stage === "undated",
    overdue: stage === "overdue",
    escalated: found && target.kind !== "owner",
    due: due?.date,
    counted: due?.counted && `${formatDuration(due.counted.after)} after ${due.counted.from}`,
    severity: postmortem.severity?.id,
    movedOnce: dueDateChanges?.moves === 1,
    moves: dueDateChanges?.moves,
    firstDue: dueDateChanges?.first,
  };
}
