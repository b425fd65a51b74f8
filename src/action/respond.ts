import { openLiveContext, respondTo } from "../commands/live-context.ts";
import { refreshIncidents } from "../commands/respond.ts";
import { reportResponses } from "./responses.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Carries out what the comments of an incident's issue say; without an issue, those of every open incident. */
export async function respondStep(job: Job): Promise<StepResult> {
  const watch = await openLiveContext(argumentsOf(job), job.session);
  const issue = job.event.payload.issue as { readonly number?: unknown } | undefined;
  return reportResponses(issue ? [await respondTo(Number(issue.number), watch)] : await refreshIncidents(watch), job);
}
