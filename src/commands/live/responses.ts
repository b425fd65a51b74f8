import { escapeWorkflowCommands, showControlChars, showControlCharsInLines } from "../../text/control-chars.ts";
import { toJson } from "../../text/json.ts";
import type { Operation } from "../../tracking/operation.ts";
import { type CommandResult, exitStatusOf, type OutputStyle } from "../context/command.ts";
import type { IncidentResponse, LiveContext } from "./live-context.ts";

/** What became of incidents. */
export interface RespondResult extends CommandResult {
  readonly responses: readonly IncidentResponse[];
}

export function resultOf(responses: readonly IncidentResponse[]): RespondResult {
  const errors = responses.flatMap(({ error }) => error ?? []);
  return { exitStatus: exitStatusOf(errors[0] ?? null), errors, responses };
}

/**
 * Reports what happened in incidents to the targets of `messages`, where there are any; what can send is loaded then.
 *
 * @throws GitHubError where an issue can't be read
 */
export async function reported(responses: readonly IncidentResponse[], live: LiveContext): Promise<IncidentResponse[]> {
  if (live.repository.policy.messages.length === 0 || live.isDry) return [...responses];
  const { reportIncident } = await import("./messages.ts");
  const all: IncidentResponse[] = [];
  for (const response of responses) all.push(await reportIncident(response, live));
  return all;
}

export function formatResponses({ responses }: RespondResult, { format }: OutputStyle): string {
  if (format !== "json") return `${responses.map(formatResponse).join("\n") || "No incident is open."}\n`;
  const incidents = responses.map(({ incident, issue, state, plan: { operations, notices } }) => {
    return { incident, issue, state, operations, notices };
  });
  return toJson({ incidents });
}

function formatResponse({ incident, issue, state, plan, isPreview }: IncidentResponse): string {
  if (incident === null) return escapeWorkflowCommands(showControlChars(state));
  const lines = [
    ...plan.operations.map(({ action, reason }) => `  ${action}: ${escapeWorkflowCommands(showControlChars(reason))}`),
    ...plan.notices.map(({ message }) => `  note: ${escapeWorkflowCommands(showControlChars(message))}`),
  ];
  return [
    `${issue === null ? "" : `#${issue} `}${incident}: ${state}`,
    ...(lines.length > 0 ? lines : ["  nothing to write"]),
    ...(isPreview ? [...plan.operations.flatMap(issueText), "Nothing was written: this is a dry run."] : []),
  ].join("\n");
}

/** An issue that would be opened: its title and its text, without what is hidden in it. */
function issueText(operation: Operation): string[] {
  if (operation.action !== "open") return [];
  const body = operation.body.replace(/<!--[\s\S]*?-->\n?/g, "").trim();
  return ["", operation.title, "", body, ""].map((text) =>
    escapeWorkflowCommands(showControlCharsInLines(text).join("\n")),
  );
}
