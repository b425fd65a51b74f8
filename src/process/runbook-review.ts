import type { Policy } from "../policy/policy.ts";
import type { Runbook } from "../records/model.ts";
import { type Duration, parseDuration } from "../time/durations.ts";
import type { CalendarDate } from "../time/instant.ts";
import { dayAfter } from "./due-days.ts";
import { excuseOf } from "./postmortem.ts";

/** The review interval of a runbook that names none: a quarter, so that each season's on-call engineers have read it. */
const REVIEW_EVERY: Duration = { amount: 90, unit: "day" };

/** A runbook's review. One that names no review has no clock. */
export interface RunbookReview {
  readonly runbook: Runbook;
  readonly lastReviewed: CalendarDate;
  readonly every: Duration;
  /** The last day on which the old review is good. */
  readonly due: CalendarDate;
  /** True from the day after `due` on. */
  readonly isDue: boolean;
  /** True when it is due, and neither a waiver nor a rule that is off excuses it. */
  readonly isWanted: boolean;
}

/** The review of a runbook as of a day; null for one that names no last review. */
export function reviewOf(
  runbook: Runbook,
  { policy, today }: { readonly policy: Policy; readonly today: CalendarDate },
): RunbookReview | null {
  if (!runbook.lastReviewed) return null;
  const lastReviewed = runbook.lastReviewed.value;
  const every = parseDuration(runbook.reviewEvery?.value ?? "") ?? REVIEW_EVERY;
  const due = dayAfter(lastReviewed, every, policy.calendar);
  const isDue = today > due;
  return {
    ...{ runbook, lastReviewed, every, due, isDue },
    isWanted: isDue && excuseOf("runbook-review", runbook, { policy, today }) === null,
  };
}
