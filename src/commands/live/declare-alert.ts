import { newestIssues, readThread } from "../../github/threads.ts";
import { type Alert, isAlert } from "../../response/alerts/alert.ts";
import { callOf, duplicateAlerts, knownIncident } from "../../response/alerts/alert-call.ts";
import { alertKey } from "../../response/alerts/alert-history.ts";
import { alertNote } from "../../response/alerts/alert-note.ts";
import { readAlert } from "../../response/alerts/read-alert.ts";
import { declarationOf } from "../../response/declaration.ts";
import { incidentView } from "../../response/response-context.ts";
import { UsageError } from "../../text/error.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { channelOf, type IncidentResponse, type LiveContext, nothing, respondTo, writePlan } from "./live-context.ts";
import { openIncident } from "./open-incident.ts";

/**
 * Opens the incident that an alert's payload calls for, or notes on a known one what the alert says now: the same alert twice
 * opens one incident. @throws GitHubError
 *
 * @param source the tool's name, where the sender says it
 */
export async function declareAlert(
  payload: unknown,
  source: string | null,
  watch: LiveContext,
): Promise<IncidentResponse> {
  const { policy } = watch.repository;
  const alert = readAlert(payload, policy, source);
  if (!isAlert(alert)) {
    if (alert.kind === "unreadable") throw new UsageError(alert.message, alert.help);
    return nothing(null, alert.message);
  }
  const known = await listIncidents(watch);
  const call = callOf(alert, knownIncidents(known, watch), { folder: watch.context.folder, now: watch.now });
  switch (call.kind) {
    case "nothing":
      return withoutDuplicates(nothing(null, call.message), known, watch);
    case "known":
      return withoutDuplicates(await noteAlert(alert, call.issue, { known, watch }), known, watch);
    case "open": {
      const response = await openFor(call.alert, known, watch);
      // Another job may have had the same alert in the same second.
      return watch.isDry ? response : withoutDuplicates(response, await listIncidents(watch), watch);
    }
  }
}

function listIncidents({ github, repository }: LiveContext): Promise<GitHubIssue[]> {
  return newestIssues(github, repository.policy.issues.labels.incident);
}

function knownIncidents(issues: readonly GitHubIssue[], { accounts }: LiveContext) {
  return issues.map((issue) => knownIncident(issue, accounts));
}

function openFor(alert: Alert, known: readonly GitHubIssue[], watch: LiveContext): Promise<IncidentResponse> {
  return openIncident(declarationOf(alert, watch.repository.policy.severities), known, watch);
}

async function noteAlert(
  alert: Alert,
  issue: number,
  { known, watch }: { readonly known: readonly GitHubIssue[]; readonly watch: LiveContext },
): Promise<IncidentResponse> {
  const conversation = await readThread(watch.github, issue);
  if (!conversation) return respondTo(issue, watch);
  const thread = await channelOf(conversation, watch);
  const view = incidentView(thread, null, watch.context);
  const before = view.incident.alerts.states.get(alertKey(alert));
  // Without a time, only what the tool said since tells a new alert from one that is sent once more.
  if (!thread.isOpen && alert.startedAt === null && before?.state === "resolved") return openFor(alert, known, watch);
  const note = alertNote(alert, { thread, view }, watch);
  if (!note || view.incident.opening.folder !== watch.context.folder) return respondTo(issue, watch);
  const written = await writePlan({ operations: [note], notices: [] }, [conversation.issue], watch);
  return joined({ incident: null, issue, state: "", ...written }, await respondTo(issue, watch));
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
  watch: LiveContext,
): Promise<IncidentResponse> {
  const closed = await closeDuplicateIncidents(known, watch);
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
  watch: LiveContext,
): Promise<IncidentResponse | null> {
  const operations = duplicateAlerts(knownIncidents(known, watch));
  if (operations.length === 0) return null;
  const written = await writePlan({ operations, notices: [] }, known, watch);
  const state = operations.map(({ issue, reason }) => `#${issue}: ${reason}`).join(", ");
  return { incident: null, issue: null, state, ...written };
}
