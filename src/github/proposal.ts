import { retryOnConflict, writeBranch } from "./branches.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { isForbiddenBySetting } from "./failure.ts";
import { openPullOf, type PullRequest, proposePull } from "./pull-requests/pulls.ts";
import { branchHead, defaultBranch, readFileAt } from "./repository.ts";

/** Files for people to review before they are part of the repository. */
export interface Proposal {
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  /** The commit message. A branch whose last commit has another message was changed by people: it is left alone. */
  readonly message: string;
  readonly files: readonly ProposedFile[];
  /** Logins. */
  readonly reviewers: readonly string[];
}

interface ProposedFile {
  readonly path: string;
  readonly text: string;
  /** True for a file that is only added where the default branch does not have it. */
  readonly isNew: boolean;
}

export interface Proposed {
  /** The pull request; or, where the token may not open one, the page on which a person does. */
  readonly url: string;
  /** What GitHub did less than asked. */
  readonly note: string | null;
  /** True where people have changed the branch: it stays as it is. */
  readonly isLeft: boolean;
}

/**
 * Opens a pull request with the files, or adds to the open one. A branch whose last commit somebody else made is left alone,
 * with a note. @throws GitHubError
 */
export async function propose(github: GitHub, proposal: Proposal): Promise<Proposed> {
  return retryOnConflict(github, async () => {
    const { branch, message } = proposal;
    const open = await openPullOf(github, branch);
    const base = await defaultBranch(github);
    if (!(await isOurs(github, branch, message))) return leftAlone(github, { branch, base, open });
    const files = await neededFiles(github, proposal.files, base);
    // People may be editing an open pull request; without one, the branch is left over from an earlier one.
    await writeBranch(github, { branch, base, mode: open ? "append" : "reset", message, files });
    return open ? { url: open.url, note: null, isLeft: false } : openRequest(github, proposal, base);
  });
}

/** A branch with commits by people, or of another incident: the run writes nothing there. */
function leftAlone(
  { server, repository }: GitHub,
  { branch, base, open }: { readonly branch: string; readonly base: string; readonly open: PullRequest | null },
): Proposed {
  if (open) return { url: open.url, note: null, isLeft: true };
  const note = `the branch ${branch} has commits by others and was left alone: merge it, or delete it for the records to be proposed again`;
  return { url: `${server}/${repository}/compare/${base}...${branch}?expand=1`, note, isLeft: true };
}

/** True when this tool made the branch's last commit: it has our message. */
async function isOurs(github: GitHub, branch: string, message: string): Promise<boolean> {
  const head = await branchHead(github, branch);
  if (head === null) return true;
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const what = `read the last commit of ${branch}`;
  const { data } = await github.read<{ readonly message: string }>(what, route, { commit_sha: head });
  return data.message.trim() === message;
}

async function neededFiles(
  github: GitHub,
  files: readonly ProposedFile[],
  base: string,
): Promise<ReadonlyMap<string, string>> {
  const needed = new Map<string, string>();
  for (const { path, text, isNew } of files) {
    if (!isNew || (await readFileAt(github, path, base)) === null) needed.set(path, text);
  }
  return needed;
}

async function openRequest(
  github: GitHub,
  { branch, title, body, reviewers }: Proposal,
  base: string,
): Promise<Proposed> {
  try {
    const pull = await proposePull(github, { branch, base, title, body });
    return { url: pull.url, note: await requestReview(github, pull, reviewers), isLeft: false };
  } catch (error) {
    // A setting of the repository, off by default, lets GitHub Actions open pull requests; the branch is written by now.
    if (!(error instanceof GitHubError) || !isForbiddenBySetting(error)) throw error;
    const note = `no pull request could be opened from ${branch}: allow it under Settings → Actions → General, or open it at the address in the summary`;
    return { url: `${github.server}/${github.repository}/compare/${base}...${branch}?expand=1`, note, isLeft: false };
  }
}

async function requestReview(
  github: GitHub,
  { number }: PullRequest,
  reviewers: readonly string[],
): Promise<string | null> {
  if (reviewers.length === 0) return null;
  try {
    const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers";
    await github.write("request the review", route, { pull_number: number, reviewers });
    return null;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.stopsEverything) throw error;
    return `${reviewers.map((login) => `@${login}`).join(", ")} could not be asked to review #${number}`;
  }
}
