import type { ExitStatus } from "../commands/context/command.ts";
import { recordsFolder } from "../commands/repository/git.ts";
import { GitHubError } from "../github/error.ts";
import { findingsOf, formatError } from "../output/error-report.ts";
import { type FileDiagnostics, ProductError } from "../text/error.ts";
import { type Step, stepsForEvent } from "./event.ts";
import type { Job, StepRunner } from "./step.ts";

/** A step's own code is loaded when an event calls for it. */
const steps: Readonly<Record<Step, () => Promise<StepRunner>>> = {
  "pull-request": async () => (await import("./check.ts")).pullRequestStep,
  check: async () => (await import("./check.ts")).checkStep,
  plan: async () => (await import("./tracking.ts")).planStep,
  sync: async () => (await import("./tracking.ts")).syncStep,
  decide: async () => (await import("./tracking.ts")).decideStep,
  track: async () => (await import("./tracking.ts")).trackStep,
  overdue: async () => (await import("./tracking.ts")).overdueStep,
  declare: async () => (await import("./incidents.ts")).declareStep,
  wait: async () => (await import("./continuation.ts")).waitStep,
  respond: async () => (await import("./incidents.ts")).respondStep,
  refresh: async () => (await import("./incidents.ts")).respondStep,
  report: async () => (await import("./report.ts")).reportStep,
  figures: async () => (await import("./report.ts")).figuresStep,
};

/**
 * Runs the steps that the job's input `command` or its event calls for. A step that fails does not keep the next from
 * running.
 *
 * @returns the highest status of the steps
 * @throws UsageError for an input or configuration that is wrong; GitHubError, the last step's that met one
 */
export async function runJob(job: Job): Promise<ExitStatus> {
  // It knows folders of records: what reads those is not to be loaded before the first line runs.
  const { checkInputs } = await import("./inputs.ts");
  checkInputs(job);
  let highest: ExitStatus = 0;
  let budget: GitHubError | null = null;
  const errors: GitHubError[] = [];
  for (const step of stepsForEvent(job.runner.input("command") || "auto", job.event)) {
    try {
      const { status, outputs, stopped } = await (await steps[step]())(job);
      budget ??= stopped ?? null;
      for (const [name, value] of Object.entries(outputs)) job.runner.output(name, value);
      highest = Math.max(highest, status) as ExitStatus;
    } catch (error) {
      if (error instanceof ProductError && error.diagnostics) await annotate(error.diagnostics, job);
      if (!concernsOneStep(error)) throw error;
      if (error.isBudget) budget ??= error;
      else errors.push(error);
    }
  }
  if (budget)
    highest = Math.max(highest, await (await import("./continuation.ts")).goOnLater(job, budget)) as ExitStatus;
  const [last] = errors.splice(-1);
  for (const error of errors) if (error.message !== last?.message) job.runner.error(formatError(error));
  if (last) throw last;
  return highest;
}

/** Shows what is wrong in a file next to its lines in a pull request. */
async function annotate(diagnostics: FileDiagnostics, { context, runner }: Job): Promise<void> {
  const { annotation } = await import("../output/github.ts");
  const directory = recordsFolder(context);
  for (const finding of findingsOf(diagnostics)) runner.log(`${annotation(finding, directory)}\n`);
}

/**
 * Where GitHub wants a pause, or another token, the next step would meet the same answer. The budget of one step leaves
 * room for the others.
 */
function concernsOneStep(error: unknown): error is GitHubError {
  return error instanceof GitHubError && (error.isBudget || (error.kind !== "limit" && error.kind !== "credentials"));
}
