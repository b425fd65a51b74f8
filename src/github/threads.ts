import type { GitHubIssue } from "../tracking/issue.ts";
import type { GitHub } from "./client.ts";
import { type IssueComment, listComments } from "./comments.ts";
import { GitHubError } from "./error.ts";
import { type IssueAnswer, issueFrom } from "./issues.ts";

/** An issue with its whole conversation. */
export interface Thread {
  readonly issue: GitHubIssue;
  /** Its page. */
  readonly url: string;
  /** Login of the person who closed it; null while it is open. */
  readonly closedBy: string | null;
  /** The oldest first. */
  readonly comments: readonly IssueComment[];
}

type ThreadAnswer = IssueAnswer & {
  readonly html_url: string;
  readonly closed_by?: { readonly login: string } | null;
};

/** Null for a pull request, which GitHub counts among the issues. @throws GitHubError */
export async function readThread(github: GitHub, number: number): Promise<Thread | null> {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const parameters = { issue_number: number };
  const { data } = await github.read<ThreadAnswer>(`read issue #${number}`, route, parameters);
  if (data.pull_request) return null;
  const issue = issueFrom(data, github.repository);
  const closedBy = issue.state === "closed" ? (data.closed_by?.login ?? null) : null;
  return { issue, url: data.html_url, closedBy, comments: await listComments(github, number) };
}

const LIST = "GET /repos/{owner}/{repo}/issues";
const NEWEST_FIRST = { sort: "created", direction: "desc", per_page: 100 } as const;

/** All open issues with a label. @throws GitHubError */
export async function openIssues(github: GitHub, label: string): Promise<GitHubIssue[]> {
  const filter = { ...NEWEST_FIRST, labels: label, state: "open" };
  return issuesFrom(
    await github.readAll<IssueAnswer>(`list the open issues with the label ${label}`, LIST, filter),
    github,
  );
}

/** The hundred newest issues with a label, open or closed. @throws GitHubError */
export async function newestIssues(github: GitHub, label: string): Promise<GitHubIssue[]> {
  const filter = { ...NEWEST_FIRST, labels: label, state: "all" };
  const { data } = await github.readPage<IssueAnswer>(`list the issues with the label ${label}`, LIST, filter);
  return issuesFrom(data, github);
}

/** The hundred newest issues with a label, and all that are open: a second list only where there are more. @throws GitHubError */
export async function newestAndOpen(
  github: GitHub,
  label: string,
): Promise<{ readonly newest: readonly GitHubIssue[]; readonly open: readonly GitHubIssue[] }> {
  const newest = await newestIssues(github, label);
  // Pull requests may have taken some of the hundred places.
  const isAll = newest.length < NEWEST_FIRST.per_page / 2;
  return { newest, open: isAll ? newest.filter(({ state }) => state === "open") : await openIssues(github, label) };
}

function issuesFrom(answers: readonly IssueAnswer[], { repository }: GitHub): GitHubIssue[] {
  return answers.filter(({ pull_request }) => !pull_request).map((answer) => issueFrom(answer, repository));
}

/** A change of an issue's title. */
export interface TitleChange {
  /** GitHub login. */
  readonly by: string;
  readonly to: string;
}

/** How an issue's title came to be, the oldest change first. @throws GitHubError */
export async function titleChanges(github: GitHub, number: number): Promise<TitleChange[]> {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/events";
  interface EventAnswer {
    readonly event?: string;
    readonly actor: { readonly login: string } | null;
    readonly rename?: { readonly to: string } | null;
  }
  const what = `list the events of #${number}`;
  const events = await github.readAll<EventAnswer>(what, route, { issue_number: number });
  return events.flatMap(({ event, actor, rename }) =>
    event === "renamed" && rename ? [{ by: actor?.login ?? "ghost", to: rename.to }] : [],
  );
}

/** The permissions with which people may push: GitHub answers "write" for maintainers too, other servers name the role. */
const WRITING: readonly string[] = ["admin", "maintain", "write", "push"];

/** True for an account that may push to the repository. @throws GitHubError */
export async function mayWrite(github: GitHub, login: string): Promise<boolean> {
  try {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    const { data } = await github.read<{ permission: string }>(`ask what @${login} may do`, route, { username: login });
    return WRITING.includes(data.permission);
  } catch (error) {
    // Accounts that GitHub does not know as collaborators, and those of Apps, may not.
    if (error instanceof GitHubError && (error.kind === "missing" || error.kind === "refused")) return false;
    throw error;
  }
}
