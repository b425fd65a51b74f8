import type { GitHubIssue } from "../tracking/issue.ts";
import type { GitHub } from "./client.ts";

/** The fields that this tool uses of an issue. Those that older servers lack are optional. */
export interface IssueAnswer {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly body?: string | null;
  readonly state: string;
  readonly state_reason?: string | null;
  readonly user: { readonly login: string } | null;
  readonly labels: readonly (string | { readonly name?: string | null })[];
  readonly assignees?: readonly { readonly login: string }[] | null;
  readonly milestone?: { readonly number: number; readonly title: string; readonly due_on: string | null } | null;
  readonly locked: boolean;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
  readonly pull_request?: unknown;
  readonly parent_issue_url?: string | null;
  readonly sub_issues_summary?: unknown;
  readonly comments?: number;
}

/** Stands for a parent in another repository. */
export const elsewhere = 0;

export function issueFrom(answer: IssueAnswer, repository: string): GitHubIssue {
  const { milestone } = answer;
  return {
    number: answer.number,
    id: answer.id,
    title: answer.title,
    body: answer.body ?? "",
    state: answer.state === "closed" ? "closed" : "open",
    stateReason: answer.state_reason ?? null,
    author: answer.user?.login ?? "ghost",
    labels: answer.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
    assignees: (answer.assignees ?? []).map(({ login }) => login),
    milestone: milestone ? { number: milestone.number, title: milestone.title, due: milestone.due_on } : null,
    locked: answer.locked,
    parent: parentFrom(answer.parent_issue_url, repository),
    createdAt: answer.created_at,
    updatedAt: answer.updated_at,
    closedAt: answer.closed_at,
    comments: answer.comments,
  };
}

function parentFrom(url: string | null | undefined, repository: string): number | null {
  const match = /\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(url ?? "");
  if (!match) return null;
  return match[1]!.toLowerCase() === repository.toLowerCase() ? Number(match[2]) : elsewhere;
}

/** Closes an issue, and leaves its text as it is. @throws GitHubError */
export async function closeIssue(
  github: GitHub,
  number: number,
  stateReason: "completed" | "not_planned",
): Promise<void> {
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  const change = { issue_number: number, state: "closed", state_reason: stateReason };
  await github.write(`close issue #${number}`, route, change);
}
