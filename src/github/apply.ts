import type { Operation, Plan } from "../tracking/operation.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { applyOperation } from "./operations.ts";
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
