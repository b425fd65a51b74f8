import type { GitHub } from "../client.ts";

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** Its page. */
  readonly url: string;
}

interface PullAnswer {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly html_url: string;
}

/** The pull request that a branch should have. */
export interface PullWanted {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
}

const pullFrom = ({ number, title, body, html_url }: PullAnswer): PullRequest => ({
  number,
  title,
  body: body ?? "",
  url: html_url,
});

/** The open pull request of a branch of this repository; null where there is none. @throws GitHubError */
export async function openPullOf(github: GitHub, branch: string): Promise<PullRequest | null> {
  const found = await find(github, branch);
  return found && pullFrom(found);
}

/** A branch's pull request of any state. */
export interface BranchPull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** Its page. */
  readonly url: string;
  readonly state: "open" | "closed";
  readonly isMerged: boolean;
  /** Login. */
  readonly author: string;
}

/** The newest hundred pull requests of a branch of this repository, closed ones included. @throws GitHubError */
export async function pullsOf(github: GitHub, branch: string): Promise<BranchPull[]> {
  const route = "GET /repos/{owner}/{repo}/pulls";
  const filter = { state: "all", head: `${github.owner}:${branch}`, sort: "created", direction: "desc", per_page: 100 };
  type Listed = PullAnswer & {
    readonly state: string;
    readonly merged_at: string | null;
    readonly user: { readonly login: string } | null;
    readonly head: { readonly ref: string };
  };
  const { data } = await github.readPage<Listed>(`list the pull requests of ${branch}`, route, filter);
  return data
    .filter(({ head }) => head.ref === branch)
    .map(({ number, title, body, html_url, state, merged_at, user }) => ({
      number,
      title,
      body: body ?? "",
      url: html_url,
      state: state === "open" ? "open" : "closed",
      isMerged: merged_at !== null,
      author: user?.login ?? "ghost",
    }));
}

async function find(github: GitHub, branch: string): Promise<PullAnswer | null> {
  const route = "GET /repos/{owner}/{repo}/pulls";
  const filter = { state: "open", head: `${github.owner}:${branch}`, per_page: 1 };
  const { data } = await github.readPage<PullAnswer>(`look for the pull request of ${branch}`, route, filter);
  return data[0] ?? null;
}

/** Opens the branch's pull request, or updates the open one. @throws GitHubError */
export async function proposePull(github: GitHub, wanted: PullWanted): Promise<PullRequest> {
  const { branch, base, title, body } = wanted;
  const open = await openPullOf(github, branch);
  if (open && open.title === title && open.body === body) return open;
  if (open) {
    const route = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
    const parameters = { pull_number: open.number, title, body };
    return pullFrom(await github.write<PullAnswer>(`edit pull request #${open.number}`, route, parameters));
  }
  const what = `open a pull request from ${branch}`;
  const parameters = { head: branch, base, title, body };
  const made = await github.create<PullAnswer>(what, "POST /repos/{owner}/{repo}/pulls", parameters, () =>
    find(github, branch),
  );
  return pullFrom(made);
}

/** Closes a pull request without merging it. @throws GitHubError */
export async function closePull(github: GitHub, number: number): Promise<void> {
  const route = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
  await github.write(`close pull request #${number}`, route, { pull_number: number, state: "closed" });
}

/** A file that a pull request changes. */
export interface PullFile {
  /** From the repository's root. */
  readonly path: string;
  /** Its part of the diff; null where GitHub gives none, as for a large file. */
  readonly patch: string | null;
}

/** The files that a pull request changes; GitHub lists the first 3,000. @throws GitHubError */
export async function changedFiles(github: GitHub, number: number): Promise<readonly PullFile[]> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const what = `list the files of pull request #${number}`;
  type Listed = { readonly filename: string; readonly patch?: string };
  const files = await github.readAll<Listed>(what, route, { pull_number: number });
  return files.map(({ filename, patch = null }) => ({ path: filename, patch }));
}
