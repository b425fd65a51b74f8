import {
  Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  type ExitStatus,
  exitStatusOf,
} from "../commands/context/command.ts";
import { zoneDataRelease } from "../commands/context/zone-data.ts";
import { GitRepository } from "../commands/repository/git.ts";
import { GitHubError } from "../github/error.ts";
import { formatError } from "../output/error-report.ts";
import { formatPlanJson, summarizePlan } from "../output/plan.ts";
import { jobSummary } from "../output/summary.ts";
import type { CheckSummaryView, SummaryLinks } from "../output/summary-view.ts";
import { escapeProse } from "../render/escape-markdown.ts";
import type { Templates } from "../render/templates.ts";
import type { ProductError } from "../text/error.ts";
import type { Plan } from "../tracking/operation.ts";
import type { JobEvent } from "./event.ts";

/** GitHub's runner, as a job of a workflow uses it. */
export interface Runner {
  /** An input of the action; empty means its default. */
  input(name: string): string;
  output(name: string, value: string | number): void;
  /** Prints to the job's log. */
  log(text: string): void;
  /** Shows an error on the job's page. */
  error(text: string): void;
  /** Shows on the job's page what does not fail the job, and yet needs a person. */
  warning(text: string): void;
  /** Adds markdown to the job's summary page; leaves out what has no room there. */
  summary(markdown: string): Promise<void>;
  /** Bytes that the step's summary still has room for: GitHub drops all of it when it is too large. */
  summaryRoom(): number;
  /** Waits (milliseconds). */
  pause(milliseconds: number): Promise<void>;
}

/** One run of the action: its event, its inputs, and the outside world. */
export interface Job {
  readonly event: JobEvent;
  readonly runner: Runner;
  readonly context: CommandContext;
}

/** What a step returns. */
export interface StepResult {
  readonly status: ExitStatus;
  readonly outputs: Readonly<Record<string, string | number>>;
  /** Set where the step used up what it may write within an hour. That alone is no failure: another run goes on. */
  readonly stopped?: GitHubError | undefined;
}

export type StepRunner = (job: Job) => Promise<StepResult>;

/** The job's inputs as a command takes them. */
export function argumentsOf({ runner }: Job): Arguments {
  const values = new Map([
    ["config", [runner.input("config")]],
    ["confirm-closing", [runner.input("confirm-closing")]],
  ]);
  if (isOn(runner, "dry-run")) values.set("dry-run", ["true"]);
  return new Arguments([], values);
}

/** Whether an input is `true`; empty means its default. */
export function isOn(runner: Runner, name: string, byDefault: "true" | "false" = "false"): boolean {
  return (runner.input(name) || byDefault).toLowerCase() === "true";
}

/** Adds what a step found and did to the job's summary page. */
export async function summarizeStep(summary: CheckSummaryView, templates: Templates, { runner }: Job): Promise<void> {
  await runner.summary(jobSummary(summary, templates, runner.summaryRoom()));
}

/**
 * Shows what does not fail the job and yet needs a person, as annotations and in the summary: nobody opens the log of a job
 * that is green. Each text may have several lines.
 */
export async function warnOf(texts: readonly string[], { runner }: Pick<Job, "runner">): Promise<void> {
  if (texts.length === 0) return;
  for (const text of texts) runner.warning(text);
  const entries = texts.map((text) => `- ${text.split("\n").map(escapeProse).join(" ")}`);
  await runner.summary(`\n> [!WARNING]\n${entries.map((entry) => `> ${entry}\n`).join("")}`);
}

/** Prints a command's result in the job's log, and its errors on the job's page. */
export async function reportResult<Result extends CommandResult>(
  command: Command<Result>,
  result: Result,
  { runner }: Job,
): Promise<void> {
  runner.log(await command.format(result, { color: false }));
  for (const error of result.errors ?? []) runner.error(formatError(error));
}

function isBudget(error: ProductError): error is GitHubError {
  return error instanceof GitHubError && error.isBudget;
}

/** A command's result without the error of the hour's budget, which is given apart. */
export function withoutBudget<Result extends CommandResult>(
  result: Result,
): { readonly result: Result; readonly stopped: GitHubError | undefined } {
  const { errors = [] } = result;
  const stopped = errors.find(isBudget);
  if (!stopped) return { result, stopped };
  const others = errors.filter((error) => error !== stopped);
  return { result: { ...result, errors: others, exitStatus: exitStatusOf(others[0] ?? null) }, stopped };
}

/** Where the repository's files and issues are on the web. */
export function linksOf({ env, cwd }: CommandContext): SummaryLinks {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (!server || !repository) return { files: null, issues: null };
  const commit = new GitRepository(cwd).head() ?? (env.GITHUB_SHA || null);
  const root = `${server}/${repository}`;
  return { files: commit && `${root}/blob/${commit}`, issues: `${root}/issues` };
}

/** @param done what was applied of the plan */
export function planOutputs(plan: Plan, done: Plan): StepResult["outputs"] {
  const { open, update, close, reopen } = summarizePlan(done);
  return {
    opened: open,
    updated: update,
    closed: close,
    reopened: reopen,
    plan: formatPlanJson(plan, zoneDataRelease),
  };
}
