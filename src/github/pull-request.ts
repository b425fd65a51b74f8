import { ownAccounts } from "./account.ts";
import type { GitHub } from "./client.ts";
import { listComments, postComment, updateComment } from "./comments.ts";

/** Paths from the repository's root of the files that a pull request changes; GitHub tells the first 3,000. @throws GitHubError */
export async function changedFiles(github: GitHub, number: number): Promise<readonly string[]> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const what = `list the files of pull request #${number}`;
  const files = await github.readAll<{ readonly filename: string }>(what, route, { pull_number: number });
  return files.map(({ filename }) => filename);
}

/** The one comment of this tool's on a pull request. */
export interface KeptComment {
  readonly number: number;
  /** What the comment begins with, and is found again by. */
  readonly marker: string;
  /** The account that a team's own App writes as; null for the token's. */
  readonly account: string | null;
}

/** Keeps that comment: edited where it stands, and left alone where it says so already. @throws GitHubError */
export async function keepComment(
  github: GitHub,
  { number, marker, account }: KeptComment,
  body: string,
): Promise<void> {
  const accounts = await ownAccounts(github, account);
  const comments = await listComments(github, number);
  const own = comments.find((one) => accounts.has(one.author.toLowerCase()) && one.body.startsWith(marker));
  if (!own) await postComment(github, number, body, accounts);
  else if (own.body !== body) await updateComment(github, own.id, body);
}
