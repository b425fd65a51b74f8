import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExitStatus } from "../commands/context/command.ts";
import { connect } from "../commands/context/connection.ts";
import { GitHubError } from "../github/error.ts";
import { formatError } from "../output/error-report.ts";
import { escapeLines } from "../render/escape-markdown.ts";
import { HOUR, parseInstant } from "../time/instant.ts";
import { CONTINUE, WAIT } from "./event.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/**
 * Starts the run that goes on once this one has used up what it may write within an hour. Only a run that wrote starts
 * one: what used up the hour for another has done so already.
 *
 * @returns 0 where something goes on by itself, else 3
 */
export async function goOnLater(job: Job, stopped: GitHubError): Promise<ExitStatus> {
  const { runner, context } = job;
  const github = connect(argumentsOf(job), context);
  if (!isHeard(job)) {
    const help = `Run it again from ${timeOf(stopped)} on; or add ${WAIT} and ${CONTINUE} to the types of repository_dispatch in the workflow: then it goes on by itself.`;
    runner.error(formatError(new GitHubError(stopped.message, { ...stopped, help })));
    return 3;
  }
  try {
    if (github.writes > 0) await dispatch(job, WAIT, { until: timeOf(stopped) });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    runner.error(formatError(stopped));
    runner.error(formatError(error));
    return 3;
  }
  const help = `Nothing is to be done: a run that was started goes on from ${timeOf(stopped)}.`;
  const report = new GitHubError(stopped.message, { ...stopped, help });
  runner.warning(formatError(report));
  await runner.summary(`\n${escapeLines([report.message, help, ...report.details].join("\n\n"))}\n`);
  return 0;
}

/** Waits until the hour has room for writes again, an hour at most, and starts the run that goes on. */
export async function waitStep(job: Job): Promise<StepResult> {
  const { until } = (job.event.payload.client_payload ?? {}) as { readonly until?: unknown };
  const at = typeof until === "string" ? parseInstant(until) : null;
  await job.runner.pause(Math.min(Math.max((at ?? 0) - job.context.now, 0), HOUR));
  await dispatch(job, CONTINUE, {});
  job.runner.log("Started the run that goes on.\n");
  return { status: 0, outputs: {} };
}

async function dispatch(job: Job, type: string, payload: object): Promise<void> {
  const github = connect(argumentsOf(job), job.context);
  const route = "POST /repos/{owner}/{repo}/dispatches";
  await github.write("start the run that goes on", route, { event_type: type, client_payload: payload });
}

/** False where the workflow's file does not listen to the event that a run goes on by. */
function isHeard({ context: { env } }: Job): boolean {
  const path = /^[^/]+\/[^/]+\/(.+)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1];
  if (path === undefined) return true;
  try {
    return readFileSync(join(env.GITHUB_WORKSPACE ?? "", path), "utf8").includes(WAIT);
  } catch {
    return true;
  }
}

/** When the hour has room again. */
function timeOf({ resumesAt }: GitHubError): string {
  return new Date(resumesAt ?? 0).toISOString().replace(/\.\d+Z$/, "Z");
}
