import type { GitHub } from "../../github/client.ts";
import { pullsOf } from "../../github/pull-requests/pulls.ts";
import { addIssues, type Reader, readState, whichLabelsExist, whoIsAssignable } from "../../github/read-state.ts";
import { mayWrite } from "../../github/threads.ts";
import { isSource } from "../../records/workspace.ts";
import { unknownLogins } from "../../tracking/assignees.ts";
import { writeBackBranch } from "../../tracking/branch-name.ts";
import type { GitHubState } from "../../tracking/issue.ts";
import { type Matched, matchRecords } from "../../tracking/match.ts";
import {
  type FileInCommit,
  type Observed,
  observe,
  type TrackedRecords,
  unlistedIssues,
} from "../../tracking/observe.ts";
import { isFirstRun, issuesOfOthers } from "../../tracking/other-accounts.ts";
import type { Origin } from "../../tracking/permalink.ts";
import { needsHistory } from "../../tracking/write-back/drift.ts";
import { type PullRequestHistory, pullRequestHistory } from "../../tracking/write-back/write-back-state.ts";
import type { CommandContext } from "../context/command.ts";
import { type CommittedFiles, GitRepository, type RemoteAddress, recordsFolder } from "../repository/git.ts";
import type { Repository } from "../repository/load.ts";
import { loadTemplates } from "../repository/templates.ts";

/** The records of a repository, and the issues of GitHub that belong to them. */
export interface SyncContext {
  readonly repository: Repository;
  /** Null offline. */
  readonly github: GitHub | null;
  /** Computed once: everything that a run decides starts from it. */
  readonly matched: Matched;
  /** What the write-back's pull requests have settled; null where the plan did not have to ask. */
  readonly history: PullRequestHistory | null;
}

/** Reads GitHub, or without one takes it for empty, and matches its issues with the records. @throws GitHubError */
export async function loadSyncContext(
  repository: Repository,
  github: GitHub | null,
  context: CommandContext,
): Promise<SyncContext> {
  const records = await trackedRecords(repository, github, context);
  const matched = await (github ? matchOnGitHub(github, records) : matchWith(async () => observeOffline(records)));
  if (!github) return { repository, github, matched, history: null };
  const assignable = await whoIsAssignable(github, unknownLogins(matched));
  const labels = await whichLabelsExist(github, formLabels(repository));
  const history = needsHistory(matched.items) ? await readHistory(github, matched) : null;
  const state = { ...matched.state, assignable, labels, ...(history ? { writtenBack: history.writtenBack } : {}) };
  return { repository, github, matched: { ...matched, state }, history };
}

/** Reads the pull requests of the write-back. @throws GitHubError */
export async function readHistory(github: GitHub, { origin, state }: Matched): Promise<PullRequestHistory> {
  const branch = writeBackBranch(origin.folder);
  return pullRequestHistory(await github.once(`pulls of ${branch}`, () => pullsOf(github, branch)), state.accounts);
}

async function trackedRecords(
  repository: Repository,
  github: GitHub | null,
  context: CommandContext,
): Promise<TrackedRecords> {
  const { catalog, policy } = repository;
  const git = new GitRepository(context.cwd);
  const origin = {
    server: context.env.GITHUB_SERVER_URL || (github?.server ?? "https://github.com"),
    repository: github?.repository ?? (context.env.GITHUB_REPOSITORY || (git.remote() ?? "owner/name")),
    commit: git.head() ?? (context.env.GITHUB_SHA || null),
    folder: recordsFolder(context),
  };
  const templates = await loadTemplates(repository);
  return { catalog, policy, templates, origin, inCommit: committedFiles(git, origin), now: context.now };
}

/** Looks files up in the commit that is checked out, where it is one of this repository's. */
function committedFiles(git: GitRepository, { repository, server, folder }: Origin): FileInCommit {
  const known = new Map<"folder" | "repository", CommittedFiles | null>();
  const read = (where: "folder" | "repository"): CommittedFiles | null => {
    if (!known.has(where))
      known.set(where, isOfRepository(git.origin(), repository, server) ? git.committed(where) : null);
    return known.get(where) ?? null;
  };
  return (file, of) => {
    const isHere = of === folder;
    const committed = read(isHere ? "folder" : "repository");
    if (committed === null) return "unknown";
    const path = isHere || of === "" ? file : `${of}/${file}`;
    if (committed.files.has(path)) return "present";
    return committed.submodules.some((module) => path.startsWith(`${module}/`)) ? "unknown" : "absent";
  };
}

/** False for the clone of another repository of the same server; one from elsewhere may be a mirror. */
function isOfRepository(remote: RemoteAddress | null, repository: string, server: string): boolean {
  const isHere = remote?.host === new URL(server).hostname.toLowerCase();
  return !isHere || remote.repository?.toLowerCase() === repository.toLowerCase();
}

const matchWith = async (read: () => Promise<Observed>): Promise<Matched> => matchRecords(await read());

/**
 * Matches the records with the issues of this tool's accounts. Those that a person with write access opened for it before
 * count too: the person who changes from a personal token to the job's keeps the issues. @throws GitHubError
 */
export async function matchOnGitHub(github: GitHub, records: TrackedRecords): Promise<Matched> {
  const read = (reader: Reader) => matchWith(() => observeGitHub(github, records, reader));
  const first = await read({});
  const ofEveryone = isFirstRun(first) && first.state.isPartial === true;
  const matched = ofEveryone ? await read({ ofEveryone }) : first;
  const others: string[] = [];
  for (const login of [...issuesOfOthers(matched).keys()].slice(0, MOST_ASKED))
    if (!login.endsWith("[bot]") && (await mayWrite(github, login))) others.push(login);
  return others.length === 0 ? matched : read({ others, ofEveryone });
}

/** As many accounts are asked about as a team may have used: a copy of a marker is no reason for more. */
const MOST_ASKED = 5;

/** What GitHub's lists show, and the issues that only the records know. @throws GitHubError */
async function observeGitHub(github: GitHub, records: TrackedRecords, reader: Reader): Promise<Observed> {
  const { policy, origin } = records;
  const own = { account: policy.issues.account, folder: origin.folder };
  const listed = observe(records, await readState(github, { ...own, ...reader }));
  const unlisted = unlistedIssues(listed);
  return unlisted.length === 0 ? listed : observe(records, await addIssues(github, listed.state, unlisted));
}

/** The label that opens incidents, where a form of the repository gives it. */
function formLabels({ workspace, policy }: Repository): readonly string[] {
  const { incident } = policy.issues.labels;
  const forms = (workspace.below(".github/ISSUE_TEMPLATE") ?? []).map((path) => workspace.read(path));
  return forms.some((form) => isSource(form) && form.text.includes(incident)) ? [incident] : [];
}

/** Without GitHub, the issues that the records name count as opened. */
function observeOffline(records: TrackedRecords): Observed {
  const nothing = observe(records, emptyState(records));
  const whereabouts = new Map(unlistedIssues(nothing).map((number) => [number, { kind: "unread" }] as const));
  return observe(records, { ...nothing.state, whereabouts });
}

function emptyState({ origin: { repository, folder } }: TrackedRecords): GitHubState {
  return {
    repository,
    folder,
    accounts: new Set(),
    issues: [],
    hasSubIssues: null,
    assignable: new Map(),
    whereabouts: new Map(),
    labels: new Map(),
  };
}
