import type { GitHub } from "../../github/client.ts";
import { mayWrite, type Thread } from "../../github/threads.ts";
import { decodeMetadata } from "../../response/comment-metadata.ts";
import type { Closure, IssueThread } from "../../response/issue-thread.ts";
import { slashCommands } from "../../response/slash-commands.ts";
import { parseInstant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import type { LiveContext } from "./live-context.ts";

/** The conversation as the incident's thread. Write access is requested only for authors of commands: a request each. */
export async function threadOf(
  { issue, url, closedBy, comments }: Thread,
  { github, accounts }: LiveContext,
): Promise<IssueThread> {
  const isOwn = (author: string) => accounts.has(author.toLowerCase());
  const speakers = comments.filter(({ body }) => slashCommands(body).length > 0).map(({ author }) => author);
  const writers = new Set<string>();
  for (const login of new Set(speakers)) if (await mayWrite(github, login)) writers.add(login);
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    author: issue.author,
    isOurs: isOwn(issue.author),
    createdAt: parseInstant(issue.createdAt)!,
    isOpen: issue.state === "open",
    labels: issue.labels,
    assignees: issue.assignees,
    url,
    closure: await closureOf(issue, closedBy, { github, accounts }),
    comments: comments.map(({ id, author, body, createdAt }) => ({
      id,
      author,
      body,
      createdAt: parseInstant(createdAt)!,
      // A person whose token the tool uses also comments for themselves: without a mark.
      isOurs: isOwn(author) && decodeMetadata(body) !== null,
      mayWrite: writers.has(author),
    })),
  };
}

/** @throws GitHubError */
async function closureOf(
  { state, stateReason, closedAt }: GitHubIssue,
  by: string | null,
  { github, accounts }: { readonly github: GitHub; readonly accounts: ReadonlySet<string> },
): Promise<Closure | null> {
  if (state === "open" || by === null || closedAt === null) return null;
  return {
    by,
    at: parseInstant(closedAt)!,
    mayWrite: accounts.has(by.toLowerCase()) || (await mayWrite(github, by)),
    isDuplicate: stateReason === "duplicate",
  };
}
