import { type Applied, applyPlan } from "../../github/apply.ts";
import { GitHubError } from "../../github/error.ts";
import { formatPlanJson, formatPlanText, planInWords, type Tense } from "../../output/plan.ts";
import type { Plan } from "../../tracking/operation.ts";
import { type Arguments, type CommandResult, exitStatusOf, type OutputStyle } from "../command.ts";
import type { SyncContext } from "./sync-context.ts";

/** What became of a plan. `errors` has why it was stopped, and what is left to do. */
export interface ApplyResult extends CommandResult {
  /** With a dry run what would be done, else what was done, its issues' numbers filled in. */
  readonly plan: Plan;
  readonly tense: Tense;
  readonly syncContext: SyncContext;
}

export type Mode = "real" | "dry";

export function modeOf(args: Arguments): Mode {
  return args.has("dry-run") ? "dry" : "real";
}

/** Applies a plan on GitHub; a dry run, or one without GitHub, only shows it. */
export async function applyOrPreview(plan: Plan, syncContext: SyncContext, mode: Mode): Promise<ApplyResult> {
  const { github, matched } = syncContext;
  if (mode === "dry" || github === null) return { exitStatus: 0, plan, tense: "planned", syncContext };
  const { outcomes, error } = await applyPlan(plan, github, matched);
  const done = outcomes.filter(({ result }) => result === "done");
  const remaining = outcomes.filter(({ result }) => result !== "done");
  return {
    exitStatus: exitStatusOf(error),
    errors: error === null ? [] : [withRemaining(error, remaining)],
    plan: {
      operations: done.map(({ operation, issue }) => ({ ...operation, issue })),
      notices: [...plan.notices, ...done.flatMap(noticesOf)],
    },
    tense: error === null ? "done" : "stopped",
    syncContext,
  };
}

type Outcome = Applied["outcomes"][number];

function noticesOf({ operation, issue, note }: Outcome): Plan["notices"] {
  return note === null ? [] : [{ key: operation.key, issue, message: note }];
}

/** The error with what else could not be done because of it. */
function withRemaining(error: GitHubError, remaining: readonly Outcome[]): GitHubError {
  const operations = remaining.map(({ operation }) => operation);
  const others = remaining.flatMap(noticesOf).filter(({ message }) => message !== error.message);
  const details = [
    ...others.map(({ key, message }) => `${key}: ${message}`),
    ...(operations.length > 0 ? [`Left for the next run: ${planInWords({ operations }, "planned")}.`] : []),
  ];
  return new GitHubError(error.message, { ...error, details });
}

/** A plan and what became of it, as `plan` and `sync` print it. */
export function formatApplied({ plan, tense }: ApplyResult, { format, color }: OutputStyle): string {
  return format === "json" ? formatPlanJson(plan) : formatPlanText(plan, tense, { color });
}
