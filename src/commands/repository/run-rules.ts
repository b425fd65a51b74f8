import { baselineOf, compareWithBaseline, formatBaseline, parseBaseline } from "../../rules/baseline.ts";
import { applyRules, type Stopwatch } from "../../rules/check.ts";
import type { Finding } from "../../rules/rule.ts";
import { counted } from "../../text/count.ts";
import type { Instant } from "../../time/instant.ts";
import { GitRepository } from "./git.ts";
import { type Repository, readText } from "./load.ts";
import { FolderWriter } from "./workspace-writer.ts";

export interface Time {
  /** The time to use as "now", in milliseconds since 1970: no clock is read. */
  readonly now: Instant;
}

/** Checks all records by all rules, before the baseline of accepted findings applies. Git knows when files were added. */
export function runRules({ workspace, catalog, policy }: Repository, { now }: Time, stopwatch?: Stopwatch): Finding[] {
  return applyRules({ catalog, policy, now, addedAt: new GitRepository(workspace.root).additions() }, stopwatch);
}

/** The file with the accepted findings of a repository. */
export const baselineFile = ".github/incidents-baseline.json";

/**
 * The findings that the baseline does not accept; all of them where there is none.
 *
 * @param folder prefix of the repository's paths in what people read
 * @throws UsageError for a file that is no baseline
 */
export function readBaseline(
  { workspace, catalog }: Repository,
  findings: readonly Finding[],
  folder = "",
): readonly Finding[] {
  if (!workspace.exists(baselineFile)) return findings;
  const source = readText(workspace, baselineFile);
  return compareWithBaseline(findings, parseBaseline(source.at(folder + baselineFile)), catalog).added;
}

/** Accepts all of these findings. Returns what people read about it. */
export function writeBaseline({ workspace, catalog }: Repository, findings: readonly Finding[], folder = ""): string {
  new FolderWriter(workspace.root).write(baselineFile, formatBaseline(baselineOf(findings, catalog)));
  const count = counted(findings.length, "finding");
  return `${folder}${baselineFile} accepts ${count}: from now on only new ones are reported. Commit it.\n`;
}
