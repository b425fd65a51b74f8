import type { Operation, Plan } from "../../src/tracking/operation.ts";

export function planOf(operations: readonly Operation[], notices: Plan["notices"] = []): Plan {
  return { operations, notices };
}

const parent = "2026-05-29-checkout-errors";

function opening(key: string, title: string, reason: string): Operation {
  const labels = ["action-item", "sev-1"];
  const isParent = key === parent;
  return {
    action: "open",
    key,
    issue: null,
    reason,
    title,
    body: "…",
    labels,
    assignees: [],
    parent: isParent ? null : parent,
  };
}

/** One of each kind of change. */
export const plan: Plan = planOf(
  [
    opening(parent, "Post-mortem: Checkout Outage", "its action items have no parent issue"),
    opening(`${parent}#1`, "Add integration tests for all webhook event types", "new action item"),
    opening(`${parent}#5`, "決済の監視を追加する", "new action item"),
    { action: "link", key: `${parent}#1`, issue: null, parent, reason: `belongs to ${parent}` },
    { action: "update", key: `${parent}#2`, issue: 12, reason: "due date 2026-06-02 → 2026-06-09", body: "…" },
    {
      action: "label",
      key: `${parent}#2`,
      issue: 12,
      add: ["overdue"],
      remove: ["due-soon"],
      reason: "due 3 days ago",
    },
    { action: "assign", key: `${parent}#2`, issue: 12, add: ["sarahk"], remove: [], reason: "owner Alex → Sarah K." },
    { action: "comment", key: `${parent}#2`, issue: 12, body: "…", replaces: 99, reason: "overdue since 2026-06-06" },
    { action: "close", key: `${parent}#3`, issue: 13, stateReason: "completed", reason: "done in the record" },
  ],
  [{ key: `${parent}#4`, issue: 14, message: 'owner "DevOps" is no GitHub user who can be assigned' }],
);
