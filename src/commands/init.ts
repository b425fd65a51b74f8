import { type Author, codeOwners, type FoundPerson, peopleOf, teamsOf } from "../adoption/people.ts";
import { type Facts, type NewFile, starterFiles } from "../adoption/starter-files.ts";
import { type Survey, survey } from "../adoption/survey.ts";
import { counted, describe, understand } from "../adoption/understanding.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import type { Instant } from "../records/model.ts";
import { Source } from "../records/source.ts";
import { isSource, Workspace } from "../records/workspace.ts";
import { isZone } from "../records/zone.ts";
import { baselineFile, writeBaseline } from "./baseline.ts";
import { type Arguments, type Command, type Session, UsageError } from "./command.ts";
import { Git } from "./git.ts";
import { check } from "./library.ts";
import { configurationFile, loadPolicy } from "./load.ts";
import { writeNew } from "./new-file.ts";

/** Who committed nothing for so long is not proposed as an owner (milliseconds). */
const YEAR = 365 * 24 * 60 * 60 * 1000;
const MOST_COMMITS = "5000";

export const init: Command = {
  name: "init",
  summary: "sets a repository up: configuration, workflow, issue form, editor settings, examples",
  options: [
    {
      name: "adopt",
      summary: "accept today's findings in the documents that are there: only new ones fail from now on",
    },
    { name: "dry-run", summary: "show every file, write nothing" },
  ],

  async run(args, session) {
    const workspace = new Workspace(session.cwd);
    const git = new Git(session.cwd);
    atTheRoot(git);
    const existing = workspace.exists(configurationFile) ? loadPolicy(workspace, args, session) : null;
    const found = lookAround(workspace, git);
    const facts = factsOf({ workspace, git, found, existing, session });
    const files = starterFiles(facts);
    const fresh = files.filter(({ path }) => !workspace.exists(path));
    const policy = existing ?? policyIn(files);

    session.out(`${opening(git, facts)}\n${reading(workspace, policy, found)}\n`);
    if (args.has("dry-run")) {
      session.out(`\n${fresh.map(({ path, text }) => `--- ${path}\n${text}`).join("\n")}`);
      return 0;
    }
    for (const { path, text } of fresh) writeNew(workspace.root, path, text);
    session.out(`\n${outcome(files, fresh)}\n`);
    if (args.has("adopt")) session.out(adopt(workspace, policy, session));
    session.out(`\n${nextSteps(args, found)}`);
    return 0;
  },
};

/** GitHub looks for workflows and forms at the root only. */
function atTheRoot(git: Git): void {
  const prefix = git.prefix();
  if (prefix === "") return;
  const up = prefix
    .split("/")
    .map(() => "..")
    .join("/");
  throw new UsageError(
    `this is the folder ${prefix} of a repository, and GitHub reads workflows at its root only`,
    `Run "incident init --cwd ${up}".`,
  );
}

function lookAround(workspace: Workspace, git: Git): Survey {
  const tracked = git.run("ls-files", "-z", "--cached", "--others", "--exclude-standard");
  const paths = tracked === null ? workspace.find(["**/*"]) : [...new Set(tracked.split("\0").filter(Boolean))].sort();
  return survey(paths, (path) => {
    const read = workspace.read(path);
    return isSource(read) ? read : null;
  });
}

interface Around {
  readonly workspace: Workspace;
  readonly git: Git;
  readonly found: Survey;
  readonly existing: Policy | null;
  readonly session: Session;
}

function factsOf({ workspace, git, found, existing, session }: Around): Facts {
  const owners = codeOwnersOf(workspace);
  const self = whoSetsUp(git);
  const places = existing?.paths ?? { incidents: [], ...found.places };
  const { incidents } = readCatalog(workspace, {
    timezone: "UTC",
    paths: { ...empty, incidents: ["incidents/**/*.{yml,yaml}"] },
  });
  return {
    branch: defaultBranch(git),
    timezone: existing?.timezone ?? localZone(session),
    now: session.now,
    people: peopleAround({ git, owners, self, now: session.now }),
    teams: teamsOf(owners),
    self: self?.name ?? null,
    places: withoutStandard(places),
    isEmpty: found.postmortems + found.runbooks + incidents.length === 0,
  };
}

const empty = { incidents: [], postmortems: [], runbooks: [] };

/** A place that the product looks at anyway need not be said. */
function withoutStandard(places: Facts["places"]): Facts["places"] {
  const said = (globs: readonly string[], standard: string) =>
    globs.length === 1 && globs[0] === standard ? [] : globs;
  return {
    incidents: said(places.incidents, "incidents/**/*.{yml,yaml}"),
    postmortems: said(places.postmortems, "postmortems/**/*.md"),
    runbooks: said(places.runbooks, "runbooks/**/*.md"),
  };
}

function codeOwnersOf(workspace: Workspace): string[] {
  const path = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"].find((one) => workspace.isFile(one));
  const read = path === undefined ? null : workspace.read(path);
  return read && isSource(read) ? codeOwners(read.text) : [];
}

function whoSetsUp(git: Git): Author | null {
  const name = git.run("config", "user.name")?.trim();
  return name ? { name, email: git.run("config", "user.email")?.trim() ?? "" } : null;
}

interface Crowd {
  readonly git: Git;
  readonly owners: readonly string[];
  readonly self: Author | null;
  readonly now: Instant;
}

/** Who committed within a year, who sets up, and who stands in CODEOWNERS. */
function peopleAround({ git, owners, self, now }: Crowd): FoundPerson[] {
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

/** What the remote says, else the branch that is checked out. */
function defaultBranch(git: Git): string {
  const remote = git.run("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")?.trim();
  return remote?.replace(/^origin\//, "") || git.run("symbolic-ref", "--quiet", "--short", "HEAD")?.trim() || "main";
}

/** The zone of whoever sets up: a first guess that stands in the configuration, to be changed there. */
function localZone({ env }: Session): string {
  const zone = env.TZ || Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : "UTC";
}

function policyIn(files: readonly NewFile[]): Policy {
  const { path, text } = files.find((file) => file.path === configurationFile)!;
  return readPolicy(new Source(path, text)).policy;
}

function opening(git: Git, { branch, people, teams }: Facts): string {
  const repository = git.remote();
  const origin = repository
    ? `${repository}, default branch ${branch}`
    : `No remote "origin" yet; default branch ${branch}`;
  return `${origin}; ${counted(people.length, "person", "people")} and ${counted(teams.length, "team")} from git and CODEOWNERS.`;
}

function reading(workspace: Workspace, policy: Policy, { unsure, postmortems, runbooks }: Survey): string {
  const understood = describe(understand(readCatalog(workspace, policy)));
  const places = [...(postmortems > 0 ? policy.paths.postmortems : []), ...(runbooks > 0 ? policy.paths.runbooks : [])];
  return [
    `Found ${understood}.`,
    ...(places.length > 0 ? [`  in ${places.join("\n     ")}`] : []),
    ...(unsure.length > 0
      ? [`Not taken for records; name them under "paths" if they are:`, ...unsure.map((path) => `  ${path}`)]
      : []),
  ].join("\n");
}

function outcome(files: readonly NewFile[], fresh: readonly NewFile[]): string {
  const width = Math.max(...files.map(({ path }) => path.length));
  const line = (file: NewFile) => {
    const isNew = fresh.includes(file);
    return `${isNew ? "wrote" : "left "}  ${file.path.padEnd(width)}  ${isNew ? file.purpose : `${file.purpose}: is there already, and stays as it is`}`;
  };
  return files.map(line).join("\n");
}

function adopt(workspace: Workspace, policy: Policy, session: Session): string {
  if (workspace.exists(baselineFile)) return `${baselineFile} is there already, and stays as it is.\n`;
  const records = { workspace, policy, catalog: readCatalog(workspace, policy) };
  return writeBaseline(records, check(records, session));
}

function nextSteps(args: Arguments, { postmortems, runbooks }: Survey): string {
  const adopting = postmortems + runbooks > 0 && !args.has("adopt");
  return [
    "Next:",
    ...(adopting ? ["  incident check --update-baseline   accepts what these documents look like today"] : []),
    "  incident check                     judges the records",
    "  git switch -c incidents, commit, push: the pull request shows findings, and what merging does",
    "  incident doctor                    tells what is missing on GitHub",
    "",
  ].join("\n");
}
