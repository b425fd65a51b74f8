import { readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { type Shift, schedule } from "../../policy/rotation.ts";
import { waiverHolds } from "../../policy/waivers.ts";
import type { ItemIssue } from "../../process/action-item.ts";
import { type Assessment, assess } from "../../process/assess.ts";
import { eventFiles, type Revision } from "../../report/calendar-feed.ts";
import type { WebAddresses } from "../../report/site-model.ts";
import { UsageError } from "../../text/error.ts";
import type { Instant } from "../../time/instant.ts";
import { identify } from "../../tracking/identity.ts";
import { issuesOfKind, trackedIssues } from "../../tracking/reminders/tracked-issue.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import { connect } from "../context/connection.ts";
import type { LiveRecord } from "../live/live-records.ts";
import { GitRepository, recordsFolder } from "../repository/git.ts";
import { readItemHistory, readRevisions } from "../repository/git-history.ts";
import { loadRepository, type Repository, resolveUserPath } from "../repository/load.ts";
import { acceptedFindings } from "../repository/run-rules.ts";
import { webAddresses } from "./web-addresses.ts";

/** Weeks of the commander rotation that a report shows. */
const ROTATION_WEEKS = 8;

/** One repository as a report needs it: its records, and what git and GitHub add. */
export interface ReportReading {
  readonly repository: Repository;
  /** Tells it apart from the others; empty where it is the only one. */
  readonly label: string;
  /** The repository's name on GitHub, where git or the job knows it. */
  readonly name: string | null;
  readonly assessment: Assessment;
  readonly web: WebAddresses | null;
  /** When a file was added to the repository; null if unknown. */
  addedAt(file: string): Instant | null;
  /** Of a calendar's event, by the files that describe it. */
  revisionOf(files: readonly string[]): Revision | null;
  /** What a check leaves out. */
  readonly excused: { readonly accepted: number; readonly waived: number };
  readonly shifts: readonly Shift[];
  /** Of `on-call`. */
  readonly onCall: readonly Shift[];
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
  outside: CommandContext,
): Promise<ReportReading> {
  const context = { ...outside, cwd: folder.cwd };
  if (!statSync(context.cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `unexpected "${context.cwd}", expected a folder that exists`,
      "Name the folders of repositories that hold records.",
    );
  }
  const recorded = loadRepository(args, context);
  const { issues, live } = folder.label === "" ? await readGitHub(args, context, recorded) : nothingRead;
  const { policy } = recorded;
  const running = new Set(live.map(({ record }) => record.id));
  const kept = recorded.catalog.incidents.filter(({ id }) => !running.has(id));
  const incidents = [...kept, ...live.map(({ record }) => record)];
  const catalog = live.length === 0 ? recorded.catalog : { ...recorded.catalog, incidents };
  const repository = { ...recorded, catalog };
  const git = new GitRepository(context.cwd);
  const history = await readItemHistory(repository, git);
  const name = folder.label === "" ? nameOf(args, context, git) : git.remote();
  const known = { history, issues, addedAt: git.additions() };
  const assessment = assess(catalog, policy, { now: context.now, ...known });
  return {
    repository,
    label: folder.label,
    name,
    assessment,
    web: webAddresses(name, context, git, live),
    addedAt: known.addedAt,
    revisionOf: await readRevisions(git, eventFiles(assessment)),
    excused: {
      accepted: acceptedFindings(repository),
      waived: policy.waivers.filter((waiver) => waiverHolds(waiver, assessment.today)).length,
    },
    shifts: policy.rotation ? schedule(policy.rotation, context.now, ROTATION_WEEKS) : [],
    onCall: policy.onCall ? schedule(policy.onCall, context.now, ROTATION_WEEKS) : [],
  };
}

/** What GitHub adds to the records. */
interface GitHubReading {
  readonly issues: readonly ItemIssue[];
  /** Incidents that only their issues tell of. */
  readonly live: readonly LiveRecord[];
}

const nothingRead: GitHubReading = { issues: [], live: [] };

/** @throws GitHubError */
async function readGitHub(args: Arguments, context: CommandContext, repository: Repository): Promise<GitHubReading> {
  if (args.has("offline")) return nothingRead;
  if (!context.env.GITHUB_TOKEN && !context.env.GH_TOKEN) {
    context.warn("note: from the records and git alone, since GITHUB_TOKEN is not set\n");
    return nothingRead;
  }
  const { readState } = await import("../../github/read-state.ts");
  const github = connect(args, context);
  const { account } = repository.policy.issues;
  const state = await readState(github, { account, folder: recordsFolder(context) });
  const { liveRecords } = await import("../live/live-records.ts");
  return {
    issues: [...issuesOfKind(trackedIssues(identify(state), []), "item").values()],
    live: await liveRecords(args, context, repository),
  };
}

/** `owner/name`: from an option, else from the job, else from the remote. */
function nameOf(args: Arguments, { env }: CommandContext, git: GitRepository): string | null {
  return args.get("repo") ?? env.GITHUB_REPOSITORY ?? git.remote();
}

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
};

/** Bytes: the whole status page is to stay below 60 kB. */
const LOGO_BYTES = 16 * 1024;

/**
 * The status page's logo as a `data:` address, so that the page asks for no other file; null without one. Browsers run no
 * script of an image.
 *
 * @throws UsageError for a file that is missing, too large or no image
 */
export function logoOf({ workspace, policy }: Pick<Repository, "workspace" | "policy">): string | null {
  const { logo } = policy.statusPage;
  if (logo === null) return null;
  const found = `"${logo}" for status-page: logo`;
  const next = "Name an SVG, PNG, JPEG or WebP file of at most 16 kB, relative to the repository's root.";
  const path = resolveUserPath({ name: logo, cwd: workspace.root, found, expected: "an image", next }, workspace);
  const type = IMAGE_TYPES[extname(path).toLowerCase()];
  const file = join(workspace.root, path);
  if (type === undefined || !workspace.isFile(path) || statSync(file).size > LOGO_BYTES) {
    throw new UsageError(`unexpected ${found}, expected an image of at most 16 kB`, next);
  }
  return `data:${type};base64,${readFileSync(file).toString("base64")}`;
}
