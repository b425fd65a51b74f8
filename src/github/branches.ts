import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { branchHead, readFileAt } from "./repository.ts";

/** Files to be written in one commit. */
export interface BranchChange {
  readonly branch: string;
  /** The branch that it starts from; when that has newer commits, the branch is reset onto them. */
  readonly base: string;
  readonly message: string;
  /** Path → new text, or null to delete the file. */
  readonly files: ReadonlyMap<string, string | null>;
}

/**
 * Resets a branch to one commit with these files on its base, through the API. Keeps a branch that has the files already.
 *
 * @returns whether anything was written
 * @throws GitHubError
 */
export async function writeBranch(github: GitHub, change: BranchChange): Promise<boolean> {
  const { branch, base, message, files } = change;
  const head = await branchHead(github, branch);
  if (head !== null && (await hasFiles(github, branch, files))) return false;
  const from = await branchHead(github, base);
  if (from === null) throw noBranch(github, base);
  const commit = await commitOnto(github, from, message, files);
  if (head === null) await createBranch(github, branch, commit);
  else await moveBranch(github, branch, commit);
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
  const entries = [...files].map(([path, text]) => ({
    path,
    mode: "100644",
    type: "blob",
    ...(text === null ? { sha: null } : { content: text }),
  }));
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
  await github.create(`create the branch ${branch}`, route, { ref: `refs/heads/${branch}`, sha }, findExisting);
}

async function moveBranch(github: GitHub, branch: string, sha: string): Promise<void> {
  const route = "PATCH /repos/{owner}/{repo}/git/refs/{+ref}";
  await github.write(`move the branch ${branch}`, route, { ref: `heads/${branch}`, sha, force: true });
}

function noBranch({ repository }: GitHub, base: string): GitHubError {
  const help = `Push a first commit to ${base}.`;
  return new GitHubError(`could not start a branch in ${repository}: there is no branch ${base} yet`, {
    kind: "missing",
    help,
  });
}
