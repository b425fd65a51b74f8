import { openWatch } from "../live.ts";
import { refreshIncidents } from "../respond.ts";
import { reportResponses } from "./responses.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Recomputes the clocks of every open incident, on a schedule. */
export async function refreshStep(job: Job): Promise<StepResult> {
  const watch = await openWatch(argumentsOf(job), job.session);
  return reportResponses(await refreshIncidents(watch), job);
}
