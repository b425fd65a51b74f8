import { fails } from "../commands/check.ts";
import type { ExitStatus } from "../commands/command.ts";
import { Folder } from "../commands/folder.ts";
import { type CheckOutput, summarize } from "../output/check-output.ts";
import { formatFindings } from "../output/format.ts";
import { formatJson } from "../output/json.ts";
import { formatPlanJson, summarizePlan } from "../output/plan.ts";
import type { Plan } from "../tracking/operation.ts";
import { writablePlace } from "./inputs.ts";
import type { Job, StepResult } from "./step.ts";

/** Prints findings for the log and as annotations, and writes the SARIF file that the input asks for. */
export async function reportFindings(output: CheckOutput, { context, runner }: Job): Promise<ExitStatus> {
  runner.log(await formatFindings("text", output, { color: false }));
  runner.log(await formatFindings("github", output));
  const sarif = runner.input("sarif-file");
  if (sarif)
    new Folder(context.cwd).write(writablePlace(context, sarif, "sarif-file"), await formatFindings("sarif", output));
  const failOn = runner.input("fail-on").toLowerCase() || "error";
  return fails(output.findings, failOn === "overdue" ? "error" : failOn) ? 1 : 0;
}

export function checkOutputs(output: CheckOutput): StepResult["outputs"] {
  const { errors, warnings } = summarize(output);
  return { errors, warnings, findings: formatJson(output) };
}

/** @param done what was applied of the plan */
export function planOutputs(plan: Plan, done: Plan): StepResult["outputs"] {
  const { open, update, close, reopen } = summarizePlan(done);
  return { opened: open, updated: update, closed: close, reopened: reopen, plan: formatPlanJson(plan) };
}
