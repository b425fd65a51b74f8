import type { Links } from "../records/links.ts";
import { Markdown, type Templates } from "../render/templates.ts";
import { formatLocalTime } from "../time/format.ts";
import { postmortemDue } from "./closing.ts";
import { inRepository, keyOf } from "./declaration.ts";
import { type IncidentView, shown } from "./incident-body.ts";
import { incidentFile } from "./incident-file.ts";
import { activeCommander } from "./live-incident.ts";
import { postmortemDraft } from "./postmortem-draft.ts";

interface RecordFile {
  readonly path: string;
  readonly text: string;
  /** True for a draft, which never replaces what people wrote. */
  readonly isNew: boolean;
}

/** The pull request that brings the records of a resolved incident. */
export interface RecordProposal {
  /** `incidents/<id>` */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly files: readonly RecordFile[];
  /** GitHub logins. */
  readonly reviewers: readonly string[];
}

/** The records of a resolved incident as files: the incident, and a draft of its post-mortem unless it has one. */
export async function recordProposal(
  { view, issueUrl, links }: { readonly view: IncidentView; readonly issueUrl: string; readonly links: Links },
  templates: Templates,
): Promise<RecordProposal> {
  const { incident, policy, runbook, earlier } = view;
  const { opening } = incident;
  const { id } = opening;
  const known = links.incident(id);
  const incidentPath = inRepository(
    known?.source.file ?? recordPath(policy.paths.incidents, `${id}.yml`, "incidents"),
    opening,
  );
  const existing = known ? links.postmortemsOf(known)[0] : (links.postmortem(id) ?? undefined);
  const postmortemPath = inRepository(
    existing?.source.file ?? recordPath(policy.paths.postmortems, `${id}.md`, "postmortems"),
    opening,
  );
  const text = await incidentFile(incident, {
    runbooks: runbook ? [runbook.id] : [],
    related: earlier.filter(({ causes }) => causes.length > 0).map((one) => one.incident.id),
  });
  const commander = activeCommander(incident);
  const due = postmortemDue(incident, policy);
  return {
    branch: keyOf(opening),
    title: templates.renderTitle("incident/pull-request-title", { title: incident.title }),
    body: templates.render("incident/pull-request", {
      issue: new Markdown(issueUrl),
      incidentFile: new Markdown(`\`${incidentPath}\``),
      postmortemFile: new Markdown(`\`${postmortemPath}\``),
      commander: commander && shown(commander),
      actions: incident.actions.length,
      due: due === null ? null : `${formatLocalTime(due, policy.timezone)} ${policy.timezone}`,
    }),
    files: [
      { path: incidentPath, text, isNew: false },
      ...(existing ? [] : [{ path: postmortemPath, text: draftOf(view, templates), isNew: true }]),
    ],
    reviewers: commander?.login && !commander.isTeam ? [commander.login] : [],
  };
}

/** The draft of a live incident's post-mortem. */
function draftOf({ incident, policy }: IncidentView, templates: Templates): string {
  const { opening, timeline } = incident;
  return postmortemDraft(
    {
      id: opening.id,
      title: incident.title,
      severity: incident.severity.id,
      commander: activeCommander(incident)?.name ?? null,
      impact: incident.impact,
      startedAt: incident.startedAt,
      resolvedAt: incident.resolvedAt,
      timeline: timeline.map((entry) => ({ ...entry, by: entry.by?.name ?? null })),
      actions: incident.actions.map((action) => ({ ...action, owner: action.owner?.name ?? null })),
    },
    policy.timezone,
    templates,
  );
}

/**
 * Where a new record goes: into the folder that the first of the globs begins with, and nowhere else.
 *
 * @param name a file name made of a slug
 */
export function recordPath(globs: readonly string[], name: string, folder: string): string {
  const glob = globs[0] ?? `${folder}/*`;
  const fixed = glob.split(/[*?[{(!]/)[0]!;
  const base = fixed.slice(0, fixed.lastIndexOf("/") + 1);
  const steps = base.split("/").filter((step) => step !== "" && step !== ".");
  return steps.includes("..") ? `${folder}/${name}` : [...steps, name].join("/");
}
