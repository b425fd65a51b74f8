import { efforts } from "../github/transport.ts";
import { planTracking } from "../tracking/plan.ts";
import { type Command, confirmClosingOption, dryRunOption, formatOption, githubOptions } from "./context/command.ts";
import { connect } from "./context/connection.ts";
import { loadRepository } from "./repository/load.ts";
import { type ApplyResult, applyOptionsOf, applyOrPreview, formatApplied } from "./sync/apply-operations.ts";
import { planRequestsFulfilled } from "./sync/deadlines.ts";
import { loadSyncContext } from "./sync/sync-context.ts";

/** Plans from the records and GitHub's issues, and applies the plan. */
export const syncCommand: Command<ApplyResult> = {
  options: [formatOption, dryRunOption, confirmClosingOption, ...githubOptions],

  async run(args, context) {
    const syncContext = await loadSyncContext(
      loadRepository(args, context),
      connect(args, context, efforts.sync),
      context,
    );
    const tracking = planTracking(syncContext.matched);
    const fulfilled = planRequestsFulfilled(syncContext, context);
    const plan = { ...tracking, operations: [...tracking.operations, ...fulfilled.operations] };
    return applyOrPreview(plan, syncContext, applyOptionsOf(args), context);
  },

  format: formatApplied,
};
