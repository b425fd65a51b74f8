import { decodeMetadata } from "../../response/comment-metadata.ts";
import { type DeclareRequest, startDeclaration } from "../../response/declaration.ts";
import { incidentViewOfNew } from "../../response/response-context.ts";
import { openOperation } from "../../response/response-plan.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { changesBefore, type IncidentResponse, type LiveContext, writePlan } from "./live-context.ts";

/** Opens an incident's issue. @throws GitHubError */
export async function openIncident(
  declaration: DeclareRequest,
  known: readonly GitHubIssue[],
  live: LiveContext,
): Promise<IncidentResponse> {
  const { repository, context, templates, now } = live;
  const opening = startDeclaration(declaration, {
    policy: repository.policy,
    openedAt: now,
    taken: takenIds(known, live),
    folder: context.folder,
  });
  const view = incidentViewOfNew(opening, await changesBefore(opening.detectedAt, live), context);
  const plan = { operations: [openOperation(view, templates)], notices: [] };
  const { opened, ...written } = await writePlan(plan, known, live);
  return {
    incident: opening.id,
    issue: opened,
    state: written.error === null ? `${opening.severity.id}, ${view.incident.status}` : "was not opened",
    ...written,
  };
}

function takenIds(known: readonly GitHubIssue[], { repository, accounts }: LiveContext): Set<string> {
  const live = known.flatMap(({ author, body }) => {
    const mark = accounts.has(author.toLowerCase()) ? decodeMetadata(body) : null;
    return mark?.kind === "opening" ? [mark.opening.id] : [];
  });
  return new Set([...live, ...repository.catalog.incidents.map(({ id }) => id)]);
}
