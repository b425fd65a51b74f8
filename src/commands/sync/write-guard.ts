import type { GitHub } from "../../github/client.ts";
import { branchHead, compareCommits, readRepository } from "../../github/repository.ts";
import { isRecordFile } from "../../records/catalog.ts";
import { counted } from "../../text/count.ts";
import { UsageError } from "../../text/error.ts";
import type { Matched } from "../../tracking/match.ts";
import { openOrphans } from "../../tracking/observe.ts";
import type { Operation } from "../../tracking/operation.ts";
import { issuesOfOthers } from "../../tracking/other-accounts.ts";
import type { CommandContext } from "../context/command.ts";
import { configurationFiles } from "../context/option-values.ts";
import { type CommittedFiles, GitRepository } from "../repository/git.ts";
import type { SyncContext } from "./sync-context.ts";

/** As many paths as a person reads. */
const MOST_NAMED = 5;

/**
 * The error for a work tree that lacks records which git knows, or that holds no records of open issues, and for issues by
 * an account that nobody named: the plan may be wrong. Null where all is there.
 */
export function findMissingRecords(
  { repository, matched }: Pick<SyncContext, "repository" | "matched">,
  context: CommandContext,
): UsageError | null {
  const git = new GitRepository(context.cwd);
  const committed = git.committed();
  const missing = missingRecords(matched, committed);
  const configurations = configurationFiles.filter((file) => committed?.files.has(file));
  missing.push(...configurations.filter((file) => !repository.workspace.exists(file)));
  if (missing.length > 0) return missingFromWorkTree(missing);
  const unknown = unknownFiles(matched);
  return unknown.length > 0 ? unknownRecords(unknown) : unnamedAccount(matched);
}

/**
 * Why another run decides what GitHub shows: this commit is not the head of the default branch. Null: this run may write.
 * Two or three requests, which a run with nothing to write saves. @throws GitHubError
 */
export async function findBranchObstacle(
  { github, matched }: SyncContext,
  context: CommandContext,
): Promise<string | null> {
  const git = new GitRepository(context.cwd);
  return github && notAtHead(github, { git, env: context.env, commit: matched.origin.commit });
}

/** Files of records that the commit holds and that were not read. */
function missingRecords({ catalog, policy }: Matched, committed: CommittedFiles | null): string[] {
  if (committed === null) return [];
  const { incidents, postmortems, runbooks, unreadable } = catalog;
  const read = new Set([...incidents, ...postmortems, ...runbooks, ...unreadable].map(({ source }) => source.file));
  const isRecord = isRecordFile(policy);
  return [...committed.files].filter((file) => isRecord(file) && !read.has(file)).sort();
}

function missingFromWorkTree(files: readonly string[]): UsageError {
  return new UsageError(
    `missing ${named(files)} in the work tree, expected all records of the commit`,
    "Check out the whole repository, without sparse-checkout; if the files were deleted on purpose, commit that first.",
  );
}

/** An App's account that opened issues for these records, and that nobody has named: another one would open them again. */
export function unnamedAccount(matched: Matched): UsageError | null {
  const [found] = [...issuesOfOthers(matched)].filter(([login]) => login.endsWith("[bot]"));
  if (!found) return null;
  const [login, issues] = found;
  const numbers = issues.slice(0, MOST_NAMED).map(({ issue }) => `#${issue.number}`);
  const more = issues.length > MOST_NAMED ? ` and ${issues.length - MOST_NAMED} more` : "";
  return new UsageError(
    `unexpected author ${login} of ${numbers.join(", ")}${more}, expected ${[...matched.state.accounts].join(" or ")}: the issues of these records are there`,
    `If that is the account of your App, name it in the configuration: issues: { account: "${login}" }. If it copied a marker, close what it opened and remove the copy.`,
  );
}

/** Files of open issues about which neither the work tree nor git says anything. */
function unknownFiles(matched: Matched): string[] {
  const files = openOrphans(matched).flatMap(({ file, fate }) => (fate === "unknown" ? [file] : []));
  return [...new Set(files)].sort();
}

function unknownRecords(files: readonly string[]): UsageError {
  return new UsageError(
    `missing ${named(files)}, expected the records of ${counted(files.length, "file")} with open issues`,
    "Check out the repository before this runs (actions/checkout), in the folder of the records, and with files that git may read.",
  );
}

/** An error for open issues whose records exist and could not be read: they stay as they are, and the run is no success. */
export function unreadRecords(matched: Matched): UsageError[] {
  const files = [
    ...new Set(openOrphans(matched).flatMap(({ file, fate }) => (fate === "unread" ? [file] : []))),
  ].sort();
  if (files.length === 0) return [];
  return [
    new UsageError(
      `could not read ${named(files)}: the issues of ${counted(files.length, "file")} stay as they are`,
      'Run "incident check": it names the places.',
    ),
  ];
}

function named(files: readonly string[]): string {
  const shown = files.slice(0, MOST_NAMED).join(", ");
  return files.length > MOST_NAMED ? `${shown} and ${files.length - MOST_NAMED} more` : shown;
}

interface Position {
  readonly git: GitRepository;
  readonly env: CommandContext["env"];
  readonly commit: string | null;
}

/** Only the head of the default branch decides what GitHub shows: other branches, old commits and forks do not. */
async function notAtHead(github: GitHub, { git, env, commit }: Position): Promise<string | null> {
  const { defaultBranch, isFork } = await readRepository(github);
  if (isFork) return `${github.repository} is a fork: the repository it was forked from tracks the action items`;
  const branch = env.GITHUB_REF ? env.GITHUB_REF.replace(/^refs\/heads\//, "") : git.branch();
  if (branch !== null && branch !== defaultBranch) {
    return `this is ${branch}, and only the default branch ${defaultBranch} decides about issues`;
  }
  const head = commit === null ? null : await branchHead(github, defaultBranch);
  if (head === null || head === commit) return null;
  // "ahead" is said of the head, as seen from this commit. A commit that GitHub does not know tells nothing.
  const position = await compareCommits(github, commit!, head);
  return position === "ahead" || position === "diverged"
    ? `${defaultBranch} has moved on from ${commit!.slice(0, 7)} to ${head.slice(0, 7)}: the run for its head writes`
    : null;
}

/** A run closes at most this many issues without being asked: one more, and a mistake in the records is likelier. */
const MOST_CLOSED = 10;

/**
 * Stops a plan that would close more than ten issues and more than half of those that are open.
 *
 * @param confirmed how many a person has agreed to
 * @throws UsageError
 */
export function confirmClosing(
  operations: readonly Operation[],
  { identities }: Matched,
  confirmed: number | null,
): void {
  const closing = operations.filter(({ action }) => action === "close").length;
  const tracked = [...identities.byKey.values()].flat();
  const open = tracked.filter(({ issue }) => issue.state === "open").length;
  if (closing <= MOST_CLOSED || closing * 2 <= open || closing === confirmed) return;
  throw new UsageError(
    `unexpected plan that closes ${closing} of ${open} open issues, expected at most ${MOST_CLOSED} or half of them`,
    `If that is right, confirm it: --confirm-closing ${closing}, or the input confirm-closing: ${closing} of the action.`,
  );
}
