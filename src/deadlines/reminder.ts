import { formatDuration } from "../policy/durations.ts";
import type { Policy } from "../policy/policy.ts";
import { mention, neutralInline, oneLine } from "../render/neutral.ts";
import { type Facts, Markdown, type Templates } from "../render/templates.ts";
import type { ItemDeadline } from "./item-deadline.ts";
import { type Recipient, recipients } from "./recipients.ts";

/** The one comment that an issue carries while its item wants attention. */
export interface Reminder {
  /**
   * What makes this reminder another one than the last: stage, step, due date and addressees. A text that would merely
   * read differently today is not said again.
   */
  readonly occasion: string;
  readonly body: string;
  readonly to: readonly Recipient[];
}

/** The reminder that belongs on the item's issue now; null for an item in good time, done, or put off by people. */
export function reminderOf(deadline: ItemDeadline, policy: Policy, templates: Templates): Reminder | null {
  const stage = reminderStage(deadline);
  if (stage === null) return null;
  const to = recipients(deadline, policy);
  const due = deadline.due ? [deadline.due.date] : [];
  const occasion = [stage, ...due, ...to.map(({ login, name }) => encodeURIComponent(login ?? oneLine(name)))].join(
    " ",
  );
  const text = templates.render("reminder", reminderFacts(deadline, to, policy));
  return { occasion, body: `${OPENING}${occasion}${CLOSING}\n${text}`, to };
}

/** Whoever was told the day needs no second word on the day itself, so both days are one stage. */
function reminderStage({ stage, step, parked, unassigned }: ItemDeadline): string | null {
  if (parked) return null;
  if (stage === "overdue") return step === null ? "overdue" : `overdue-${step + 1}`;
  if (stage === "due-soon" || stage === "due-today") return "due-soon";
  return unassigned ? "unassigned" : null;
}

function reminderFacts({ stage, step, due, followUp }: ItemDeadline, to: readonly Recipient[], policy: Policy): Facts {
  const target = step === null ? undefined : policy.actionItems.escalate[step]?.to.kind;
  return {
    to: to.map(({ login, name }) => new Markdown(login === null ? neutralInline(name) : mention(login))),
    unassigned: stage === "open" || stage === "undated",
    overdue: stage === "overdue",
    escalated: target !== undefined && target !== "owner",
    due: due?.date,
    counted: due?.counted && `${formatDuration(due.counted.after)} after ${due.counted.from}`,
    severity: followUp.severity?.id,
  };
}

const OPENING = "<!-- incident-reminder ";
const CLOSING = " -->";

/** The occasion of a reminder that was posted; null for any other comment. */
export function occasionOf(comment: string): string | null {
  const end = comment.indexOf(CLOSING);
  return comment.startsWith(OPENING) && end !== -1 ? comment.slice(OPENING.length, end) : null;
}
