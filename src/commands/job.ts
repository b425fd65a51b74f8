import { jobSummary } from "../output/summary.ts";
import type { Summary } from "../output/summary-view.ts";
import type { Templates } from "../render/templates.ts";
import { Arguments, type ExitStatus, type Session, UsageError } from "./command.ts";
import type { JobEvent, Step } from "./event.ts";
import { stepsOf } from "./event.ts";

/** What a job of a workflow says to GitHub's runner. */
export interface Runner {
  /** An input of the action; empty means its default. */
  input(name: string): string;
  output(name: string, value: string | number): void;
  /** Adds markdown to the job's summary page. */
  summary(markdown: string): Promise<void>;
}

/** One run of the action: its event, its inputs, and the outside world. */
export interface Job {
  readonly event: JobEvent;
  readonly runner: Runner;
  readonly session: Session;
}

/** What one step came to. */
export interface StepResult {
  readonly status: ExitStatus;
  readonly outputs: Readonly<Record<string, string | number>>;
}

type StepRunner = (job: Job) => Promise<StepResult>;

/** A step's own code is loaded when an event calls for it. */
const steps: Readonly<Partial<Record<Step, () => Promise<StepRunner>>>> = {
  "pull-request": async () => (await import("./steps/pull-request.ts")).pullRequestStep,
  check: async () => (await import("./steps/check.ts")).checkStep,
  plan: async () => (await import("./steps/plan.ts")).planStep,
  sync: async () => (await import("./steps/sync.ts")).syncStep,
  overdue: async () => (await import("./steps/overdue.ts")).overdueStep,
  declare: async () => (await import("./steps/declare.ts")).declareStep,
  respond: async () => (await import("./steps/respond.ts")).respondStep,
  refresh: async () => (await import("./steps/refresh.ts")).refreshStep,
};

/**
 * Does what the job's input `command` or its event calls for, step after step; a step that fails does not keep the next
 * from running.
 *
 * @returns the gravest status of the steps
 * @throws UsageError for an input or configuration that is wrong
 */
export async function runJob(job: Job): Promise<ExitStatus> {
  let gravest: ExitStatus = 0;
  for (const step of stepsOf(job.runner.input("command") || "auto", job.event)) {
    const { status, outputs } = await (await steps[step]!())(job);
    for (const [name, value] of Object.entries(outputs)) job.runner.output(name, value);
    gravest = Math.max(gravest, status) as ExitStatus;
  }
  return gravest;
}

/** The job's inputs as a command takes them. */
export function argumentsOf({ runner }: Job): Arguments {
  const values = new Map([["config", runner.input("config")]]);
  if (isOn(runner, "dry-run")) values.set("dry-run", "true");
  return new Arguments([], values);
}

/** True, false, or empty for the default. @throws UsageError for anything else */
export function isOn(runner: Runner, name: string, byDefault: "true" | "false" = "false"): boolean {
  const text = runner.input(name) || byDefault;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  throw new UsageError(`unexpected "${text}" for the input ${name}, expected true or false`);
}

/** Adds what a step found and did to the job's summary page. */
export async function summarizeStep(summary: Summary, templates: Templates, { runner }: Job): Promise<void> {
  await runner.summary(jobSummary(summary, templates));
}
