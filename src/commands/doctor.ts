import {
  type Defect,
  type Diagnosis,
  diagnoseLocal,
  diagnoseRemote,
  fail,
  type LocalFacts,
  ok,
  type RemoteFacts,
} from "../doctor/diagnosis.ts";
import { readWorkflow, type Workflow } from "../doctor/workflow-reading.ts";
import {
  probeDigest,
  probePullRequestSetting,
  probeRepository,
  probeRights,
  probeSchedule,
} from "../github/capability-probe.ts";
import type { GitHub } from "../github/client.ts";
import { GitHubError } from "../github/error.ts";
import { readLabels } from "../github/labels.ts";
import { unmatchedAmong } from "../init/unmatched.ts";
import { unmatchedInWords } from "../output/check-output.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import { isSource, Workspace } from "../records/workspace.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { errorAt, type GitHubErrorKind, UsageError } from "../text/error.ts";
import { toJson } from "../text/json.ts";
import { baseName } from "../text/path.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  formatOption,
  githubOptions,
  offlineOption,
} from "./context/command.ts";
import { apiUrlOf, connect, repositoryName, tokenOf } from "./context/connection.ts";
import { zoneDataRelease } from "./context/zone-data.ts";
import { filesOf } from "./repository/detect-repository.ts";
import { GitRepository, recordsFolder } from "./repository/git.ts";
import { configurationIn, loadPolicy, type Repository } from "./repository/load.ts";
import { readBaseline, runRules } from "./repository/run-rules.ts";

interface DoctorResult extends CommandResult {
  readonly checks: readonly Diagnosis[];
}

export const doctorCommand: Command<DoctorResult> = {
  options: [formatOption, ...githubOptions, offlineOption],

  async run(args, context) {
    const { facts, policy } = checkLocally(args, context);
    const local = diagnoseLocal(facts);
    const remote = args.has("offline")
      ? { diagnoses: [], isWhole: true }
      : await checkGitHub(args, context, { policy, workflow: facts.workflow, folder: recordsFolder(context) });
    const checks = [...local, ...remote.diagnoses];
    const failed = checks.some(({ state }) => state === "fail") ? 1 : 0;
    return { exitStatus: remote.isWhole ? failed : 3, checks };
  },

  format({ checks }, { format }) {
    return format === "json" ? toJson({ checks, timeZoneData: zoneDataRelease }) : sanitizeLog(formatText(checks));
  },
};

function checkLocally(
  args: Arguments,
  context: CommandContext,
): { readonly facts: LocalFacts; readonly policy: Policy } {
  const workspace = new Workspace(context.cwd);
  const git = new GitRepository(context.cwd);
  const { policy, problems } = configurationOf(workspace, args, context);
  const catalog = readCatalog(workspace, policy);
  const records = { workspace, policy, catalog };
  const { errors, defect } = errorsOf(records, context);
  const facts: LocalFacts = {
    node: process.versions.node,
    zone: policy.timezone,
    zoneData: zoneDataRelease,
    git: /\d+(?:\.\d+)+/.exec(git.run("--version") ?? "")?.[0] ?? null,
    repository:
      ({ true: "shallow", false: "whole" }[
        git.run("rev-parse", "--is-shallow-repository")?.trim() ?? ""
      ] as LocalFacts["repository"]) ?? null,
    configuration: problems,
    baseline: defect,
    records: {
      files: catalog.incidents.length + catalog.postmortems.length + catalog.runbooks.length,
      unreadable: catalog.unreadable.length,
      errors,
      unmatched: unmatchedInWords({ unmatched: unmatchedAmong(filesOf(workspace, git), workspace, policy) }),
    },
    workflow: workflowOf(workspace),
    secrets: policy.messages
      .flatMap(({ urlFrom, secretFrom }) => (secretFrom === null ? [urlFrom] : [urlFrom, secretFrom]))
      .map((name) => ({ name, isSet: Boolean(context.env[name]?.trim()) })),
  };
  return { facts, policy };
}

/** A configuration that is wrong is a finding here, and the defaults replace it. */
function configurationOf(workspace: Workspace, args: Arguments, context: CommandContext) {
  const defaults = readPolicy(null).policy;
  if (args.get("config") === undefined && configurationIn(workspace) === null)
    return { policy: defaults, problems: null };
  try {
    return { policy: loadPolicy(workspace, args, context), problems: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { policy: defaults, problems: problemsFound(error) };
  }
}

function problemsFound(error: UsageError): Defect[] {
  const { diagnostics } = error;
  const errors = diagnostics ? diagnostics.problems.map((problem) => errorAt(diagnostics.source, problem)) : [error];
  return errors.map(({ message, help }) => ({ found: message, next: help }));
}

/** How many errors the records have that the baseline does not accept; all of them, where it can't be used. */
function errorsOf(
  records: Repository,
  context: CommandContext,
): { readonly errors: number; readonly defect: Defect | null } {
  const { findings } = runRules(records, context);
  const count = (some: typeof findings) => some.filter(({ level }) => level === "error").length;
  try {
    return { errors: count(readBaseline(records, findings).added), defect: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { errors: count(findings), defect: problemsFound(error)[0]! };
  }
}

function workflowOf(workspace: Workspace): Workflow | null {
  for (const path of workspace.below(".github/workflows") ?? []) {
    const read = workspace.read(path);
    const workflow = isSource(read) ? readWorkflow(read) : null;
    if (workflow) return workflow;
  }
  return null;
}

interface Known {
  readonly policy: Policy;
  readonly workflow: Workflow | null;
  readonly folder: string;
}

/** What GitHub answered, and whether that is all. */
interface GitHubChecks {
  readonly diagnoses: readonly Diagnosis[];
  readonly isWhole: boolean;
}

async function checkGitHub(args: Arguments, context: CommandContext, known: Known): Promise<GitHubChecks> {
  const wrong = connectionParts.flatMap(([subject, read]) => refusalOf(subject, () => read(args, context)));
  if (wrong.length > 0) return { diagnoses: wrong, isWhole: true };
  const github = connect(args, context);
  const facts: Partial<RemoteFacts> = {};
  try {
    for await (const some of askGitHub(github, known)) Object.assign(facts, some);
    return { diagnoses: [ok("token", "is accepted"), ...diagnoseRemote(facts, context.now)], isWhole: true };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const isKnown = facts.repository || error.kind === "missing" || error.kind === "permission";
    const accepted = isKnown ? [ok("token", "is accepted")] : [];
    const refused = fail(subjects[error.kind] ?? "github", error.message, error.help);
    return { diagnoses: [...accepted, ...diagnoseRemote(facts, context.now), refused], isWhole: false };
  }
}

/** What it is about when GitHub refuses; for anything else it is GitHub itself. */
const subjects: Readonly<Partial<Record<GitHubErrorKind, string>>> = { credentials: "token", missing: "repository" };

const connectionParts: readonly (readonly [
  subject: string,
  read: (args: Arguments, context: CommandContext) => unknown,
])[] = [
  ["token", (_, context) => tokenOf(context)],
  ["github", (_, context) => apiUrlOf(context)],
  ["repository", repositoryName],
];

function refusalOf(subject: string, read: () => unknown): Diagnosis[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [fail(subject, error.message, error.help)];
  }
}

/** Fact by fact, so that answers before a refusal are not lost. */
async function* askGitHub(github: GitHub, { policy, workflow, folder }: Known): AsyncGenerator<Partial<RemoteFacts>> {
  yield { repository: { name: github.repository, ...(await probeRepository(github)) } };
  const rights = await probeRights(github);
  yield { rights };
  yield { actionsOpenPulls: await probePullRequestSetting(github) };
  const { labels } = policy.issues;
  if (rights.some(({ scope, isThere }) => scope === "issues" && isThere)) {
    const there = new Set((await readLabels(github)).map((name) => name.toLowerCase()));
    const missingLabels = Object.values(labels).filter((name) => !there.has(name.toLowerCase()));
    yield { missingLabels, incidentLabel: labels.incident };
    yield { digest: await probeDigest(github, labels.digest, folder) };
  }
  if (!workflow?.hasSchedule) return;
  yield { schedule: await probeSchedule(github, baseName(workflow.path)) };
}

function formatText(diagnoses: readonly Diagnosis[]): string {
  const width = Math.max(...diagnoses.map(({ subject }) => subject.length));
  const margin = " ".repeat(4 + 2 + width + 2);
  const lines = diagnoses.flatMap(({ state, subject, found, next }) => [
    `${state.padEnd(4)}  ${subject.padEnd(width)}  ${sanitizeLog(found).replaceAll("\n", `\n${margin}`)}`,
    ...(next ? [`${margin}→ ${sanitizeLog(next)}`] : []),
  ]);
  const count = (wanted: Diagnosis["state"]) => diagnoses.filter(({ state }) => state === wanted).length;
  return `${lines.join("\n")}\n\n${count("ok")} ok, ${count("warn")} to look at, ${count("fail")} wrong\n`;
}
