import { carryOut } from "../commands/apply-operations.ts";
import { connect } from "../commands/connection.ts";
import { loadRepository } from "../commands/load.ts";
import { planAll } from "../commands/plan.ts";
import { readSituation } from "../commands/sync-context.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";
import { reportCarried } from "./tell.ts";

/** Shows what sync and overdue would change. */
export async function planStep(job: Job): Promise<StepResult> {
  const { session } = job;
  const args = argumentsOf(job);
  const situation = await readSituation(loadRepository(args, session), connect(args, session), session);
  const plan = await planAll(situation, session);
  return reportCarried(await carryOut(plan, situation, "dry"), situation, job);
}
