import { openLiveContext } from "../commands/live-context.ts";
import { refreshIncidents } from "../commands/respond.ts";
import { reportResponses } from "./responses.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Recomputes the clocks of every open incident, on a schedule. */
export async function refreshStep(job: Job): Promise<StepResult> {
  const watch = await openLiveContext(argumentsOf(job), job.session);
  return reportResponses(await refreshIncidents(watch), job);
}
