import type { GitHubState } from "../tracking/issue.ts";
import type { Matched } from "../tracking/match.ts";
import type { Operation } from "../tracking/operation.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import type { IssueAnswer } from "./issues.ts";
import { LabelCache } from "./labels.ts";
import { ProjectFieldWriter } from "./project-fields.ts";

/** What was read before a plan was made. */
export type PlanBasis = Pick<Matched, "state" | "postmortems">;

/** What the writer knows while it applies a plan: the state that it started from, and what it opened since. */
export class WriteContext {
  readonly github: GitHub;
  readonly state: GitHubState;
  readonly labels: LabelCache;
  readonly projectFields: ProjectFieldWriter;
  /** False once GitHub has answered that it has no sub-issues. */
  hasSubIssues: boolean;
  /** Numbers by key: issues that this run opened, and those of post-mortems that were there. */
  readonly #opened = new Map<string, number>();
  readonly #parents = new Map<string, number>();
  readonly #ids = new Map<number, number>();

  constructor(github: GitHub, { state, postmortems }: PlanBasis) {
    this.github = github;
    this.state = state;
    this.labels = new LabelCache(github);
    this.projectFields = new ProjectFieldWriter(github);
    this.hasSubIssues = state.hasSubIssues !== false;
    for (const { number, id } of state.issues) this.#ids.set(number, id);
    for (const { postmortem, parent } of postmortems) if (parent) this.#parents.set(postmortem.id, parent.issue.number);
  }

  opened(key: string, { number, id }: Pick<IssueAnswer, "number" | "id">): void {
    this.#opened.set(key, number);
    this.#ids.set(number, id);
  }

  /** The number of an operation's issue; null while there is none. */
  numberOf({ issue, key }: Pick<Operation, "issue" | "key">): number | null {
    return issue ?? this.#opened.get(key) ?? null;
  }

  /** The number of a post-mortem's issue; null while there is none. */
  parentNumber(key: string): number | null {
    return this.#opened.get(key) ?? this.#parents.get(key) ?? null;
  }

  /** @throws GitHubError when the issue was to be opened before and was not. */
  needNumber(operation: Pick<Operation, "issue" | "key">): number {
    const number = this.numberOf(operation);
    if (number !== null) return number;
    throw new GitHubError(
      `could not write to the issue of ${operation.key} in ${this.github.repository}: there is none yet`,
      {
        kind: "refused",
        help: "Run it again: the next run opens it first.",
      },
    );
  }

  async idOf(number: number): Promise<number> {
    const known = this.#ids.get(number);
    if (known !== undefined) return known;
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
    const { data } = await this.github.read<IssueAnswer>(`look for issue #${number}`, route, { issue_number: number });
    this.#ids.set(number, data.id);
    return data.id;
  }
}

/** What GitHub did less than asked, or otherwise; null where it did what was asked. */
export type Note = string | null;

export function joined(notes: readonly Note[]): Note {
  return notes.filter((note) => note !== null).join("; ") || null;
}

/** GitHub silently drops logins that it can't assign: its answer shows who is missing. */
export function unassignedNote(asked: readonly string[], answer: Pick<IssueAnswer, "assignees">): Note {
  const there = new Set((answer.assignees ?? []).map(({ login }) => login.toLowerCase()));
  const missing = asked.filter((login) => !there.has(login.toLowerCase()));
  return missing.length > 0
    ? `${missing.map((login) => `@${login}`).join(", ")} could not be assigned: give the account access, or change the owner`
    : null;
}
