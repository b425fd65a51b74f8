import { Arguments, type CommandContext, type ExitStatus } from "../commands/command.ts";
import { jobSummary } from "../output/summary.ts";
import type { CheckSummaryView } from "../output/summary-view.ts";
import type { Templates } from "../render/templates.ts";
import type { JobEvent } from "./event.ts";

/** What a job of a workflow says to GitHub's runner. */
export interface Runner {
  /** An input of the action; empty means its default. */
  input(name: string): string;
  output(name: string, value: string | number): void;
  /** Shows an error beside the job. */
  error(text: string): void;
  /** Adds markdown to the job's summary page. */
  summary(markdown: string): Promise<void>;
}

/** One run of the action: its event, its inputs, and the outside world. */
export interface Job {
  readonly event: JobEvent;
  readonly runner: Runner;
  readonly session: CommandContext;
}

/** What one step came to. */
export interface StepResult {
  readonly status: ExitStatus;
  readonly outputs: Readonly<Record<string, string | number>>;
}

export type StepRunner = (job: Job) => Promise<StepResult>;

/** The job's inputs as a command takes them. */
export function argumentsOf({ runner }: Job): Arguments {
  const values = new Map([["config", runner.input("config")]]);
  if (isOn(runner, "dry-run")) values.set("dry-run", "true");
  return new Arguments([], values);
}

/** Whether an input is `true`; empty means its default. */
export function isOn(runner: Runner, name: string, byDefault: "true" | "false" = "false"): boolean {
  return (runner.input(name) || byDefault).toLowerCase() === "true";
}

/** Adds what a step found and did to the job's summary page. */
export async function summarizeStep(summary: CheckSummaryView, templates: Templates, { runner }: Job): Promise<void> {
  await runner.summary(jobSummary(summary, templates));
}
