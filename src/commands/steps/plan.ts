import { carryOut } from "../carry-out.ts";
import { connect } from "../connection.ts";
import { loadRepository } from "../load.ts";
import { planAll } from "../plan.ts";
import { readSituation } from "../situation.ts";
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
