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

/**
 * Keeps one comment of this tool's on a pull request: edited where it stands, and left alone where it says so already.
 *
 * @param marker what the comment begins with, and is found again by
 * @throws GitHubError
 */
export async function keepComment(github: GitHub, number: number, marker: string, body: string): Promise<void> {
  const accounts = await ownAccounts(github, null);
  const comments = await listComments(github, number);
  const own = comments.find((one) => accounts.has(one.author.toLowerCase()) && one.body.startsWith(marker));
  if (!own) await postComment(github, number, body, accounts);
  else if (own.body !== body) await updateComment(github, own.id, body);
}
