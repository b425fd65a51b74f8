import { markerFolder, readMarker } from "../tracking/marker.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import type { Parameters } from "./transport.ts";

/** What GitHub answers about the repository itself. */
export interface RepositoryFacts {
  readonly defaultBranch: string;
  readonly hasIssues: boolean;
  readonly isArchived: boolean;
}

/** Reads the repository. @throws GitHubError also where the token is not accepted, or can't see the repository */
export async function probeRepository(github: GitHub): Promise<RepositoryFacts> {
  const { data } = await github.read<{ default_branch: string; has_issues: boolean; archived?: boolean }>(
    "look at the repository",
    "GET /repos/{owner}/{repo}",
    {},
  );
  if (typeof data.default_branch !== "string")
    throw github.unexpectedAnswer("look at the repository", "something else");
  return { defaultBranch: data.default_branch, hasIssues: data.has_issues, isArchived: data.archived === true };
}

/** A permission as a workflow's `permissions:` names it, and whether the token has it. */
export interface Right {
  readonly scope: "contents" | "issues" | "pull-requests";
  readonly access: "read" | "write";
  readonly isThere: boolean;
}

interface Question extends Omit<Right, "isThere"> {
  readonly route: string;
  readonly parameters: Parameters;
}

const one = { per_page: 1 };

/** Lists of one entry, and writes without content: GitHub checks the permission before it refuses them. */
const questions: readonly Question[] = [
  { scope: "contents", access: "read", route: "GET /repos/{owner}/{repo}/commits", parameters: one },
  { scope: "issues", access: "read", route: "GET /repos/{owner}/{repo}/issues", parameters: one },
  { scope: "pull-requests", access: "read", route: "GET /repos/{owner}/{repo}/pulls", parameters: one },
  {
    scope: "contents",
    access: "write",
    route: "POST /repos/{owner}/{repo}/git/refs",
    parameters: { ref: "", sha: "" },
  },
  { scope: "issues", access: "write", route: "POST /repos/{owner}/{repo}/labels", parameters: { name: "" } },
  {
    scope: "pull-requests",
    access: "write",
    route: "POST /repos/{owner}/{repo}/pulls",
    parameters: { title: "", head: "", base: "" },
  },
];

/** Finds out what the token may do here, without changing anything. @throws GitHubError when GitHub can't be reached */
export async function probeRights(github: GitHub): Promise<Right[]> {
  const rights: Right[] = [];
  for (const question of questions) {
    const { scope, access } = question;
    rights.push({ scope, access, isThere: await allows(github, question) });
  }
  return rights;
}

async function allows(github: GitHub, { scope, access, route, parameters }: Question): Promise<boolean> {
  const what = `try ${scope}: ${access}`;
  try {
    if (route.startsWith("GET ")) await github.read(what, route, parameters);
    else await github.write(what, route, parameters);
    return true;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.kind === "permission" || error.kind === "missing") return false;
    // 409: an empty repository has no commits; 422: the request was understood, and names nothing.
    if (error.kind === "refused") return true;
    throw error;
  }
}

/** A scheduled run of the workflow. */
export interface ScheduledRun {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `success`, `failure` …; null while it runs. */
  readonly conclusion: string | null;
  readonly url: string;
}

/** The last scheduled run: null where there was none, `hidden` where the token may not see runs. @throws GitHubError */
export async function probeSchedule(github: GitHub, workflow: string): Promise<ScheduledRun | null | "hidden"> {
  try {
    const { data } = await github.read<{
      workflow_runs: { created_at: string; conclusion: string | null; html_url: string }[];
    }>("look at the schedule's runs", "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
      workflow_id: workflow,
      event: "schedule",
      per_page: 1,
    });
    const run = data.workflow_runs[0];
    return run ? { at: Date.parse(run.created_at), conclusion: run.conclusion, url: run.html_url } : null;
  } catch (error) {
    // GitHub does not know the workflow yet.
    if (error instanceof GitHubError && error.kind === "missing") return null;
    if (!(error instanceof GitHubError) || error.kind !== "permission") throw error;
    return "hidden";
  }
}

/** Whether Actions may open pull requests here; null where the token is no administrator's, who alone can see that. @throws GitHubError */
export async function probePullRequestSetting(github: GitHub): Promise<boolean | null> {
  try {
    const { data } = await github.read<{ can_approve_pull_request_reviews: boolean }>(
      "look at what Actions may do",
      "GET /repos/{owner}/{repo}/actions/permissions/workflow",
      {},
    );
    return data.can_approve_pull_request_reviews;
  } catch (error) {
    if (error instanceof GitHubError && (error.kind === "permission" || error.kind === "missing")) return null;
    throw error;
  }
}

/**
 * The digest issue of a folder's records: its number and when it was last updated; null where there is none.
 *
 * @throws GitHubError
 */
export async function probeDigest(
  github: GitHub,
  label: string,
  folder: string,
): Promise<{ readonly issue: number; readonly at: number } | null> {
  const { data } = await github.readPage<{ number: number; updated_at: string; body?: string | null }>(
    "look for the digest",
    "GET /repos/{owner}/{repo}/issues",
    { labels: label, state: "all", sort: "updated", direction: "desc", per_page: 100 },
  );
  const found = data.find(({ body }) => {
    const marker = readMarker(body ?? "");
    return marker?.kind === "digest" && markerFolder(marker) === folder;
  });
  return found ? { issue: found.number, at: Date.parse(found.updated_at) } : null;
}
