import { ownAccounts } from "../../github/account.ts";
import { applyPlan } from "../../github/apply.ts";
import type { GitHub } from "../../github/client.ts";
import type { GitHubError } from "../../github/error.ts";
import { recentChanges } from "../../github/recent-changes.ts";
import { newestIssues, readThread, type Thread } from "../../github/threads.ts";
import { type Effort, efforts } from "../../github/transport.ts";
import { linkRecords } from "../../records/links.ts";
import { isSource } from "../../records/workspace.ts";
import type { Templates } from "../../render/templates.ts";
import { keyOf } from "../../response/declaration.ts";
import { type IncidentForm, readIncidentForm } from "../../response/form.ts";
import { CHANGES_WINDOW, type IncidentView, type ShownChange } from "../../response/incident-body.ts";
import { incidentView, keptOpening, type ResponseContext } from "../../response/response-context.ts";
import { UsageError } from "../../text/error.ts";
import type { Instant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { markerFolder, readMarker } from "../../tracking/marker.ts";
import type { Operation, Plan } from "../../tracking/operation.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import { connect } from "../context/connection.ts";
import { recordsFolder } from "../repository/git.ts";
import { loadRepository, type Repository } from "../repository/load.ts";
import { loadTemplates } from "../repository/templates.ts";
import { threadOf, withTitle } from "./thread.ts";

/** All that responding to incidents needs: the team's records and process, GitHub, and the time. */
export interface LiveContext {
  readonly repository: Repository;
  readonly github: GitHub;
  /** Logins, in lower case, whose marked texts are this tool's own. */
  readonly accounts: ReadonlySet<string>;
  readonly templates: Templates;
  readonly context: ResponseContext;
  readonly now: Instant;
  /** True: nothing is written. */
  readonly isDry: boolean;
  /** Environment variables: where messages go, and what signs them. */
  readonly env: CommandContext["env"];
}

/** What became of one incident. */
export interface IncidentResponse {
  /** Null for an issue that is no incident, and for a message that opens none. */
  readonly incident: string | null;
  readonly issue: number | null;
  readonly state: string;
  /** True for an issue that has the label and is no incident of this tool's. */
  readonly isLeftAlone?: boolean;
  /** True where nothing was written, so that the issue itself is worth a look. */
  readonly isPreview?: boolean;
  readonly plan: Plan;
  /** Why something is left to do; null when everything is done. */
  readonly error: GitHubError | null;
}

/** @throws UsageError for a wrong configuration, or without a token or a repository */
export async function openLiveContext(
  args: Arguments,
  commandContext: CommandContext,
  repository: Repository = loadRepository(args, commandContext),
  effort: Effort = efforts.normal,
): Promise<LiveContext> {
  const { env, now } = commandContext;
  const github = connect(args, commandContext, effort);
  const { policy, catalog } = repository;
  const context = {
    policy,
    catalog,
    links: linkRecords(catalog),
    repositoryUrl: `${env.GITHUB_SERVER_URL || github.server}/${github.repository}`,
    folder: recordsFolder(commandContext),
    forms: incidentForms(repository),
    now,
  };
  return {
    repository,
    github,
    accounts: await ownAccounts(github, policy.issues.account),
    templates: await loadTemplates(repository),
    context,
    now,
    isDry: args.has("dry-run"),
    env,
  };
}

function incidentForms({ workspace, policy }: Repository): IncidentForm[] {
  return (workspace.below(".github/ISSUE_TEMPLATE") ?? [])
    .filter((path) => /\.ya?ml$/i.test(path))
    .flatMap((path) => {
      const source = workspace.read(path);
      const form = isSource(source) ? readIncidentForm(source, policy.issues.labels.incident) : null;
      return form === null ? [] : [form];
    });
}

/**
 * What is still open of earlier incidents is for GitHub to say: a request, where there are any. @throws GitHubError
 *
 * @param viewWith the view, as a function of what is known
 */
export async function withItemStates(
  viewWith: (context: ResponseContext) => IncidentView,
  { github, accounts, context, repository }: LiveContext,
): Promise<IncidentView> {
  const view = viewWith(context);
  const hasItems = view.earlier.some(({ incident }) =>
    context.links.postmortemsOf(incident).some(({ actionItems }) => actionItems.length > 0),
  );
  if (!hasItems) return view;
  const label = repository.policy.issues.labels.actionItem;
  const issues = await github.once(`issues with ${label}`, () => newestIssues(github, label));
  const states = issues.flatMap(({ author, body, state }) => {
    const marker = readMarker(body);
    const isItem = marker?.kind === "item" && markerFolder(marker) === context.folder;
    return isItem && accounts.has(author.toLowerCase()) ? [[marker.key, state] as const] : [];
  });
  return viewWith({ ...context, itemStates: new Map(states) });
}

export function isIncident({ issue }: Thread, { repository }: LiveContext): boolean {
  const label = repository.policy.issues.labels.incident.toLowerCase();
  return issue.labels.some((name) => name.toLowerCase() === label);
}

function noIncident(number: number, label: string): UsageError {
  return new UsageError(
    `#${number} is no incident: it has no label "${label}"`,
    "Name an incident by its id or its issue.",
  );
}

/**
 * The incident with an id, or that of the issue `#7`, as its comments describe it now; null where there is none.
 *
 * @throws GitHubError; UsageError for an issue that is no incident
 */
export async function findLive(id: string, live: LiveContext): Promise<IncidentView | null> {
  const { github, repository } = live;
  const named = /^#?(\d{1,10})$/.exec(id)?.[1];
  const label = repository.policy.issues.labels.incident;
  const numbers = named
    ? [Number(named)]
    : (await newestIssues(github, label))
        .filter(({ body }) => readMarker(body)?.key === keyOf({ id }))
        .map(({ number }) => number);
  for (const number of numbers) {
    const view = await viewOf(number, live);
    if (view && (named !== undefined || view.incident.opening.id === id)) return view;
  }
  return null;
}

/**
 * The incident of an issue as its comments describe it now; null where there is no such issue.
 *
 * @throws GitHubError; UsageError for an issue that is no incident
 */
export async function viewOf(number: number, live: LiveContext): Promise<IncidentView | null> {
  const { github, context, repository } = live;
  const conversation = await readThread(github, number);
  if (conversation === null) return null;
  if (!isIncident(conversation, live)) throw noIncident(number, repository.policy.issues.labels.incident);
  const thread = await threadOf(conversation, live);
  const opening = keptOpening(thread, context.policy);
  return incidentView(opening ? await withTitle(thread, opening, live) : thread, null, context);
}

/** An answer that changes nothing. `notices`: what a person has to look at. */
export function emptyResponse(issue: number | null, state: string, notices: Plan["notices"] = []): IncidentResponse {
  return { incident: null, issue, state, plan: { operations: [], notices }, error: null };
}

/** Applies operations, or with a dry run only shows them. */
export async function writePlan(
  plan: Plan,
  issues: readonly GitHubIssue[],
  live: LiveContext,
): Promise<Pick<IncidentResponse, "plan" | "error"> & { opened: number | null }> {
  if (live.isDry) return { plan, error: null, opened: null };
  const state = {
    repository: live.github.repository,
    folder: live.context.folder,
    accounts: live.accounts,
    issues,
    hasSubIssues: null,
    assignable: new Map(),
    whereabouts: new Map(),
    labels: new Map(),
  };
  const { outcomes, error } = await applyPlan(plan, live.github, { state, postmortems: [] });
  const notes = outcomes.flatMap(({ operation, issue, note }) =>
    note === null || note === error?.message ? [] : [{ key: operation.key, issue, message: note }],
  );
  const done = outcomes.filter(({ result }) => result === "done");
  return {
    plan: {
      operations: done.map(({ operation, issue }): Operation => ({ ...operation, issue })),
      notices: [...plan.notices, ...notes],
    },
    error,
    opened: done.find(({ operation }) => operation.action === "open")?.issue ?? null,
  };
}

/** What went live in the hours before a moment. */
export async function changesBefore(moment: Instant, { github }: LiveContext): Promise<readonly ShownChange[] | null> {
  return recentChanges(github, moment - CHANGES_WINDOW, moment);
}
