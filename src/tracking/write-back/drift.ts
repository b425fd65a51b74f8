import type { WrittenFact } from "../../edit/item.ts";
import { issueNumber } from "../../records/issue-cell.ts";
import type { ActionItem } from "../../records/model.ts";
import type { Instant } from "../../time/instant.ts";
import { stateOnGitHub } from "../issue.ts";
import { decode, markerStateOf, type RecordState } from "../marker-state.ts";
import type { TrackedItem } from "../match.ts";
import type { OldItems } from "../old-items.ts";
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
  | { readonly kind: "requested-change"; readonly requestedChange: RequestedChange }
  /** People ticked its box in the issue of old items. */
  | { readonly kind: "old-item" };

/** A requested change that does not apply: the record was changed after it was requested. */
export interface SupersededRequest {
  readonly tracked: TrackedItem;
  readonly requestedChange: RequestedChange;
  /** The fact in the record. */
  readonly current: string | null;
}

/** A `/done` or `/drop` on an issue that was reopened, and whose record is not open yet. */
export interface RequestOnReopened {
  readonly requestedChange: RequestedChange;
  /** The status in the record. */
  readonly current: string;
  /** The open pull request knew the issue as reopened before the command. False where the reopening may be newer. */
  readonly closes: boolean;
}

export interface Drifts {
  readonly drifts: readonly Drift[];
  readonly superseded: readonly SupersededRequest[];
  readonly onReopened: readonly RequestOnReopened[];
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
  const byIssue = latestRequests(requestedChanges, history);
  const found = items.flatMap((tracked) => {
    const requests = tracked.marked ? (byIssue.get(tracked.marked.issue.number) ?? []) : [];
    return tracked.marked ? driftsOfItem(tracked, requests, { history, lastChange }) : [];
  });
  return {
    drifts: found.flatMap(({ drifts }) => drifts),
    superseded: found.flatMap(({ superseded }) => superseded),
    onReopened: found.flatMap(({ onReopened }) => onReopened),
  };
}

/** The old items that people decided to drop: they have no issue of their own, so the decision's issue is named. */
export function droppedOldItems(items: readonly TrackedItem[], { issue, isDropped }: OldItems): readonly Drift[] {
  if (issue === null) return [];
  return items.filter(isDropped).map((tracked) => ({
    tracked,
    issue: issue.issue.number,
    fact: "status",
    from: factOf(tracked.item, "status"),
    to: "dropped",
    cause: { kind: "old-item" },
  }));
}

interface Past {
  readonly history: PullRequestHistory;
  readonly lastChange: LastChange;
}

function driftsOfItem(
  tracked: TrackedItem,
  requests: readonly RequestedChange[],
  { history, lastChange }: Past,
): Drifts {
  const superseded: SupersededRequest[] = [];
  const isOlder = ({ at, command }: RequestedChange) => at !== null && (lastChange(tracked, command.fact) ?? at) > at;
  const state = stateDrift(tracked, history);
  const onReopened = requests
    .filter((request) => state[0]?.to === "open" && request.command.fact === "status" && !isOlder(request))
    .map((request) => onReopenedIssue(state[0]!, request, history));
  const drifts = [...numberDrift(tracked), ...stateOf(state, onReopened)];
  for (const requestedChange of requests) {
    const { fact, value } = requestedChange.command;
    const from = factOf(tracked.item, fact);
    const before = history.open?.writeBackState.requestedChanges[requestedChange.comment];
    if (from === value || isDecided(tracked, requestedChange, state)) continue;
    if (isOlder(requestedChange) || (before !== undefined && before !== (from ?? "")))
      superseded.push({ tracked, requestedChange, current: from });
    else drifts.push(driftTo(tracked, fact, value, { kind: "requested-change", requestedChange }));
  }
  return { drifts, superseded, onReopened };
}

/** Compares a command with the open pull request: one that lists the issue as open, and had not read the command, is older. */
function onReopenedIssue(
  { issue, from }: Drift,
  requestedChange: RequestedChange,
  { open }: PullRequestHistory,
): RequestOnReopened {
  const proposed = open?.writeBackState;
  const isRead = Object.hasOwn(proposed?.requestedChanges ?? {}, requestedChange.comment);
  const closes = proposed?.states[`#${issue}`] === "open" && !isRead;
  return { requestedChange, current: from ?? "", closes };
}

/** The state that the record takes over: that of a reopened issue as it is once a command has closed it. */
function stateOf(state: readonly Drift[], onReopened: readonly RequestOnReopened[]): Drift[] {
  const closing = onReopened.find(({ closes }) => closes)?.requestedChange.command.value;
  return state
    .map((drift) => (closing === undefined ? drift : { ...drift, to: closing }))
    .filter(({ from, to }) => from !== to);
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

/** What to say of `/done` and `/drop` on reopened issues. Where changes are only listed, no issue was closed. */
export function requestsOnReopened({ onReopened }: Drifts, change: string): string[] {
  return onReopened.map(({ requestedChange: { issue, author, command }, closes }) => {
    if (closes) return `#${issue} ${change === "listed" ? "is to be" : "was"} closed, as @${author} asked`;
    const word = command.value === "dropped" ? "/drop" : "/done";
    return `#${issue}, @${author}: the issue was reopened, before "${word}" or after it: it stays open; say it again, or close the issue`;
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
