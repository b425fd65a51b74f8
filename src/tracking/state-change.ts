import type { GitHubIssue } from "./issue.ts";
import type { RecordState } from "./marker-state.ts";

export type StateChange =
  | { readonly action: "close"; readonly stateReason: "completed" | "not_planned" }
  | { readonly action: "reopen" };

/**
 * What a record's state asks of its issue. Only a record that moved since the issue was last written asks for anything:
 * what people closed or reopened on GitHub stays so until the catch-up has brought it into the record.
 */
export function stateChange(
  record: Exclude<RecordState, "gone">,
  remembered: RecordState,
  { state, stateReason }: Pick<GitHubIssue, "state" | "stateReason">,
): StateChange | null {
  if (record === remembered) return null;
  // Where both moved, GitHub decides on the state: the catch-up brings it, and tells of the record's change.
  if (state === (remembered === "open" ? "closed" : "open") && remembered !== "gone") return null;
  if (record === "open") return state === "closed" ? { action: "reopen" } : null;
  const wanted = record === "done" ? "completed" : "not_planned";
  return state === "closed" && stateReason === wanted ? null : { action: "close", stateReason: wanted };
}
