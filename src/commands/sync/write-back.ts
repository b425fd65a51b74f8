import { fileText } from "../../edit/edits.ts";
import { deleteBranch } from "../../github/branches.ts";
import type { GitHub } from "../../github/client.ts";
import { GitHubError } from "../../github/error.ts";
import { isForbiddenBySetting } from "../../github/failure.ts";
import { closeIssue } from "../../github/issues.ts";
import { closePull, proposePull } from "../../github/pull-requests/pulls.ts";
import { latestChange } from "../../github/read-state.ts";
import { branchHead, defaultBranch, readFileAt } from "../../github/repository.ts";
import { contentHash, type RollingBranch, readRollingBranch, writeRollingBranch } from "../../github/rolling-branch.ts";
import { rereader } from "../../records/catalog.ts";
import type { IncidentRecord, Runbook } from "../../records/model.ts";
import { Source } from "../../text/source.ts";
import { writeBackBranch } from "../../tracking/branch-name.ts";
import { type Matched, matchVersions, type TrackedItem } from "../../tracking/match.ts";
import { findOldItems } from "../../tracking/old-items.ts";
import {
  closedAsDuplicates,
  type Drift,
  type Drifts,
  driftsOf,
  droppedOldItems,
  type LastChange,
  requestsOnReopened,
} from "../../tracking/write-back/drift.ts";
import { type Ranking, rankingsOf } from "../../tracking/write-back/rankings.ts";
import { firstDrifts, writeBackEdits, writeBackStateOf } from "../../tracking/write-back/write-back.ts";
import { type PullRequestHistory, unchangedWriteBack } from "../../tracking/write-back/write-back-state.ts";
import { writeBackText } from "../../tracking/write-back/write-back-text.ts";
import { readItemChanges } from "../repository/git-history.ts";
import { CommentCommands } from "./comment-commands.ts";
import { readHistory, type SyncContext } from "./sync-context.ts";
import { filesFor } from "./write-back-files.ts";

/** What GitHub and incidents have that the records lack, and what became of it. */
export interface WriteBackOutcome {
  readonly drifts: Drifts;
  /** Drifts for which the record's form has no place. */
  readonly unwritable: readonly Drift[];
  /** Runbooks whose ranking the incidents contradict. */
  readonly rankings: readonly Ranking[];
  /** Address of the pull request; null without one. */
  readonly pullRequest: string | null;
  readonly change: "written" | "unchanged" | "closed" | "listed";
  /** What GitHub did less than asked, and commands in comments that can't be understood. */
  readonly notices: readonly string[];
}

/** Whether drifts are proposed as a pull request, or only listed. */
export type WriteBack = "pull-request" | "off";

/** Everything that one write-back uses. */
export interface WriteBackContext {
  readonly github: GitHub;
  readonly matched: Matched;
  readonly history: PullRequestHistory;
  readonly commentCommands: CommentCommands;
  /** Reads from git when the facts of these items last changed. */
  readonly itemChanges: (items: readonly TrackedItem[]) => Promise<LastChange>;
  /** Reads another text of a record as the record itself was read. */
  readonly reread: <R extends IncidentRecord>(source: Source, record: R) => R;
  /** From the repository's root to the records. */
  readonly prefix: string;
  /** The one that is proposed from. */
  readonly branch: string;
}

/**
 * Updates the records from their issues, by one pull request: opens it, updates it on top of the default branch, or closes
 * it when files and GitHub agree. Never writes to the default branch itself.
 *
 * @param obstacle finds what keeps this run from writing; asked only where there is something to write
 * @throws GitHubError
 */
export async function proposeWriteBack(
  { github: online, repository, matched, history }: SyncContext,
  writeBack: WriteBack,
  obstacle: () => Promise<string | null> = async () => null,
): Promise<WriteBackOutcome> {
  const github = online!;
  const { catalog, policy, origin, state } = matched;
  const branch = writeBackBranch(origin.folder);
  const context: WriteBackContext = {
    github,
    matched,
    history: history ?? (await readHistory(github, matched)),
    commentCommands: new CommentCommands(github, policy, state.accounts),
    itemChanges: (items) => readItemChanges(repository, items),
    reread: rereader(catalog.incidents, policy),
    prefix: origin.folder === "" ? "" : `${origin.folder}/`,
    branch,
  };
  const local = await compareWithGitHub(context, matched.items, catalog.runbooks);
  const outcome = await outcomeOf(context, local, { writeBack, obstacle });
  const notices = [...requestsOnReopened(local.drifts, outcome.change), ...closedAsDuplicates(matched.items)];
  return { ...outcome, notices: [...outcome.notices, ...notices] };
}

interface Ways {
  readonly writeBack: WriteBack;
  readonly obstacle: () => Promise<string | null>;
}

async function outcomeOf(
  context: WriteBackContext,
  local: Comparison,
  { writeBack, obstacle }: Ways,
): Promise<WriteBackOutcome> {
  const { github, branch, matched } = context;
  if (writeBack === "off") return listed(local, context);
  const before = await proposedBefore(context, local);
  if (before) return before;
  const reason = await obstacle();
  if (reason !== null) {
    const outcome = listed(local, context);
    return { ...outcome, notices: [...outcome.notices, `nothing was written: ${reason}`] };
  }
  await closeAsAsked(github, local.drifts);
  const base = await defaultBranch(github);
  if (base === branch)
    throw new GitHubError(`could not propose a catch-up in ${github.repository}: ${base} is its default branch`, {
      kind: "refused",
      help: "Make another branch the default one: this one is for pull requests of this tool.",
    });
  const head = await branchHead(github, base);
  if (head === null) return listed(local, context);
  const compared = head === matched.origin.commit ? local : await compareAt(context, local, head);
  return propose(context, compared, { base, head });
}

/** Before the records take it over: a run that ends between the two finds the issue closed. @throws GitHubError */
async function closeAsAsked(github: GitHub, { onReopened }: Drifts): Promise<void> {
  for (const { requestedChange, closes } of onReopened) {
    const { command, issue } = requestedChange;
    if (closes) await closeIssue(github, issue, command.value === "dropped" ? "not_planned" : "completed");
  }
}

/** What the records have to take over. */
interface Comparison {
  readonly drifts: Drifts;
  readonly rankings: readonly Ranking[];
}

/** Compares post-mortems with their issues and the comments there, and runbooks with the incidents. */
async function compareWithGitHub(
  { matched, history, commentCommands, reread, itemChanges }: WriteBackContext,
  items: readonly TrackedItem[],
  runbooks: readonly Runbook[],
): Promise<Comparison> {
  const requestedChanges = await commentCommands.requestedChanges(items, history);
  const rankings = rankingsOf(runbooks, { incidents: matched.catalog.incidents, history, reread });
  const asked = new Set(requestedChanges.map(({ issue }) => issue));
  const changed = await itemChanges(items.filter(({ marked }) => marked !== null && asked.has(marked.issue.number)));
  const found = driftsOf(items, requestedChanges, history, changed);
  const dropped = droppedOldItems(items, findOldItems(matched));
  return { drifts: { ...found, drifts: [...found.drifts, ...dropped] }, rankings };
}

/** Compares the records that differ again, as the default branch has them now: a job's checkout may be older. */
async function compareAt(context: WriteBackContext, local: Comparison, head: string): Promise<Comparison> {
  const { drifts, rankings } = local;
  if (drifts.drifts.length === 0 && rankings.length === 0) return local;
  const { matched } = context;
  const { postmortems, runbooks } = matched.catalog;
  const drifted = new Set(drifts.drifts.map(({ tracked }) => tracked.postmortem));
  const contradicted = new Set(rankings.map(({ before }) => before));
  const newest = await readAt(context, { records: postmortems, outdated: drifted }, head);
  const items = matchVersions(newest, matched);
  return compareWithGitHub(context, items, await readAt(context, { records: runbooks, outdated: contradicted }, head));
}

interface Reading<R extends IncidentRecord> {
  readonly records: readonly R[];
  /** Those of them to read again. */
  readonly outdated: ReadonlySet<R>;
}

async function readAt<R extends IncidentRecord>(
  { github, reread, prefix }: WriteBackContext,
  { records, outdated }: Reading<R>,
  head: string,
): Promise<R[]> {
  const read: R[] = [];
  for (const record of records) {
    const { source } = record;
    const text = outdated.has(record) ? await readFileAt(github, prefix + source.file, head) : fileText(source);
    if (text !== null) read.push(text === fileText(source) ? record : reread(new Source(source.file, text), record));
  }
  return read;
}

interface Base {
  readonly base: string;
  readonly head: string;
}

/** The pull request as it should be. */
interface Draft {
  readonly title: string;
  readonly body: string;
  readonly files: ReadonlyMap<string, string>;
  readonly unwritable: readonly Drift[];
  readonly isEmpty: boolean;
}

async function draftOf(
  context: WriteBackContext,
  { drifts, rankings }: Comparison,
  branch: RollingBranch,
): Promise<Draft> {
  const { matched, history, commentCommands, reread } = context;
  const edits = writeBackEdits(firstDrifts(drifts.drifts), reread);
  const { unwritable, records } = edits;
  const isEmpty = records.length === 0 && rankings.length === 0;
  if (isEmpty && !branch.isShared) return { title: "", body: "", files: new Map(), unwritable, isEmpty };
  const upTo = latestChange(matched.state.issues);
  const compared = { requestedChanges: commentCommands.allRequests, rankings, history, upTo };
  const writeBackState = unchangedWriteBack(writeBackStateOf(edits, drifts, compared), history.open?.writeBackState);
  const reasons = await commentCommands.closingComments(edits.written);
  const text = writeBackText(
    { edits, drifts, rankings, writeBackState, reasons, isShared: branch.isShared },
    matched.templates,
  );
  return { ...text, files: await filesFor(context, { records, rankings }, branch), unwritable, isEmpty };
}

/**
 * The outcome where nothing is to be written: records and issues agree and no pull request waits, or the one that waits
 * proposes just this from the commit that was read. Null where more has to be asked. Up to two requests.
 */
async function proposedBefore(context: WriteBackContext, comparison: Comparison): Promise<WriteBackOutcome | null> {
  const { github, history, matched, commentCommands } = context;
  const { drifts, rankings } = comparison;
  const unchanged = { ...comparison, change: "unchanged", notices: commentCommands.problems } as const;
  if (history.open === null) {
    if (drifts.drifts.length > 0 || rankings.length > 0) return null;
    // Nobody closed a pull request of this branch: one whose pull request was refused has to go.
    const isDone = history.isSettled || (await branchHead(github, context.branch)) === null;
    return isDone ? { ...unchanged, unwritable: [], pullRequest: null } : null;
  }
  const branch = await readRollingBranch(github, context.branch);
  if (branch.isShared || branch.made === null || branch.made.from !== matched.origin.commit) return null;
  const { title, body, url } = history.open;
  const draft = await draftOf(context, comparison, branch);
  const isSame = !draft.isEmpty && draft.title === title && draft.body === body;
  if (!isSame || branch.made.hash !== contentHash(draft.files)) return null;
  return { ...unchanged, unwritable: draft.unwritable, pullRequest: url };
}

async function propose(
  context: WriteBackContext,
  comparison: Comparison,
  { base, head }: Base,
): Promise<WriteBackOutcome> {
  const { github, history, commentCommands } = context;
  const found = await readRollingBranch(github, context.branch);
  // People have decided on a pull request that is merged or closed: its branch is reset.
  const branch = history.isSettled ? { ...found, isShared: false } : found;
  const { title, body, files, unwritable, isEmpty } = await draftOf(context, comparison, branch);
  const reported = { ...comparison, unwritable };
  if (isEmpty && !branch.isShared) return { ...reported, ...(await closePullRequest(context, branch)) };
  const isWritten = await writeRollingBranch(github, branch, { base: head, message: title, files });
  const outcome = { ...reported, notices: commentCommands.problems };
  if (files.size === 0 && !history.open) return { ...outcome, pullRequest: null, change: "unchanged" };
  const { url, note, isNew } = await openPull(context, { base, title, body });
  const change = isWritten || isNew ? "written" : "unchanged";
  return { ...outcome, notices: [...outcome.notices, ...note], pullRequest: url, change };
}

interface Wanted {
  readonly base: string;
  readonly title: string;
  readonly body: string;
}

/** GitHub Actions may open pull requests only where a setting of the repository, off by default, allows it. */
async function openPull(
  { github, history, branch }: WriteBackContext,
  { base, title, body }: Wanted,
): Promise<{ url: string; note: string[]; isNew: boolean }> {
  try {
    const { url } = await proposePull(github, { branch, base, title, body });
    return { url, note: [], isNew: history.open === null };
  } catch (error) {
    if (!(error instanceof GitHubError) || !isForbiddenBySetting(error)) throw error;
    const url = `${github.server}/${github.repository}/compare/${base}...${branch}?expand=1`;
    const note = `no pull request could be opened from ${branch}: allow it under Settings → Actions → General, or open it at ${url}`;
    return { url, note: [note], isNew: false };
  }
}

/** Closes the pull request and deletes its branch: files and GitHub agree. */
async function closePullRequest(
  { github, history, commentCommands }: WriteBackContext,
  branch: RollingBranch,
): Promise<Pick<WriteBackOutcome, "pullRequest" | "change" | "notices">> {
  // The branch of a merged pull request is its repository's to keep or to delete.
  const isClosed = history.open !== null || (branch.head !== null && !history.isSettled);
  // In this order: a branch without its pull request would look like one that people keep.
  if (isClosed && branch.head !== null) await deleteBranch(github, branch.name);
  if (history.open) await closePull(github, history.open.number);
  return { pullRequest: null, change: isClosed ? "closed" : "unchanged", notices: commentCommands.problems };
}

function listed({ drifts, rankings }: Comparison, { reread, commentCommands }: WriteBackContext): WriteBackOutcome {
  const { unwritable } = writeBackEdits(drifts.drifts, reread);
  return { drifts, unwritable, rankings, pullRequest: null, change: "listed", notices: commentCommands.problems };
}
