import { findMarker } from "../tracking/marker.ts";
import { ownAccounts } from "./account.ts";
import { type GitHub, pageCount } from "./client.ts";
import { GitHubError } from "./error.ts";
import { onPullRequest } from "./failure.ts";

export interface IssueComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  /** `OWNER`, `MEMBER`, `COLLABORATOR`, `CONTRIBUTOR`, `NONE` … */
  readonly association: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface CommentAnswer {
  readonly id: number;
  readonly issue_url?: string;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
  readonly author_association?: string;
  readonly created_at: string;
  readonly updated_at: string;
}

const commentFrom = (answer: CommentAnswer): IssueComment => ({
  id: answer.id,
  body: answer.body ?? "",
  author: answer.user?.login ?? "ghost",
  association: answer.author_association ?? "NONE",
  createdAt: answer.created_at,
  updatedAt: answer.updated_at,
});

/** All comments of an issue or pull request, the oldest first. @throws GitHubError */
export async function listComments(github: GitHub, issue: number): Promise<IssueComment[]> {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
  const answers = await github.readAll<CommentAnswer>(`list the comments of #${issue}`, route, {
    issue_number: issue,
  });
  return answers.map(commentFrom);
}

/**
 * The comments on issues and pull requests that were written or edited since an instant (ISO), by their issue, the oldest
 * first. Null where they fill more than `most` pages, a request each, and where the server has no such list.
 *
 * @throws GitHubError
 */
export async function commentsSince(
  github: GitHub,
  since: string,
  most: number,
): Promise<ReadonlyMap<number, readonly IssueComment[]> | null> {
  const route = "GET /repos/{owner}/{repo}/issues/comments";
  const byIssue = new Map<number, IssueComment[]>();
  let read = 0;
  try {
    for await (const page of github.pages<CommentAnswer>("list the new comments", route, { since })) {
      if (++read > most || (pageCount(page) ?? 0) > most) return null;
      for (const answer of page.data) {
        const issue = Number(/\/issues\/(\d+)$/.exec(answer.issue_url ?? "")?.[1]);
        byIssue.set(issue, [...(byIssue.get(issue) ?? []), commentFrom(answer)]);
      }
    }
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "missing") return null;
    throw error;
  }
  for (const comments of byIssue.values()) comments.sort((a, b) => a.id - b.id);
  return byIssue;
}

/**
 * Posts a comment, one with a marker only once: returns the comment of these accounts that has the same marker already,
 * so that a run that was cut off can be repeated. @throws GitHubError
 */
export async function postComment(
  github: GitHub,
  issue: number,
  body: string,
  accounts: ReadonlySet<string>,
): Promise<IssueComment> {
  const marker = markerText(body);
  const same = (comment: IssueComment) =>
    accounts.has(comment.author.toLowerCase()) &&
    (marker === null ? comment.body === body : markerText(comment.body) === marker);
  const findExisting = async () => (await listComments(github, issue)).find(same) ?? null;
  const existing = marker === null ? null : await findExisting();
  if (existing) return existing;
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  const answer = await github.create<CommentAnswer, IssueComment>(
    `comment on #${issue}`,
    route,
    { issue_number: issue, body },
    findExisting,
  );
  return "association" in answer ? answer : commentFrom(answer);
}

function markerText(body: string): string | null {
  const found = findMarker(body);
  return found && body.slice(found.start, found.end);
}

/** Edits a comment. @throws GitHubError */
export async function updateComment(github: GitHub, comment: number, body: string): Promise<void> {
  const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
  await github.write(`edit comment ${comment}`, route, { comment_id: comment, body });
}

/** Deletes a comment, if it is there. @throws GitHubError */
export async function deleteComment(github: GitHub, comment: number): Promise<void> {
  try {
    const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
    await github.write(`delete comment ${comment}`, route, { comment_id: comment });
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "missing") throw error;
  }
}

/** The one comment that this tool keeps on a pull request. */
export interface KeptComment {
  readonly number: number;
  /** The beginning of the comment, by which it is found again. */
  readonly marker: string;
  /** The account that a team's own App writes as; null for the token's. */
  readonly account: string | null;
}

/** Posts the comment, or edits it when its text has changed. @throws GitHubError */
export async function keepComment(
  github: GitHub,
  { number, marker, account }: KeptComment,
  body: string,
): Promise<void> {
  const accounts = await ownAccounts(github, account);
  try {
    const comments = await listComments(github, number);
    const own = comments.find((one) => accounts.has(one.author.toLowerCase()) && one.body.startsWith(marker));
    if (!own) await postComment(github, number, body, accounts);
    else if (own.body !== body) await updateComment(github, own.id, body);
  } catch (error) {
    throw error instanceof GitHubError ? onPullRequest(error) : error;
  }
}
