import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { duesOf, judgeDeadlines } from "../deadlines/deadlines.ts";
import { type Git as AskGit, readVersions } from "../deadlines/git-history.ts";
import type { ItemDeadline } from "../deadlines/item-deadline.ts";
import type { TrackedIssue } from "../deadlines/tracked-issue.ts";
import { completionDays, statesOf } from "../insight/completion.ts";
import type { RepositoryRecords } from "../insight/insight.ts";
import { type Shift, schedule } from "../policy/rotation.ts";
import type { CalendarDate } from "../records/model.ts";
import { readPostmortem } from "../records/postmortem.ts";
import { Source } from "../records/source.ts";
import { localDate } from "../records/zone.ts";
import type { WebAddresses } from "../report/site-model.ts";
import { type Arguments, type Session, UsageError } from "./command.ts";
import { Git } from "./git.ts";
import { loadRepository, type Repository } from "./load.ts";

/** Weeks of the commander rotation that a report shows. */
const ROTATION_WEEKS = 8;

/** One repository as a report needs it: its records, and what git and GitHub know beside them. */
export interface Reading {
  /** The repository's name, where git or GitHub tells. */
  readonly name: string | null;
  readonly records: RepositoryRecords & { readonly items: readonly ItemDeadline[] };
  readonly web: WebAddresses | null;
  readonly shifts: readonly Shift[];
}

/** @throws UsageError as `loadRepository` does, or for a folder that is none */
export async function readForReport(repository: string, args: Arguments, session: Session): Promise<Reading> {
  if (!statSync(session.cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${session.cwd} is no folder`, "Name the folders of repositories that hold records.");
  }
  const loaded = loadRepository(args, session);
  const { catalog, policy } = loaded;
  const git = new Git(session.cwd);
  const history = await readVersions(
    askGit(session.cwd),
    catalog.postmortems.map(({ source }) => source.file),
    (file, text) => {
      const version = readPostmortem(new Source(file, text), { timezone: policy.timezone, incidentDate: () => null });
      return { dues: new Map(duesOf(version)), closed: statesOf(version) };
    },
  ).catch(() => null);
  const issues: readonly TrackedIssue[] = [];
  const { items, digest } = judgeDeadlines({ catalog, policy, now: session.now, issues, history });
  const slug = slugOf(args, session, git, repository);
  return {
    name: slug?.slice(slug.indexOf("/") + 1) ?? null,
    records: {
      repository,
      catalog,
      policy,
      items,
      reviews: digest.reviews,
      addedAt: git.additions(),
      closedOn: closingDays(loaded, history, issues),
    },
    web: webAddresses(slug, session, git),
    shifts: policy.rotation ? schedule(policy.rotation, session.now, ROTATION_WEEKS) : [],
  };
}

/** By its issue where that is closed, else by the commit that said so. */
function closingDays(
  { policy }: Repository,
  history: Parameters<typeof completionDays>[0] | null,
  issues: readonly TrackedIssue[],
): (key: string) => CalendarDate | null {
  const committed = completionDays(history ?? [], policy.timezone);
  const closed = new Map(
    issues.flatMap(({ kind, key, closedAt }): [string, CalendarDate][] =>
      kind === "item" && closedAt !== null ? [[key, localDate(closedAt, policy.timezone)]] : [],
    ),
  );
  return (key) => closed.get(key) ?? committed.get(key) ?? null;
}

/** `owner/name` on GitHub: as an option names it, as the job says it, or as the remote is called. */
function slugOf(args: Arguments, { env }: Session, git: Git, repository: string): string | null {
  if (repository !== "") return git.remote();
  return args.get("repo") ?? env.GITHUB_REPOSITORY ?? git.remote();
}

/** Links only where the remote stands on the server that they would lead to. */
function webAddresses(slug: string | null, { env }: Session, git: Git): WebAddresses | null {
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  const commit = git.head();
  const remote = git.run("remote", "get-url", "origin") ?? "";
  if (slug === null || commit === null || !remote.includes(new URL(server).host)) return null;
  const prefix = git.prefix();
  return {
    files: `${server}/${slug}/blob/${commit}/${prefix === "" ? "" : `${prefix}/`}`,
    issues: `${server}/${slug}/issues/`,
  };
}

/** Bytes in, bytes out. */
function askGit(cwd: string): AskGit {
  return (args, input) =>
    new Promise((settle, reject) => {
      const child = spawn("git", args, { cwd, stdio: ["pipe", "pipe", "ignore"] });
      const chunks: Buffer[] = [];
      child.stdout.on("data", (chunk) => chunks.push(chunk));
      child.stdin.on("error", reject);
      child.on("error", reject);
      child.on("close", (code) =>
        code === 0 ? settle(Buffer.concat(chunks)) : reject(new Error(`git ${args[0]}: ${code}`)),
      );
      child.stdin.end(input);
    });
}
