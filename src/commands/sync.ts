import { formatPlanJson, formatPlanText } from "../output/plan.ts";
import { planTracking } from "../tracking/plan.ts";
import { type Carried, carryOut, modeOf, statusOf, troubleInWords } from "./apply-operations.ts";
import type { Arguments, Command, Session } from "./command.ts";
import { connect } from "./connection.ts";
import { planRequestsFulfilled } from "./deadlines.ts";
import { loadRepository } from "./load.ts";
import { dryRunOption, githubOptions, planFormatOption } from "./options.ts";
import { readSituation, type Situation } from "./sync-context.ts";

export const sync: Command = {
  name: "sync",
  summary: "makes GitHub's issues match the action items",
  options: [planFormatOption, dryRunOption, ...githubOptions],

  async run(args, session) {
    const { carried } = await syncIssues(args, session);
    const { plan, tense } = carried;
    const json = args.get("format") === "json";
    session.out(json ? formatPlanJson(plan) : formatPlanText(plan, tense, { color: session.color }));
    session.err(troubleInWords(carried) ?? "");
    return statusOf(carried);
  },
};

export interface Synced {
  readonly situation: Situation;
  readonly carried: Carried;
}

/** Plans from the records and GitHub's issues, and carries the plan out. @throws UsageError, GitHubError */
export async function syncIssues(args: Arguments, session: Session): Promise<Synced> {
  const situation = await readSituation(loadRepository(args, session), connect(args, session), session);
  const tracking = planTracking(situation.input);
  const fulfilled = planRequestsFulfilled(situation, session);
  const plan = { ...tracking, operations: [...tracking.operations, ...fulfilled.operations] };
  return { situation, carried: await carryOut(plan, situation, modeOf(args)) };
}
