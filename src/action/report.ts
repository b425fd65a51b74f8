import { join } from "node:path";
import { formatSummary, readReport, writeReport } from "../commands/report.ts";
import { recordsFolder } from "../commands/repository/git.ts";
import { loadTemplates } from "../commands/repository/templates.ts";
import { summarizeReport } from "../report/summary.ts";
import { writablePlace } from "./inputs.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Writes the site into the folder that the input names, and its figures in small into the job's summary. */
export async function reportStep(job: Job): Promise<StepResult> {
  const { context, runner } = job;
  const directory = runner.input("report-directory") || "report";
  const out = join(context.cwd, writablePlace(context, directory, "report-directory"));
  const written = await writeReport(out, argumentsOf(job), context);
  await runner.summary(summarizeReport(written.input, await loadTemplates(written.repository)));
  runner.log(formatSummary(written, directory));
  const parent = recordsFolder(context);
  return { status: 0, outputs: { "report-directory": parent === "" ? directory : `${parent}/${directory}` } };
}

/** Adds how we are doing, and what to do next, to the summary of a scheduled job. */
export async function figuresStep(job: Job): Promise<StepResult> {
  const { input, repository } = await readReport(argumentsOf(job), job.context);
  await job.runner.summary(summarizeReport(input, await loadTemplates(repository)));
  return { status: 0, outputs: {} };
}
