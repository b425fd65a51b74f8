import type { CommandContext, ExitStatus } from "../commands/command.ts";
import { recordsFolder } from "../commands/git.ts";
import { GitHubError } from "../github/error.ts";
import { findingsOf, formatError } from "../output/error-report.ts";
import { type FileDiagnostics, ProductError } from "../text/error.ts";
import { type Step, stepsForEvent } from "./event.ts";
import type { Job, StepRunner } from "./step.ts";

/** A step's own code is loaded when an event calls for it. */
const steps: Readonly<Partial<Record<Step, () => Promise<StepRunner>>>> = {
  "pull-request": async () => (await import("./pull-request.ts")).pullRequestStep,
  check: async () => (await import("./check.ts")).checkStep,
  plan: async () => (await import("./plan.ts")).planStep,
  sync: async () => (await import("./sync.ts")).syncStep,
  track: async () => (await import("./track.ts")).trackStep,
  overdue: async () => (await import("./overdue.ts")).overdueStep,
  declare: async () => (await import("./declare.ts")).declareStep,
  respond: async () => (await import("./respond.ts")).respondStep,
  report: async () => (await import("./report.ts")).reportStep,
  figures: async () => (await import("./report-summary.ts")).figuresStep,
  refresh: async () => (await import("./refresh.ts")).refreshStep,
};

/**
 * Does what the job's input `command` or its event calls for, step after step; a step that fails does not keep the next
 * from running.
 *
 * @returns the gravest status of the steps
 * @throws UsageError for an input or configuration that is wrong; GitHubError, the last step's that met one
 */
export async function runJob(job: Job): Promise<ExitStatus> {
  // It knows folders of records: what reads those is not to be loaded before the first line runs.
  const { checkInputs } = await import("./inputs.ts");
  checkInputs(job);
  let gravest: ExitStatus = 0;
  const errors: GitHubError[] = [];
  for (const step of stepsForEvent(job.runner.input("command") || "auto", job.event)) {
    try {
      const { status, outputs } = await (await steps[step]!())(job);
      for (const [name, value] of Object.entries(outputs)) job.runner.output(name, value);
      gravest = Math.max(gravest, status) as ExitStatus;
    } catch (error) {
      if (error instanceof ProductError && error.diagnostics) await annotate(error.diagnostics, job.session);
      if (!concernsOneStep(error)) throw error;
      errors.push(error);
    }
  }
  const [last] = errors.splice(-1);
  for (const error of errors) if (error.message !== last?.message) job.runner.error(formatError(error));
  if (last) throw last;
  return gravest;
}

/** What is wrong in a file, beside its lines in the files of a pull request. */
async function annotate(diagnostics: FileDiagnostics, session: CommandContext): Promise<void> {
  const { annotation } = await import("../output/github.ts");
  const directory = recordsFolder(session);
  for (const finding of findingsOf(diagnostics)) session.out(`${annotation(finding, directory)}\n`);
}

/** Where GitHub wants a pause, or another token, the next step would meet the same answer. */
function concernsOneStep(error: unknown): error is GitHubError {
  return error instanceof GitHubError && error.kind !== "limit" && error.kind !== "credentials";
}
