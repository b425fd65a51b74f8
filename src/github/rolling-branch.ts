import { createHash } from "node:crypto";
import { commitOnto, createBranch } from "./branches.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { branchHead } from "./repository.ts";

/** A branch that this tool makes anew again and again, unless people have committed to it: then it goes on from there. */
export interface RollingBranch {
  readonly name: string;
  /** The commit it points at; null while there is no such branch. */
  readonly head: string | null;
  /** Whether commits of people are on it. */
  readonly isShared: boolean;
  /** Where people went on from this tool's commits, and how far. */
  readonly stretches: readonly Stretch[];
  /** The commit that this tool's newest lies on, and the hash of what it wrote; null when people's is newer. */
  readonly made: { readonly from: string; readonly hash: string } | null;
}

/** Commits of people in a row: this tool's commit below them, and the last of them. */
export interface Stretch {
  readonly ours: string;
  readonly theirs: string;
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
/** Commits that are looked through for the first of ours. */
const MOST_COMMITS = 50;

interface CommitAnswer {
  readonly message: string;
  readonly parents: readonly { readonly sha: string }[];
}

/** @throws GitHubError */
export async function readRollingBranch(github: GitHub, name: string): Promise<RollingBranch> {
  const head = await branchHead(github, name);
  const stretches: Stretch[] = [];
  let made: RollingBranch["made"] = null;
  let theirs: string | null = null;
  let at = head;
  for (let count = 0; at !== null && count < MOST_COMMITS; count++) {
    const { message, parents } = await readCommit(github, at);
    const [, onto, hash] = TRAILER.exec(message) ?? [];
    const from: string | null = parents[0]?.sha ?? null;
    if (onto && hash && from) {
      if (theirs !== null) stretches.push({ ours: at, theirs });
      if (count === 0) made = { from, hash };
      if (onto === "base") return { name, head, isShared: stretches.length > 0, stretches, made };
      theirs = null;
    } else theirs ??= at;
    at = from;
  }
  return { name, head, isShared: head !== null, stretches, made };
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
  const commitMessage = `${message}\n\nCatch-Up: ${isShared ? "branch" : "base"} ${hash}`;
  const commit = await commitOnto(github, from, commitMessage, files);
  if (head === null) await createBranch(github, name, commit);
  else await move(github, branch, commit);
  return true;
}

/** A branch that people committed to is only ever added to; ours may be made anew, unless somebody was there just now. */
async function move(github: GitHub, { name, head, isShared }: RollingBranch, sha: string): Promise<void> {
  if (!isShared && (await branchHead(github, name)) !== head) {
    throw new GitHubError(`could not move the branch ${name} in ${github.repository}: it was changed meanwhile`, {
      kind: "refused",
      help: "The next run goes on from there.",
    });
  }
  const route = "PATCH /repos/{owner}/{repo}/git/refs/{+ref}";
  await github.write(`move the branch ${name}`, route, { ref: `heads/${name}`, sha, force: !isShared });
}
