import { configurationFiles } from "../commands/context/option-values.ts";
import type { Repository } from "../commands/repository/load.ts";
import { ruleContext } from "../commands/repository/run-rules.ts";
import type { GitHub } from "../github/client.ts";
import type { PullFile } from "../github/pull-requests/pulls.ts";
import { keepReview } from "../github/pull-requests/review.ts";
import { readFileAt } from "../github/repository.ts";
import type { CheckOutput } from "../output/check-output.ts";
import { reviewMarker, reviewText, suggestionMarker, suggestionsFor } from "../output/suggestions.ts";
import type { BackTestView } from "../output/summary-view.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import type { Templates } from "../render/templates.ts";
import { changedKeys, compareFindings } from "../rules/back-test.ts";
import { Source } from "../text/source.ts";
import type { Job } from "./step.ts";

interface BackTest {
  readonly repository: Repository;
  readonly github: GitHub;
  /** From the repository's root to the workspace; empty when they are the same. */
  readonly directory: string;
  /** The workspace's files that the pull request changes. */
  readonly changed: ReadonlySet<string>;
}

/**
 * What a pull request's changed configuration finds in the records that are there, compared with the configuration of its base. Null
 * where the configuration is the same, or that of the base can't be read.
 *
 * @throws GitHubError
 */
export async function backTest(
  job: Job,
  { repository, github, directory, changed }: BackTest,
): Promise<BackTestView | null> {
  const { policy, workspace } = repository;
  const named = job.runner.input("config");
  const candidates = [...new Set([...configurationFiles, ...(named ? [named] : [])])];
  const base = baseOf(job);
  if (base === null || !candidates.some((file) => changed.has(file))) return null;
  let before: Source | null = null;
  for (const file of candidates) {
    const text = await readFileAt(github, directory === "" ? file : `${directory}/${file}`, base);
    if (text !== null) before ??= new Source(file, text);
  }
  const keys = changedKeys(before, policy.source);
  const old = readPolicy(before);
  if (keys.length === 0 || old.problems.length > 0) return null;
  const past = { ...repository, policy: old.policy, catalog: readCatalog(workspace, old.policy), cache: null };
  const time = { now: job.context.now };
  const changes = compareFindings(ruleContext(past, time), ruleContext(repository, time));
  return { keys, changes };
}

/** The commit, else the branch, that the pull request is to be merged into. */
function baseOf({ event }: Job): string | null {
  const pull = event.payload.pull_request as { readonly base?: { readonly sha?: unknown; readonly ref?: unknown } };
  const found = pull?.base?.sha ?? pull?.base?.ref;
  return typeof found === "string" && found !== "" ? found : null;
}

interface Review {
  /** Of the pull request. */
  readonly number: number;
  readonly check: CheckOutput;
  readonly files: readonly PullFile[];
  readonly templates: Templates;
  /** The account that a team's own App writes as; null for the token's. */
  readonly account: string | null;
}

/** Keeps the review with the safe fixes of what the pull request changes. @throws GitHubError */
export async function suggestFixes(job: Job, github: GitHub, review: Review): Promise<void> {
  const { number, check, files, templates, account } = review;
  const { directory } = check;
  const patches = new Map(files.map(({ path, patch }) => [path, patch]));
  const comments = suggestionsFor({ check, patches, templates });
  await keepReview(github, {
    number,
    marker: reviewMarker(directory),
    commentMarker: suggestionMarker(directory),
    account,
    commit: headOf(job),
    body: reviewText(comments.length, directory, templates),
    comments,
  });
}

/** The commit that the pull request ended in when the job was started; null where the event doesn't tell. */
function headOf({ event }: Job): string | null {
  const pull = event.payload.pull_request as { readonly head?: { readonly sha?: unknown } } | undefined;
  return typeof pull?.head?.sha === "string" ? pull.head.sha : null;
}
