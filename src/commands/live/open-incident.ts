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
  watch: LiveContext,
): Promise<IncidentResponse> {
  const { repository, context, templates, now } = watch;
  const opening = startDeclaration(declaration, {
    policy: repository.policy,
    openedAt: now,
    taken: takenIds(known, watch),
    folder: context.folder,
  });
  const situation = incidentViewOfNew(opening, await changesBefore(opening.detectedAt, watch), context);
  const plan = { operations: [openOperation(situation, templates)], notices: [] };
  const { opened, ...written } = await writePlan(plan, known, watch);
  return {
    incident: opening.id,
    issue: opened,
    state: written.error === null ? `${opening.severity.id}, ${situation.incident.status}` : "was not opened",
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
