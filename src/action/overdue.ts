import { flagOverdue } from "../commands/overdue.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { formatTable } from "../tracking/reminders/listing.ts";
import { reportApplied } from "./results.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Flags what is late. The outputs of a sync before it in the same job stay: this step counts only what is overdue. */
export async function overdueStep(job: Job): Promise<StepResult> {
  const { carried, situation, listed, overdue } = await flagOverdue(argumentsOf(job), job.session);
  job.session.out(sanitizeLog(`${formatTable(listed)}\n`));
  const { status } = await reportApplied(carried, situation, job);
  const fails = job.runner.input("fail-on").toLowerCase() === "overdue" && overdue.length > 0;
  return { status: status === 0 && fails ? 1 : status, outputs: { overdue: overdue.length } };
}
