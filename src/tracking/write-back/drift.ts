import type { WrittenFact } from "../../edit/writing/item.ts";
import type { ActionItem } from "../../records/model.ts";
import { type GitHubIssue, issueNumber } from "../issue.ts";
import { decode, markerStateOf, type RecordState } from "../marker-state.ts";
import type { TrackedItem } from "../match.ts";
import type { ItemCommand } from "./item-commands.ts";
import type { PullRequestHistory } from "./write-back-state.ts";

/** A command that somebody with write access gave on an action item's issue. */
export interface RequestedChange {
  readonly issue: number;
  /** The comment's id: later comments have higher ones. */
  readonly comment: number;
  /** Login. */
  readonly author: string;
  readonly command: ItemCommand;
}

/** One fact that a record is to take over from GitHub. */
export interface Drift {
  readonly tracked: TrackedItem;
  readonly issue: number;
  readonly fact: Exclude<WrittenFact, "number">;
  /** What the record says now; null for nothing. */
  readonly from: string | null;
  readonly to: string;
  readonly cause: DriftCause;
}

export type DriftCause =
  | { readonly kind: "number" }
  /** `recordMoved`: the record was changed too, since GitHub last heard of it. */
  | { readonly kind: "state"; readonly recordMoved: boolean }
  | { readonly kind: "requested-change"; readonly requestedChange: RequestedChange };

/** A wish that came too late: the record was changed since it was uttered. */
export interface SupersededRequest {
  readonly tracked: TrackedItem;
  readonly requestedChange: RequestedChange;
  /** What the record says. */
  readonly current: string | null;
}

export interface Drifts {
  readonly drifts: readonly Drift[];
  readonly superseded: readonly SupersededRequest[];
}

/**
 * What the records have to take over: of an issue its state and number, of its comments what people asked for. GitHub
 * decides on states, the record on due dates and owners: a wish counts only while the record says what it said then.
 */
export function driftsOf(
  items: readonly TrackedItem[],
  requestedChanges: readonly RequestedChange[],
  history: PullRequestHistory,
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
      if (before !== undefined && before !== (from ?? ""))
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

/** What a record says of a fact, as a catch-up writes it. */
export function factOf(item: ActionItem, fact: Drift["fact"]): string | null {
  if (fact === "due") return item.due ? (item.due.date ?? item.due.text) : null;
  return item[fact]?.value ?? null;
}

/** A record's status as far as issues know one. */
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
  const onGitHub = stateOf(marked!.issue);
  const record = recordStateOf(item);
  const { state: remembered } = decode(marked!.marker, history.writtenBack);
  // The record has moved since and GitHub has not: then it is for the sync to bring the issue up to date.
  if (onGitHub === null || remembered === "gone" || onGitHub === record || onGitHub === remembered) return [];
  return [driftTo(tracked, "status", onGitHub, { kind: "state", recordMoved: record !== remembered })];
}

/** What an issue's state says of its item; null for a duplicate, which says nothing. */
function stateOf({ state, stateReason }: GitHubIssue): Exclude<RecordState, "gone"> | null {
  if (state === "open") return "open";
  if (stateReason === "duplicate") return null;
  return stateReason === "not_planned" ? "dropped" : "done";
}

/** Whether GitHub has decided what a wish asks for: the state of a closed or reopened issue is its own. */
function isDecided({ marked }: TrackedItem, { command }: RequestedChange, own: readonly Drift[]): boolean {
  if (command.fact !== "status") return false;
  return marked!.issue.state === "closed" || own.some(({ fact }) => fact === "status");
}

/** Of each issue and fact the last wish that is not settled yet. */
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
 * Whether records and issues alone leave it open who moved last: then what catch-ups brought before has to be known. A
 * request that is saved in every run in which nothing happened.
 */
export function needsHistory(items: readonly TrackedItem[]): boolean {
  return items.some(({ item, marked }) => {
    if (!marked) return false;
    const { state } = markerStateOf(marked.marker);
    const record = recordStateOf(item);
    return state !== "gone" && (record !== state || (record === "open" && marked.issue.state === "closed"));
  });
}
