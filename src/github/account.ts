import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

/** The account that a job's GITHUB_TOKEN writes as. */
export const actionsAccount = "github-actions[bot]";

/**
 * Logins, in lower case, whose issues are this tool's own: the account behind the token, and that of GitHub Actions.
 * The token of an App has no user to ask for: `named` is its account where it is not GitHub Actions' own.
 */
export async function ownAccounts(github: GitHub, named: string | null): Promise<ReadonlySet<string>> {
  const accounts = [actionsAccount, ...(named ? [named] : [])];
  if (!named && !github.isInstallation) accounts.push(...(await user(github)));
  return new Set(accounts.map((login) => login.toLowerCase()));
}

async function user(github: GitHub): Promise<string[]> {
  try {
    const { data } = await github.read<{ login: string }>("find out whose token this is", "GET /user", {});
    if (typeof data.login !== "string")
      throw github.unexpectedAnswer("find out whose token this is", "something else than a user");
    return [data.login];
  } catch (error) {
    if (error instanceof GitHubError && (error.kind === "permission" || error.kind === "missing")) return [];
    throw error;
  }
}
