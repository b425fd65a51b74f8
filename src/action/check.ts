import picomatch from "picomatch/posix.js";
import { type Checked, checkOutput, checkRepository, fails, withUnmatched } from "../commands/check.ts";
import type { Arguments, CommandContext, ExitStatus } from "../commands/context/command.ts";
import { connect } from "../commands/context/connection.ts";
import { configurationFiles } from "../commands/context/option-values.ts";
import { recordsFolder } from "../commands/repository/git.ts";
import { loadPolicy } from "../commands/repository/load.ts";
import { baselineFile } from "../commands/repository/run-rules.ts";
import { loadTemplates } from "../commands/repository/templates.ts";
import { FolderWriter } from "../commands/repository/workspace-writer.ts";
import { withNotice } from "../commands/sync/apply-operations.ts";
import { loadSyncContext } from "../commands/sync/sync-context.ts";
import { forecast } from "../github/apply.ts";
import type { GitHub } from "../github/client.ts";
import { keepComment, listComments } from "../github/comments.ts";
import { GitHubError } from "../github/error.ts";
import { changedFiles } from "../github/pull-requests/pulls.ts";
import { efforts } from "../github/transport.ts";
import { type UnmatchedDocument, unmatchedAmong } from "../init/unmatched.ts";
import { type CheckOutput, type FailOn, summarize } from "../output/check-output.ts";
import { formatFindings } from "../output/format.ts";
import { formatJson } from "../output/json.ts";
import { pullRequestComment } from "../output/summary.ts";
import { type CheckSummaryView, pullRequestMarker } from "../output/summary-view.ts";
import { isRecordFile } from "../records/catalog.ts";
import { Workspace } from "../records/workspace.ts";
import { templatesWith } from "../render/templates.ts";
import { UsageError } from "../text/error.ts";
import type { Plan } from "../tracking/operation.ts";
import { planTracking } from "../tracking/plan.ts";
import { isFromFork } from "./event.ts";
import { writablePlace } from "./inputs.ts";
import { backTest, suggestFixes } from "./pull-request.ts";
import { argumentsOf, isOn, type Job, linksOf, planOutputs, type StepResult, summarizeStep, warnOf } from "./step.ts";

/** Checks the records outside a pull request: annotations and the job's summary. */
export async function checkStep(job: Job): Promise<StepResult> {
  const { context } = job;
  const checked = await withUnmatched(checkRepository(argumentsOf(job), context));
  const output = { ...checkOutput(checked, context), directory: recordsFolder(context) };
  const status = await reportFindings(output, job);
  const summary = { check: output, plan: null, tense: "planned", links: linksOf(context) } as const;
  await summarizeStep(summary, await loadTemplates(checked.repository), job);
  return { status, outputs: checkOutputs(output) };
}

/**
 * Checks the records as they would be after merging, and plans what merging would do: annotations, the job's summary,
 * and one comment that is edited in place. A fork's token may read only: then there is no comment, and that is fine.
 */
export async function pullRequestStep(job: Job): Promise<StepResult> {
  const { context, runner } = job;
  const args = argumentsOf(job);
  const github = connect(args, context);
  const number = numberOf(job);
  const directory = recordsFolder(context);
  const changed = await asFarAsAllowed(() => changedFiles(github, number), job);
  const within = (changed ?? [])
    .map(({ path }) => path)
    .filter((file) => directory === "" || file.startsWith(`${directory}/`));
  const files = new Set(within.map((file) => (directory === "" ? file : file.slice(directory.length + 1))));
  if (
    changed !== null &&
    !concernsRecords([...files], args, context) &&
    !(await hasComment(github, number, directory))
  ) {
    runner.log("No incident, post-mortem, runbook or configuration changed: nothing to check.\n");
    return { status: 0, outputs: {} };
  }
  const checked = await withUnmatched(checkRepository(args, context));
  const { workspace, policy } = checked.repository;
  const output = {
    ...checkOutput({ ...checked, unmatched: withNew(checked, unmatchedAmong([...files], workspace, policy)) }, context),
    directory,
    changed: files,
  };
  const status = await reportFindings(output, job);

  const plan = await asFarAsAllowed(async () => {
    const { matched } = await loadSyncContext(checked.repository, github, context);
    const merging = planTracking(matched);
    return withNotice(merging, forecast(merging, github.with(efforts.sync)));
  }, job);

  const about = { repository: checked.repository, github, directory, changed: files };
  const tested = await asFarAsAllowed(() => backTest(job, about), job);
  const summary: CheckSummaryView = {
    check: output,
    plan,
    backTest: tested,
    tense: "planned",
    links: linksOf(context),
  };
  // The templates are the pull request's own: a stranger's never speak for this tool.
  const templates = isFromFork(job.event) ? templatesWith() : await loadTemplates(checked.repository);
  await summarizeStep(summary, templates, job);
  if (isOn(runner, "comment", "true") && !isOn(runner, "dry-run")) {
    const marker = pullRequestMarker(directory);
    await asFarAsAllowed(
      () =>
        keepComment(
          github,
          { number, marker, account: checked.repository.policy.issues.account },
          pullRequestComment(summary, templates),
        ),
      job,
    );
  }
  if (changed !== null && !isFromFork(job.event) && isOn(runner, "comment", "true") && !isOn(runner, "dry-run")) {
    const review = { number, check: output, files: changed, templates, account: policy.issues.account };
    await asFarAsAllowed(() => suggestFixes(job, github, review), job, ["permission", "refused", "missing"]);
  }
  return { status, outputs: { ...checkOutputs(output), ...(plan ? planOutputs(plan, noChanges) : {}) } };
}

/**
 * Whether a pull request changes what is checked. Where it doesn't, the job ends at once and well, so that it can be a required
 * check of every pull request.
 */
function concernsRecords(files: readonly string[], args: Arguments, context: CommandContext): boolean {
  const workspace = new Workspace(context.cwd);
  const own = [...configurationFiles, baselineFile, args.get("config")];
  if (files.some((file) => own.includes(file))) return true;
  const policy = loadPolicy(workspace, args, context);
  const templates = policy.issues.templates?.replace(/\/*$/, "/");
  const isOurs = picomatch([...policy.statusPage.maintenance]);
  const isRecord = isRecordFile(policy);
  const isChecked = (file: string) =>
    isRecord(file) || isOurs(file) || (templates !== undefined && file.startsWith(templates));
  return files.some(isChecked) || unmatchedAmong(files, workspace, policy).length > 0;
}

/** Whether an earlier run said something on the pull request, which has to be kept up to date; false where GitHub doesn't tell. */
async function hasComment(github: GitHub, number: number, directory: string): Promise<boolean> {
  const marker = pullRequestMarker(directory);
  try {
    return (await listComments(github, number)).some(({ body }) => body.startsWith(marker));
  } catch (error) {
    if (error instanceof GitHubError) return false;
    throw error;
  }
}

/** The documents near the root by name, and those that the pull request changes, whatever they are called. */
function withNew({ unmatched }: Checked, changed: readonly UnmatchedDocument[]): readonly UnmatchedDocument[] {
  const known = new Set(unmatched.map(({ file }) => file));
  return [...changed.filter(({ file }) => !known.has(file)), ...unmatched];
}

const noChanges: Plan = { operations: [], notices: [] };

/** @throws UsageError for an event without a pull request */
function numberOf({ event }: Job): number {
  const pull = event.payload.pull_request as { readonly number?: unknown } | undefined;
  const number = pull?.number ?? event.payload.number;
  if (typeof number === "number") return number;
  throw new UsageError(
    `missing pull request in the event "${event.name}", expected its number`,
    'Name a command in the workflow: "with: { command: check }".',
  );
}

/** Null where the token may not do it: a warning, no failure. @throws GitHubError for anything else */
async function asFarAsAllowed<T>(
  ask: () => Promise<T>,
  job: Job,
  kinds: readonly GitHubError["kind"][] = ["permission"],
): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GitHubError) || !kinds.includes(error.kind)) throw error;
    if (!isFromFork(job.event)) await warnOf([`${error.message}\n${error.help}`], job);
    // A fork's token may always only read: that is no news.
    else job.context.warn(`note: ${error.message}\n  A fork's token may only read: the job's summary holds it all.\n`);
    return null;
  }
}

/** Prints findings for the log and as annotations, and writes the SARIF file that the input asks for. */
async function reportFindings(output: CheckOutput, { context, runner }: Job): Promise<ExitStatus> {
  runner.log(await formatFindings("text", output, { color: false }));
  runner.log(await formatFindings("github", output));
  const sarif = runner.input("sarif-file");
  if (sarif)
    new FolderWriter(context.cwd).write(
      writablePlace(context, sarif, "sarif-file"),
      await formatFindings("sarif", output),
    );
  const failOn = runner.input("fail-on").toLowerCase() || "error";
  return fails(output.findings, failOn === "overdue" ? "error" : (failOn as FailOn)) ? 1 : 0;
}

function checkOutputs(output: CheckOutput): StepResult["outputs"] {
  const { errors, warnings } = summarize(output);
  return { errors, warnings, findings: formatJson(output) };
}
