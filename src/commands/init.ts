import type { RepositoryScan } from "../init/repository-scan.ts";
import { type NewFile, type SetupAnswers, starterFiles } from "../init/starter-files.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import { type CatalogSummary, describeCatalog, summarizeCatalog } from "../records/catalog-summary.ts";
import { Workspace } from "../records/workspace.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { countedOrNone } from "../text/count.ts";
import { UsageError } from "../text/error.ts";
import { toJson } from "../text/json.ts";
import { Source } from "../text/source.ts";
import { type Command, type CommandContext, type CommandResult, formatOption } from "./context/command.ts";
import { configurationFile } from "./context/option-values.ts";
import { factsOf, scanFiles } from "./repository/detect-repository.ts";
import { GitRepository } from "./repository/git.ts";
import { configurationIn, loadPolicy } from "./repository/load.ts";
import { baselineFile, runRules, writeBaseline } from "./repository/run-rules.ts";
import { writeNewFile } from "./repository/workspace-writer.ts";

interface InitResult extends CommandResult {
  /** On GitHub; its name is null without a remote. */
  readonly repository: { readonly name: string | null; readonly isThere: boolean };
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
  /** What became of the baseline, in words. */
  readonly adopted: string;
}

export const initCommand: Command<InitResult> = {
  options: [
    {
      name: "adopt",
      summary: "accept today's findings in the documents that are there: only new ones fail from now on",
    },
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
    const files = starterFiles(answers);
    const fresh = files.filter(({ path }) => !workspace.exists(path) && !(existing && path === configurationFile));
    const policy = existing ?? policyIn(files);
    const read = summarizeCatalog(readCatalog(workspace, policy));
    const isDry = args.has("dry-run");
    if (!isDry) for (const { path, text } of fresh) writeNewFile(workspace.root, path, text);
    const isAdopting = args.has("adopt");
    const adopted = isAdopting && !isDry ? adopt(workspace, policy, context) : "";
    const repository = { name: git.remote(), isThere: git.isRepository() };
    return { exitStatus: 0, repository, answers, files, fresh, policy, found, read, isDry, isAdopting, adopted };
  },

  format(result, { format }) {
    if (format === "json") return formatJson(result);
    const { files, fresh, isDry, adopted } = result;
    const start = sanitizeLog(`${opening(result)}\n${reading(result)}\n`);
    if (isDry) return `${start}\n${fresh.map(({ path, text }) => `--- ${path}\n${text}`).join("\n")}`;
    return start + sanitizeLog(`\n${outcome(files, fresh)}\n${adopted}\n${nextSteps(stepsAfter(result))}`);
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

function opening({ repository, answers: { branch, people, teams } }: InitResult): string {
  const origin = repository.name ?? (repository.isThere ? 'No remote "origin" yet' : "No git repository yet");
  return `${origin}, default branch ${branch}; ${countedOrNone(people.length, "person", "people")} and ${countedOrNone(teams.length, "team")} from git and CODEOWNERS.`;
}

function reading({ read, policy, found: { unsure, postmortems, runbooks } }: InitResult): string {
  const places = [...(postmortems > 0 ? policy.paths.postmortems : []), ...(runbooks > 0 ? policy.paths.runbooks : [])];
  return [
    `Found ${describeCatalog(read)}.`,
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

function adopt(workspace: Workspace, policy: Policy, context: CommandContext): string {
  if (workspace.exists(baselineFile)) return `${baselineFile} is there already, and stays as it is.\n`;
  const records = { workspace, policy, catalog: readCatalog(workspace, policy) };
  return writeBaseline(records, runRules(records, context).findings);
}

/** What a person types, and what it does. */
type NextStep = readonly [string, string];

/** From the files to the first pull request, each only where it is needed. */
function stepsAfter({ repository, policy, found, read, isAdopting }: InitResult): readonly NextStep[] {
  const { open, withoutNumber } = read;
  const unassignable = unassignableOwners(policy);
  const accepts = found.postmortems + found.runbooks > 0 && !isAdopting;
  const steps: readonly (NextStep | false)[] = [
    !repository.isThere && ["git init", "makes this folder a repository"],
    unassignable !== null && [`edit ${configurationFile}`, `${unassignable}: their issues are assigned to nobody yet`],
    withoutNumber > 0 && [
      "incident fmt",
      `gives ${countedOrNone(withoutNumber, "open action item")} the number that each needs for its issue`,
    ],
    ["incident check", "judges the records"],
    accepts && ["incident check --update-baseline", "accepts what it found: from then on only new findings are told"],
    open > 0 && [
      "incident plan --offline",
      `shows what merging opens: ${countedOrNone(open, "issue")} of action items`,
    ],
    ["git switch -c incidents", "commit, push: the pull request shows findings, and what merging does"],
    ["incident doctor", "tells what is missing on GitHub"],
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
  const width = Math.max(...steps.map(([typed]) => typed.length));
  return `Next:\n${steps.map(([typed, what]) => `  ${typed.padEnd(width)}   ${what}\n`).join("")}`;
}
