import type { ItemIssue, Milestone } from "../../process/action-item.ts";
import type { Instant } from "../../time/instant.ts";
import { parseInstant } from "../../time/instant.ts";
import type { Identities, MarkedIssue } from "../identity.ts";
import { type GitHubIssue, type GitHubState, stateOnGitHub } from "../issue.ts";
import { readMarker } from "../marker.ts";
import { decode } from "../marker-state.ts";
import type { TrackedItem } from "../match.ts";
import type { Plan } from "../operation.ts";

/** An issue of this tool, as far as deadlines concern it. */
export interface TrackedIssue {
  /** The kind of its marker: `item`, `request` or `digest`. */
  readonly kind: string;
  readonly key: string;
  /** Null for one that the same run is about to open. */
  readonly number: number | null;
  readonly open: boolean;
  /** Of an action item's issue: see `ItemIssue`. */
  readonly decided?: ItemIssue["decided"];
  /** The older issue of the same kind and key, which counts: two simultaneous runs may both have opened one. */
  readonly duplicateOf: number | null;
  /** Missing for one that the same run is about to open. */
  readonly title?: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly milestone: Milestone | null;
  readonly createdAt: Instant | null;
  readonly closedAt: Instant | null;
  /** This tool's own comments, in the order in which they were posted; null where they were not read. */
  readonly comments: readonly OwnComment[] | null;
}

export interface OwnComment {
  readonly id: number;
  readonly body: string;
}

/**
 * This tool's issues, without their comments. An action item's issue has the key that its item has now, whatever its marker
 * says; one that no item has keeps its own, in a form that is no item's.
 */
export function trackedIssues(
  { byKey }: Identities,
  items: readonly TrackedItem[],
  writtenBack?: GitHubState["writtenBack"],
): readonly TrackedIssue[] {
  const keys = new Map(items.flatMap(({ key, marked }) => (marked ? [[marked.issue.number, key] as const] : [])));
  const used = new Set(items.map(({ key }) => key));
  const keyOf = ({ issue, marker: { kind, key } }: MarkedIssue) =>
    keys.get(issue.number) ?? (kind === "item" && used.has(key) ? `${key} (#${issue.number})` : key);
  return [...byKey.values()].flatMap((marked) =>
    marked.map((one, index) => ({
      kind: one.marker.kind,
      key: keyOf(one),
      number: one.issue.number,
      open: one.issue.state === "open",
      ...(one.marker.kind === "item" ? { decided: decisionOn(one, writtenBack) } : {}),
      duplicateOf: index === 0 ? null : marked[0]!.issue.number,
      title: one.issue.title,
      body: one.issue.body,
      labels: one.issue.labels,
      milestone: milestoneOf(one.issue),
      createdAt: parseInstant(one.issue.createdAt),
      closedAt: one.issue.closedAt === null ? null : parseInstant(one.issue.closedAt),
      comments: null,
    })),
  );
}

/** What people made of an issue since its record was written to it; null where they left it alone. */
function decisionOn(
  marked: MarkedIssue,
  writtenBack: GitHubState["writtenBack"],
): NonNullable<ItemIssue["decided"]> | null {
  const onGitHub = stateOnGitHub(marked.issue);
  const { state: remembered } = decode(marked, writtenBack);
  if (onGitHub === null) return "duplicate";
  return remembered === "gone" || onGitHub === remembered ? null : onGitHub;
}

/** The issues with the comments that were read, by the number of their issue. */
export function withComments(
  issues: readonly TrackedIssue[],
  comments: ReadonlyMap<number, readonly OwnComment[]>,
): readonly TrackedIssue[] {
  return issues.map((issue) => ({ ...issue, comments: comments.get(issue.number ?? 0) ?? issue.comments }));
}

/** GitHub keeps a milestone's day as an instant of that day in UTC. */
function milestoneOf({ milestone }: GitHubIssue): Milestone | null {
  return milestone?.due ? { title: milestone.title, due: milestone.due.slice(0, 10) } : null;
}

/** The issues that a plan opens, as they will be: so that one run can open an overdue item's issue and flag it. */
export function openedBy({ operations }: Plan): readonly TrackedIssue[] {
  return operations.flatMap((operation): TrackedIssue[] => {
    const marker = operation.action === "open" ? readMarker(operation.body) : null;
    if (operation.action !== "open" || !marker) return [];
    const { title, body, labels } = operation;
    const unknown = {
      number: null,
      open: true,
      duplicateOf: null,
      milestone: null,
      createdAt: null,
      closedAt: null,
      comments: [],
    };
    return [{ kind: marker.kind, key: marker.key, title, body, labels, ...unknown }];
  });
}

/** The issues of one kind by their keys, without duplicates. */
export function issuesOfKind(issues: readonly TrackedIssue[], kind: string): ReadonlyMap<string, TrackedIssue> {
  const counting = issues.filter((issue) => issue.kind === kind && issue.duplicateOf === null);
  return new Map(counting.map((issue) => [issue.key, issue]));
}
