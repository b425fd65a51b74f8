/** What other programs may use: the rest may change with any version. */

import type { CommandContext } from "./commands/context/command.ts";
import type { Repository } from "./commands/repository/load.ts";
import { runRules, type Time } from "./commands/repository/run-rules.ts";
import type { Connection } from "./github/transport.ts";
import type { Finding } from "./rules/rule.ts";
import type { Instant } from "./time/instant.ts";
import type { Plan } from "./tracking/operation.ts";

export { type ReadingOptions, readRecords } from "./commands/repository/load.ts";
export type { Time } from "./commands/repository/run-rules.ts";
export { GitHubError } from "./github/error.ts";
export type { Finding } from "./rules/rule.ts";
export { UsageError } from "./text/error.ts";
export type { Operation, Plan } from "./tracking/operation.ts";

/** What `readRecords` reads: the folder, the team's process, and all records with what could not be read. */
export type Records = Repository;

/** Checks all records by all rules, before the baseline of accepted findings applies. Git knows when files were added. */
export function check(records: Records, time: Time): Finding[] {
  return [...runRules(records, time).findings];
}

export interface PlanOptions extends Time {
  /** The repository on GitHub to compare with; without it GitHub is taken for empty. */
  readonly github?: Pick<Connection, "repository" | "token" | "apiUrl">;
}

/**
 * What `sync` and then `overdue` would change on GitHub; it writes nothing.
 *
 * @throws GitHubError when GitHub refuses or can't be reached
 */
async function planChanges(records: Records, { now, github }: PlanOptions): Promise<Plan> {
  const [{ GitHub }, { loadSyncContext }, { planAll }] = await Promise.all([
    import("./github/client.ts"),
    import("./commands/sync/sync-context.ts"),
    import("./commands/plan.ts"),
  ]);
  const context = silent(records.workspace.root, now, github?.repository);
  const client = github ? new GitHub({ ...github, writeInterval: 0 }) : null;
  return planAll(await loadSyncContext(records, client, context), context);
}

export { planChanges as plan };

/** Without an environment, a person who reads warnings or a clock. */
function silent(cwd: string, now: Instant, repository: string | undefined): CommandContext {
  const env = { GITHUB_REPOSITORY: repository };
  return { cwd, env, now, warn() {}, elapsed: () => 0 };
}
