import { declareAlert, declareIncident, knownSeverity } from "../commands/declare.ts";
import { type IncidentResponse, type LiveContext, openLiveContext, respondTo } from "../commands/live-context.ts";
import { timeOf } from "../commands/option-values.ts";
import { UsageError } from "../text/error.ts";
import { inputsOf } from "./event.ts";
import { reportResponses } from "./responses.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

/** Opens an incident: from an alert, from a form that a person filled in, or from what a person typed into the workflow's inputs. */
export async function declareStep(job: Job): Promise<StepResult> {
  const watch = await openLiveContext(argumentsOf(job), job.session);
  return reportResponses([await declareBy(job, watch)], job);
}

async function declareBy({ event, session }: Job, watch: LiveContext): Promise<IncidentResponse> {
  const { payload } = event;
  if (event.name === "repository_dispatch") return declareAlert(payload.client_payload, null, watch);
  const issue = payload.issue as { readonly number?: unknown } | undefined;
  if (issue) return respondTo(Number(issue.number), watch);
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
    severity: knownSeverity(text("severity") || null, watch.repository.policy),
    services: text("service").split(","),
    impact: text("impact") || null,
    detectedAt: detectedAt === "" ? null : timeOf(detectedAt, "the input detected-at"),
  };
  return declareIncident(flags, watch, session);
}
