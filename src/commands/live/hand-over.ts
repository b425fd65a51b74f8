import { commentsSince, listComments } from "../../github/comments.ts";
import { openIssues } from "../../github/threads.ts";
import { handOff } from "../../response/hand-off.ts";
import { type CommandChange, commandChange, handOffNote, isNoteOf } from "../../response/hand-off-note.ts";
import { DAY, formatInstant, parseInstant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { markerFolder, readMarker } from "../../tracking/marker.ts";
import { overdueItems } from "../../tracking/reminders/listing.ts";
import type { CommandContext } from "../context/command.ts";
import { type IncidentResponse, type LiveContext, writePlan } from "./live-context.ts";

/**
 * Tells who takes command what there is to take over: on the digest, else on the oldest incident that is open from the shift
 * before; null where there is neither, and where this shift's note is there. The same assessment as the digest's.
 *
 * @throws GitHubError
 */
export async function handOver(
  incidents: readonly GitHubIssue[],
  live: LiveContext,
  commandContext: CommandContext,
): Promise<IncidentResponse | null> {
  const { repository, context, github, accounts, now, templates } = live;
  const { policy } = repository;
  const change = commandChange(policy, now);
  if (!change) return null;
  const isHere = ({ author, body }: GitHubIssue) =>
    accounts.has(author.toLowerCase()) && markerFolder(readMarker(body) ?? {}) === context.folder;
  const digest = (await openIssues(github, policy.issues.labels.digest)).find(isHere);
  const carriedOver = incidents.filter(({ createdAt }) => parseInstant(createdAt)! < change.from);
  const target = digest ?? carriedOver.toSorted((a, b) => a.number - b.number)[0];
  if (!target || (await isSaid(change, target, live))) return null;
  const { assessOnGitHub } = await import("../sync/deadlines.ts");
  const { loadSyncContext } = await import("../sync/sync-context.ts");
  const assessment = assessOnGitHub(await loadSyncContext(repository, github, commandContext), commandContext);
  const facts = {
    handOff: handOff(assessment),
    live: incidents.map(({ title, number }) => ({ title, url: `${context.repositoryUrl}/issues/${number}` })),
    overdue: overdueItems(assessment.items),
    issue: target.number,
  };
  const note = handOffNote(change, facts, { policy, templates, now });
  const written = await writePlan({ operations: [note], notices: [] }, [target], live);
  return { incident: null, issue: target.number, state: `#${target.number}: ${note.reason}`, ...written };
}

/** Pages of comments that are searched for the note, a hundred comments each. */
const MOST_PAGES = 10;

/** Whether the shift's note is on the issue, or on another one, which may be closed by now. */
async function isSaid(
  change: CommandChange,
  { number }: GitHubIssue,
  { github, accounts }: LiveContext,
): Promise<boolean> {
  const isNote = ({ author, body }: { readonly author: string; readonly body: string }) =>
    accounts.has(author.toLowerCase()) && isNoteOf(change, body);
  if ((await listComments(github, number)).some(isNote)) return true;
  // The note may have come on the morning before the hour of the hand-over.
  const all = await commentsSince(github, formatInstant(change.from - DAY), MOST_PAGES);
  return [...(all?.values() ?? [])].some((comments) => comments.some(isNote));
}
