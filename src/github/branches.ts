import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { branchHead, readFileAt } from "./repository.ts";
import { TreeEntries } from "./tree-entries.ts";

/** Files to be written in one commit. */
export interface BranchChange {
  readonly branch: string;
  /** The branch that it starts from. */
  readonly base: string;
  /**
   * What becomes of commits that the branch has: `append` adds to them, `reset` starts again from the base. A branch that
   * people may have committed to is never reset.
   */
  readonly mode: "append" | "reset";
  readonly message: string;
  /** Path → new text, or null to delete the file. */
  readonly files: ReadonlyMap<string, string | null>;
}

/**
 * Commits files to a branch, through the API. Keeps a branch that has the files already.
 *
 * @returns whether anything was written
 * @throws GitHubError of the kind `conflict` where the branch was changed meanwhile
 */
export async function writeBranch(github: GitHub, change: BranchChange): Promise<boolean> {
  const { branch, base, mode, message, files } = change;
  const head = await branchHead(github, branch);
  if (head !== null && (await hasFiles(github, branch, files))) return false;
  const from = mode === "append" && head !== null ? head : await branchHead(github, base);
  if (from === null) throw noBranch(github, base);
  const commit = await commitOnto(github, from, message, files);
  if (head === null) await createBranch(github, branch, commit);
  else await moveBranch(github, { branch, head, to: commit, mode });
  return true;
}

/** Deletes a branch, if it is there. @throws GitHubError */
export async function deleteBranch(github: GitHub, branch: string): Promise<void> {
  try {
    await github.write(`delete the branch ${branch}`, "DELETE /repos/{owner}/{repo}/git/refs/{+ref}", {
      ref: `heads/${branch}`,
    });
  } catch (error) {
    if (!(error instanceof GitHubError) || (error.kind !== "missing" && error.kind !== "refused")) throw error;
  }
}

async function hasFiles(github: GitHub, branch: string, files: BranchChange["files"]): Promise<boolean> {
  for (const [path, text] of files) if ((await readFileAt(github, path, branch)) !== text) return false;
  return true;
}

/** Creates a commit on `parent`. No branch points at it yet, so a retry may create another. @throws GitHubError */
export async function commitOnto(
  github: GitHub,
  parent: string,
  message: string,
  files: BranchChange["files"],
): Promise<string> {
  const commits = "/repos/{owner}/{repo}/git/commits";
  const { data } = await github.read<{ tree: { sha: string } }>(
    "read the newest commit",
    `GET ${commits}/{commit_sha}`,
    {
      commit_sha: parent,
    },
  );
  const existing = new TreeEntries(github, data.tree.sha);
  const entries = [];
  for (const [path, text] of files) {
    // A link that is deleted goes itself; a text goes to the file that a link leads to.
    const entry =
      text === null ? { path, mode: "100644", sha: null } : { ...(await existing.find(path)), content: text };
    entries.push({ type: "blob", ...entry });
  }
  const tree = await github.write<{ sha: string }>("write the files", "POST /repos/{owner}/{repo}/git/trees", {
    base_tree: data.tree.sha,
    tree: entries,
  });
  const commit = { message, tree: tree.sha, parents: [parent] };
  return (await github.write<{ sha: string }>("commit the files", `POST ${commits}`, commit)).sha;
}

/** @throws GitHubError */
export async function createBranch(github: GitHub, branch: string, sha: string): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/git/refs";
  const findExisting = () => branchHead(github, branch);
  try {
    await github.create(`create the branch ${branch}`, route, { ref: `refs/heads/${branch}`, sha }, findExisting);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "refused") throw error;
    throw (await nameTaken(github, branch)) ?? error;
  }
}

/** Git keeps no branch `a/b` next to a branch `a`: the error that says so, where that is the reason. */
async function nameTaken(github: GitHub, branch: string): Promise<GitHubError | null> {
  const parts = branch.split("/");
  for (let length = 1; length < parts.length; length++) {
    const above = parts.slice(0, length).join("/");
    if ((await branchHead(github, above)) === null) continue;
    return new GitHubError(
      `could not create the branch ${branch} in ${github.repository}: there is a branch "${above}", and git allows no branch below another`,
      { kind: "refused", help: `Rename or delete the branch "${above}": the next run goes on from there.` },
    );
  }
  return null;
}

/** A branch's way from one commit to another. */
interface Move {
  readonly branch: string;
  /** Where it was when the new commit was made. */
  readonly head: string;
  readonly to: string;
  readonly mode: BranchChange["mode"];
}

/**
 * Moves a branch. `append` moves it only forward: GitHub refuses that when somebody was faster. `reset` looks just before
 * each attempt whether the branch is still where it was, since GitHub can't move one on condition.
 *
 * @throws GitHubError of the kind `conflict` where the branch was changed meanwhile
 */
export async function moveBranch(github: GitHub, { branch, head, to, mode }: Move): Promise<void> {
  const route = "PATCH /repos/{owner}/{repo}/git/refs/{+ref}";
  const stillThere = async () => {
    const now = await branchHead(github, branch);
    // The attempt before this one may have moved it.
    if (now !== head && now !== to) throw changedMeanwhile(github, branch);
    return {};
  };
  const parameters = { ref: `heads/${branch}`, sha: to, force: mode === "reset" };
  await github.write(`move the branch ${branch}`, route, parameters, stillThere);
}

function changedMeanwhile({ repository }: GitHub, branch: string): GitHubError {
  return new GitHubError(`could not move the branch ${branch} in ${repository}: it was changed meanwhile`, {
    kind: "conflict",
    help: "The next run goes on from there.",
  });
}

/** The most attempts at work that others do at the same time. */
const MOST_ATTEMPTS = 5;
/** Milliseconds before the first repetition; each further pause is longer by as much. */
const PAUSE = 1_000;

/** Does work again, from the state that is there then, where another run or a person was faster. @throws GitHubError */
export async function retryOnConflict<T>(github: GitHub, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GitHubError) || error.kind !== "conflict" || attempt === MOST_ATTEMPTS) throw error;
      await github.pause(PAUSE * attempt);
    }
  }
}

function noBranch({ repository }: GitHub, base: string): GitHubError {
  const help = `Push a first commit to ${base}.`;
  return new GitHubError(`could not start a branch in ${repository}: there is no branch ${base} yet`, {
    kind: "missing",
    help,
  });
}
