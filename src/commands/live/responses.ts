import { escapeWorkflowCommands, showControlChars } from "../../text/control-chars.ts";
import { toJson } from "../../text/json.ts";
import { type CommandResult, exitStatusOf, type OutputStyle } from "../context/command.ts";
import type { IncidentResponse } from "./live-context.ts";

/** What became of incidents. */
export interface RespondResult extends CommandResult {
  readonly responses: readonly IncidentResponse[];
}

export function resultOf(responses: readonly IncidentResponse[]): RespondResult {
  const errors = responses.flatMap(({ error }) => error ?? []);
  return { exitStatus: exitStatusOf(errors[0] ?? null), errors, responses };
}

export function formatResponses({ responses }: RespondResult, { format }: OutputStyle): string {
  if (format !== "json") return `${responses.map(formatResponse).join("\n") || "No incident is open."}\n`;
  const incidents = responses.map(({ incident, issue, state, plan: { operations, notices } }) => {
    return { incident, issue, state, operations, notices };
  });
  return toJson({ incidents });
}

function formatResponse({ incident, issue, state, plan }: IncidentResponse): string {
  if (incident === null) return escapeWorkflowCommands(showControlChars(state));
  const lines = [
    ...plan.operations.map(({ action, reason }) => `  ${action}: ${escapeWorkflowCommands(showControlChars(reason))}`),
    ...plan.notices.map(({ message }) => `  note: ${escapeWorkflowCommands(showControlChars(message))}`),
  ];
  return [
    `${issue === null ? "" : `#${issue} `}${incident}: ${state}`,
    ...(lines.length > 0 ? lines : ["  nothing to write"]),
  ].join("\n");
}
