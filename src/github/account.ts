import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

/** The account that a job's GITHUB_TOKEN writes as. */
export const actionsAccount = "github-actions[bot]";

/**
 * Logins, in lower case, whose issues are this tool's own: the token's account, and that of GitHub Actions.
 *
 * @param named the account of a team's own App: the token of an App has no user to ask for
 */
export async function ownAccounts(github: GitHub, named: string | null): Promise<ReadonlySet<string>> {
  const accounts = [actionsAccount, ...(named ? [named] : [])];
  if (!named && !github.isInstallation) accounts.push(...(await user(github)));
  return new Set(accounts.map((login) => login.toLowerCase()));
}

async function user(github: GitHub): Promise<string[]> {
  try {
    const { data } = await github.once("user", () =>
      github.read<{ login: string }>("find out whose token this is", "GET /user", {}),
    );
    if (typeof data.login !== "string")
      throw github.unexpectedAnswer("find out whose token this is", "something else than a user");
    return [data.login];
  } catch (error) {
    if (error instanceof GitHubError && (error.kind === "permission" || error.kind === "missing")) return [];
    throw error;
  }
}
