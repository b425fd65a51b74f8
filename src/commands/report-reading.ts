import { statSync } from "node:fs";
import { completionTimes, type ItemStates, statesOf } from "../metrics/completion.ts";
import type { RepositoryRecords } from "../metrics/repository-assessment.ts";
import type { Policy } from "../policy/policy.ts";
import { type Shift, schedule } from "../policy/rotation.ts";
import { readVersions } from "../process/git-history.ts";
import type { ItemDeadline } from "../process/item-deadline.ts";
import { readingContext } from "../records/catalog.ts";
import { readPostmortem } from "../records/postmortem.ts";
import type { WebAddresses } from "../report/site-model.ts";
import { UsageError } from "../text/error.ts";
import { Source } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { identify } from "../tracking/identity.ts";
import { assessDeadlines, duesOf } from "../tracking/reminders/deadlines.ts";
import { type TrackedIssue, trackedIssues } from "../tracking/reminders/tracked-issue.ts";
import type { Arguments, CommandContext } from "./command.ts";
import { connect } from "./connection.ts";
import { GitRepository, recordsFolder } from "./git.ts";
import { loadRepository, type Repository } from "./load.ts";

/** Weeks of the commander rotation that a report shows. */
const ROTATION_WEEKS = 8;

/** One repository as a report needs it: its records, and what git and GitHub know beside them. */
export interface ReportReading {
  readonly repository: Repository;
  /** The repository's name on GitHub, where git or the job tells. */
  readonly name: string | null;
  readonly records: RepositoryRecords & { readonly items: readonly ItemDeadline[] };
  readonly web: WebAddresses | null;
  readonly shifts: readonly Shift[];
}

/** Which repository of a report this is. */
export interface RepositoryFolder {
  /** Tells it apart from the others; empty where it is the only one. */
  readonly label: string;
  readonly cwd: string;
}

/**
 * Reads one repository. GitHub is asked in a report about one repository that has a token and is not offline.
 *
 * @throws UsageError as `loadRepository` does, or for a folder that is none; GitHubError
 */
export async function readForReport(
  folder: RepositoryFolder,
  args: Arguments,
  outer: CommandContext,
): Promise<ReportReading> {
  const session = { ...outer, cwd: folder.cwd };
  if (!statSync(session.cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `unexpected "${session.cwd}", expected a folder that exists`,
      "Name the folders of repositories that hold records.",
    );
  }
  const repository = loadRepository(args, session);
  const { catalog, policy } = repository;
  const git = new GitRepository(session.cwd);
  const history = await itemHistory(repository, git);
  const issues = folder.label === "" ? await readIssues(args, session, policy) : [];
  const { items, digest } = assessDeadlines({ catalog, policy, now: session.now, issues, history });
  const name = folder.label === "" ? nameOf(args, session, git) : git.remote();
  return {
    repository,
    name,
    records: {
      repository: folder.label,
      catalog,
      policy,
      items,
      reviews: digest.reviews,
      addedAt: git.additions(),
      closedAt: closingTimes(history ?? [], issues),
    },
    web: webAddresses(name, session, git),
    shifts: policy.rotation ? schedule(policy.rotation, session.now, ROTATION_WEEKS) : [],
  };
}

/** What git knows of action items: due dates and states in each version; null without a whole history. */
function itemHistory({ catalog, policy }: Repository, git: GitRepository) {
  const context = readingContext(catalog.incidents, policy);
  const files = catalog.postmortems
    .filter(({ actionItems }) => actionItems.length > 0)
    .map(({ source }) => source.file);
  return readVersions(
    (args, input) => git.bytes(args, input),
    files,
    (file, text) => {
      const version = readPostmortem(new Source(file, text), context);
      return { dues: new Map(duesOf(version)), closed: statesOf(version) };
    },
  );
}

/** @throws GitHubError */
async function readIssues(args: Arguments, session: CommandContext, policy: Policy): Promise<readonly TrackedIssue[]> {
  if (args.has("offline")) return [];
  if (!session.env.GITHUB_TOKEN && !session.env.GH_TOKEN) {
    session.err("note: from the records and git alone, since GITHUB_TOKEN is not set\n");
    return [];
  }
  const { readState } = await import("../github/read-state.ts");
  const github = connect(args, session);
  const state = await readState(github, { account: policy.issues.account, folder: recordsFolder(session) });
  return trackedIssues(identify(state));
}

/** By its issue where that is closed, else by the commit that said so. */
function closingTimes(
  history: readonly ItemStates[],
  issues: readonly TrackedIssue[],
): (key: string) => Instant | null {
  const committed = completionTimes(history);
  const closed = new Map(
    issues.flatMap(({ kind, key, closedAt }): [string, Instant][] =>
      kind === "item" && closedAt !== null ? [[key, closedAt]] : [],
    ),
  );
  return (key) => closed.get(key) ?? committed.get(key) ?? null;
}

/** `owner/name`, as an option names it, as the job says it, or as the remote is called. */
function nameOf(args: Arguments, { env }: CommandContext, git: GitRepository): string | null {
  return args.get("repo") ?? env.GITHUB_REPOSITORY ?? git.remote();
}

/** Links only where the files' remote stands on the server that they would lead to. */
function webAddresses(name: string | null, { env }: CommandContext, git: GitRepository): WebAddresses | null {
  const server = env.GITHUB_SERVER_URL || "https://github.com";
  const commit = git.head();
  const remote = git.run("remote", "get-url", "origin") ?? "";
  if (name === null || commit === null || !remote.includes(server.replace(/^https?:\/\//, ""))) return null;
  const prefix = git.prefix() ?? "";
  const folder = prefix === "" ? "" : `${prefix}/`;
  return { files: `${server}/${name}/blob/${commit}/${folder}`, issues: `${server}/${name}/issues/` };
}
