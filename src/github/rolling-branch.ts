import { createHash } from "node:crypto";
import { commitOnto, createBranch } from "./branches.ts";
import type { GitHub } from "./client.ts";
import { branchHead } from "./contents.ts";
import { GitHubError } from "./error.ts";

/** A branch that this tool makes anew again and again, unless people have committed to it: then it goes on from there. */
export interface RollingBranch {
  readonly name: string;
  /** The commit it points at; null while there is no such branch. */
  readonly head: string | null;
  /** This tool's last commit on it. */
  readonly ours: string | null;
  /** Whether commits of people are on it. */
  readonly isShared: boolean;
  /** The commit that this tool's lies on, and the hash of what it wrote. */
  readonly made: { readonly from: string; readonly hash: string } | null;
}

/** The files that the branch is to hold, and what its commit says. */
export interface RollingContent {
  /** The commit that it is made on, while no people have committed to it. */
  readonly base: string;
  readonly message: string;
  /** Path → text. */
  readonly files: ReadonlyMap<string, string>;
}

/** Ends the message of this tool's commits: what they lie on, and the hash of what they wrote. */
const TRAILER = /^Catch-Up: (base|branch) ([\da-f]{64})$/m;
/** People's commits that are looked through for ours. */
const MOST_COMMITS = 50;

interface CommitAnswer {
  readonly message: string;
  readonly parents: readonly { readonly sha: string }[];
}

/** @throws GitHubError */
export async function readRollingBranch(github: GitHub, name: string): Promise<RollingBranch> {
  const head = await branchHead(github, name);
  let at = head;
  for (let count = 0; at !== null && count < MOST_COMMITS; count++) {
    const { message, parents } = await readCommit(github, at);
    const [, lies, hash] = TRAILER.exec(message) ?? [];
    const from = parents[0]?.sha ?? null;
    if (lies && hash && from) {
      const isShared = count > 0 || lies === "branch";
      return { name, head, ours: at, isShared, made: count === 0 ? { from, hash } : null };
    }
    at = from;
  }
  return { name, head, ours: null, isShared: head !== null, made: null };
}

async function readCommit(github: GitHub, sha: string): Promise<CommitAnswer> {
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await github.read<CommitAnswer>(`read commit ${sha.slice(0, 7)}`, route, { commit_sha: sha })).data;
}

/**
 * Makes the branch hold the files: on its base, or behind the commits of people. Nothing is written where it holds them
 * already. Answers whether something was. @throws GitHubError
 */
export async function writeRollingBranch(
  github: GitHub,
  branch: RollingBranch,
  { base, message, files }: RollingContent,
): Promise<boolean> {
  const { name, head, isShared, made } = branch;
  const from = isShared ? head! : base;
  const hash = createHash("sha256")
    .update(JSON.stringify([...files].sort()))
    .digest("hex");
  if (isShared ? files.size === 0 : made?.from === base && made.hash === hash) return false;
  const said = `${message}\n\nCatch-Up: ${isShared ? "branch" : "base"} ${hash}`;
  const commit = await commitOnto(github, from, said, files);
  if (head === null) await createBranch(github, name, commit);
  else await move(github, branch, commit);
  return true;
}

/** A branch that people committed to is only ever added to; ours may be made anew, unless somebody was there just now. */
async function move(github: GitHub, { name, head, isShared }: RollingBranch, sha: string): Promise<void> {
  if (!isShared && (await branchHead(github, name)) !== head) {
    throw new GitHubError(`the branch ${name} of ${github.repository} was changed meanwhile`, {
      kind: "refused",
      help: "The next run goes on from there.",
    });
  }
  const route = "PATCH /repos/{owner}/{repo}/git/refs/{+ref}";
  await github.write(`move the branch ${name}`, route, { ref: `heads/${name}`, sha, force: !isShared });
}
