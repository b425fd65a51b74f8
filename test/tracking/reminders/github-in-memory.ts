import type { Operation, Plan } from "../../../src/tracking/operation.ts";
import type { OwnComment, TrackedIssue } from "../../../src/tracking/reminders/tracked-issue.ts";
import { openedBy } from "../../../src/tracking/reminders/tracked-issue.ts";

/** What GitHub would hold after a plan: the plan of the same moment on it must be empty. */
export class GitHubInMemory {
  issues: readonly TrackedIssue[];
  comments: ReadonlyMap<number, readonly OwnComment[]> = new Map();
  #next = 1000;

  constructor(issues: readonly TrackedIssue[] = []) {
    this.issues = issues;
  }

  apply({ operations }: Plan, now: number): void {
    for (const operation of operations) this.#carryOut(operation, now);
  }

  /** The one issue with this key. */
  issue(key: string): TrackedIssue {
    const found = this.issues.filter((issue) => issue.key === key);
    if (found.length !== 1) throw new Error(`${found.length} issues with the key ${key}`);
    return found[0]!;
  }

  commentsOf(key: string): readonly OwnComment[] {
    return this.comments.get(this.issue(key).number!) ?? [];
  }

  change(key: string, change: Partial<TrackedIssue>): void {
    this.issues = this.issues.map((issue) => (issue.key === key ? { ...issue, ...change } : issue));
  }

  #carryOut(operation: Operation, now: number): void {
    if (operation.action === "open") {
      const [opened] = openedBy({ operations: [operation], notices: [] });
      if (opened?.key !== operation.key) throw new Error(`no marker of ${operation.key} in its body`);
      this.issues = [...this.issues, { ...opened, number: this.#next++, createdAt: now }];
      return;
    }
    const issue = this.issues.find(({ number }) => number === operation.issue);
    if (!issue) throw new Error(`no issue ${operation.issue}`);
    const change = changeBy(operation, issue, now);
    this.issues = this.issues.map((one) => (one === issue ? { ...one, ...change } : one));
    if (operation.action === "delete-comment") this.#post(issue, operation.comment, []);
    if (operation.action === "comment") {
      this.#post(issue, operation.replaces, [{ id: this.#next++, body: operation.body }]);
    }
  }

  #post({ key, number }: TrackedIssue, gone: number | null, added: readonly OwnComment[]): void {
    const kept = this.commentsOf(key).filter(({ id }) => id !== gone);
    this.comments = new Map(this.comments).set(number!, [...kept, ...added]);
  }
}

function changeBy(operation: Operation, { labels }: TrackedIssue, now: number): Partial<TrackedIssue> {
  switch (operation.action) {
    case "update":
      return { ...rewritten(operation), key: operation.key };
    case "close":
      return { open: false, closedAt: now, ...rewritten(operation) };
    case "reopen":
      return { open: true, closedAt: null, ...rewritten(operation) };
    case "label":
      return { labels: [...labels.filter((one) => !operation.remove.includes(one)), ...operation.add] };
    case "comment":
    case "delete-comment":
      return {};
    default:
      throw new Error(`unexpected ${operation.action}`);
  }
}

function rewritten({ body }: { readonly body?: string }): Partial<TrackedIssue> {
  return body === undefined ? {} : { body };
}
