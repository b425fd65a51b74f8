import type { Policy } from "../policy/policy.ts";
import { commanderAt, shadowAt } from "../policy/rotation.ts";
import { responseTargets } from "../process/response-targets.ts";
import type { Links } from "../records/links.ts";
import type { Catalog } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";
import { botComments } from "./bot-comments.ts";
import { decodeMetadata } from "./comment-metadata.ts";
import { type Declaration, keptDeclaration, startDeclaration } from "./declaration.ts";
import { earlierIncidents } from "./earlier-incidents.ts";
import { readForm } from "./form.ts";
import type { Change, IncidentView } from "./incident-body.ts";
import type { IssueThread } from "./issue-thread.ts";
import { liveIncident } from "./live-incident.ts";
import { matchingRunbook } from "./matching-runbook.ts";
import { participantOfId } from "./participants.ts";

/** What is known around an incident. */
export interface ResponseContext {
  readonly policy: Policy;
  readonly catalog: Catalog;
  readonly links: Links;
  /** `https://github.com/acme/shop` */
  readonly repositoryUrl: string;
  /** From the repository's root to the records; empty at the root. */
  readonly folder: string;
  readonly now: Instant;
}

/** The incident that an issue is the channel of, with everything that its body shows. */
export function incidentView(
  channel: IssueThread,
  changes: readonly Change[] | null,
  surroundings: ResponseContext,
): IncidentView {
  return incidentViewFrom(channel, openingOfChannel(channel, surroundings), changes, surroundings);
}

/** The same for an incident whose issue is still to be opened. */
export function incidentViewOfNew(
  opening: Declaration,
  changes: readonly Change[] | null,
  surroundings: ResponseContext,
): IncidentView {
  return incidentViewFrom({ title: opening.title, isOpen: true, comments: [] }, opening, changes, surroundings);
}

function incidentViewFrom(
  channel: Pick<IssueThread, "title" | "isOpen" | "comments">,
  opening: Declaration,
  changes: readonly Change[] | null,
  { policy, catalog, links, repositoryUrl, now }: ResponseContext,
): IncidentView {
  const onRotation = policy.rotation && commanderAt(policy.rotation, opening.openedAt);
  const incident = liveIncident(channel, { policy, opening, onRotation, causes: causesOf(catalog) });
  const runbook = matchingRunbook(catalog.runbooks, opening);
  const learns = policy.rotation && shadowAt(policy.rotation, opening.openedAt);
  return {
    incident,
    shadow: learns === null || learns === incident.commander?.id ? null : participantOfId(learns, policy.owners),
    clocks: responseTargets(incident, runbook, { policy, now }),
    runbook,
    earlier: earlierIncidents(incident, catalog, links),
    changes,
    policy,
    repositoryUrl,
  };
}

/**
 * How an incident began: as its issue or our first comment keeps it, believed only where our own account wrote it; else as
 * the person who opened the issue says.
 */
export function openingOfChannel(
  channel: IssueThread,
  { policy, catalog, folder }: Pick<ResponseContext, "policy" | "catalog" | "folder">,
): Declaration {
  const inBody = channel.isOurs ? decodeMetadata(channel.body) : null;
  const kept = inBody?.kind === "opening" ? inBody : botComments(channel.comments, "opening")[0]?.mark;
  if (kept) return keptDeclaration(kept.opening, policy, channel.createdAt);
  const taken = new Set(catalog.incidents.map(({ id }) => id));
  return startDeclaration(readForm(channel, policy), { policy, openedAt: channel.createdAt, taken, folder });
}

/** Cause slugs of all runbooks with their titles. */
function causesOf({ runbooks }: Catalog): ReadonlyMap<string, string> {
  return new Map(runbooks.flatMap(({ causes }) => causes.map(({ slug, title }) => [slug.value, title.value] as const)));
}
