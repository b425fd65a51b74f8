import type { Plan } from "../tracking/operation.ts";
import { planTracking } from "../tracking/plan.ts";
import { type Command, type CommandContext, formatOption, githubOptions, offlineOption } from "./context/command.ts";
import { connect } from "./context/connection.ts";
import { loadRepository } from "./repository/load.ts";
import { type ApplyResult, applyOrPreview, formatApplied } from "./sync/apply-operations.ts";
import { loadDeadlines } from "./sync/deadlines.ts";
import { loadSyncContext, type SyncContext } from "./sync/sync-context.ts";

export const planCommand: Command<ApplyResult> = {
  options: [
    formatOption,
    ...githubOptions,
    offlineOption,
    { name: "detailed-exitcode", summary: "exit 4 when there are changes, for scripts" },
  ],

  async run(args, context) {
    const repository = loadRepository(args, context);
    const github = args.has("offline") ? null : connect(args, context);
    const syncContext = await loadSyncContext(repository, github, context);
    const plan = await planAll(syncContext, context);
    const result = await applyOrPreview(plan, syncContext, { mode: "dry", confirmedClosing: null }, context);
    const hasChanges = args.has("detailed-exitcode") && plan.operations.length > 0;
    return result.exitStatus === 0 && hasChanges ? { ...result, exitStatus: 4 } : result;
  },

  format: formatApplied,
};

/** What sync and then overdue would do. @throws GitHubError */
export async function planAll(syncContext: SyncContext, context: CommandContext): Promise<Plan> {
  const tracking = planTracking(syncContext.matched);
  const { plan: reminders } = await loadDeadlines(syncContext, tracking, context);
  return {
    operations: [...tracking.operations, ...reminders.operations],
    notices: [...tracking.notices, ...reminders.notices],
  };
}
