import { unknownLogins } from "../../src/tracking/assignees.ts";
import type { GitHubIssue, GitHubState, Whereabouts } from "../../src/tracking/issue.ts";
import { markerFolder, readMarker } from "../../src/tracking/marker.ts";
import type { Matched } from "../../src/tracking/match.ts";
import { observe, type TrackedRecords, unlistedIssues } from "../../src/tracking/observe.ts";
import type { Operation, Plan } from "../../src/tracking/operation.ts";
import type { OwnComment } from "../../src/tracking/reminders/tracked-issue.ts";
import { emptyState, matched } from "./team.ts";

/** GitHub as far as tracking sees it: carries plans out at once, and lets people meddle. */
export class GitHubInMemory {
  issues: GitHubIssue[] = [];
  readonly accounts = new Set(["github-actions[bot]"]);
  readonly assignable: ReadonlySet<string>;
  readonly gone = new Map<number, Whereabouts>();
  /** Of the repository. */
  readonly labels = new Set(["incident"]);
  /** By issue, the comments that plans posted on their own. */
  readonly comments = new Map<number, readonly OwnComment[]>();
  #last = 0;
  #lastComment = 0;

  constructor(assignable: readonly string[] = ["alexk", "dana"]) {
    this.assignable = new Set(assignable);
  }

  /** What a run reads: everything, or all but the newest issues when the list lags. */
  read(missing = 0): GitHubState {
    const issues = this.issues.slice(0, this.issues.length - missing);
    return emptyState({ issues, accounts: this.accounts, hasSubIssues: this.issues.length > 0 ? true : null });
  }

  /** What a run plans from: what it read, matched with the records, and the answers to what it asked. */
  matched(records: TrackedRecords, read: GitHubState = this.read()): Matched {
    const unlisted = unlistedIssues(observe(records, read));
    const known = (number: number): Whereabouts =>
      this.gone.get(number) ?? { kind: this.find(number) ? "found" : "deleted" };
    const all = matched(records, {
      ...read,
      whereabouts: new Map(unlisted.map((number) => [number, known(number)])),
      issues: [...read.issues, ...unlisted.flatMap((number) => this.find(number) ?? [])],
    });
    const { incident } = records.policy.issues.labels;
    return {
      ...all,
      state: {
        ...all.state,
        assignable: new Map(unknownLogins(all).map((login) => [login.toLowerCase(), this.assignable.has(login)])),
        labels: new Map([[incident.toLowerCase(), this.labels.has(incident.toLowerCase())]]),
      },
    };
  }

  find(number: number): GitHubIssue | undefined {
    return this.issues.find((issue) => issue.number === number);
  }

  add(changes: Partial<GitHubIssue>): GitHubIssue {
    const number = ++this.#last;
    const at = "2026-06-01T00:00:00Z";
    const issue: GitHubIssue = {
      number,
      id: 1000 + number,
      title: "",
      body: "",
      state: "open",
      stateReason: null,
      author: "github-actions[bot]",
      labels: [],
      assignees: [],
      milestone: null,
      locked: false,
      parent: null,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      ...changes,
    };
    this.issues.push(issue);
    return issue;
  }

  /** Changes an issue, as people may. */
  change(number: number, changes: Partial<GitHubIssue>): void {
    this.issues = this.issues.map((issue) => (issue.number === number ? { ...issue, ...changes } : issue));
  }

  remove(number: number): void {
    this.issues = this.issues.filter((issue) => issue.number !== number);
  }

  /** Carries out a plan, or what of it was done before the process died. */
  apply(plan: Plan, upTo = plan.operations.length, at = "2026-06-01T00:00:00Z"): void {
    const opened = new Map<string, number>();
    for (const operation of plan.operations.slice(0, Math.max(0, upTo))) this.#carryOut(operation, opened, at);
  }

  #carryOut(operation: Operation, opened: Map<string, number>, at: string): void {
    if (operation.action === "open") {
      this.#open(operation, opened, at);
      return;
    }
    if (operation.action === "create-label") {
      this.labels.add(operation.key.toLowerCase());
      return;
    }
    const number = operation.issue ?? opened.get(operation.key);
    const issue = number === undefined ? undefined : this.find(number);
    if (!issue) throw new Error(`there is no issue for ${JSON.stringify(operation)}`);
    this.change(issue.number, this.#changeBy(operation, issue, opened));
    if (operation.action === "close") this.change(issue.number, { closedAt: at });
    if (operation.action === "reopen") this.change(issue.number, { closedAt: null });
    if (operation.action === "delete-comment") this.#post(issue.number, operation.comment, []);
    if (operation.action === "comment")
      this.#post(issue.number, operation.replaces, [{ id: ++this.#lastComment, body: operation.body }]);
  }

  #post(issue: number, gone: number | null, added: readonly OwnComment[]): void {
    const kept = (this.comments.get(issue) ?? []).filter(({ id }) => id !== gone);
    this.comments.set(issue, [...kept, ...added]);
  }

  #open(operation: Extract<Operation, { action: "open" }>, opened: Map<string, number>, createdAt: string): void {
    const { title, body, labels, assignees, parent, key } = operation;
    const known = assignees.filter((login) => this.assignable.has(login));
    const of = parent === null ? null : (opened.get(parent) ?? this.#numberOf(parent, body));
    opened.set(key, this.add({ title, body, labels, assignees: known, parent: of, createdAt }).number);
  }

  #changeBy(operation: Operation, issue: GitHubIssue, opened: Map<string, number>): Partial<GitHubIssue> {
    const rewriting = "title" in operation || "body" in operation ? pick(operation) : {};
    switch (operation.action) {
      case "update":
        return rewriting;
      case "close":
        return { ...rewriting, state: "closed", stateReason: operation.stateReason };
      case "reopen":
        return { ...rewriting, state: "open", stateReason: "reopened" };
      case "label":
        return { labels: changed(issue.labels, operation) };
      case "assign":
        return {
          assignees: changed(issue.assignees, {
            ...operation,
            add: operation.add.filter((login) => this.assignable.has(login)),
          }),
        };
      case "link":
        return { parent: opened.get(operation.parent) ?? this.#numberOf(operation.parent, issue.body) };
      default:
        return {};
    }
  }

  /** The issue of a post-mortem of the same folder as the item with this body. */
  #numberOf(parent: string, body: string): number | null {
    const folder = markerFolder(readMarker(body) ?? {});
    const found = this.issues.filter((issue) => {
      const marker = readMarker(issue.body);
      return marker?.kind === "postmortem" && marker.key === parent && markerFolder(marker) === folder;
    });
    return (found.find(({ state }) => state === "open") ?? found[0])?.number ?? null;
  }
}

function pick({ title, body }: { title?: string; body?: string }): Partial<GitHubIssue> {
  return { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) };
}

function changed(
  names: readonly string[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): string[] {
  const kept = names.filter((name) => !remove.includes(name));
  return [...kept, ...add.filter((name) => !kept.some((other) => other.toLowerCase() === name.toLowerCase()))];
}

/** How many histories a property is tried with: this many, or what `HISTORIES` says. */
export function histories(few: number): number {
  return Number(process.env.HISTORIES) || few;
}
