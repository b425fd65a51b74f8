import { applyRules, type Stopwatch } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import type { Instant } from "../time/instant.ts";
import { GitRepository } from "./git.ts";
import type { Repository } from "./load.ts";

export interface Time {
  /** The time to judge by, in milliseconds since 1970: nothing looks at a clock. */
  readonly now: Instant;
}

/** Judges all records by all rules; the baseline of accepted findings is left to the caller. Git tells when files were added. */
export function runRules({ workspace, catalog, policy }: Repository, { now }: Time, stopwatch?: Stopwatch): Finding[] {
  return applyRules({ catalog, policy, now, addedAt: new GitRepository(workspace.root).additions() }, stopwatch);
}
