import { linkRecords } from "../../records/links.ts";
import { type DeclareRequest, startDeclaration } from "../../response/declaration.ts";
import { incidentViewOfNew } from "../../response/response-context.ts";
import { openOperation } from "../../response/response-plan.ts";
import { inLatin } from "../../text/latin.ts";
import type { CommandContext } from "../context/command.ts";
import { GitRepository, recordsFolder } from "../repository/git.ts";
import type { Repository } from "../repository/load.ts";
import { loadTemplates } from "../repository/templates.ts";
import type { IncidentResponse } from "./live-context.ts";

/**
 * The issue that declaring would open, from the records alone: no token is needed to look. What only GitHub knows is left
 * out: recent deployments, and whether an incident of that title is open already.
 */
export async function previewDeclaration(
  request: DeclareRequest,
  repository: Repository,
  command: CommandContext,
): Promise<IncidentResponse> {
  const { policy, catalog } = repository;
  const { now, env } = command;
  const folder = recordsFolder(command);
  const name = env.GITHUB_REPOSITORY || (new GitRepository(command.cwd).remote() ?? "owner/name");
  const repositoryUrl = `${env.GITHUB_SERVER_URL || "https://github.com"}/${name}`;
  const taken = new Set(catalog.incidents.map(({ id }) => id));
  const words = await inLatin(request.title);
  const opening = startDeclaration(request, { policy, openedAt: now, taken, folder, words });
  const context = { policy, catalog, links: linkRecords(catalog), repositoryUrl, folder, forms: [], now };
  const view = incidentViewOfNew(opening, null, context);
  const message = "GitHub was not asked, since GITHUB_TOKEN is not set: an incident of that title may be open already";
  return {
    incident: opening.id,
    issue: null,
    state: `${opening.severity.id}, ${view.incident.status}`,
    isPreview: true,
    plan: {
      operations: [openOperation(view, await loadTemplates(repository))],
      notices: [{ key: opening.id, issue: null, message }],
    },
    error: null,
  };
}
