import { formatPlanJson, formatPlanText } from "../output/plan.ts";
import type { Plan } from "../tracking/operation.ts";
import { planTracking } from "../tracking/plan.ts";
import type { Command, CommandContext } from "./command.ts";
import { connect } from "./connection.ts";
import { loadDeadlines } from "./deadlines.ts";
import { loadRepository } from "./load.ts";
import { githubOptions, offlineOption, planFormatOption } from "./options.ts";
import { loadSyncContext, type SyncContext } from "./sync-context.ts";

export const plan: Command = {
  name: "plan",
  summary: "what sync and overdue would change on GitHub",
  options: [planFormatOption, ...githubOptions, offlineOption],

  async run(args, session) {
    const repository = loadRepository(args, session);
    const github = args.has("offline") ? null : connect(args, session);
    const situation = await loadSyncContext(repository, github, session);
    const both = await planAll(situation, session);
    const json = args.get("format") === "json";
    session.out(json ? formatPlanJson(both) : formatPlanText(both, "planned", { color: session.color }));
    return 0;
  },
};

/** What sync and then overdue would do. @throws GitHubError */
export async function planAll(situation: SyncContext, session: CommandContext): Promise<Plan> {
  const tracking = planTracking(situation.matched);
  const { plan: reminding } = await loadDeadlines(situation, tracking, session);
  return {
    operations: [...tracking.operations, ...reminding.operations],
    notices: [...tracking.notices, ...reminding.notices],
  };
}
