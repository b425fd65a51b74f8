import { counted, countedOrNone } from "../text/count.ts";
import type { Instant } from "../time/instant.ts";
import { DAY } from "../time/instant.ts";
import { outdatedZone } from "../time/zone-changes.ts";
import type { Workflow } from "./workflow-reading.ts";

/** One thing that was looked at. */
export interface Diagnosis {
  readonly state: "ok" | "warn" | "fail";
  readonly subject: string;
  /** What was found. */
  readonly found: string;
  /** How to fix it. */
  readonly next?: string;
}

/** What the machine and the files say. */
export interface LocalFacts {
  /** `24.1.0` */
  readonly node: string;
  /** The team's. */
  readonly zone: string;
  /** The release of the zone data that Node carries; null where it is unknown. */
  readonly zoneData: string | null;
  /** Null where there is no git. */
  readonly git: string | null;
  readonly repository: "whole" | "shallow" | null;
  /** Null where there is no configuration; else what is wrong with it. */
  readonly configuration: readonly Defect[] | null;
  /** The baseline of accepted findings, where it can't be used. */
  readonly baseline: Defect | null;
  readonly records: {
    readonly files: number;
    readonly unreadable: number;
    readonly errors: number;
    /** Documents that look like records and match no path, in words; null for none. */
    readonly unmatched?: string | null;
  };
  /** The workflow that runs this product. */
  readonly workflow: Workflow | null;
  /** Variables that `messages` takes addresses and keys from. */
  readonly secrets?: readonly MessageSecret[];
}

/** An environment variable of `messages`. */
export interface MessageSecret {
  readonly name: string;
  /** Whether it is set where this runs. */
  readonly isSet: boolean;
}

/** What is wrong with a file, and the next step. */
export interface Defect {
  readonly found: string;
  readonly next: string;
}

/** The oldest Node that the product runs on. */
const OLDEST_NODE = 20;

export function diagnoseLocal(facts: LocalFacts): Diagnosis[] {
  return [
    diagnoseNode(facts.node),
    diagnoseZone(facts),
    diagnoseGit(facts),
    ...diagnoseConfiguration(facts.configuration),
    ...(facts.baseline ? [fail("baseline", facts.baseline.found, facts.baseline.next)] : []),
    diagnoseRecords(facts.records),
    ...(facts.records.unmatched ? [warn("paths", facts.records.unmatched, 'Run "incident check" after that.')] : []),
    ...diagnoseWorkflow(facts.workflow),
    ...(facts.secrets ?? []).map((secret) => diagnoseSecret(secret, facts.workflow)),
  ];
}

/** Nothing is sent to find out, and no value is shown: whether the job gets the variable is all that the files can say. */
function diagnoseSecret({ name, isSet }: MessageSecret, workflow: Workflow | null): Diagnosis {
  if (isSet) return ok("messages", `${name} is set`);
  if (workflow?.variables?.has(name)) return ok("messages", `${workflow.path} passes ${name}`);
  return warn(
    "messages",
    `${name} is not set, and ${workflow === null ? "no workflow passes it" : `${workflow.path} does not pass it`}: its channel gets nothing`,
    `Store it as a secret of the repository, and write "${name}: \${{ secrets.${name} }}" under "env:" of the step that uses incident-as-code.`,
  );
}

function diagnoseNode(version: string): Diagnosis {
  const found = `Node ${version}`;
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return ok("node", found);
  return fail("node", found, `Install Node ${OLDEST_NODE} or later.`);
}

function diagnoseZone({ zone, zoneData }: LocalFacts): Diagnosis {
  const outdated = outdatedZone(zone, zoneData);
  if (outdated === null) return ok("time zone", `${zone}, by zone data ${zoneData ?? "of an unknown release"}`);
  return warn(
    "time zone",
    outdated,
    "Use a Node whose zone data is that release or later, or write times with an offset.",
  );
}

function diagnoseGit({ git, repository }: LocalFacts): Diagnosis {
  if (git === null)
    return warn(
      "git",
      "git is not installed",
      "Install it: dates of publication and due dates that moved come from history.",
    );
  if (repository === null)
    return warn(
      "git",
      `git ${git}, and this folder is in no repository`,
      "Run it in the repository that holds the records.",
    );
  if (repository === "whole") return ok("git", `git ${git}, whole history`);
  return warn(
    "git",
    `git ${git}, and a shallow clone: when files were added is not known`,
    'Use "fetch-depth: 0" of actions/checkout, or run "git fetch --unshallow".',
  );
}

function diagnoseConfiguration(problems: LocalFacts["configuration"]): Diagnosis[] {
  if (problems === null) return [warn("configuration", "there is none: the defaults count", 'Run "incident init".')];
  if (problems.length === 0) return [ok("configuration", "is right")];
  return problems.map(({ found, next }) => fail("configuration", found, next));
}

function diagnoseRecords({ files, unreadable, errors }: LocalFacts["records"]): Diagnosis {
  if (files + unreadable === 0)
    return warn(
      "records",
      "there are none where the configuration looks",
      'Run "incident init --adopt", or name their places under "paths".',
    );
  if (unreadable > 0)
    return fail(
      "records",
      `${unreadable} of ${files + unreadable} files can't be read`,
      'Run "incident check": it names each place.',
    );
  if (errors > 0)
    return warn(
      "records",
      `${countedOrNone(files, "file")}, ${countedOrNone(errors, "error")}`,
      'Run "incident check": it names each place and the next step.',
    );
  return ok("records", `${countedOrNone(files, "file")} without an error`);
}

/** The jobs of one workflow, together, need these. */
const neededRights = ["contents: write", "issues: write", "pull-requests: write"];

function diagnoseWorkflow(workflow: Workflow | null): Diagnosis[] {
  if (workflow === null)
    return [warn("workflow", "no workflow runs this", 'Run "incident init" and commit what it writes.')];
  const { path, hasSchedule, goesOn, grants } = workflow;
  const missing = neededRights.filter((right) => grants !== null && !grants.has(right));
  const found = [
    ...missing.map((right) =>
      warn(
        "workflow",
        `${path} grants no "${right}": ${uses[right]}`,
        `Add "${right}" under "permissions:" of its job.`,
      ),
    ),
    ...(hasSchedule
      ? []
      : [
          warn(
            "workflow",
            `${path} has no schedule: nothing tells what is overdue`,
            'Add "schedule: [{ cron: "17 6 * * *" }]" under "on:".',
          ),
        ]),
    ...(goesOn
      ? []
      : [
          warn(
            "workflow",
            `${path} does not let a long sync go on by itself after an hour's 400 writes`,
            'Write "repository_dispatch: { types: [alert, incidents-wait, incidents-continue] }" under "on:".',
          ),
        ]),
  ];
  return found.length > 0 ? found : [ok("workflow", path)];
}

/** What GitHub says. */
export interface RemoteFacts {
  readonly repository: {
    readonly name: string;
    readonly defaultBranch: string;
    readonly hasIssues: boolean;
    readonly isArchived: boolean;
  };
  readonly rights: readonly { readonly scope: string; readonly access: "read" | "write"; readonly isThere: boolean }[];
  /** Whether Actions may open pull requests; null where only an administrator sees that. */
  readonly actionsOpenPulls: boolean | null;
  /** Labels of the configuration that are not there; null where the token may not see them. */
  readonly missingLabels: readonly string[] | null;
  /** The one by which an incident's issue is known. */
  readonly incidentLabel: string;
  /** The last scheduled run; null where it never ran. Not there where no workflow has a schedule. */
  readonly schedule:
    | { readonly at: Instant; readonly conclusion: string | null; readonly url: string }
    | null
    | "hidden";
  readonly digest: { readonly issue: number; readonly at: Instant } | null;
}

/** A daily schedule may be hours late; two days without a run is no delay any more. */
const LONGEST_SILENCE = 2 * DAY;

/** Reports the facts that are known: GitHub may have refused before it answered everything. */
export function diagnoseRemote(facts: Partial<RemoteFacts>, now: Instant): Diagnosis[] {
  const { repository, rights = [], actionsOpenPulls = null, missingLabels, schedule, digest } = facts;
  return [
    ...(repository ? [diagnoseRepository(repository)] : []),
    ...rights.map(diagnoseRight),
    ...diagnoseActionsPulls(actionsOpenPulls),
    ...(missingLabels ? [diagnoseLabels(missingLabels, facts.incidentLabel!)] : []),
    ...(schedule === undefined ? [] : [diagnoseSchedule(schedule, now)]),
    ...(digest === undefined ? [] : [diagnoseDigest(digest, now)]),
  ];
}

function diagnoseRepository({ name, defaultBranch, hasIssues, isArchived }: RemoteFacts["repository"]): Diagnosis {
  if (isArchived)
    return fail("repository", `${name} is archived: nothing can be written`, "Unarchive it in its settings.");
  if (!hasIssues)
    return fail(
      "repository",
      `${name} has issues switched off`,
      "Switch them on: Settings → General → Features → Issues.",
    );
  return ok("repository", `${name}, default branch ${defaultBranch}`);
}

/** What stops without a right. */
const uses: Readonly<Record<string, string>> = {
  "contents: read": "nothing can be read",
  "issues: read": "plan and sync see no issues",
  "pull-requests: read": "catch-up pull requests are not seen",
  "contents: write": "track and respond can write no branch",
  "issues: write": "sync, overdue, declare and respond can write no issue",
  "pull-requests: write": "no comment on pull requests, no catch-up pull request",
};

function diagnoseRight({ scope, access, isThere }: RemoteFacts["rights"][number]): Diagnosis {
  const right = `${scope}: ${access}`;
  if (isThere) return ok("permission", right);
  const state = access === "write" ? warn : fail;
  return state(
    "permission",
    `${right} is missing: ${uses[right]}`,
    `Add "${right}" under "permissions:" of the workflow's job, or use a token that has it.`,
  );
}

/** A setting of the repository, next to the rights of the token. */
function diagnoseActionsPulls(allowed: boolean | null): Diagnosis[] {
  if (allowed === null) return [];
  if (allowed) return [ok("actions", "may open pull requests")];
  const next = 'Allow it: Settings → Actions → General → "Allow GitHub Actions to create and approve pull requests".';
  return [warn("actions", "may not open pull requests: nothing comes back from issues to records", next)];
}

/** GitHub gives a form's issue only labels that are there: without its own the form opens no incident. */
function diagnoseLabels(missingLabels: readonly string[], incidentLabel: string): Diagnosis {
  if (missingLabels.includes(incidentLabel)) {
    const found = `${incidentLabel} is not there: GitHub does not give it to an issue of the form, which then is no incident`;
    return warn("labels", found, '"incident sync" makes it: run it here, or let the workflow run it.');
  }
  if (missingLabels.length === 0) return ok("labels", "all are there");
  return ok("labels", `${missingLabels.join(", ")} not there yet: made with the first issue that gets them`);
}

function diagnoseSchedule(run: RemoteFacts["schedule"], now: Instant): Diagnosis {
  if (run === "hidden")
    return warn(
      "schedule",
      "its runs can't be seen with this token",
      'Add "actions: read", or look at the Actions tab.',
    );
  if (run === null)
    return warn(
      "schedule",
      "has never run",
      "It runs from the default branch only, and GitHub begins within a day of the merge: look at the Actions tab whether the workflow is enabled.",
    );
  const found = `last ran ${ago(run.at, now)}${run.conclusion ? `: ${run.conclusion}` : ""}`;
  if (now - run.at > LONGEST_SILENCE)
    return warn(
      "schedule",
      found,
      `GitHub switches schedules off after 60 quiet days in public repositories: enable the workflow in the Actions tab. ${run.url}`,
    );
  if (run.conclusion !== null && run.conclusion !== "success")
    return warn("schedule", found, `Read its log: ${run.url}`);
  return ok("schedule", found);
}

function diagnoseDigest(digest: RemoteFacts["digest"], now: Instant): Diagnosis {
  if (digest === null) return ok("digest", "there is none yet: it is opened when something is due or late");
  return ok("digest", `#${digest.issue}, renewed ${ago(digest.at, now)}`);
}

function ago(at: Instant, now: Instant): string {
  const hours = Math.floor((now - at) / (DAY / 24));
  if (hours < 1) return "within the hour";
  if (hours < 48) return `${counted(hours, "hour")} ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

export function ok(subject: string, found: string): Diagnosis {
  return { state: "ok", subject, found };
}

export function warn(subject: string, found: string, next: string): Diagnosis {
  return { state: "warn", subject, found, next };
}

export function fail(subject: string, found: string, next: string): Diagnosis {
  return { state: "fail", subject, found, next };
}
