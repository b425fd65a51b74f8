import { newestIssues, readThread } from "../../github/threads.ts";
import { type Alert, isAlert } from "../../response/alerts/alert.ts";
import { callOf, duplicateAlerts, knownIncident } from "../../response/alerts/alert-call.ts";
import { alertKey } from "../../response/alerts/alert-history.ts";
import { alertNote } from "../../response/alerts/alert-note.ts";
import { readAlert } from "../../response/alerts/read-alert.ts";
import { markedComment } from "../../response/bot-comments.ts";
import { decodeMetadata } from "../../response/comment-metadata.ts";
import { declarationOf } from "../../response/declaration.ts";
import { link } from "../../response/inline-text.ts";
import { incidentView } from "../../response/response-context.ts";
import { slashCommands } from "../../response/slash-commands.ts";
import { clip } from "../../text/clip.ts";
import { UsageError } from "../../text/error.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import type { Operation } from "../../tracking/operation.ts";
import { emptyResponse, type IncidentResponse, type LiveContext, writePlan } from "./live-context.ts";
import { openIncident } from "./open-incident.ts";
import { respondTo } from "./respond-to.ts";
import { threadOf } from "./thread.ts";

/**
 * Opens the incident that an alert's payload calls for, or adds to a known one what the alert reports now: the same alert twice
 * opens one incident. @throws GitHubError
 *
 * @param source the tool's name, where the sender gives it
 */
export async function declareAlert(
  payload: unknown,
  source: string | null,
  live: LiveContext,
): Promise<IncidentResponse> {
  const { policy } = live.repository;
  const alert = readAlert(payload, policy, source);
  if (!isAlert(alert)) {
    if (alert.kind === "unreadable") throw new UsageError(alert.message, alert.help);
    const { kind, message } = alert;
    return emptyResponse(null, message, kind === "unknown-state" ? [{ key: null, issue: null, message }] : []);
  }
  const known = await listIncidents(live);
  const call = callOf(alert, knownIncidents(known, live), { folder: live.context.folder, now: live.now });
  switch (call.kind) {
    case "nothing":
      return withoutDuplicates(emptyResponse(null, call.message), known, live);
    case "known":
      return withoutDuplicates(await noteAlert(alert, call.issue, { known, live }), known, live);
    case "open": {
      const response = await openFor(call.alert, known, live);
      // Another job may have had the same alert in the same second.
      return live.isDry ? response : withoutDuplicates(response, await listIncidents(live), live);
    }
  }
}

function listIncidents({ github, repository }: LiveContext): Promise<GitHubIssue[]> {
  return newestIssues(github, repository.policy.issues.labels.incident);
}

function knownIncidents(issues: readonly GitHubIssue[], { accounts }: LiveContext) {
  return issues.map((issue) => knownIncident(issue, accounts));
}

function openFor(alert: Alert, known: readonly GitHubIssue[], live: LiveContext): Promise<IncidentResponse> {
  return openIncident(declarationOf(alert, live.repository.policy.severities), known, live);
}

async function noteAlert(
  alert: Alert,
  issue: number,
  { known, live }: { readonly known: readonly GitHubIssue[]; readonly live: LiveContext },
): Promise<IncidentResponse> {
  const conversation = await readThread(live.github, issue);
  if (!conversation) return respondTo(issue, live);
  const thread = await threadOf(conversation, live);
  const view = incidentView(thread, null, live.context);
  const before = view.incident.alerts.states.get(alertKey(alert));
  // Without a time, only what the tool has sent since distinguishes a new alert from one that is sent once more.
  if (!thread.isOpen && alert.startedAt === null && before?.state === "resolved") return openFor(alert, known, live);
  const note = alertNote(alert, { thread, view }, live);
  if (!note || view.incident.opening.folder !== live.context.folder) return respondTo(issue, live);
  const written = await writePlan({ operations: [note], notices: [] }, [conversation.issue], live);
  return joined({ incident: null, issue, state: "", ...written }, await respondTo(issue, live));
}

/** Longer lists are read on the duplicate. */
const MOST_CARRIED = 20;
const LONGEST_CARRIED = 300;

/** Tells the incident which commands people gave on its duplicate: none is lost without a word. @throws GitHubError */
async function carryOver(operation: Operation, { github, templates, context }: LiveContext): Promise<Operation[]> {
  const { issue, key } = operation;
  if (operation.action !== "close" || operation.duplicateOf === undefined || issue === null) return [];
  const conversation = await readThread(github, issue);
  const said = (conversation?.comments ?? []).filter(
    ({ body }) => decodeMetadata(body) === null && slashCommands(body).length > 0,
  );
  if (said.length === 0) return [];
  const text = templates.render("incident/merged", {
    duplicate: link(`#${issue}`, `${context.repositoryUrl}/issues/${issue}`),
    said: said.slice(0, MOST_CARRIED).map(({ author, body }) => ({ author, text: clip(body, LONGEST_CARRIED) })),
  });
  const target = { key, issue: operation.duplicateOf };
  return [markedComment(target, `said on #${issue}`, { kind: "merged", of: issue }, text)];
}

/** One response of two, with the second's incident and state. */
function joined(first: IncidentResponse, second: IncidentResponse): IncidentResponse {
  const plan = {
    operations: [...first.plan.operations, ...second.plan.operations],
    notices: [...first.plan.notices, ...second.plan.notices],
  };
  return { ...second, plan, error: first.error ?? second.error };
}

/** Closes the issues of alerts that have an older one. @throws GitHubError */
async function withoutDuplicates(
  response: IncidentResponse,
  known: readonly GitHubIssue[],
  live: LiveContext,
): Promise<IncidentResponse> {
  const closed = await closeDuplicateIncidents(known, live);
  if (!closed) return response;
  const own = closed.plan.operations.find(({ issue }) => issue !== null && issue === response.issue);
  const { plan, error } = joined(response, closed);
  return { ...response, ...(own ? { state: own.reason } : {}), plan, error };
}

/**
 * Two issues of one alert, which two jobs or a list that was late have opened: the oldest is the incident, the others are
 * closed. Null where there are none. @throws GitHubError
 */
export async function closeDuplicateIncidents(
  known: readonly GitHubIssue[],
  live: LiveContext,
): Promise<IncidentResponse | null> {
  const operations = duplicateAlerts(knownIncidents(known, live));
  if (operations.length === 0) return null;
  const carried: Operation[] = [];
  for (const operation of operations) carried.push(...(await carryOver(operation, live)));
  const written = await writePlan({ operations: [...carried, ...operations], notices: [] }, known, live);
  const state = operations.map(({ issue, reason }) => `#${issue}: ${reason}`).join(", ");
  return { incident: null, issue: null, state, ...written };
}
