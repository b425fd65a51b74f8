import { type Applied, applyPlan, forecast } from "../../github/apply.ts";
import { GitHubError } from "../../github/error.ts";
import { formatPlanJson, formatPlanText, planInWords, type Tense } from "../../output/plan.ts";
import type { Plan } from "../../tracking/operation.ts";
import {
  type Arguments,
  type CommandContext,
  type CommandResult,
  exitStatusOf,
  type OutputStyle,
} from "../context/command.ts";
import { wholeNumber } from "../context/option-values.ts";
import { zoneDataRelease } from "../context/zone-data.ts";
import type { SyncContext } from "./sync-context.ts";
import { confirmClosing, findBranchObstacle, findMissingRecords, unreadRecords } from "./write-guard.ts";

/** What became of a plan. `errors` has why it was stopped, and what is left to do. */
export interface ApplyResult extends CommandResult {
  /** With a dry run what would be done, else what was done, its issues' numbers filled in. */
  readonly plan: Plan;
  readonly tense: Tense;
  readonly syncContext: SyncContext;
}

export type Mode = "real" | "dry";

/** How a plan is applied. */
export interface ApplyOptions {
  readonly mode: Mode;
  /** How many issues a person has agreed to close. */
  readonly confirmedClosing: number | null;
}

/** @throws UsageError for a number that is none */
export function applyOptionsOf(args: Arguments): ApplyOptions {
  const confirmed = args.get("confirm-closing");
  return {
    mode: args.has("dry-run") ? "dry" : "real",
    confirmedClosing:
      confirmed === undefined ? null : wholeNumber(confirmed, "--confirm-closing", { least: 1, most: 1_000_000 }),
  };
}

/**
 * Applies a plan on GitHub; a dry run, or one without GitHub, only shows it, and so does a run that may not write.
 *
 * @throws UsageError for a plan that closes more issues than were confirmed; GitHubError
 */
export async function applyOrPreview(
  plan: Plan,
  syncContext: SyncContext,
  { mode, confirmedClosing }: ApplyOptions,
  context: CommandContext,
): Promise<ApplyResult> {
  const { github, matched } = syncContext;
  if (github === null) return { exitStatus: 0, plan, tense: "planned", syncContext };
  const time = forecast(plan, github);
  if (mode === "dry") return { exitStatus: 0, plan: withNotice(plan, time), tense: "planned", syncContext };
  const missing = findMissingRecords(syncContext, context);
  if (missing) return { exitStatus: 2, errors: [missing], plan, tense: "planned", syncContext };
  const obstacle = plan.operations.length === 0 ? null : await findBranchObstacle(syncContext, context);
  if (obstacle !== null) {
    const unwritten = withNotice(plan, `nothing was written: ${obstacle}`);
    return { exitStatus: 0, plan: unwritten, tense: "planned", syncContext };
  }
  confirmClosing(plan.operations, matched, confirmedClosing);
  if (time !== null) context.warn(`note: ${time}\n`);
  const { outcomes, error } = await applyPlan(plan, github, matched);
  const done = outcomes.filter(({ result }) => result === "done");
  const remaining = outcomes.filter(({ result }) => result !== "done");
  const errors = [...(error ? [withRemaining(error, remaining)] : []), ...unreadRecords(matched)];
  return {
    exitStatus: exitStatusOf(errors[0] ?? null),
    errors,
    plan: {
      operations: done.map(({ operation, issue }) => ({ ...operation, issue })),
      notices: [...plan.notices, ...done.flatMap(noticesOf)],
    },
    tense: error === null ? "done" : "stopped",
    syncContext,
  };
}

/** A plan with a word about the whole of it; null adds none. */
export function withNotice(plan: Plan, message: string | null): Plan {
  return message === null ? plan : { ...plan, notices: [...plan.notices, { key: null, issue: null, message }] };
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
  return format === "json" ? formatPlanJson(plan, zoneDataRelease) : formatPlanText(plan, tense, { color });
}
