import type { DeclareRequest } from "../../response/declaration.ts";
import { incidentViewOfNew } from "../../response/response-context.ts";
import { openOperation } from "../../response/response-plan.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { startWithFreeId } from "./incident-ids.ts";
import { changesBefore, type IncidentResponse, type LiveContext, withItemStates, writePlan } from "./live-context.ts";

/** Opens an incident's issue. @throws GitHubError */
export async function openIncident(
  declaration: DeclareRequest,
  known: readonly GitHubIssue[],
  live: LiveContext,
): Promise<IncidentResponse> {
  const { templates, now } = live;
  const opening = await startWithFreeId({ request: declaration, openedAt: now }, known, live);
  const changes = await changesBefore(opening.detectedAt, live);
  const view = await withItemStates((known) => incidentViewOfNew(opening, changes, known), live);
  const plan = { operations: [openOperation(view, templates)], notices: [] };
  const { opened, ...written } = await writePlan(plan, known, live);
  return {
    incident: opening.id,
    issue: opened,
    ...(live.isDry ? { isPreview: true } : {}),
    state: written.error === null ? `${opening.severity.id}, ${view.incident.status}` : "was not opened",
    ...written,
  };
}
