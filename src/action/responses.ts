import { type IncidentResponse, printResponses } from "../commands/live-context.ts";
import type { Job, StepResult } from "./step.ts";
import { argumentsOf } from "./step.ts";

/** Prints what became of incidents; the output `incident` is the number of the issue. */
export function reportResponses(responses: readonly IncidentResponse[], job: Job): StepResult {
  const status = printResponses(responses, argumentsOf(job), { ...job.session, err: job.runner.error });
  const issue = responses.find(({ incident }) => incident !== null)?.issue;
  return { status, outputs: issue ? { incident: issue } : {} };
}
