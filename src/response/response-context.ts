import type { Policy } from "../policy/policy.ts";
import { onDutyAt, shadowAt } from "../policy/rotation.ts";
import { assess } from "../process/assess.ts";
import type { PostmortemAssessment } from "../process/postmortem.ts";
import type { Links } from "../records/links.ts";
import type { Catalog } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";
import { botComments } from "./bot-comments.ts";
import { decodeMetadata } from "./comment-metadata.ts";
import { type Declaration, type DeclareRequest, keptDeclaration, startDeclaration } from "./declaration.ts";
import { type EarlierItemStates, earlierIncidents } from "./earlier-incidents.ts";
import { type IncidentForm, type ReportedIncident, readForm } from "./form.ts";
import type { IncidentView, ShownChange } from "./incident-body.ts";
import type { IssueThread } from "./issue-thread.ts";
import { liveIncident } from "./live-incident.ts";
import { participantOfId } from "./participants.ts";
import { involvedIn } from "./people/involved.ts";
import { matchRunbook } from "./runbook-match.ts";
import { liveTargets } from "./targets/live-targets.ts";

/** What is known around an incident. */
export interface ResponseContext {
  readonly policy: Policy;
  readonly catalog: Catalog;
  readonly links: Links;
  /** `https://github.com/acme/shop` */
  readonly repositoryUrl: string;
  /** From the repository's root to the records; empty at the root. */
  readonly folder: string;
  /** The repository's forms that open incidents. */
  readonly forms: readonly IncidentForm[];
  /** What GitHub knows of the action items; by default only the records do. */
  readonly itemStates?: EarlierItemStates;
  readonly now: Instant;
}

/** The incident that an issue is the channel of, with everything that its body shows. */
export function incidentView(
  channel: IssueThread,
  changes: readonly ShownChange[] | null,
  context: ResponseContext,
): IncidentView {
  return incidentViewFrom(channel, openingOfThread(channel, context), changes, context);
}

/** The same for an incident whose issue is still to be opened. */
export function incidentViewOfNew(
  opening: Declaration,
  changes: readonly ShownChange[] | null,
  context: ResponseContext,
): IncidentView {
  return incidentViewFrom({ title: opening.title, isOpen: true, comments: [] }, opening, changes, context);
}

/** The same for an opening that was read or started before. */
export function incidentViewFrom(
  channel: Pick<IssueThread, "title" | "isOpen" | "comments">,
  opening: Declaration,
  changes: readonly ShownChange[] | null,
  records: ResponseContext,
): IncidentView {
  const { policy, catalog, repositoryUrl, now } = records;
  const onRotation = policy.rotation && onDutyAt(policy.rotation, opening.openedAt);
  const { runbooks } = catalog;
  const vocabulary = { causes: causesOf(catalog), runbooks: runbooks.map(({ id }) => id) };
  const incident = liveIncident(channel, { policy, opening, onRotation, ...vocabulary });
  const match = matchRunbook(runbooks, opening, incident.runbook);
  const runbook = match.attached;
  const known = postmortemIn(opening.id, { policy, catalog, now });
  const learns = policy.rotation && shadowAt(policy.rotation, opening.openedAt);
  return {
    incident,
    shadow: learns === null || learns === incident.commander?.id ? null : participantOfId(learns, policy.owners),
    targets: liveTargets(incident, match, { policy, now }),
    involved: involvedIn(incident, { policy, runbook }),
    runbook,
    match,
    earlier: earlierIncidents(incident, records),
    changes,
    policy,
    repositoryUrl,
    isPostmortemPublished: known !== null && isPublished(known),
    now,
  };
}

/** How an incident began, as its issue or our first comment keeps it: believed only where our own account wrote it. */
export function keptOpening(channel: IssueThread, policy: Policy): Declaration | null {
  const inBody = channel.isOurs ? decodeMetadata(channel.body) : null;
  const kept = inBody?.kind === "opening" ? inBody : botComments(channel.comments, "opening")[0]?.mark;
  return kept ? keptDeclaration(kept.opening, policy, channel.createdAt) : null;
}

/** What the person who made an issue declares by it. */
export function openingRequest(
  report: ReportedIncident,
  { policy, forms }: Pick<ResponseContext, "policy" | "forms">,
): DeclareRequest {
  return readForm(report, policy, forms);
}

function openingOfThread(channel: IssueThread, context: ResponseContext): Declaration {
  const { policy, catalog, folder } = context;
  const kept = keptOpening(channel, policy);
  if (kept) return kept;
  const taken = new Set(catalog.incidents.map(({ id }) => id));
  return startDeclaration(openingRequest(channel, context), { policy, openedAt: channel.createdAt, taken, folder });
}

/** What the records hold of an incident's post-mortem; null without a record of it. */
function postmortemIn(
  id: string,
  { policy, catalog, now }: Pick<ResponseContext, "policy" | "catalog" | "now">,
): PostmortemAssessment | null {
  const record = catalog.incidents.find((incident) => incident.id === id);
  if (!record) return null;
  const assessment = assess(catalog, policy, { now });
  return assessment.postmortemOf(assessment.incident(record));
}

/** True where the records hold an incident whose post-mortem is to be discussed, and is not published. */
export function awaitsPostmortem(id: string, context: Pick<ResponseContext, "policy" | "catalog" | "now">): boolean {
  const assessed = postmortemIn(id, context);
  return assessed !== null && assessed.meeting !== null && !isPublished(assessed);
}

function isPublished({ postmortem, isDraft }: PostmortemAssessment): boolean {
  return postmortem !== null && !isDraft;
}

/** Cause slugs of all runbooks with their titles. */
function causesOf({ runbooks }: Catalog): ReadonlyMap<string, string> {
  return new Map(runbooks.flatMap(({ causes }) => causes.map(({ slug, title }) => [slug.value, title.value] as const)));
}
