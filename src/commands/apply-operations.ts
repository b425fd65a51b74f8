import { type Applied, applyPlan } from "../github/apply.ts";
import type { GitHubError } from "../github/error.ts";
import { planInWords, type Tense } from "../output/plan.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import type { Plan } from "../tracking/operation.ts";
import type { Arguments, ExitStatus } from "./command.ts";
import type { SyncContext } from "./sync-context.ts";

/** What became of a plan. */
export interface ApplyResult {
  /** With a dry run what would be done, else what was done, its issues' numbers filled in. */
  readonly plan: Plan;
  readonly tense: Tense;
  /** Operations that did not come about. */
  readonly left: Plan;
  /** Why, and what to do; null when everything is done. */
  readonly trouble: GitHubError | null;
}

export type Mode = "real" | "dry";

export function modeOf(args: Arguments): Mode {
  return args.has("dry-run") ? "dry" : "real";
}

/** Carries a plan out on GitHub; a dry run, or one without GitHub, only shows it. */
export async function applyOrPreview(plan: Plan, { github, matched }: SyncContext, mode: Mode): Promise<ApplyResult> {
  const nothing: Plan = { operations: [], notices: [] };
  if (mode === "dry" || github === null) return { plan, tense: "planned", left: nothing, trouble: null };
  const applied = await applyPlan(plan, github, matched);
  const [done, left] = [applied.outcomes.filter(isDone), applied.outcomes.filter((outcome) => !isDone(outcome))];
  return {
    plan: {
      operations: done.map(({ operation, issue }) => ({ ...operation, issue })),
      notices: [...plan.notices, ...done.flatMap(formatNotices)],
    },
    tense: applied.error === null ? "done" : "stopped",
    left: { operations: left.map(({ operation }) => operation), notices: left.flatMap(formatNotices) },
    trouble: applied.error,
  };
}

type Outcome = Applied["outcomes"][number];

function isDone({ result }: Outcome): boolean {
  return result === "done";
}

function formatNotices({ operation, issue, note }: Outcome): Plan["notices"] {
  return note === null ? [] : [{ key: operation.key, issue, message: note }];
}

/** What could not be done, why, and what to do about it; null when everything is done. */
export function formatError({ left, trouble }: Pick<ApplyResult, "left" | "trouble">): string | null {
  if (trouble === null) return null;
  const others = left.notices.filter(({ message }) => message !== trouble.message);
  const lines = [
    `incident: ${trouble.message}`,
    trouble.help,
    ...others.map(({ key, message }) => `${key}: ${message}`),
    ...(left.operations.length > 0 ? [`Left for the next run: ${planInWords(left, "planned")}.`] : []),
  ];
  return `${sanitizeLog(lines.join("\n  "))}\n`;
}

/** 3 where something is left to do. */
export function exitStatusOf({ trouble }: ApplyResult): ExitStatus {
  return trouble === null ? 0 : 3;
}
