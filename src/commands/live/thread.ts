import { whoIsAssignable } from "../../github/read-state.ts";
import { mayWrite, type Thread, titleChanges } from "../../github/threads.ts";
import { namedLogins } from "../../response/command-effect.ts";
import { decodeMetadata } from "../../response/comment-metadata.ts";
import { type Decisions, decided, decisionsOn, unknownThen } from "../../response/decisions.ts";
import type { Declaration } from "../../response/declaration.ts";
import { incidentTitle } from "../../response/form.ts";
import type { Closure, IssueThread, ThreadComment } from "../../response/issue-thread.ts";
import { slashCommands } from "../../response/slash-commands.ts";
import { parseInstant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import type { LiveContext } from "./live-context.ts";

/**
 * The conversation as the incident's thread. GitHub is asked for the rights of authors of commands that no run has carried
 * out or answered yet, and of people that such commands name: a request each.
 *
 * @throws GitHubError
 */
export async function threadOf({ issue, url, closedBy, comments }: Thread, live: LiveContext): Promise<IssueThread> {
  const isOwn = (author: string) => live.accounts.has(author.toLowerCase());
  const read = comments.map(({ id, author, body, createdAt }) => ({
    id,
    author,
    body,
    createdAt: parseInstant(createdAt)!,
    // A person whose token the tool uses also comments for themselves: without a mark.
    isOurs: isOwn(author) && decodeMetadata(body) !== null,
  }));
  const isOurs = isOwn(issue.author);
  const rights = new Rights(live, decisionsOn({ body: issue.body, isOurs, comments: read }));
  const judged: ThreadComment[] = [];
  for (const comment of read) judged.push(await rights.judge(comment));
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    author: issue.author,
    isOurs,
    createdAt: parseInstant(issue.createdAt)!,
    isOpen: issue.state === "open",
    labels: issue.labels,
    assignees: issue.assignees,
    url,
    closure: await closureOf(issue, closedBy, rights),
    comments: judged,
  };
}

/**
 * The thread with the title that counts: in an issue of somebody without write access the opening's, until somebody who may
 * write changes it. @throws GitHubError
 */
export async function withTitle(thread: IssueThread, opening: Declaration, live: LiveContext): Promise<IssueThread> {
  if (thread.isOurs || incidentTitle(thread.title) === opening.title) return thread;
  const rights = new Rights(live, decisionsOn(thread));
  if (await rights.mayWrite(thread.author)) return thread;
  let title = opening.title;
  for (const { by, to } of await titleChanges(live.github, thread.number)) if (await rights.mayWrite(by)) title = to;
  return { ...thread, title };
}

/** GitHub's answers, each asked for once a run. */
class Rights {
  readonly #live: LiveContext;
  readonly #decisions: Decisions;
  readonly #writers = new Map<string, boolean>();

  constructor(live: LiveContext, decisions: Decisions) {
    this.#live = live;
    this.#decisions = decisions;
  }

  async judge(comment: Omit<ThreadComment, "mayWrite">): Promise<ThreadComment> {
    const { policy } = this.#live.repository;
    const commands = comment.isOurs ? [] : slashCommands(comment.body);
    if (commands.length === 0) return { ...comment, mayWrite: false };
    const was = decided(comment, this.#decisions);
    const mayWrite = was ?? (await this.mayWrite(comment.author));
    // GitHub shows the comments of a deleted account as those of "ghost".
    const author = was ? (this.#decisions.carriedOut.get(comment.id)?.author ?? comment.author) : comment.author;
    if (!mayWrite) return { ...comment, mayWrite };
    const then = unknownThen(comment, this.#decisions);
    const { roles, owners } = namedLogins(commands, policy);
    const known: string[] = [];
    const unknown: string[] = [];
    for (const login of new Set([...roles, ...owners])) {
      const isKnown = then ? !then.includes(login) : await this.#mayAct(login, roles.includes(login));
      (isKnown ? known : unknown).push(login);
    }
    return { ...comment, author, mayWrite, known, unknown };
  }

  async mayWrite(login: string): Promise<boolean> {
    const key = login.toLowerCase();
    const isOwn = this.#live.accounts.has(key) || undefined;
    const known = this.#writers.get(key) ?? isOwn ?? (await mayWrite(this.#live.github, login));
    this.#writers.set(key, known);
    return known;
  }

  /** A role needs write access, an action item an account that can be assigned. Teams only the configuration knows. */
  async #mayAct(login: string, hasRole: boolean): Promise<boolean> {
    const { github, repository } = this.#live;
    if (this.#decisions.people.has(login)) return true;
    const [organization, team] = login.split("/");
    if (team !== undefined) return repository.policy.teams.length === 0 && organization === github.owner.toLowerCase();
    if (await this.mayWrite(login)) return true;
    return !hasRole && (await whoIsAssignable(github, [login])).get(login) === true;
  }
}

/** @throws GitHubError */
async function closureOf(
  { state, stateReason, closedAt }: GitHubIssue,
  by: string | null,
  rights: Rights,
): Promise<Closure | null> {
  if (state === "open" || by === null || closedAt === null) return null;
  return {
    by,
    at: parseInstant(closedAt)!,
    mayWrite: await rights.mayWrite(by),
    isDuplicate: stateReason === "duplicate",
  };
}
