import type { Policy } from "../policy/policy.ts";
import { commanderAt, shadowAt } from "../policy/rotation.ts";
import { clocksOf } from "../process/clocks.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Instant } from "../records/model.ts";
import { ownMarks } from "./bot-comments.ts";
import { readMark } from "./comment-metadata.ts";
import { keptOpening, type Opening, openingOf } from "./declaration.ts";
import { earlierIncidents } from "./earlier-incidents.ts";
import { readForm } from "./form.ts";
import type { Change, Situation } from "./incident-body.ts";
import type { Channel } from "./issue-thread.ts";
import { liveIncident } from "./live-incident.ts";
import { matchingRunbook } from "./matching-runbook.ts";
import { partyOfId } from "./participants.ts";

/** What is known around an incident. */
export interface Surroundings {
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
export function situationOf(
  channel: Channel,
  changes: readonly Change[] | null,
  surroundings: Surroundings,
): Situation {
  return situationFrom(channel, openingOfChannel(channel, surroundings), changes, surroundings);
}

/** The same for an incident whose issue is still to be opened. */
export function situationOfNew(
  opening: Opening,
  changes: readonly Change[] | null,
  surroundings: Surroundings,
): Situation {
  return situationFrom({ title: opening.title, isOpen: true, comments: [] }, opening, changes, surroundings);
}

function situationFrom(
  channel: Pick<Channel, "title" | "isOpen" | "comments">,
  opening: Opening,
  changes: readonly Change[] | null,
  { policy, catalog, links, repositoryUrl, now }: Surroundings,
): Situation {
  const onRotation = policy.rotation && commanderAt(policy.rotation, opening.openedAt);
  const incident = liveIncident(channel, { policy, opening, onRotation, causes: causesOf(catalog) });
  const runbook = matchingRunbook(catalog.runbooks, opening);
  const learns = policy.rotation && shadowAt(policy.rotation, opening.openedAt);
  return {
    incident,
    shadow: learns === null || learns === incident.commander?.id ? null : partyOfId(learns, policy.owners),
    clocks: clocksOf(incident, runbook, { policy, now }),
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
  channel: Channel,
  { policy, catalog, folder }: Pick<Surroundings, "policy" | "catalog" | "folder">,
): Opening {
  const inBody = channel.isOurs ? readMark(channel.body) : null;
  const kept = inBody?.kind === "opening" ? inBody : ownMarks(channel.comments, "opening")[0]?.mark;
  if (kept) return keptOpening(kept.opening, policy, channel.createdAt);
  const taken = new Set(catalog.incidents.map(({ id }) => id));
  return openingOf(readForm(channel, policy), { policy, openedAt: channel.createdAt, taken, folder });
}

/** Cause slugs of all runbooks with their titles. */
function causesOf({ runbooks }: Catalog): ReadonlyMap<string, string> {
  return new Map(runbooks.flatMap(({ causes }) => causes.map(({ slug, title }) => [slug.value, title.value] as const)));
}
