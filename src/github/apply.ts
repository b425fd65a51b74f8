import { formatCount, formatNumber } from "../text/count.ts";
import type { Operation, Plan } from "../tracking/operation.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { applyOperation, writesOf } from "./operations.ts";
import { type PlanBasis, WriteContext } from "./write-context.ts";

/**
 * What became of an operation: `done`, with a note where GitHub did less than was asked; `failed`, while the others went on;
 * or `left`, because the run had to stop before it.
 */
export interface Outcome {
  readonly operation: Operation;
  readonly result: "done" | "failed" | "left";
  /** Number of the issue, also of one just opened. */
  readonly issue: number | null;
  readonly note: string | null;
}

export interface Applied {
  readonly outcomes: readonly Outcome[];
  /** What stopped the run, or the first thing that failed; null when everything is done. */
  readonly error: GitHubError | null;
  /** Milliseconds since 1970: when the rest can go on; null where there is nothing to wait for. */
  readonly resumesAt: number | null;
}

/** Plans that take fewer writes than this are not worth a word about time: they take a minute or two. */
const WORTH_A_WORD = 100;

/** How long a plan takes at GitHub's pace, for people; null for one that takes a minute or two. */
export function forecast({ operations }: Plan, { effort: { writesPerHour } }: GitHub): string | null {
  const writes = operations.reduce((sum, operation) => sum + writesOf(operation), 0);
  if (writes < WORTH_A_WORD) return null;
  // A write a second; each hour's budget but the last is waited for.
  const hours = Math.ceil(writes / writesPerHour) - 1;
  const rest = (writes - hours * writesPerHour) / 3600;
  const time =
    hours === 0 ? `${Math.ceil(rest * 60)} minutes` : `${formatCount(Math.max(hours + Math.round(rest), 1), "hour")}`;
  return `${formatNumber(writes)} writes, one a second and at most ${writesPerHour} an hour: this takes about ${time}`;
}

/**
 * Applies a plan, one write after the other, in the plan's order. Never throws a `GitHubError`: the result contains what was
 * done, what failed and what is left, and planning again gives exactly the rest.
 */
export async function applyPlan(plan: Plan, github: GitHub, basis: PlanBasis): Promise<Applied> {
  const context = new WriteContext(github, basis);
  const outcomes: Outcome[] = [];
  let error: GitHubError | null = null;
  let stopped = false;
  for (const operation of plan.operations) {
    if (stopped) {
      outcomes.push({ operation, result: "left", issue: operation.issue, note: null });
      continue;
    }
    try {
      const note = await applyOperation(operation, context);
      outcomes.push({ operation, result: "done", issue: context.numberOf(operation), note });
    } catch (thrown) {
      if (!(thrown instanceof GitHubError)) throw thrown;
      stopped = thrown.stopsEverything;
      error = error === null || stopped ? thrown : error;
      outcomes.push({ operation, result: "failed", issue: operation.issue, note: thrown.message });
    }
  }
  return { outcomes, error, resumesAt: error?.resumesAt ?? null };
}
