import type { GitHub } from "../../github/client.ts";
import { commentsSince, type IssueComment, listComments } from "../../github/comments.ts";
import { mayWrite } from "../../github/threads.ts";
import type { Policy } from "../../policy/policy.ts";
import { parseInstant } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import type { MarkedIssue } from "../../tracking/identity.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { readMarker } from "../../tracking/marker.ts";
import type { TrackedItem } from "../../tracking/match.ts";
import type { Drift, RequestedChange } from "../../tracking/write-back/drift.ts";
import { hasItemCommand, type ItemCommand, itemCommands } from "../../tracking/write-back/item-commands.ts";
import type { PullRequestHistory } from "../../tracking/write-back/write-back-state.ts";

/** The commands in comments on action items' issues. Reads each issue once, and only one that may have new comments. */
export class CommentCommands {
  /** Every requested change of the issues that were read. */
  allRequests: readonly RequestedChange[] = [];
  /** What is wrong with invalid commands, in words for their authors. */
  problems: readonly string[] = [];
  readonly #github: GitHub;
  readonly #policy: Policy;
  readonly #accounts: ReadonlySet<string>;
  readonly #comments = new Map<number, readonly IssueComment[]>();
  /** By issue, the comments since the last settled pull request; empty where each issue was read alone. */
  #recent: ReadonlyMap<number, readonly IssueComment[]> = new Map();
  readonly #mayWrite = new Map<string, boolean>();

  constructor(github: GitHub, policy: Policy, accounts: ReadonlySet<string>) {
    this.#github = github;
    this.#policy = policy;
    this.#accounts = accounts;
  }

  /** The changes that people with write access requested, in comments that are not settled yet. @throws GitHubError */
  async requestedChanges(
    items: readonly TrackedItem[],
    history: PullRequestHistory,
  ): Promise<readonly RequestedChange[]> {
    const requestedChanges: RequestedChange[] = [];
    const problems: string[] = [];
    const worth = items.flatMap(({ marked }) => (marked && isWorthReading(marked.issue, history) ? [marked] : []));
    const isListed = await this.#readRecent(worth, history);
    for (const marked of worth) {
      const comments = isListed
        ? this.#byPeople(this.#recent.get(marked.issue.number) ?? [])
        : await this.#commentsByPeople(marked.issue);
      for (const comment of comments) {
        if (comment.id <= history.settled || !hasItemCommand(comment.body)) continue;
        if (!(await this.#isAllowed(comment.author))) continue;
        const at = parseInstant(comment.createdAt);
        const today = localDate(at ?? 0, this.#policy.timezone);
        const reading = itemCommands(comment.body, today);
        const issue = marked.issue.number;
        const unknown = reading.commands.flatMap((command) => unknownOwner(command, this.#policy) ?? []);
        const errors = [...reading.problems, ...unknown.map(({ problem }) => problem)];
        problems.push(...errors.map((problem) => `#${issue}, @${comment.author}: ${problem}`));
        for (const command of reading.commands) {
          if (unknown.every((one) => one.command !== command))
            requestedChanges.push({ issue, comment: comment.id, at, author: comment.author, command });
        }
      }
    }
    this.allRequests = requestedChanges;
    this.problems = problems;
    return requestedChanges;
  }

  /** By issue, the last comment of a person on a dropped item. @throws GitHubError */
  async closingComments(drifts: readonly Drift[]): Promise<ReadonlyMap<number, string>> {
    const comments = new Map<number, string>();
    for (const { tracked, to, cause, issue } of drifts) {
      if (cause.kind !== "state" || to !== "dropped" || tracked.marked?.issue.comments === 0) continue;
      const recent = this.#byPeople(this.#recent.get(issue) ?? []);
      const last = recent.at(-1) ?? (await this.#commentsByPeople(tracked.marked!.issue)).at(-1);
      if (last) comments.set(issue, last.body);
    }
    return comments;
  }

  /**
   * Reads the new comments of all issues by one list, where that takes fewer requests than reading each issue: this tool's
   * own reminders make every overdue issue look changed. False where each is to be read.
   */
  async #readRecent(worth: readonly MarkedIssue[], { settledUpTo }: PullRequestHistory): Promise<boolean> {
    if (worth.length < 2) return false;
    const oldest = worth.map(({ issue }) => issue.createdAt).sort()[0]!;
    const since = settledUpTo > oldest ? settledUpTo : oldest;
    const read = () => commentsSince(this.#github, since, worth.length - 1);
    const recent = await this.#github.once(`comments since ${since}`, read);
    if (recent !== null) this.#recent = recent;
    return recent !== null;
  }

  async #commentsByPeople({ number }: GitHubIssue): Promise<readonly IssueComment[]> {
    const known = this.#comments.get(number);
    if (known) return known;
    const comments = this.#byPeople(await listComments(this.#github, number));
    this.#comments.set(number, comments);
    return comments;
  }

  /** Comments by people: this tool's own have a marker, or come from its account. */
  #byPeople(comments: readonly IssueComment[]): readonly IssueComment[] {
    const isOwn = (author: string) => author.endsWith("[bot]") && this.#accounts.has(author.toLowerCase());
    return comments.filter(({ author, body }) => !isOwn(author) && !readMarker(body));
  }

  async #isAllowed(login: string): Promise<boolean> {
    const known = this.#mayWrite.get(login);
    if (known !== undefined) return known;
    const allowed = await mayWrite(this.#github, login);
    this.#mayWrite.set(login, allowed);
    return allowed;
  }
}

/** An unknown owner is rejected: merged into the record, it would be a finding. */
function unknownOwner(command: ItemCommand, { owners }: Policy): { command: ItemCommand; problem: string } | null {
  if (command.fact !== "owner" || owners.isEmpty) return null;
  const unknown = owners.resolve(command.value).find(({ kind }) => kind === "unknown");
  if (unknown?.kind !== "unknown") return null;
  const meant = unknown.nearest === null ? "" : ` (did you mean "${unknown.nearest}"?)`;
  const expected = "expected a login, or a person or team of the configuration";
  return { command, problem: `/owner: unexpected "${unknown.words}", ${expected}${meant}` };
}

/** False for an issue without comments, or without a change since the last settled pull request. */
function isWorthReading({ comments, updatedAt }: GitHubIssue, { settledUpTo }: PullRequestHistory): boolean {
  return comments !== 0 && updatedAt >= settledUpTo;
}
