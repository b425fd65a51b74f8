import type { WrittenFact } from "../../edit/item.ts";
import { issueNumber } from "../../records/issue-cell.ts";
import type { ActionItem } from "../../records/model.ts";
import type { Instant } from "../../time/instant.ts";
import { stateOnGitHub } from "../issue.ts";
import { decode, markerStateOf, type RecordState } from "../marker-state.ts";
import type { TrackedItem } from "../match.ts";
import type { ItemCommand } from "./item-commands.ts";
import type { PullRequestHistory } from "./write-back-state.ts";

/** A command on an action item's issue, by a person with write access. */
export interface RequestedChange {
  readonly issue: number;
  /** The comment's id: later comments have higher ones. */
  readonly comment: number;
  /** When the comment was posted; null where that is unknown. */
  readonly at: Instant | null;
  /** Login. */
  readonly author: string;
  readonly command: ItemCommand;
}

/** When a fact of a record last changed, as far as git tells; null where it does not, or where it never did. */
export type LastChange = (tracked: TrackedItem, fact: RequestedChange["command"]["fact"]) => Instant | null;

/** One fact that the record should take over from GitHub. */
export interface Drift {
  readonly tracked: TrackedItem;
  readonly issue: number;
  readonly fact: Exclude<WrittenFact, "number">;
  /** The fact in the record now; null for none. */
  readonly from: string | null;
  readonly to: string;
  readonly cause: DriftCause;
}

export type DriftCause =
  | { readonly kind: "number" }
  /** `recordMoved`: the record was changed too, since its issue was last written. */
  | { readonly kind: "state"; readonly recordMoved: boolean }
  | { readonly kind: "requested-change"; readonly requestedChange: RequestedChange };

/** A requested change that does not apply: the record was changed after it was requested. */
export interface SupersededRequest {
  readonly tracked: TrackedItem;
  readonly requestedChange: RequestedChange;
  /** The fact in the record. */
  readonly current: string | null;
}

export interface Drifts {
  readonly drifts: readonly Drift[];
  readonly superseded: readonly SupersededRequest[];
}

/**
 * What the records have to take over: an issue's state and number, and the changes requested in its comments. GitHub decides
 * on states, the record on due dates and owners: a requested change applies only while the record has not changed since.
 */
export function driftsOf(
  items: readonly TrackedItem[],
  requestedChanges: readonly RequestedChange[],
  history: PullRequestHistory,
  lastChange: LastChange = () => null,
): Drifts {
  const drifts: Drift[] = [];
  const superseded: SupersededRequest[] = [];
  const byIssue = latestRequests(requestedChanges, history);
  for (const tracked of items) {
    if (!tracked.marked) continue;
    const own = [...numberDrift(tracked), ...stateDrift(tracked, history)];
    for (const request of byIssue.get(tracked.marked.issue.number) ?? []) {
      const from = factOf(tracked.item, request.command.fact);
      const before = history.open?.writeBackState.requestedChanges[request.comment];
      if (from === request.command.value || isDecided(tracked, request, own)) continue;
      const changedAt = request.at === null ? null : lastChange(tracked, request.command.fact);
      const isOlder = changedAt !== null && changedAt > request.at!;
      if (isOlder || (before !== undefined && before !== (from ?? "")))
        superseded.push({ tracked, requestedChange: request, current: from });
      else
        own.push(
          driftTo(tracked, request.command.fact, request.command.value, {
            kind: "requested-change",
            requestedChange: request,
          }),
        );
    }
    drifts.push(...own);
  }
  return { drifts, superseded };
}

/** A fact of a record, in the form in which the write-back writes it. */
export function factOf(item: ActionItem, fact: Drift["fact"]): string | null {
  if (fact === "due") return item.due ? (item.due.date ?? item.due.text) : null;
  return item[fact]?.value ?? null;
}

/** The state of an issue that an item's status asks for. */
export function recordStateOf({ status }: ActionItem): Exclude<RecordState, "gone"> {
  return status.value === "done" || status.value === "dropped" ? status.value : "open";
}

function driftTo(tracked: TrackedItem, fact: Drift["fact"], to: string, cause: DriftCause): Drift {
  const issue = tracked.marked!.issue.number;
  return { tracked, issue, fact, from: factOf(tracked.item, fact), to, cause };
}

/** A cell that names an issue of another tracker is the team's own. */
function numberDrift(tracked: TrackedItem): Drift[] {
  const { item, marked } = tracked;
  const written = item.issue?.value ?? null;
  const number = issueNumber(written);
  if (number === marked!.issue.number || (written !== null && !/^#?\d+$/.test(written))) return [];
  return [driftTo(tracked, "issue", `#${marked!.issue.number}`, { kind: "number" })];
}

function stateDrift(tracked: TrackedItem, history: PullRequestHistory): Drift[] {
  const { item, marked } = tracked;
  const onGitHub = stateOnGitHub(marked!.issue);
  const record = recordStateOf(item);
  const { state: remembered } = decode(marked!, history.writtenBack);
  // Where only the record has changed since, the sync updates the issue.
  if (onGitHub === null || remembered === "gone" || onGitHub === record || onGitHub === remembered) return [];
  return [driftTo(tracked, "status", onGitHub, { kind: "state", recordMoved: record !== remembered })];
}

/** What to say of open items whose issue a person closed as a duplicate: that says nothing about the work. */
export function closedAsDuplicates(items: readonly TrackedItem[]): string[] {
  return items.flatMap(({ key, item, marked }) => {
    const isDuplicate = marked?.issue.state === "closed" && marked.issue.stateReason === "duplicate";
    if (!isDuplicate || recordStateOf(item) !== "open") return [];
    return `#${marked.issue.number} was closed as a duplicate, and the record of ${key} is open: set its status there, or reopen the issue`;
  });
}

/** Whether the issue's own state decides what is requested: that of a closed or reopened issue does. */
function isDecided({ marked }: TrackedItem, { command }: RequestedChange, own: readonly Drift[]): boolean {
  if (command.fact !== "status") return false;
  return marked!.issue.state === "closed" || own.some(({ fact }) => fact === "status");
}

/** Of each issue and fact, the last requested change that is not settled yet. */
function latestRequests(
  requestedChanges: readonly RequestedChange[],
  { settled }: PullRequestHistory,
): ReadonlyMap<number, readonly RequestedChange[]> {
  const latest = new Map<string, RequestedChange>();
  const inOrder = requestedChanges.filter(({ comment }) => comment > settled).sort((a, b) => a.comment - b.comment);
  for (const request of inOrder) latest.set(`${request.issue} ${request.command.fact}`, request);
  const byIssue = new Map<number, RequestedChange[]>();
  for (const request of latest.values()) byIssue.set(request.issue, [...(byIssue.get(request.issue) ?? []), request]);
  return byIssue;
}

/**
 * Whether records and issues alone do not show which changed last: then the write-back's earlier pull requests have to be
 * read. A run in which nothing happened saves that request.
 */
export function needsHistory(items: readonly TrackedItem[]): boolean {
  return items.some(({ item, marked }) => {
    if (!marked) return false;
    const { state } = markerStateOf(marked.marker);
    const record = recordStateOf(item);
    return state !== "gone" && (record !== state || (record === "open" && marked.issue.state === "closed"));
  });
}
