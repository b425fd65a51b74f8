import {
  type Diagnosis,
  diagnoseLocal,
  diagnoseRemote,
  fail,
  type LocalFacts,
  ok,
  type Workflow,
} from "../adoption/diagnosis.ts";
import type { GitHub } from "../github/client.ts";
import { GitHubError } from "../github/error.ts";
import {
  examineActionsPulls,
  examineDigest,
  examineLabels,
  examineRepository,
  examineRights,
  examineSchedule,
} from "../github/examination.ts";
import { quietLines } from "../output/visible.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import { isSource, Workspace } from "../records/workspace.ts";
import { toJson } from "../render/safe-json.ts";
import { readBaseline } from "./baseline.ts";
import { type Arguments, type Command, type ExitStatus, type Session, UsageError } from "./command.ts";
import { connect, githubOptions, offlineOption } from "./connection.ts";
import { Git, recordsFolder } from "./git.ts";
import { check } from "./library.ts";
import { configurationFile, loadPolicy } from "./load.ts";

export const doctor: Command = {
  name: "doctor",
  summary: "looks at token, permissions, schedule, configuration and git, and says what is wrong; changes nothing",
  options: [
    { name: "format", value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
    ...githubOptions,
    offlineOption,
  ],

  async run(args, session) {
    const { facts, policy } = lookHere(args, session);
    const local = diagnoseLocal(facts);
    const remote = args.has("offline")
      ? []
      : await lookAtGitHub(args, session, {
          policy,
          workflow: facts.workflow,
          folder: recordsFolder(session),
        });
    const all = [...local, ...remote];
    session.out(args.get("format") === "json" ? toJson({ checks: all }) : quietLines(asText(all)));
    return statusOf(all);
  },
};

/** 3 where GitHub did not let it look, 1 where anything fails. */
function statusOf(diagnoses: readonly Diagnosis[]): ExitStatus {
  if (diagnoses.some(({ state, subject }) => state === "fail" && subject === "github")) return 3;
  return diagnoses.some(({ state }) => state === "fail") ? 1 : 0;
}

function lookHere(args: Arguments, session: Session): { readonly facts: LocalFacts; readonly policy: Policy } {
  const workspace = new Workspace(session.cwd);
  const git = new Git(session.cwd);
  const { policy, problems } = configurationOf(workspace, args, session);
  const catalog = readCatalog(workspace, policy);
  const records = { workspace, policy, catalog };
  const fresh = readBaseline(records, check(records, session));
  const facts: LocalFacts = {
    node: process.versions.node,
    git: /\d+(?:\.\d+)+/.exec(git.run("--version") ?? "")?.[0] ?? null,
    repository:
      ({ true: "shallow", false: "whole" }[
        git.run("rev-parse", "--is-shallow-repository")?.trim() ?? ""
      ] as LocalFacts["repository"]) ?? null,
    configuration: problems,
    records: {
      files: catalog.incidents.length + catalog.postmortems.length + catalog.runbooks.length,
      unreadable: catalog.unreadable.length,
      errors: fresh.filter(({ level }) => level === "error").length,
    },
    workflow: workflowOf(workspace),
  };
  return { facts, policy };
}

/** A configuration that is wrong is a finding here, and the defaults stand for it. */
function configurationOf(workspace: Workspace, args: Arguments, session: Session) {
  const defaults = readPolicy(null).policy;
  if (args.get("config") === undefined && !workspace.exists(configurationFile))
    return { policy: defaults, problems: null };
  try {
    return { policy: loadPolicy(workspace, args, session), problems: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { policy: defaults, problems: error.message.split("\n") };
  }
}

function usesThisAction(line: string): boolean {
  const at = line.search(/\buses:/);
  return at !== -1 && /\/(?:incident-as-code|incidents-reusable\.ya?ml)@/.test(line.slice(at));
}

function workflowOf(workspace: Workspace): Workflow | null {
  for (const path of workspace.below(".github/workflows") ?? []) {
    const read = workspace.read(path);
    if (!isSource(read) || !read.text.split("\n").some(usesThisAction)) continue;
    return { path, hasSchedule: /^[ \t]*schedule:/m.test(read.text) };
  }
  return null;
}

interface Known {
  readonly policy: Policy;
  readonly workflow: Workflow | null;
  readonly folder: string;
}

async function lookAtGitHub(args: Arguments, session: Session, known: Known): Promise<Diagnosis[]> {
  let github: GitHub;
  try {
    github = connect(args, session);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [fail("token", error.message, error.help ?? "")];
  }
  try {
    return [ok("token", "is accepted"), ...diagnoseRemote(await askGitHub(github, known), session.now)];
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return [fail("github", error.message, error.help ?? "Run it again later.")];
  }
}

async function askGitHub(github: GitHub, { policy, workflow, folder }: Known) {
  const repository = await examineRepository(github);
  const rights = await examineRights(github);
  const seesIssues = rights.some(({ scope, isThere }) => scope === "issues" && isThere);
  const labels = new Set((seesIssues ? await examineLabels(github) : []).map((name) => name.toLowerCase()));
  const file = workflow?.hasSchedule ? workflow.path.slice(workflow.path.lastIndexOf("/") + 1) : null;
  return {
    repository: github.repository,
    ...repository,
    rights,
    actionsOpenPulls: await examineActionsPulls(github),
    incidentLabel: policy.issues.labels.incident,
    missingLabels: Object.values(policy.issues.labels).filter((name) => !labels.has(name.toLowerCase())),
    schedule: file === null ? undefined : await examineSchedule(github, file),
    digest: seesIssues ? await examineDigest(github, policy.issues.labels.digest, folder) : null,
  };
}

function asText(diagnoses: readonly Diagnosis[]): string {
  const width = Math.max(...diagnoses.map(({ subject }) => subject.length));
  const margin = " ".repeat(4 + 2 + width + 2);
  const lines = diagnoses.flatMap(({ state, subject, found, next }) => [
    `${state.padEnd(4)}  ${subject.padEnd(width)}  ${found.replaceAll("\n", `\n${margin}`)}`,
    ...(next ? [`${margin}→ ${next}`] : []),
  ]);
  const count = (wanted: Diagnosis["state"]) => diagnoses.filter(({ state }) => state === wanted).length;
  return `${lines.join("\n")}\n\n${count("ok")} ok, ${count("warn")} to look at, ${count("fail")} wrong\n`;
}
