import type { Arguments, Command } from "../commands/context/command.ts";
import { overdueCommand } from "../commands/overdue.ts";
import { planCommand } from "../commands/plan.ts";
import { recordsFolder } from "../commands/repository/git.ts";
import type { ApplyResult } from "../commands/sync/apply-operations.ts";
import { syncCommand } from "../commands/sync.ts";
import { trackCommand } from "../commands/track.ts";
import { GitHubError } from "../github/error.ts";
import { markerFolder, OLD_ITEMS, readMarker } from "../tracking/marker.ts";
import { hasItemCommand } from "../tracking/write-back/item-commands.ts";
import { isPullRequest } from "./event.ts";
import {
  argumentsOf,
  type Job,
  linksOf,
  planOutputs,
  reportResult,
  type StepResult,
  summarizeStep,
  warnOf,
  withoutBudget,
} from "./step.ts";

/** Shows what sync and overdue would change. */
export const planStep = (job: Job) => planned(planCommand, job);

/** Makes GitHub's issues match the action items. */
export const syncStep = (job: Job) => planned(syncCommand, job);

async function planned(command: Command<ApplyResult>, job: Job): Promise<StepResult> {
  const { result, stopped } = await runPlanned(command, argumentsOf(job), job);
  const { exitStatus, plan, tense } = result;
  const done = tense === "planned" ? { ...plan, operations: [] } : plan;
  return { status: exitStatus, stopped, outputs: planOutputs(plan, done) };
}

/** Flags what is overdue. The outputs of a sync before it in the same job stay: this step counts only what is overdue. */
export async function overdueStep(job: Job): Promise<StepResult> {
  const args = argumentsOf(job).with("fail-on", job.runner.input("fail-on").toLowerCase());
  const { result, stopped } = await runPlanned(overdueCommand, args, job);
  return { status: result.exitStatus, stopped, outputs: { overdue: result.overdue.length } };
}

/** Runs a command that applies a plan, prints what became of it and adds it to the job's summary. */
async function runPlanned<R extends ApplyResult>(command: Command<R>, args: Arguments, job: Job) {
  const { result, stopped } = withoutBudget(await command.run(args, job.context));
  await reportResult(command, result, job);
  const { plan, tense, syncContext } = result;
  const summary = { check: null, plan, tense, links: linksOf(job.context) };
  await summarizeStep(summary, syncContext.matched.templates, job);
  return { result, stopped };
}

const nothing: StepResult = { status: 0, outputs: {} };

/** Opens the issues of old action items whose boxes people ticked; for an edit of any other issue there is nothing to do. */
export async function decideStep(job: Job): Promise<StepResult> {
  return isAboutSomethingElse(job) || isOurOwn(job) ? nothing : syncStep(job);
}

/** Brings what happened on the issues of action items back to the records. */
export async function trackStep(job: Job): Promise<StepResult> {
  if (isPullRequest(job.event) || isAboutSomethingElse(job) || isOurOwn(job)) return nothing;
  const writeBack = job.runner.input("write-back").toLowerCase();
  try {
    const result = await trackCommand.run(argumentsOf(job).with("write-back", writeBack), job.context);
    await reportResult(trackCommand, result, job);
    await warnOf(result.notices, job);
    return { ...nothing, status: result.exitStatus };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "permission") throw error;
    // Behind a sync it is an addition: a job that may write issues alone has done what it is for.
    if (job.event.payload.issue || error.scope === "pull-requests") throw error;
    await warnOf([`The records were not brought up to date: ${error.message}\n${error.help}`], job);
    return nothing;
  }
}

/** True for an issue that is no action item's of this folder's records, and for a comment on one that asks for nothing. */
function isAboutSomethingElse({ event: { payload }, context }: Job): boolean {
  if (payload.issue === undefined) return false;
  const marker = readMarker(text(payload.issue, "body"));
  if (marker === null || markerFolder(marker) !== recordsFolder(context)) return true;
  const isEdit = payload.action === "edited" && payload.comment === undefined;
  if (marker.kind !== (isEdit ? OLD_ITEMS : "item")) return true;
  return payload.comment !== undefined && !hasItemCommand(text(payload.comment, "body"));
}

/** What this tool's own account did is no news. The check saves a run; what is written depends on states, never on events. */
function isOurOwn({ event: { payload } }: Job): boolean {
  const sender = payload.sender;
  return (
    payload.issue !== undefined &&
    text(sender, "type") === "Bot" &&
    text(sender, "login") === text(mapping(payload.issue).user, "login")
  );
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown, key: string): string {
  const found = mapping(value)[key];
  return typeof found === "string" ? found : "";
}
