import { readReport } from "../commands/report.ts";
import { loadTemplates } from "../commands/templates.ts";
import { summarizeReport } from "../report/summary.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Adds how we are doing, and what to do next, to the summary of a scheduled job. */
export async function figuresStep(job: Job): Promise<StepResult> {
  const { input, repository } = await readReport(argumentsOf(job), job.session);
  await job.runner.summary(summarizeReport(input, await loadTemplates(repository)));
  return { status: 0, outputs: {} };
}
