import type { GitHub } from "./client.ts";

/** A mark on a commit that its pull request shows. */
export interface CommitStatus {
  readonly state: "success" | "failure" | "error" | "pending";
  /** Tells this mark from others on the same commit. */
  readonly context: string;
  /** At most 140 characters are shown. */
  readonly description: string;
  readonly url?: string | undefined;
}

/** @throws GitHubError */
export async function setStatus(
  github: GitHub,
  commit: string,
  { state, context, description, url }: CommitStatus,
): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/statuses/{sha}";
  const shown = [...description].slice(0, 140).join("");
  const parameters = { sha: commit, state, context, description: shown, ...(url ? { target_url: url } : {}) };
  await github.write(`set the status of ${commit.slice(0, 7)}`, route, parameters);
}

export type Reaction = "+1" | "-1" | "confused" | "eyes" | "heart" | "hooray" | "laugh" | "rocket";

/** Reacts to a comment; the same reaction twice is one. @throws GitHubError */
export async function reactTo(github: GitHub, comment: number, content: Reaction): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
  await github.write(`react to comment ${comment}`, route, { comment_id: comment, content });
}
