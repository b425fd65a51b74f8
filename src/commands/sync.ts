import { formatPlanJson, formatPlanText } from "../output/plan.ts";
import { planTracking } from "../tracking/plan.ts";
import { type Carried, carryOut, statusOf, tellTrouble } from "./carry-out.ts";
import type { Arguments, Command, Session } from "./command.ts";
import { connect, dryRunOption, githubOptions, planFormatOption } from "./connection.ts";
import { loadRepository } from "./load.ts";
import { readSituation } from "./plan.ts";

export const sync: Command = {
  name: "sync",
  summary: "makes GitHub's issues match the action items",
  options: [planFormatOption, dryRunOption, ...githubOptions],

  async run(args, session) {
    const carried = await syncIssues(args, session);
    const { plan, tense } = carried;
    const json = args.get("format") === "json";
    session.out(json ? formatPlanJson(plan) : formatPlanText(plan, tense, { color: session.color }));
    tellTrouble(carried, session);
    return statusOf(carried);
  },
};

/** Plans from the records and GitHub's issues, and carries the plan out. @throws UsageError, GitHubError */
export async function syncIssues(args: Arguments, session: Session): Promise<Carried> {
  const situation = await readSituation(loadRepository(args, session), connect(args, session), session);
  return carryOut(planTracking(situation.input), situation, args.has("dry-run"));
}
