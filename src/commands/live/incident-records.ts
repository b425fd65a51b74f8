import { GitHubError } from "../../github/error.ts";
import { propose } from "../../github/proposal.ts";
import { openPullOf, pullsOf } from "../../github/pull-requests/pulls.ts";
import { defaultBranch, readFileAt } from "../../github/repository.ts";
import { Markdown } from "../../render/templates.ts";
import { type RecordsState, recordsState } from "../../response/closing.ts";
import { actionsOf, entriesAfter, lastComment, withEntries } from "../../response/follow-up.ts";
import type { IncidentView } from "../../response/incident-body.ts";
import type { IssueThread } from "../../response/issue-thread.ts";
import { type RecordProposal, recordProposal } from "../../response/record-files.ts";
import type { LiveContext } from "./live-context.ts";

/** How far the records are by now, and what GitHub did less than asked. */
export interface ProposedRecords {
  readonly state: RecordsState;
  readonly note: string | null;
}

/**
 * Proposes the records of a resolved incident as a pull request; later comments change the open one, and once it is merged
 * they come as another. Null where nothing has changed. What GitHub refuses becomes the state's problem, and is tried again
 * by the next run.
 *
 * @throws GitHubError for what concerns every request, such as a limit
 */
export async function proposeRecords(
  thread: IssueThread,
  view: IncidentView,
  live: LiveContext,
): Promise<ProposedRecords | null> {
  const kept = recordsState(thread, view.incident);
  try {
    return await proposeFrom(kept, { thread, view }, live);
  } catch (error) {
    const isRefusal =
      error instanceof GitHubError && ["refused", "missing", "permission", "conflict"].includes(error.kind);
    if (!isRefusal) throw error;
    return { state: { ...kept, problem: `${error.message}. ${error.help}` }, note: error.message };
  }
}

interface Resolved {
  readonly thread: IssueThread;
  readonly view: IncidentView;
}

async function proposeFrom(
  kept: RecordsState,
  { thread, view }: Resolved,
  live: LiveContext,
): Promise<ProposedRecords | null> {
  const { github, templates, context } = live;
  const { incident } = view;
  const proposal = await recordProposal({ view, issueUrl: thread.url, links: context.links }, templates);
  const pulls = await pullsOf(github, proposal.branch);
  const newest = lastComment(incident);
  const merged = pulls.find(({ isMerged }) => isMerged);
  if (merged && !pulls.some(({ state }) => state === "open")) {
    const url = kept.url ?? pullUrl(merged.number, live);
    if (kept.upTo === null) return { state: { ...kept, url, upTo: newest }, note: null };
    if (newest <= kept.upTo) return kept.url === null ? { state: { ...kept, url }, note: null } : null;
    return followUp({ ...kept, url, upTo: kept.upTo }, { thread, view, proposal, newest }, live);
  }
  // People closed it: the records are theirs.
  if (kept.url !== null && pulls.length > 0 && pulls.every(({ state }) => state === "closed")) return null;
  const { url, note, isLeft } = await propose(github, {
    ...proposal,
    message: `Record incident ${incident.opening.id} (#${thread.number})`,
  });
  const upTo = isLeft ? (kept.upTo ?? 0) : newest;
  return { state: { url, upTo, followUp: null, problem: null }, note };
}

interface Later extends Resolved {
  readonly proposal: RecordProposal;
  readonly newest: number;
}

/** A pull request that adds to the merged record what was said since. */
async function followUp(
  kept: RecordsState & { readonly upTo: number },
  { thread, view, proposal, newest }: Later,
  live: LiveContext,
): Promise<ProposedRecords | null> {
  const { github, templates } = live;
  const { incident } = view;
  const branch = `incident-updates/${incident.opening.id}`;
  // What an open one tells of stays in it.
  const from = kept.followUp && (await openPullOf(github, branch)) ? kept.followUp.from : kept.upTo;
  const entries = entriesAfter(from, incident);
  const { path } = proposal.files[0]!;
  const record = await readFileAt(github, path, await defaultBranch(github));
  if (record === null) return null;
  const text = await withEntries(record, entries);
  if (text === null) {
    const problem = `the timeline of ${path} is no list of one entry per line. Add by hand what was said since.`;
    return { state: { ...kept, problem }, note: problem };
  }
  const state = { ...kept, upTo: newest, problem: null };
  if (text === record) return { state, note: null };
  const { url, note } = await propose(github, {
    branch,
    title: templates.renderTitle("incident/follow-up-title", { title: incident.title }),
    body: templates.render("incident/follow-up", {
      issue: new Markdown(thread.url),
      incidentFile: new Markdown(`\`${path}\``),
      actions: actionsOf(entries),
    }),
    message: `Add later entries of incident ${incident.opening.id} (#${thread.number})`,
    files: [{ path, text, isNew: false }],
    reviewers: proposal.reviewers,
  });
  return { state: { ...state, followUp: { url, from } }, note };
}

function pullUrl(number: number, { github }: LiveContext): string {
  return `${github.server}/${github.repository}/pull/${number}`;
}
