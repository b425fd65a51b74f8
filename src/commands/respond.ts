import { GitHubError } from "../github/error.ts";
import { newestAndOpen } from "../github/threads.ts";
import { keyOf } from "../response/declaration.ts";
import { awaitsPostmortem } from "../response/response-context.ts";
import { DAY } from "../time/instant.ts";
import type { GitHubIssue } from "../tracking/issue.ts";
import { readMarker } from "../tracking/marker.ts";
import { type Command, type CommandContext, dryRunOption, formatOption, githubOptions } from "./context/command.ts";
import { parseIssueNumber } from "./context/option-values.ts";
import { closeDuplicateIncidents } from "./live/declare-alert.ts";
import { handOver } from "./live/hand-over.ts";
import { emptyResponse, type IncidentResponse, type LiveContext, openLiveContext } from "./live/live-context.ts";
import { respondTo } from "./live/respond-to.ts";
import { formatResponses, type RespondResult, reported, resultOf } from "./live/responses.ts";

export const respondCommand: Command<RespondResult> = {
  options: [
    { name: "issue", value: "N", summary: "the incident's issue (default: every open incident)" },
    formatOption,
    dryRunOption,
    ...githubOptions,
  ],

  async run(args, context) {
    const number = args.get("issue");
    const one = number === undefined ? null : parseIssueNumber(number, "--issue");
    const live = await openLiveContext(args, context);
    const responses = one === null ? await refreshIncidents(live, context) : [await respondTo(one, live)];
    return resultOf(await reported(responses, live));
  },

  format: formatResponses,
};

/**
 * Recomputes every open incident and those that were closed without a record so far, and hands command over when it is time:
 * what a schedule asks for. One that can't be read or written does not keep the others from it.
 *
 * @throws GitHubError for what concerns every request
 */
export async function refreshIncidents(
  live: LiveContext,
  context: CommandContext,
): Promise<readonly IncidentResponse[]> {
  const { github, repository } = live;
  const { incident: label } = repository.policy.issues.labels;
  const { newest, open } = await newestAndOpen(github, label);
  const duplicates = await closeDuplicateIncidents(open, live);
  const merged = new Set(duplicates?.plan.operations.map(({ issue }) => issue));
  const responses: IncidentResponse[] = duplicates ? [duplicates] : [];
  const listed = new Set(open.map(({ number }) => number));
  const unrecorded = newest.filter((issue) => !listed.has(issue.number) && isUnrecorded(issue, live));
  const all = [...open, ...unrecorded.slice(0, MOST_CLOSED)].sort((a, b) => a.number - b.number);
  let isAway = false;
  for (const { number } of all.filter((issue) => !merged.has(issue.number))) {
    const response = await respondOrReport(number, live);
    responses.push(response);
    // Twice in a row no answer: GitHub is away, and not one incident.
    if (isAway && response.error?.kind === "unavailable") throw response.error;
    isAway = response.error?.kind === "unavailable";
  }
  const ours = new Set(responses.filter(({ incident }) => incident !== null).map(({ issue }) => issue));
  const stillOpen = open.filter(({ number }) => ours.has(number) && !hasClosed(number, responses));
  const handedOver = await handOver(stillOpen, live, context);
  return [
    ...responses.filter(({ isLeftAlone }) => !isLeftAlone),
    ...leftAlone(responses),
    ...(handedOver ? [handedOver] : []),
  ];
}

/** One line for all of them. */
function leftAlone(responses: readonly IncidentResponse[]): IncidentResponse[] {
  const numbers = responses.flatMap(({ issue, isLeftAlone }) => (isLeftAlone ? `#${issue}` : []));
  if (numbers.length === 0) return [];
  const state = `${numbers.join(", ")}: made by hand before being incidents, and left alone. Comment a command, such as /ack, to run one as an incident.`;
  return [emptyResponse(null, state)];
}

function hasClosed(number: number, responses: readonly IncidentResponse[]): boolean {
  return responses.some(({ plan }) =>
    plan.operations.some(({ action, issue }) => action === "close" && issue === number),
  );
}

/** Closed incidents that a run looks at: each costs some requests. */
const MOST_CLOSED = 20;
/** Older ones are history. */
const CLOSED_WITHIN = 30 * DAY;

/** True for an incident's issue that was closed lately, and whose record or post-mortem is not here yet. */
function isUnrecorded({ state, stateReason, closedAt, body }: GitHubIssue, live: LiveContext): boolean {
  const { repository, context, now } = live;
  const marker = readMarker(body);
  if (state === "open" || stateReason === "duplicate" || closedAt === null || marker === null) return false;
  const isRecorded = repository.catalog.incidents.some((incident) => keyOf(incident) === marker.key);
  const isComplete = isRecorded && !awaitsPostmortem(marker.key.slice(keyOf({ id: "" }).length), context);
  return marker.key.startsWith(keyOf({ id: "" })) && !isComplete && now - Date.parse(closedAt) < CLOSED_WITHIN;
}

/** @throws GitHubError for what concerns every request */
async function respondOrReport(number: number, live: LiveContext): Promise<IncidentResponse> {
  try {
    return await respondTo(number, live);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind === "limit" || error.kind === "credentials") throw error;
    return { ...emptyResponse(number, `#${number}: ${error.message}`), error };
  }
}
