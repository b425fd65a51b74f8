import { formatPlanJson, formatPlanText } from "../output/plan.ts";
import { planTracking } from "../tracking/plan.ts";
import { type ApplyResult, applyOrPreview, exitStatusOf, formatError, modeOf } from "./apply-operations.ts";
import type { Arguments, Command, CommandContext } from "./command.ts";
import { connect } from "./connection.ts";
import { planRequestsFulfilled } from "./deadlines.ts";
import { loadRepository } from "./load.ts";
import { dryRunOption, githubOptions, planFormatOption } from "./options.ts";
import { loadSyncContext, type SyncContext } from "./sync-context.ts";

export const sync: Command = {
  name: "sync",
  summary: "makes GitHub's issues match the action items",
  options: [planFormatOption, dryRunOption, ...githubOptions],

  async run(args, session) {
    const { carried } = await syncIssues(args, session);
    const { plan, tense } = carried;
    const json = args.get("format") === "json";
    session.out(json ? formatPlanJson(plan) : formatPlanText(plan, tense, { color: session.color }));
    session.err(formatError(carried) ?? "");
    return exitStatusOf(carried);
  },
};

export interface Synced {
  readonly situation: SyncContext;
  readonly carried: ApplyResult;
}

/** Plans from the records and GitHub's issues, and carries the plan out. @throws UsageError, GitHubError */
export async function syncIssues(args: Arguments, session: CommandContext): Promise<Synced> {
  const situation = await loadSyncContext(loadRepository(args, session), connect(args, session), session);
  const tracking = planTracking(situation.matched);
  const fulfilled = planRequestsFulfilled(situation, session);
  const plan = { ...tracking, operations: [...tracking.operations, ...fulfilled.operations] };
  return { situation, carried: await applyOrPreview(plan, situation, modeOf(args)) };
}
