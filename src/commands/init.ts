import type { RepositoryScan } from "../init/repository-scan.ts";
import { type NewFile, type SetupAnswers, starterFiles } from "../init/starter-files.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { isRecordFile, readCatalog } from "../records/catalog.ts";
import { type CatalogSummary, describeCatalog, summarizeCatalog } from "../records/catalog-summary.ts";
import { Workspace } from "../records/workspace.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { countedOrNone } from "../text/count.ts";
import { UsageError } from "../text/error.ts";
import { toJson } from "../text/json.ts";
import { Source } from "../text/source.ts";
import { type Command, type CommandContext, type CommandResult, formatOption } from "./context/command.ts";
import { gitHubHost } from "./context/connection.ts";
import { configurationFile } from "./context/option-values.ts";
import { adoptRecords, withSince } from "./repository/adopt.ts";
import { factsOf, scanFiles } from "./repository/detect-repository.ts";
import { GitRepository } from "./repository/git.ts";
import { configurationIn, loadPolicy } from "./repository/load.ts";
import { canonicalText } from "./repository/reformat.ts";
import { baselineFile } from "./repository/run-rules.ts";
import { writeNewFile } from "./repository/workspace-writer.ts";

interface InitResult extends CommandResult {
  /** On GitHub; its name is null where the remote is missing, or elsewhere. */
  readonly repository: {
    readonly name: string | null;
    readonly isThere: boolean;
    readonly hasOrigin: boolean;
    /** In words: its name, or what there is instead. */
    readonly origin: string;
  };
  readonly answers: SetupAnswers;
  readonly files: readonly NewFile[];
  /** Those that were not there. */
  readonly fresh: readonly NewFile[];
  readonly policy: Policy;
  readonly found: RepositoryScan;
  /** What the product reads in the records that are there. */
  readonly read: CatalogSummary;
  readonly isDry: boolean;
  readonly isAdopting: boolean;
  /** What was done to adopt the documents that are there, a line each. */
  readonly adopted: readonly string[];
  /** Of what was written, what git takes: it refuses what it is to ignore. */
  readonly toCommit: readonly string[];
}

export const initCommand: Command<InitResult> = {
  options: [
    {
      name: "adopt",
      summary:
        "take over the documents that are there: number action items, accept today's findings, leave old items to one decision",
    },
    { name: "pages", summary: "also a workflow that publishes the status page with GitHub Pages" },
    { name: "skill", summary: "also a skill for coding agents: how to draft a post-mortem here" },
    { name: "dry-run", summary: "show every file, write nothing" },
    formatOption,
  ],

  async run(args, context) {
    const workspace = new Workspace(context.cwd);
    const git = new GitRepository(context.cwd);
    atTheRoot(git);
    const configuration = configurationIn(workspace);
    const existing = configuration !== null ? loadPolicy(workspace, args, context) : null;
    const found = scanFiles(workspace, git);
    const answers = factsOf({ workspace, git, found, existing, context });
    const starter = starterFiles(answers, { pages: args.has("pages"), skill: args.has("skill") });
    const policy = existing ?? policyIn(starter);
    const files = starter.map((file) => inCanonicalForm(file, policy));
    const fresh = files.filter(({ path }) => !workspace.exists(path) && !(existing && path === configurationFile));
    const read = summarizeCatalog(readCatalog(workspace, policy));
    const isDry = args.has("dry-run");
    if (!isDry) for (const { path, text } of fresh) writeNewFile(workspace.root, path, text);
    const isAdopting = args.has("adopt") && found.postmortems + found.runbooks > 0;
    const adopted = isAdopting && !isDry ? adoptRecords(workspace, withSince(workspace, policy, context), context) : [];
    const repository = onGitHub(git, context);
    const written = [...fresh.map(({ path }) => path), ...(adopted.length > 0 ? [baselineFile] : [])];
    const toCommit = [...new Set(written.map(firstFolder))].filter((path) => !git.ignores(path));
    return {
      exitStatus: 0,
      repository,
      answers,
      files,
      fresh,
      policy,
      found,
      read,
      isDry,
      isAdopting,
      adopted,
      toCommit,
    };
  },

  format(result, { format }) {
    if (format === "json") return formatJson(result);
    const { files, fresh, isDry, adopted } = result;
    const start = sanitizeLog(`${opening(result)}\n${reading(result)}\n`);
    if (isDry) return `${start}\n${fresh.map(({ path, text }) => `--- ${path}\n${text}`).join("\n")}`;
    const done = [
      outcome(files, fresh),
      ...(adopted.length > 0 ? [adopted.join("\n")] : []),
      ...peopleNote(result.policy),
    ];
    return start + sanitizeLog(`\n${done.join("\n\n")}\n\n${nextSteps(stepsAfter(result))}`);
  },
};

function formatJson({ repository, answers, files, fresh, read, found, isDry }: InitResult): string {
  const status = isDry ? "planned" : "written";
  return toJson({
    repository: repository.name,
    branch: answers.branch,
    files: files.map((file) => ({ path: file.path, status: fresh.includes(file) ? status : "left" })),
    found: read,
    unsure: found.unsure,
  });
}

/** GitHub looks for workflows and forms at the root only. */
function atTheRoot(git: GitRepository): void {
  const prefix = git.prefix();
  if (!prefix) return;
  const up = prefix
    .split("/")
    .map(() => "..")
    .join("/");
  throw new UsageError(
    `this is the folder ${prefix} of a repository, and GitHub reads workflows at its root only`,
    `Run "incident init --cwd ${up}".`,
  );
}

function policyIn(files: readonly NewFile[]): Policy {
  const { path, text } = files.find((file) => file.path === configurationFile)!;
  return readPolicy(new Source(path, text)).policy;
}

/** An example as `incident fmt` leaves it: the names in it are the repository's, so its tables are aligned only now. */
function inCanonicalForm(file: NewFile, policy: Policy): NewFile {
  const { path, text } = file;
  return isRecordFile(policy)(path) ? { ...file, text: canonicalText({ file: path, text }, policy) } : file;
}

/** What is said first: the repository on GitHub, else why there is none to name. */
function onGitHub(git: GitRepository, context: CommandContext): InitResult["repository"] {
  const isThere = git.isRepository();
  const remote = git.origin();
  const host = gitHubHost(context);
  const isIt = remote !== null && (remote.host === host || remote.host === `ssh.${host}`);
  const name = isIt ? remote.repository : null;
  const there = { name, isThere, hasOrigin: remote !== null };
  if (name !== null) return { ...there, origin: name };
  if (remote === null) return { ...there, origin: isThere ? 'No remote "origin" yet' : "No git repository yet" };
  const place = remote.host === null ? "a folder of this machine" : remote.host;
  return { ...there, origin: `Remote "origin" is ${place}, not ${host}` };
}

/** `.github` of `.github/incidents.yml`: what people name to git. */
function firstFolder(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : path;
}

function opening({ repository, answers: { branch, people, teams } }: InitResult): string {
  return `${repository.origin}, default branch ${branch}; ${countedOrNone(people.length, "person", "people")} and ${countedOrNone(teams.length, "team")} from git and CODEOWNERS.`;
}

function reading({ read, policy, found: { unsure, postmortems, runbooks } }: InitResult): string {
  const places = [...(postmortems > 0 ? policy.paths.postmortems : []), ...(runbooks > 0 ? policy.paths.runbooks : [])];
  return [
    `Found ${describeCatalog(read)}.`,
    ...(places.length > 0 ? [`  in ${places.join("\n     ")}`] : []),
    ...(unsure.length > 0
      ? [
          `Not taken for records; name them under "paths" if they are:`,
          ...unsure.slice(0, MOST_UNSURE).map((path) => `  ${path}`),
          ...moreUnsure(unsure.length),
        ]
      : []),
  ].join("\n");
}

/** Documents that are named one by one; with --format json, all are. */
const MOST_UNSURE = 5;

function moreUnsure(count: number): string[] {
  return count > MOST_UNSURE ? [`  and ${count - MOST_UNSURE} more: "incident init --format json" lists all`] : [];
}

/** The new files, and in one line those that were there. */
function outcome(files: readonly NewFile[], fresh: readonly NewFile[]): string {
  const width = Math.max(...fresh.map(({ path }) => path.length));
  const kept = files.filter((file) => !fresh.includes(file)).map(({ path }) => path);
  return [
    ...fresh.map(({ path, purpose }) => `wrote  ${path.padEnd(width)}  ${purpose}`),
    ...(kept.length > 0 ? [`kept   ${kept.join(", ")} (already ${kept.length === 1 ? "exists" : "exist"})`] : []),
  ].join("\n");
}

function peopleNote(policy: Policy): string[] {
  const unassignable = unassignableOwners(policy);
  if (unassignable === null) return [];
  const file = policy.source?.file ?? configurationFile;
  return [`${file} has ${unassignable}: add "github" and "lead" there, so that their issues are assigned.`];
}

/** What a person types, and what it does. */
type NextStep = readonly [string, string];

/** From the files to the first pull request, each only where it is needed. */
function stepsAfter({ repository, read, found, isAdopting, toCommit }: InitResult): readonly NextStep[] {
  const isUnadopted = found.postmortems + found.runbooks > 0 && !isAdopting;
  const commit = `git commit -am "Adopt Incident as Code"`;
  const steps: readonly (NextStep | false)[] = [
    !repository.isThere && ["git init", "makes this folder a repository"],
    !repository.hasOrigin && ["git remote add origin https://github.com/OWNER/NAME.git", "names it on GitHub"],
    isUnadopted && ["incident init --adopt", "numbers action items, accepts today's findings, opens no old items"],
    ["incident check", "shows what is left to fix"],
    read.open > 0 && ["incident plan --offline", "shows what merging opens"],
    ["git switch -c incidents", ""],
    [toCommit.length > 0 ? `git add ${toCommit.join(" ")} && ${commit}` : commit, ""],
    ["git push -u origin incidents", ""],
    ["gh pr create --fill", "or on GitHub: its comment shows findings, and what merging does"],
    ["incident doctor", "shows what is missing on GitHub"],
  ];
  return steps.filter((step) => step !== false);
}

/** The owners that an issue can't be assigned to: `2 people without a login, 1 team without a lead`; null without one. */
function unassignableOwners({ people, teams, owners }: Policy): string | null {
  const withoutLogin = people.filter(({ github }) => github === null).length;
  const leadless = teams.filter((team) => !owners.leadOf({ kind: "team", words: team.id, team })?.github).length;
  const words = [
    ...(withoutLogin > 0 ? [`${countedOrNone(withoutLogin, "person", "people")} without a login`] : []),
    ...(leadless > 0 ? [`${countedOrNone(leadless, "team")} without a lead`] : []),
  ];
  return words.join(", ") || null;
}

function nextSteps(steps: readonly NextStep[]): string {
  const width = Math.max(...steps.map(([typed, what]) => (what === "" ? 0 : typed.length)));
  const lines = steps.map(([typed, what]) => `  ${what === "" ? typed : `${typed.padEnd(width)}   ${what}`}\n`);
  return `Next:\n${lines.join("")}`;
}
