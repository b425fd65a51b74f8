import { applyOrPreview } from "../commands/apply-operations.ts";
import { connect } from "../commands/connection.ts";
import { loadRepository } from "../commands/load.ts";
import { planAll } from "../commands/plan.ts";
import { loadSyncContext } from "../commands/sync-context.ts";
import { reportApplied } from "./results.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Shows what sync and overdue would change. */
export async function planStep(job: Job): Promise<StepResult> {
  const { session } = job;
  const args = argumentsOf(job);
  const situation = await loadSyncContext(loadRepository(args, session), connect(args, session), session);
  const plan = await planAll(situation, session);
  return reportApplied(await applyOrPreview(plan, situation, "dry"), situation, job);
}
