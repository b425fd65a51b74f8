import { fileText } from "../../edit/edits.ts";
import { rereader } from "../../records/catalog.ts";
import { isSource } from "../../records/workspace.ts";
import {
  type BaselineComparison,
  baselineOf,
  compareWithBaseline,
  formatBaseline,
  parseBaseline,
} from "../../rules/baseline.ts";
import { applyRules, type RuleResults, type RuleRun } from "../../rules/check.ts";
import type { Finding, RuleContext } from "../../rules/rule.ts";
import { counted } from "../../text/count.ts";
import { UsageError } from "../../text/error.ts";
import { Source } from "../../text/source.ts";
import type { Instant } from "../../time/instant.ts";
import { GitRepository } from "./git.ts";
import { type Repository, readText } from "./load.ts";
import { FolderWriter } from "./workspace-writer.ts";

export interface Time {
  /** The time to use as "now", in milliseconds since 1970: no clock is read. */
  readonly now: Instant;
}

/**
 * Checks records by all rules, before the baseline of accepted findings applies: all records, or those that the findings
 * of wanted files depend on.
 */
export function runRules(
  repository: Repository,
  time: Time,
  { stopwatch, wanted }: Omit<RuleRun, "cache"> = {},
): RuleResults {
  const { cache } = repository;
  const results = applyRules(ruleContext(repository, time), { stopwatch, wanted, cache: cache?.findings });
  cache?.save();
  return results;
}

/** What the rules look at. Git knows when files were added, and which action items they had. */
export function ruleContext(repository: Repository, { now }: Time): RuleContext {
  const { workspace, catalog, policy } = repository;
  const git = new GitRepository(workspace.root);
  const context = { catalog, policy, now, addedAt: git.additions() };
  // Git takes as long as a small check: it is asked at a repository's root, not in a folder that may be any.
  const isRoot = workspace.exists(".git");
  return isRoot ? { ...context, itemsBefore: itemsBefore(repository, git) } : context;
}

/** Reads post-mortems as they are where this branch left the default one: all of them at the first question. */
function itemsBefore({ catalog, policy }: Repository, git: GitRepository): NonNullable<RuleContext["itemsBefore"]> {
  let texts: ReadonlyMap<string, string> | undefined;
  let read: ReturnType<typeof rereader> | undefined;
  return (postmortem) => {
    const { source } = postmortem;
    texts ??= git.filesBefore(catalog.postmortems.map(({ source: { file } }) => file));
    const text = texts.get(source.file);
    if (text === undefined || text === fileText(source)) return null;
    if (!postmortem.actionItems.some(({ number }) => number !== null)) return null;
    read ??= rereader(catalog.incidents, policy);
    return read(new Source(source.file, text), postmortem).actionItems;
  };
}

/** The file with the accepted findings of a repository. */
export const baselineFile = ".github/incidents-baseline.json";

/**
 * Which findings the baseline accepts; none of them where there is no baseline.
 *
 * @param folder prefix of the repository's paths in what people read
 * @throws UsageError for a file that is no baseline
 */
export function readBaseline(
  { workspace, catalog }: Repository,
  findings: readonly Finding[],
  folder = "",
): BaselineComparison {
  if (!workspace.exists(baselineFile)) return { added: findings, accepted: [], stale: [] };
  const source = readText(workspace, baselineFile);
  return compareWithBaseline(findings, parseBaseline(source.at(folder + baselineFile)), catalog);
}

/** How many findings the baseline accepts, without a check; 0 where there is none, or one that can't be read. */
export function acceptedFindings({ workspace }: Pick<Repository, "workspace">): number {
  const read = workspace.isFile(baselineFile) ? workspace.read(baselineFile) : null;
  if (read === null || !isSource(read)) return 0;
  try {
    return parseBaseline(read).length;
  } catch (error) {
    if (error instanceof UsageError) return 0;
    throw error;
  }
}

/** Accepts all of these findings. Returns what people read about it. */
export function writeBaseline({ workspace, catalog }: Repository, findings: readonly Finding[], folder = ""): string {
  new FolderWriter(workspace.root).write(baselineFile, formatBaseline(baselineOf(findings, catalog)));
  const count = counted(findings.length, "finding");
  return `${folder}${baselineFile} accepts ${count}: from now on only new ones are reported. Commit it.\n`;
}
