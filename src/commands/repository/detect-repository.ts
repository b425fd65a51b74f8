import { type Author, codeOwners, type FoundPerson, peopleOf, teamsOf } from "../../init/people.ts";
import { type RepositoryScan, scanRepository } from "../../init/repository-scan.ts";
import type { SetupAnswers } from "../../init/starter-files.ts";
import { type Places, standardPlaces } from "../../init/workflow.ts";
import type { Policy } from "../../policy/policy.ts";
import { readCatalog } from "../../records/catalog.ts";
import { isSource, type Workspace } from "../../records/workspace.ts";
import { DAY, type Instant } from "../../time/instant.ts";
import { isZone } from "../../time/zone.ts";
import type { CommandContext } from "../context/command.ts";
import type { GitRepository } from "./git.ts";

/** Who committed nothing for so long is not proposed as an owner (milliseconds). */
const YEAR = 365 * DAY;
const MOST_COMMITS = "5000";

/** The files that git knows or does not ignore; all of them without git. */
export function filesOf(workspace: Workspace, git: GitRepository): string[] {
  const tracked = git.run("ls-files", "-z", "--cached", "--others", "--exclude-standard");
  return tracked === null ? workspace.find(["**/*"]) : [...new Set(tracked.split("\0").filter(Boolean))].sort();
}

/** Finds the records among the files of a repository, by reading them. */
export function scanFiles(workspace: Workspace, git: GitRepository): RepositoryScan {
  return scanRepository(filesOf(workspace, git), (path) => {
    const read = workspace.read(path);
    return isSource(read) ? read : null;
  });
}

interface DetectedRepository {
  readonly workspace: Workspace;
  readonly git: GitRepository;
  readonly found: RepositoryScan;
  readonly existing: Policy | null;
  readonly context: CommandContext;
}

/** What can be detected in a repository, so that people need not be asked. */
export function factsOf({ workspace, git, found, existing, context }: DetectedRepository): SetupAnswers {
  const owners = codeOwnersOf(workspace);
  const self = whoSetsUp(git);
  const places = existing?.paths ?? { incidents: [], ...found.places };
  const { incidents } = readCatalog(workspace, { timezone: "UTC", paths: standardPlaces });
  return {
    branch: defaultBranch(git),
    timezone: existing?.timezone ?? localZone(context),
    now: context.now,
    people: detectPeople({ git, owners, self, now: context.now }),
    teams: teamsOf(owners),
    self: self?.name ?? null,
    places: withoutStandard(places),
    isEmpty: found.postmortems + found.runbooks + incidents.length === 0,
  };
}

/** Without the places that the product reads by default. */
function withoutStandard(places: Places): Places {
  const said = (kind: keyof Places) => (String(places[kind]) === String(standardPlaces[kind]) ? [] : places[kind]);
  return { incidents: said("incidents"), postmortems: said("postmortems"), runbooks: said("runbooks") };
}

function codeOwnersOf(workspace: Workspace): string[] {
  const path = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"].find((one) => workspace.isFile(one));
  const read = path === undefined ? null : workspace.read(path);
  return read && isSource(read) ? codeOwners(read.text) : [];
}

function whoSetsUp(git: GitRepository): Author | null {
  const name = git.run("config", "user.name")?.trim();
  return name ? { name, email: git.run("config", "user.email")?.trim() ?? "" } : null;
}

interface DetectedPeople {
  readonly git: GitRepository;
  readonly owners: readonly string[];
  readonly self: Author | null;
  readonly now: Instant;
}

/** The people who committed within a year, the one who runs the command, and those in CODEOWNERS. */
function detectPeople({ git, owners, self, now }: DetectedPeople): FoundPerson[] {
  const since = new Date(now - YEAR).toISOString();
  const log =
    git.run("log", "--no-merges", `--max-count=${MOST_COMMITS}`, `--since=${since}`, "--format=%aN%x09%aE") ?? "";
  const authors = log
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const end = line.lastIndexOf("\t");
      return { name: line.slice(0, end), email: line.slice(end + 1) };
    });
  return peopleOf([...authors, ...(self ? [self] : [])], owners);
}

/** That of the remote, else the branch that is checked out. */
function defaultBranch(git: GitRepository): string {
  const remote = git.run("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")?.trim();
  return remote?.replace(/^origin\//, "") || git.run("symbolic-ref", "--quiet", "--short", "HEAD")?.trim() || "main";
}

/** The time zone of the machine: a first guess, written to the configuration, where people can change it. */
function localZone({ env }: CommandContext): string {
  const zone = env.TZ || Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : "UTC";
}
