import { wrongChoice } from "../commands/context/option-values.ts";
import { UsageError } from "../text/error.ts";
import { listed } from "../text/messages.ts";

/** What a job was started by: GitHub's event and its payload, as they came. Hostile until shown otherwise. */
export interface JobEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** `refs/heads/main` */
  readonly ref: string;
}

/** What one job does, in order. */
export type Step =
  | "pull-request"
  | "check"
  | "plan"
  | "sync"
  | "overdue"
  | "decide"
  | "track"
  | "declare"
  | "respond"
  | "refresh"
  | "wait"
  | "figures"
  | "report";

/** The words that the input `command` takes. */
export const stepCommands = [
  "auto",
  "check",
  "plan",
  "sync",
  "overdue",
  "track",
  "declare",
  "respond",
  "report",
] as const;

/**
 * What a job has to do: its input `command`, or with `auto` what its event calls for. Empty for an event that calls for
 * nothing, such as a push to a branch that is not the default one.
 *
 * @throws UsageError for an unknown command or event
 */
export function stepsForEvent(command: string, event: JobEvent): readonly Step[] {
  if (command === "auto") return automatic(event);
  const known = stepCommands.find((name) => name === command);
  if (!known || known === "auto") {
    throw wrongChoice({
      found: `command "${command}"`,
      word: command,
      choices: stepCommands,
      write: (name) => `"with: { command: ${name} }"`,
    });
  }
  return known === "check" && isPullRequest(event) ? ["pull-request"] : [known];
}

/** In the order in which a workflow usually has them. */
const KNOWN_EVENTS = [
  ...["pull_request", "merge_group", "push", "schedule", "issues", "issue_comment", "repository_dispatch"],
  "workflow_dispatch",
];

function automatic(event: JobEvent): readonly Step[] {
  switch (event.name) {
    case "pull_request":
    case "pull_request_target":
      return event.payload.action === "closed" ? [] : ["pull-request"];
    case "merge_group":
      return ["check"];
    case "push":
      return onDefaultBranch(event) ? ["sync", "track"] : ["check"];
    case "schedule":
      return ["sync", "track", "overdue", "refresh", "figures"];
    case "issues":
      return issueSteps(event);
    case "issue_comment":
      return hasPullRequest(event) ? [] : ["respond", "track"];
    case "repository_dispatch":
      return dispatchSteps(event);
    case "workflow_dispatch":
      return stepsForEvent(text(inputsOf(event).command) || "check", event);
    default:
      throw new UsageError(
        `unexpected event "${event.name}" for the command auto, expected ${listed(KNOWN_EVENTS, "or")}`,
        'Name a command in the workflow: "with: { command: check }".',
      );
  }
}

/**
 * The types of `repository_dispatch` by which a run that used up its writes goes on: the first waits for the next hour apart
 * from all other runs, the second takes its turn among them.
 */
export const WAIT = "incidents-wait";
export const CONTINUE = "incidents-continue";

function dispatchSteps({ payload }: JobEvent): readonly Step[] {
  if (payload.action === WAIT) return ["wait"];
  return payload.action === CONTINUE ? ["sync", "track", "overdue"] : ["declare"];
}

/** The inputs that a person typed into `workflow_dispatch`. */
export function inputsOf({ payload }: JobEvent): Readonly<Record<string, unknown>> {
  return mapping(payload.inputs);
}

export function isPullRequest({ name }: JobEvent): boolean {
  return name === "pull_request" || name === "pull_request_target";
}

/** True for a pull request whose changes come from another repository: a stranger may have written them. */
export function isFromFork({ payload }: JobEvent): boolean {
  const pull = mapping(payload.pull_request);
  const repository = (side: unknown) => text(mapping(mapping(side).repo).full_name);
  return repository(pull.head) === "" || repository(pull.head) !== repository(pull.base);
}

function issueSteps({ payload }: JobEvent): readonly Step[] {
  switch (payload.action) {
    case "opened":
      return ["declare"];
    case "closed":
    case "reopened":
      return ["respond", "track"];
    case "labeled":
      return ["respond"];
    case "edited":
      return ["respond", "decide", "track"];
    default:
      return [];
  }
}

function onDefaultBranch({ payload, ref }: JobEvent): boolean {
  return ref === `refs/heads/${text(mapping(payload.repository).default_branch)}`;
}

function hasPullRequest({ payload }: JobEvent): boolean {
  return mapping(payload.issue).pull_request !== undefined;
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
