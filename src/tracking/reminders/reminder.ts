import type { Policy } from "../../policy/policy.ts";
import type { ItemAssessment } from "../../process/action-item.ts";
import { oneLine } from "../../render/escape-markdown.ts";
import type { TemplateData, Templates } from "../../render/templates.ts";
import { formatDuration } from "../../time/durations.ts";
import { readMarker, writeMarker } from "../marker.ts";
import { type Addressees, addresseesOf, mentions } from "./recipients.ts";

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
  const stage = reminderStage(deadline);
  if (stage === null) return null;
  const addressees = addresseesOf(deadline, policy);
  const due = deadline.due ? [deadline.due.date] : [];
  const to = addressees.to.map(({ login, name }) => login ?? `"${oneLine(name)}"`);
  return { ...addressees, name: [stage, ...due, ...to].join(" ") };
}

/** Due soon and due today are one stage: the reminder names the day, so that day needs no second one. */
function reminderStage({ stage, step, deferred, unassigned }: ItemAssessment): string | null {
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
