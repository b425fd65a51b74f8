import { checkOutput, checkRepository } from "../commands/check.ts";
import { recordsFolder } from "../commands/git.ts";
import { loadTemplates } from "../commands/templates.ts";
import { checkOutputs, reportFindings } from "./results.ts";
import { argumentsOf, type Job, linksOf, type StepResult, summarizeStep } from "./step.ts";

/** Checks the records outside a pull request: annotations and the job's summary. */
export async function checkStep(job: Job): Promise<StepResult> {
  const { context } = job;
  const checked = checkRepository(argumentsOf(job), context);
  const output = { ...checkOutput(checked, context), directory: recordsFolder(context) };
  const status = await reportFindings(output, job);
  const summary = { check: output, plan: null, tense: "planned", links: linksOf(context) } as const;
  await summarizeStep(summary, await loadTemplates(checked.repository), job);
  return { status, outputs: checkOutputs(output) };
}
