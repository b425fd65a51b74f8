import { timeOf } from "../commands/context/option-values.ts";
import { declareIncident, knownSeverity, orNotTaken } from "../commands/declare.ts";
import { declareAlert } from "../commands/live/declare-alert.ts";
import { type IncidentResponse, type LiveContext, openLiveContext } from "../commands/live/live-context.ts";
import { respondTo } from "../commands/live/respond-to.ts";
import { type RespondResult, reported, resultOf } from "../commands/live/responses.ts";
import { respondCommand } from "../commands/respond.ts";
import { efforts } from "../github/transport.ts";
import { UsageError } from "../text/error.ts";
import { inputsOf } from "./event.ts";
import { argumentsOf, type Job, reportResult, type StepResult } from "./step.ts";

/** Opens an incident: from an alert, from a form that a person filled in, or from what a person typed into the workflow's inputs. */
export async function declareStep(job: Job): Promise<StepResult> {
  const kind = job.event.name === "repository_dispatch" ? "alert" : issueNumber(job) === null ? "title" : "issue";
  const responses = await orNotTaken(kind, job.context, async () => {
    const live = await openLiveContext(argumentsOf(job), job.context, undefined, efforts.incident);
    return reported([await declareBy(job, live)], live);
  });
  return incidentStep(resultOf(responses), job);
}

/** Processes the comments on an incident's issue, and brings its response targets up to date; without an issue, those of every open incident. */
export async function respondStep(job: Job): Promise<StepResult> {
  const issue = issueNumber(job);
  const args = argumentsOf(job);
  if (issue !== null && job.event.payload.action === "labeled") {
    const live = await openLiveContext(args, job.context);
    const { name } = (job.event.payload.label ?? {}) as { readonly name?: unknown };
    const isReport = String(name).toLowerCase() === live.repository.policy.issues.labels.incident.toLowerCase();
    const response = await respondTo(issue, live, isReport ? "reported" : "changed");
    return incidentStep(resultOf(await reported([response], live)), job);
  }
  const result = await respondCommand.run(issue === null ? args : args.with("issue", String(issue)), job.context);
  return incidentStep(result, job);
}

/** The output `incident` is the number of the issue. */
async function incidentStep(result: RespondResult, job: Job): Promise<StepResult> {
  await reportResult(respondCommand, result, job);
  for (const { plan } of result.responses) for (const { message } of plan.notices) job.runner.warning(message);
  const issue = result.responses.find(({ incident }) => incident !== null)?.issue;
  return { status: result.exitStatus, outputs: issue ? { incident: issue } : {} };
}

/** The issue that the event is about. */
function issueNumber({ event }: Job): number | null {
  const issue = event.payload.issue as { readonly number?: unknown } | undefined;
  return issue ? Number(issue.number) : null;
}

async function declareBy(job: Job, live: LiveContext): Promise<IncidentResponse> {
  const { event, context } = job;
  if (event.name === "repository_dispatch") return declareAlert(event.payload.client_payload, null, live);
  const issue = issueNumber(job);
  if (issue !== null) return respondTo(issue, live, "reported");
  const inputs = inputsOf(event);
  const text = (name: string) => (typeof inputs[name] === "string" ? inputs[name].trim() : "");
  if (text("title") === "") {
    throw new UsageError(
      `missing title in the event "${event.name}", expected what is wrong, as users see it`,
      'Type it into the input "title" of the workflow.',
    );
  }
  const detectedAt = text("detected-at");
  const flags = {
    title: text("title"),
    severity: knownSeverity(text("severity") || null, live.repository.policy),
    services: text("service").split(","),
    impact: text("impact") || null,
    detectedAt: detectedAt === "" ? null : timeOf(detectedAt, "the input detected-at"),
  };
  return declareIncident(flags, live, context);
}
