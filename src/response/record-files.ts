import type { Links } from "../records/links.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { Markdown, type Templates } from "../render/templates.ts";
import { formatLocalTime } from "../time/format.ts";
import { formatInstant } from "../time/instant.ts";
import { meetingOf, meetingWords, postmortemDue } from "./closing.ts";
import { inRepository, keyOf } from "./declaration.ts";
import { chatChannel, type IncidentView } from "./incident-body.ts";
import { shown } from "./inline-text.ts";
import { activeCommander, type LiveEntry, type LiveIncident, respondersBeside } from "./live-incident.ts";
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
      meeting: meetingWords(incident, policy),
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
      meeting: meetingOf(incident, policy),
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

/** What the record takes from the records that were there before. */
export interface RecordLinks {
  /** Ids of the runbooks that were shown. */
  readonly runbooks: readonly string[];
  /** Ids of earlier incidents with the same cause. */
  readonly related: readonly string[];
}

/** The incident as a record, in YAML that a writer made: nothing that people said can become syntax. */
export async function incidentFile(incident: LiveIncident, links: RecordLinks): Promise<string> {
  // Bundled, a CommonJS package has nothing but its default export.
  const { Document, isMap, isSeq } = (await import("yaml")).default;
  const document = new Document(recordOf(incident, links));
  const timeline = document.get("timeline");
  if (isSeq(timeline)) for (const entry of timeline.items) if (isMap(entry)) entry.flow = true;
  for (const key of LISTS) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const LISTS = ["responders", "services", "runbooks", "causes", "related"];

/** The fields of the record in the order in which people look for them; those without a value are left out. */
function recordOf(incident: LiveIncident, { runbooks, related }: RecordLinks): Record<string, unknown> {
  const { opening } = incident;
  return filled({
    title: oneLine(incident.title),
    severity: incident.severity.id,
    status: incident.resolvedAt === null ? incident.status : "resolved",
    commander: activeCommander(incident)?.id,
    communications: incident.communications?.id,
    responders: respondersBeside(incident, activeCommander(incident)).map(({ id }) => id),
    channel: chatChannel(opening.id),
    services: opening.services.map(oneLine),
    runbooks,
    causes: incident.causes,
    related,
    impact: incident.impact === null ? null : { summary: oneLine(incident.impact) },
    timeline: incident.timeline.map(recordEntry),
  });
}

/** An entry as the record has it. */
export function recordEntry({ at, type, by, note, audience, status }: LiveEntry): Record<string, unknown> {
  return filled({
    at: formatInstant(at),
    type,
    by: by?.id,
    audience: audience === "public" ? "public" : null,
    status,
    note: note === null ? null : oneLine(note),
  });
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  const isFilled = (value: unknown) =>
    value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)));
}
