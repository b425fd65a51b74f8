import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

export interface RepositorySettings {
  /** Name of the branch that changes are merged into. */
  readonly defaultBranch: string;
  readonly isFork: boolean;
}

/** @throws GitHubError */
export async function readRepository(github: GitHub): Promise<RepositorySettings> {
  const { data } = await github.once("repository", () =>
    github.read<{ default_branch: string; fork?: boolean }>("read the repository", "GET /repos/{owner}/{repo}", {}),
  );
  return { defaultBranch: data.default_branch, isFork: data.fork === true };
}

/** Name of the branch that changes are merged into. @throws GitHubError */
export async function defaultBranch(github: GitHub): Promise<string> {
  return (await readRepository(github)).defaultBranch;
}

/** How `head` stands to `base`; null where GitHub does not know one of the commits. @throws GitHubError */
export async function compareCommits(
  github: GitHub,
  base: string,
  head: string,
): Promise<"ahead" | "behind" | "diverged" | "identical" | null> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  const found = await orNull(
    github.read<{ status: "ahead" | "behind" | "diverged" | "identical" }>("compare two commits", route, {
      basehead: `${base}...${head}`,
      per_page: 1,
    }),
  );
  return found?.data.status ?? null;
}

/** A file's text at a branch, tag or commit; null where there is no such file. Up to 1 MB, GitHub's limit here. @throws GitHubError */
export async function readFileAt(github: GitHub, path: string, ref: string): Promise<string | null> {
  const route = "GET /repos/{owner}/{repo}/contents/{+path}";
  const found = await orNull(github.read<{ content?: string }>(`read ${path}`, route, { path, ref }));
  return found?.data.content === undefined ? null : Buffer.from(found.data.content, "base64").toString("utf8");
}

/** The commit that a branch points at; null where there is no such branch. @throws GitHubError */
export async function branchHead(github: GitHub, branch: string): Promise<string | null> {
  const route = "GET /repos/{owner}/{repo}/git/ref/{+ref}";
  const found = await orNull(
    github.read<{ object: { sha: string } }>(`read the branch ${branch}`, route, { ref: `heads/${branch}` }),
  );
  return found?.data.object.sha ?? null;
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "missing") return null;
    throw error;
  }
}

/** A commit status: pull requests show it. */
export interface CommitStatus {
  readonly state: "success" | "failure" | "error" | "pending";
  /** Distinguishes it from other statuses of the same commit. */
  readonly context: string;
  /** At most 140 characters are shown. */
  readonly description: string;
  readonly url?: string | undefined;
}

/** Sets a commit status. @throws GitHubError */
export async function setStatus(
  github: GitHub,
  commit: string,
  { state, context, description, url }: CommitStatus,
): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/statuses/{sha}";
  const shown = [...description].slice(0, 140).join("");
  const parameters = { sha: commit, state, context, description: shown, ...(url ? { target_url: url } : {}) };
  await github.write(`set the status of ${commit.slice(0, 7)}`, route, parameters);
}

/** What of an alert GitHub passes on to the workflow. */
export interface AlertEvent {
  /** The tool, as `alerts:` of the configuration may name it. */
  readonly source: string;
  readonly payload: object;
}

/** Sends an alert as `repository_dispatch`. Twice is harmless: the same alert opens one incident. @throws GitHubError */
export async function dispatchAlert(github: GitHub, { source, payload }: AlertEvent): Promise<void> {
  await github.write(`send an alert of ${source}`, "POST /repos/{owner}/{repo}/dispatches", {
    event_type: "alert",
    client_payload: { source, payload },
  });
}

/** Starts the installed workflow with a command, on the default branch. @throws GitHubError */
export async function startWorkflow(github: GitHub, workflow: string, command: string): Promise<void> {
  const { defaultBranch } = await readRepository(github);
  await github.write(
    `start the workflow ${workflow}`,
    "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
    { workflow_id: workflow, ref: defaultBranch, inputs: { command } },
  );
}
