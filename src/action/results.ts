import { type ApplyResult, exitStatusOf, formatError } from "../commands/apply-operations.ts";
import { fails } from "../commands/check.ts";
import type { CommandContext, ExitStatus } from "../commands/command.ts";
import { Folder } from "../commands/folder.ts";
import { GitRepository } from "../commands/git.ts";
import type { SyncContext } from "../commands/sync-context.ts";
import { type CheckOutput, summarize } from "../output/check-output.ts";
import { formatFindings } from "../output/format.ts";
import { formatJson } from "../output/json.ts";
import { formatPlanJson, formatPlanText, summarizePlan } from "../output/plan.ts";
import type { SummaryLinks } from "../output/summary-view.ts";
import type { Plan } from "../tracking/operation.ts";
import { writablePlace } from "./inputs.ts";
import { type Job, type StepResult, summarizeStep } from "./step.ts";

/** Prints findings for the log and as annotations, and writes the SARIF file that the input asks for. */
export async function reportFindings(output: CheckOutput, { session, runner }: Job): Promise<ExitStatus> {
  session.out(await formatFindings("text", output, { color: session.color }));
  session.out(await formatFindings("github", output));
  const sarif = runner.input("sarif-file");
  if (sarif)
    new Folder(session.cwd).write(writablePlace(session, sarif, "sarif-file"), await formatFindings("sarif", output));
  const failOn = runner.input("fail-on").toLowerCase() || "error";
  return fails(output.findings, failOn === "overdue" ? "error" : failOn) ? 1 : 0;
}

export function checkOutputs(output: CheckOutput): StepResult["outputs"] {
  const { errors, warnings } = summarize(output);
  return { errors, warnings, findings: formatJson(output) };
}

/** @param done what was carried out of the plan */
export function planOutputs(plan: Plan, done: Plan): StepResult["outputs"] {
  const { open, update, close, reopen } = summarizePlan(done);
  return { opened: open, updated: update, closed: close, reopened: reopen, plan: formatPlanJson(plan) };
}

/** Prints what became of a plan, adds it to the job's summary, and counts it in the outputs. */
export async function reportApplied(carried: ApplyResult, situation: SyncContext, job: Job): Promise<StepResult> {
  const { plan, tense } = carried;
  const { session } = job;
  session.out(formatPlanText(plan, tense, { color: session.color }));
  const trouble = formatError(carried);
  if (trouble !== null) job.runner.error(trouble);
  const summary = { check: null, plan, tense, links: linksOf(session) };
  await summarizeStep(summary, situation.matched.templates, job);
  return {
    status: exitStatusOf(carried),
    outputs: planOutputs(plan, tense === "planned" ? { ...plan, operations: [] } : plan),
  };
}

/** Where the repository's files and issues stand on the web. */
export function linksOf({ env, cwd }: CommandContext): SummaryLinks {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (!server || !repository) return { files: null, issues: null };
  const commit = new GitRepository(cwd).head();
  const root = `${server}/${repository}`;
  return { files: commit && `${root}/blob/${commit}`, issues: `${root}/issues` };
}
