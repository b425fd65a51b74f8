import { syncIssues } from "../commands/sync.ts";
import { reportApplied } from "./results.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Makes GitHub's issues match the action items. */
export async function syncStep(job: Job): Promise<StepResult> {
  const { carried, situation } = await syncIssues(argumentsOf(job), job.session);
  return reportApplied(carried, situation, job);
}
