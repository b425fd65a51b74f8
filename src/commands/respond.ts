import { openIssues, readThread } from "../github/threads.ts";
import { assess } from "../process/assess.ts";
import { handOff } from "../response/hand-off.ts";
import { handOffNote } from "../response/hand-off-note.ts";
import type { GitHubIssue } from "../tracking/issue.ts";
import { markerFolder, readMarker } from "../tracking/marker.ts";
import { overdueItems } from "../tracking/reminders/listing.ts";
import { type Command, dryRunOption, formatOption, githubOptions } from "./command.ts";
import { closeDuplicateIncidents } from "./live/declare-alert.ts";
import { type IncidentResponse, type LiveContext, openLiveContext, respondTo, writePlan } from "./live/live-context.ts";
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

/** Recomputes every open incident, and hands command over when it is time: what a schedule asks for. @throws GitHubError */
export async function refreshIncidents(live: LiveContext): Promise<readonly IncidentResponse[]> {
  const open = await openIssues(live.github, live.repository.policy.issues.labels.incident);
  const duplicates = await closeDuplicateIncidents(open, live);
  const closed = new Set(duplicates?.plan.operations.map(({ issue }) => issue));
  const responses: IncidentResponse[] = duplicates ? [duplicates] : [];
  for (const { number } of open.sort((a, b) => a.number - b.number)) {
    if (!closed.has(number)) responses.push(await respondTo(number, live));
  }
  const ours = new Set(responses.filter(({ incident }) => incident !== null).map(({ issue }) => issue));
  const handedOver = await handOver(
    open.filter(({ number }) => ours.has(number)),
    live,
  );
  return handedOver ? [...responses, handedOver] : responses;
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
