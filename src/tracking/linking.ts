import type { MarkedIssue } from "./identity.ts";
import { isOpen, type TrackedItem } from "./match.ts";
import type { Operation, Plan } from "./operation.ts";

/** GitHub's limit of sub-issues a parent, closed ones counted. */
const mostSubIssues = 100;

interface SubIssueContext {
  readonly parent: MarkedIssue | null;
  /** Of the parent. */
  readonly key: string;
  /** Issues that are sub-issues of the parent now. */
  readonly children: number;
  /** Numbers of other issues with the parent's key. */
  readonly duplicates: ReadonlySet<number>;
  readonly hasSubIssues: boolean | null;
}

/**
 * Makes issues that have no parent sub-issues of their post-mortem's. New issues are linked as they are opened; people's
 * own choice of another parent stays.
 */
export function linking(
  items: readonly TrackedItem[],
  { parent, key, children, duplicates, hasSubIssues }: SubIssueContext,
): Plan {
  if (hasSubIssues === false) return { operations: [], notices: [] };
  const number = parent?.issue.number ?? null;
  const isUnlinked = (at: number | null) => at === null || (at !== number && duplicates.has(at));
  const opening = items.filter(({ marked, item }) => !marked && isOpen(item)).length;
  const missing = items.filter(({ marked }) => marked && isUnlinked(marked.issue.parent));
  const operations = missing.slice(0, Math.max(0, mostSubIssues - children - opening)).map(
    (item): Operation => ({
      action: "link",
      key: item.key,
      issue: item.marked!.issue.number,
      parent: key,
      reason: `sub-issue of its post-mortem's issue${number === null ? "" : ` #${number}`}`,
    }),
  );
  const outside = missing.length - operations.length + Math.max(0, children + opening - mostSubIssues);
  const message = `a parent has at most ${mostSubIssues} sub-issues: ${outside} of the ${items.length} issues of ${key} stay outside, and are tracked all the same`;
  return { operations, notices: outside > 0 ? [{ key, issue: number, message }] : [] };
}

/** The same operations, but no more new sub-issues than their parent has room for: the others are opened without one. */
export function withinLimits(operations: readonly Operation[], children: number): Operation[] {
  let room = mostSubIssues - children;
  return operations.map((operation) => {
    if (operation.action !== "open" || operation.parent === null) return operation;
    return room-- > 0 ? operation : { ...operation, parent: null };
  });
}
