import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

/** Files that people should look at before they are part of the repository. */
export interface Proposal {
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  /** Of the commit; a branch whose last commit has another one was changed by people, and is theirs. */
  readonly message: string;
  readonly files: readonly ProposedFile[];
  /** Logins. */
  readonly reviewers: readonly string[];
}

export interface ProposedFile {
  readonly path: string;
  readonly text: string;
  /** True for a file that is left alone where the default branch has it already. */
  readonly isNew: boolean;
}

export interface Proposed {
  /** The pull request; or, where the token may open none, the page on which a person opens it. */
  readonly url: string;
  /** What GitHub did less than asked. */
  readonly note: string | null;
}

interface PullAnswer {
  readonly number: number;
  readonly html_url: string;
  readonly head: { readonly ref: string };
}

interface Reference {
  readonly object: { readonly sha: string };
}

interface CommitAnswer {
  readonly sha: string;
  readonly message: string;
  readonly tree: { readonly sha: string };
}

const MISSING = Symbol("missing");

/**
 * Opens a pull request with the files on a branch of its own, or brings the open one up to date. Branches are written
 * through the API; one that people have changed stays as it is. @throws GitHubError
 */
export async function propose(github: GitHub, proposal: Proposal): Promise<Proposed> {
  const { data: repository } = await github.read<{ default_branch: string }>(
    "read the repository",
    "GET /repos/{owner}/{repo}",
    {},
  );
  const base = repository.default_branch;
  const open = await openPull(github, proposal.branch);
  const tip = await tipOf(github, proposal.branch);
  const ground = await tipOf(github, base);
  if (ground === null) throw new GitHubError(`${github.repository} has no branch ${base} yet`, { kind: "refused" });
  if (open && tip && tip.message !== proposal.message)
    return { url: open.html_url, note: "the pull request was changed by people: it stays as it is" };
  const files = await neededFiles(github, proposal.files, base);
  const commit = await commitOn(github, { ...proposal, files }, open && tip ? tip : ground);
  if (commit) await pointBranch(github, proposal.branch, { commit, exists: tip !== null });
  if (open) return { url: open.html_url, note: null };
  return openPullRequest(github, proposal, base);
}

async function openPull(github: GitHub, branch: string): Promise<PullAnswer | null> {
  const parameters = { state: "open", head: `${github.owner}:${branch}` };
  const { data } = await github.read<PullAnswer[]>(
    "look for the pull request",
    "GET /repos/{owner}/{repo}/pulls",
    parameters,
  );
  return data.find(({ head }) => head.ref === branch) ?? null;
}

/** The last commit of a branch; null where there is no such branch. */
async function tipOf(github: GitHub, branch: string): Promise<CommitAnswer | null> {
  const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  const found = await orMissing(github.read<Reference>(`read the branch ${branch}`, route, { ref: `heads/${branch}` }));
  if (found === MISSING) return null;
  const commitRoute = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const parameters = { commit_sha: found.data.object.sha };
  return (await github.read<CommitAnswer>(`read the last commit of ${branch}`, commitRoute, parameters)).data;
}

async function neededFiles(github: GitHub, files: readonly ProposedFile[], base: string): Promise<ProposedFile[]> {
  const needed: ProposedFile[] = [];
  for (const file of files) {
    const route = "GET /repos/{owner}/{repo}/contents/{path}";
    const there =
      file.isNew &&
      (await orMissing(github.read(`look for ${file.path}`, route, { path: file.path, ref: base }))) !== MISSING;
    if (!there) needed.push(file);
  }
  return needed;
}

/** A commit with the files on top of another; null where they are there already. */
async function commitOn(
  github: GitHub,
  { files, message }: Pick<Proposal, "files" | "message">,
  parent: CommitAnswer,
): Promise<string | null> {
  const entries = files.map(({ path, text }) => ({ path, mode: "100644", type: "blob", content: text }));
  const tree = await github.write<{ sha: string }>("write the files", "POST /repos/{owner}/{repo}/git/trees", {
    base_tree: parent.tree.sha,
    tree: entries,
  });
  if (tree.sha === parent.tree.sha) return null;
  const commit = await github.write<{ sha: string }>("commit the files", "POST /repos/{owner}/{repo}/git/commits", {
    message,
    tree: tree.sha,
    parents: [parent.sha],
  });
  return commit.sha;
}

/** A branch that is left from a run that was cut off, without a pull request, is made anew. */
async function pointBranch(
  github: GitHub,
  branch: string,
  { commit, exists }: { commit: string; exists: boolean },
): Promise<void> {
  const what = `write the branch ${branch}`;
  if (exists) {
    await github.write(what, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
      ref: `heads/${branch}`,
      sha: commit,
      force: true,
    });
  } else {
    await github.write(what, "POST /repos/{owner}/{repo}/git/refs", { ref: `refs/heads/${branch}`, sha: commit });
  }
}

async function openPullRequest(
  github: GitHub,
  { branch, title, body, reviewers }: Proposal,
  base: string,
): Promise<Proposed> {
  try {
    const route = "POST /repos/{owner}/{repo}/pulls";
    const again = () => openPull(github, branch);
    const pull = await github.create<PullAnswer>(
      "open the pull request",
      route,
      { title, body, head: branch, base },
      again,
    );
    return { url: pull.html_url, note: await requestReview(github, pull.number, reviewers) };
  } catch (error) {
    // A setting of repository and organisation, off by default, lets GitHub Actions open pull requests.
    if (!(error instanceof GitHubError) || error.status !== 403) throw error;
    const note =
      'the pull request could not be opened: allow it under "Settings, Actions, Workflow permissions", or open it at this address';
    return { url: `${github.server}/${github.repository}/compare/${base}...${branch}?expand=1`, note };
  }
}

async function requestReview(github: GitHub, pull: number, reviewers: readonly string[]): Promise<string | null> {
  if (reviewers.length === 0) return null;
  try {
    const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers";
    await github.write("request the review", route, { pull_number: pull, reviewers });
    return null;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.stopsEverything) throw error;
    return `${reviewers.map((login) => `@${login}`).join(", ")} could not be asked for a review`;
  }
}

async function orMissing<T>(answer: Promise<T>): Promise<T | typeof MISSING> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "missing") return MISSING;
    throw error;
  }
}
