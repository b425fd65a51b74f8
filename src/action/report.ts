import { join } from "node:path";
import { recordsFolder } from "../commands/git.ts";
import { printSummary, writeReport } from "../commands/report.ts";
import { loadTemplates } from "../commands/templates.ts";
import { summarizeReport } from "../report/summary.ts";
import { writablePlace } from "./inputs.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Writes the site into the folder that the input names, and its figures in small into the job's summary. */
export async function reportStep(job: Job): Promise<StepResult> {
  const { session, runner } = job;
  const directory = runner.input("report-directory") || "report";
  const out = join(session.cwd, writablePlace(session, directory, "report-directory"));
  const { input, files, repository } = await writeReport(out, argumentsOf(job), session);
  await runner.summary(summarizeReport(input, await loadTemplates(repository)));
  session.out(printSummary(input, files, directory));
  const parent = recordsFolder(session);
  return { status: 0, outputs: { "report-directory": parent === "" ? directory : `${parent}/${directory}` } };
}
