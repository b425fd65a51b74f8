import { GitHubError } from "../github/error.ts";
import { newestIssues, openIssues, readThread } from "../github/threads.ts";
import { assess } from "../process/assess.ts";
import { keyOf } from "../response/declaration.ts";
import { handOff } from "../response/hand-off.ts";
import { handOffNote } from "../response/hand-off-note.ts";
import { awaitsPostmortem } from "../response/response-context.ts";
import { DAY } from "../time/instant.ts";
import type { GitHubIssue } from "../tracking/issue.ts";
import { markerFolder, readMarker } from "../tracking/marker.ts";
import { overdueItems } from "../tracking/reminders/listing.ts";
import { type Command, dryRunOption, formatOption, githubOptions } from "./command.ts";
import { closeDuplicateIncidents } from "./live/declare-alert.ts";
import {
  emptyResponse,
  type IncidentResponse,
  type LiveContext,
  openLiveContext,
  respondTo,
  writePlan,
} from "./live/live-context.ts";
import { formatResponses, type RespondResult, resultOf } from "./live/responses.ts";
import { parseIssueNumber } from "./option-values.ts";

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
    const responses = one === null ? await refreshIncidents(live) : [await respondTo(one, live)];
    return resultOf(responses);
  },

  format: formatResponses,
};

/**
 * Recomputes every open incident and those that were closed without a record so far, and hands command over when it is time:
 * what a schedule asks for. One that can't be read or written does not keep the others from it.
 *
 * @throws GitHubError for what concerns every request
 */
export async function refreshIncidents(live: LiveContext): Promise<readonly IncidentResponse[]> {
  const { github, repository } = live;
  const { incident: label } = repository.policy.issues.labels;
  const open = await openIssues(github, label);
  const recent = await newestIssues(github, label);
  const duplicates = await closeDuplicateIncidents(open, live);
  const merged = new Set(duplicates?.plan.operations.map(({ issue }) => issue));
  const responses: IncidentResponse[] = duplicates ? [duplicates] : [];
  const listed = new Set(open.map(({ number }) => number));
  const unrecorded = recent.filter((issue) => !listed.has(issue.number) && isUnrecorded(issue, live));
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
  const handedOver = await handOver(
    open.filter(({ number }) => ours.has(number)),
    live,
  );
  return handedOver ? [...responses, handedOver] : responses;
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

/** Says in the digest what the next commander takes over; null on all days but the first of a shift. */
async function handOver(open: readonly GitHubIssue[], live: LiveContext): Promise<IncidentResponse | null> {
  const { repository, context, github, accounts, now, templates } = live;
  const { policy, catalog } = repository;
  if (!policy.rotation) return null;
  const isOurs = ({ author }: { readonly author: string }) => accounts.has(author.toLowerCase());
  const isHere = ({ body }: GitHubIssue) => markerFolder(readMarker(body) ?? {}) === context.folder;
  const digest = (await openIssues(github, policy.issues.labels.digest)).filter(isOurs).find(isHere);
  const thread = digest && (await readThread(github, digest.number));
  if (!thread) return null;
  const assessment = assess(catalog, policy, { now });
  const note = handOffNote(
    {
      handOff: handOff(assessment),
      live: open.map(({ title, number }) => ({ title, url: `${context.repositoryUrl}/issues/${number}` })),
      overdue: overdueItems(assessment.items),
      digest: { number: digest.number, ownComments: thread.comments.filter(isOurs).map(({ body }) => body) },
    },
    { policy, now, templates },
  );
  if (!note) return null;
  const written = await writePlan({ operations: [note], notices: [] }, [digest], live);
  return { incident: null, issue: digest.number, state: `#${digest.number}: ${note.reason}`, ...written };
}
