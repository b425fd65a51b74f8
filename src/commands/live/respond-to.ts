import { GitHubError } from "../../github/error.ts";
import { whoIsAssignable } from "../../github/read-state.ts";
import { readThread, type Thread } from "../../github/threads.ts";
import { closingOperations } from "../../response/closing.ts";
import { keyOf } from "../../response/declaration.ts";
import { isFilledForm } from "../../response/form.ts";
import type { IncidentView } from "../../response/incident-body.ts";
import type { IssueThread } from "../../response/issue-thread.ts";
import { assigneeOf } from "../../response/people/calling.ts";
import { incidentViewFrom, keptOpening } from "../../response/response-context.ts";
import { responsePlan } from "../../response/response-plan.ts";
import type { Plan } from "../../tracking/operation.ts";
import { isOld, startFromThread } from "./incident-ids.ts";
import { type ProposedRecords, proposeRecords } from "./incident-records.ts";
import {
  changesBefore,
  emptyResponse,
  type IncidentResponse,
  isIncident,
  type LiveContext,
  withItemStates,
  writePlan,
} from "./live-context.ts";
import { threadOf, withTitle } from "./thread.ts";

/**
 * Makes an incident's issue show what its comments say: body, labels, answers, missed response targets, and at the end the pull
 * request with the records. The same whichever event asks for it, and however often. @throws GitHubError
 */
export async function respondTo(
  number: number,
  live: LiveContext,
  occasion: "reported" | "changed" = "changed",
): Promise<IncidentResponse> {
  const { repository, github, context, templates } = live;
  const conversation = await readThread(github, number);
  const label = repository.policy.issues.labels.incident;
  if (!conversation || !isIncident(conversation, live)) {
    return emptyResponse(number, `#${number} is no incident: it has no label "${label}"`);
  }
  const shown = await threadOf(conversation, live);
  const kept = keptOpening(shown, context.policy);
  if (!kept && occasion === "changed" && isLeftAlone(shown, live)) {
    const state = `#${number} was made by hand before it was an incident and is left alone: comment a command, such as /ack, to run it as one`;
    return { ...emptyResponse(number, state), isLeftAlone: true };
  }
  const opening = kept ?? (await startFromThread(shown, live));
  if (opening.folder !== context.folder) {
    return emptyResponse(
      number,
      `#${number} is an incident of ${opening.folder || "the repository's root"}, another folder`,
    );
  }
  const thread = await withTitle(shown, opening, live);
  const changes = await changesBefore(opening.detectedAt, live);
  const view = await withItemStates((known) => incidentViewFrom(thread, opening, changes, known), live);
  const assignable = await assignableCommander(thread, view, live);
  const plan = responsePlan({ thread, view, templates, records: null, assignable });
  const response = await applyResponse(plan, { conversation, view }, live);
  const isSettled = live.isDry || response.error !== null || view.incident.resolvedAt === null;
  return isSettled ? response : withRecords(response, { conversation, view }, live);
}

interface Resolved {
  readonly conversation: Thread;
  readonly view: IncidentView;
}

/** Proposes the records, once the issue shows the resolution, and links them in the summary. @throws GitHubError */
async function withRecords(
  response: IncidentResponse,
  { conversation, view }: Resolved,
  live: LiveContext,
): Promise<IncidentResponse> {
  const { number } = conversation.issue;
  const hasChanged = response.plan.operations.some(({ action }) => action === "comment" || action === "close");
  const now = hasChanged ? ((await readThread(live.github, number)) ?? conversation) : conversation;
  const thread = await threadOf(now, live);
  let proposed: ProposedRecords | null;
  try {
    proposed = await proposeRecords(thread, view, live);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { ...response, error };
  }
  if (proposed === null) return response;
  const { state, note } = proposed;
  const operations = closingOperations({ thread, view, templates: live.templates, records: state });
  const key = keyOf(view.incident.opening);
  const notices = note === null ? [] : [{ key, issue: number, message: note }];
  const { plan, error } = await writePlan({ operations, notices }, [now.issue], live);
  return {
    ...response,
    plan: {
      operations: [...response.plan.operations, ...plan.operations],
      notices: [...response.plan.notices, ...plan.notices],
    },
    error,
  };
}

/** An old issue with the label: no form, alert or command has made it an incident, and nobody with write access has since. */
function isLeftAlone(thread: IssueThread, { context, now }: LiveContext): boolean {
  if (thread.isOurs || !isOld(thread, now) || isFilledForm(thread.body, context.forms)) return false;
  return !thread.comments.some(({ mayWrite }) => mayWrite);
}

/** Whether the commander can be assigned: a request, while the issue is not theirs. @throws GitHubError */
async function assignableCommander(
  { isOpen, assignees }: IssueThread,
  { incident }: IncidentView,
  { github }: LiveContext,
): Promise<ReadonlyMap<string, boolean>> {
  const login = assigneeOf(incident);
  const isTheirs = assignees.some((one) => one.toLowerCase() === login?.toLowerCase());
  return isOpen && login !== null && !isTheirs ? whoIsAssignable(github, [login]) : new Map();
}

async function applyResponse(
  plan: Plan,
  { conversation, view }: Resolved,
  live: LiveContext,
): Promise<IncidentResponse> {
  const { incident } = view;
  const written = await writePlan(plan, [conversation.issue], live);
  return {
    incident: incident.opening.id,
    issue: conversation.issue.number,
    state: `${incident.severity.id}, ${incident.status}`,
    ...written,
  };
}
