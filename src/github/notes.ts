import type { IssueAnswer } from "./issues.ts";

/** What GitHub did less than asked, or otherwise; null where it did what was asked. */
export type Note = string | null;

export function joined(notes: readonly Note[]): Note {
  return notes.filter((note) => note !== null).join("; ") || null;
}

/** GitHub silently drops logins that it can't assign: its answer shows who is missing. */
export function unassignedNote(asked: readonly string[], answer: Pick<IssueAnswer, "assignees">): Note {
  const there = new Set((answer.assignees ?? []).map(({ login }) => login.toLowerCase()));
  const missing = asked.filter((login) => !there.has(login.toLowerCase()));
  return missing.length > 0
    ? `${missing.map((login) => `@${login}`).join(", ")} could not be assigned: give the account access, or change the owner`
    : null;
}
