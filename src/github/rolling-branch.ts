import { createHash } from "node:crypto";
import { commitOnto, createBranch, moveBranch } from "./branches.ts";
import type { GitHub } from "./client.ts";
import { branchHead } from "./repository.ts";

/** A branch that this tool resets with each update; once people have committed to it, updates are added on top. */
export interface RollingBranch {
  readonly name: string;
  /** The commit it points at; null while there is no such branch. */
  readonly head: string | null;
  /** Whether it has commits by people. */
  readonly isShared: boolean;
  /** The commits by people that follow this tool's commits. */
  readonly stretches: readonly Stretch[];
  /** The parent of this tool's commit at the head, and the hash of what it wrote; null when people made the last commit. */
  readonly made: { readonly from: string; readonly hash: string } | null;
}

/** Successive commits by people: the commit of this tool before them, and the last of them. */
export interface Stretch {
  readonly ours: string;
  readonly theirs: string;
}

/** The files for the branch, and the message of the commit. */
export interface RollingContent {
  /** The commit that the branch starts from, while people have not committed to it. */
  readonly base: string;
  readonly message: string;
  /** Path → text. */
  readonly files: ReadonlyMap<string, string>;
}

/** The last line of this tool's commit messages: the parent's kind, and the hash of the files. */
const TRAILER = /^Catch-Up: (base|branch) ([\da-f]{64})$/m;
/** The most commits to read when looking for this tool's first one. */
const MOST_COMMITS = 50;

interface CommitAnswer {
  readonly message: string;
  readonly parents: readonly { readonly sha: string }[];
}

/** Reads a branch back to the commit with which this tool last reset it. @throws GitHubError */
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

/** Identifies what this tool wrote into a branch. */
export function contentHash(files: ReadonlyMap<string, string>): string {
  return createHash("sha256")
    .update(JSON.stringify([...files].sort()))
    .digest("hex");
}

/**
 * Commits the files: on the base, or on top of people's commits. Writes nothing where the branch has them already.
 *
 * @returns whether anything was written
 * @throws GitHubError of the kind `conflict` where the branch was changed since it was read
 */
export async function writeRollingBranch(
  github: GitHub,
  branch: RollingBranch,
  { base, message, files }: RollingContent,
): Promise<boolean> {
  const { name, head, isShared, made } = branch;
  const from = isShared ? head! : base;
  const hash = contentHash(files);
  if (isShared ? files.size === 0 : made?.from === base && made.hash === hash) return false;
  const commitMessage = `${message}\n\nCatch-Up: ${isShared ? "branch" : "base"} ${hash}`;
  const commit = await commitOnto(github, from, commitMessage, files);
  if (head === null) await createBranch(github, name, commit);
  else await moveBranch(github, { branch: name, head, to: commit, mode: isShared ? "append" : "reset" });
  return true;
}
