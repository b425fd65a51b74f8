import { recordsFolder } from "../commands/git.ts";
import { outcomeInWords, trackIssues } from "../commands/track.ts";
import { GitHubError } from "../github/error.ts";
import { markerFolder, readMarker } from "../tracking/marker.ts";
import { hasItemCommand } from "../tracking/write-back/item-commands.ts";
import { isPullRequest } from "./event.ts";
import { argumentsOf, type Job, type StepResult } from "./step.ts";

const nothing: StepResult = { status: 0, outputs: {} };

/** Brings what happened on the issues of action items back to the records. */
export async function trackStep(job: Job): Promise<StepResult> {
  if (isPullRequest(job.event) || isAboutSomethingElse(job) || isOurOwn(job)) return nothing;
  const writeBack = job.runner.input("write-back").toLowerCase();
  try {
    const outcome = await trackIssues(argumentsOf(job).with("write-back", writeBack), job.session);
    job.session.out(outcomeInWords(outcome));
    return nothing;
  } catch (error) {
    // Behind a sync it is an addition: a job that may write issues alone has done what it is for.
    if (job.event.payload.issue || !(error instanceof GitHubError) || error.kind !== "permission") throw error;
    job.session.err(`note: the records were not brought up to date: ${error.message}\n  ${error.help}\n`);
    return nothing;
  }
}

/** True for an issue that is no action item's of this folder's records, and for a comment on one that asks for nothing. */
function isAboutSomethingElse({ event: { payload }, session }: Job): boolean {
  if (payload.issue === undefined) return false;
  const marker = readMarker(text(payload.issue, "body"));
  if (marker?.kind !== "item" || markerFolder(marker) !== recordsFolder(session)) return true;
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
