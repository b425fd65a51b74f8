import type { Instant } from "../records/model.ts";
import type { Plan } from "../tracking/operation.ts";
import type { Milestone } from "./item-deadline.ts";

/** An issue of this tool, as far as deadlines concern it. */
export interface TrackedIssue {
  /** The key in its marker. */
  readonly key: string;
  /** Null for one that the same run is about to open. */
  readonly number: number | null;
  readonly open: boolean;
  readonly body: string;
  readonly labels: readonly string[];
  readonly milestone: Milestone | null;
  readonly createdAt: Instant | null;
  readonly closedAt: Instant | null;
  /** This tool's own comments, in the order in which they were posted. */
  readonly comments: readonly { readonly id: number; readonly body: string }[];
}

/** The issue of each key; of several with one key, the open one, and among those the oldest. */
export function issuesByKey(issues: readonly TrackedIssue[]): ReadonlyMap<string, TrackedIssue> {
  const map = new Map<string, TrackedIssue>();
  const rank = ({ open, number }: TrackedIssue) => (open ? 0 : 1e12) + (number ?? 0);
  for (const issue of issues) {
    const known = map.get(issue.key);
    if (!known || rank(issue) < rank(known)) map.set(issue.key, issue);
  }
  return map;
}

/** The issues that a plan opens, as they will stand: so that one run can open an overdue item's issue and flag it. */
export function openedBy({ operations }: Plan): readonly TrackedIssue[] {
  return operations.flatMap((operation): TrackedIssue[] => {
    if (operation.action !== "open") return [];
    const { key, body, labels } = operation;
    return [
      { key, number: null, open: true, body, labels, milestone: null, createdAt: null, closedAt: null, comments: [] },
    ];
  });
}
