import type { Policy } from "../policy/policy.ts";
import { onDutyAt, shadowAt } from "../policy/rotation.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Runbook } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";
import { botComments } from "./bot-comments.ts";
import { decodeMetadata } from "./comment-metadata.ts";
import { type Declaration, keptDeclaration, startDeclaration } from "./declaration.ts";
import { earlierIncidents } from "./earlier-incidents.ts";
import { type IncidentForm, readForm } from "./form.ts";
import type { IncidentView, ShownChange } from "./incident-body.ts";
import type { IssueThread } from "./issue-thread.ts";
import { liveIncident } from "./live-incident.ts";
import { participantOfId } from "./participants.ts";
import { involvedIn } from "./people/involved.ts";
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

function incidentViewFrom(
  channel: Pick<IssueThread, "title" | "isOpen" | "comments">,
  opening: Declaration,
  changes: readonly ShownChange[] | null,
  { policy, catalog, links, repositoryUrl, now }: ResponseContext,
): IncidentView {
  const onRotation = policy.rotation && onDutyAt(policy.rotation, opening.openedAt);
  const incident = liveIncident(channel, { policy, opening, onRotation, causes: causesOf(catalog) });
  const runbook = matchingRunbook(catalog.runbooks, opening);
  const learns = policy.rotation && shadowAt(policy.rotation, opening.openedAt);
  return {
    incident,
    shadow: learns === null || learns === incident.commander?.id ? null : participantOfId(learns, policy.owners),
    targets: liveTargets(incident, runbook, { policy, now }),
    involved: involvedIn(incident, { policy, runbook }),
    runbook,
    earlier: earlierIncidents(incident, catalog, links),
    changes,
    policy,
    repositoryUrl,
    now,
  };
}

/**
 * How an incident began: as its issue or our first comment keeps it, believed only where our own account wrote it; else as
 * the person who opened the issue says.
 */
export function openingOfThread(
  channel: IssueThread,
  { policy, catalog, folder, forms }: Pick<ResponseContext, "policy" | "catalog" | "folder" | "forms">,
): Declaration {
  const inBody = channel.isOurs ? decodeMetadata(channel.body) : null;
  const kept = inBody?.kind === "opening" ? inBody : botComments(channel.comments, "opening")[0]?.mark;
  if (kept) return keptDeclaration(kept.opening, policy, channel.createdAt);
  const taken = new Set(catalog.incidents.map(({ id }) => id));
  return startDeclaration(readForm(channel, policy, forms), { policy, openedAt: channel.createdAt, taken, folder });
}

/** Cause slugs of all runbooks with their titles. */
function causesOf({ runbooks }: Catalog): ReadonlyMap<string, string> {
  return new Map(runbooks.flatMap(({ causes }) => causes.map(({ slug, title }) => [slug.value, title.value] as const)));
}

/** Words of titles that say nothing about which incident is meant. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an and the of on in at for to is are with above below over under high low too runbook playbook alert alerts incident issue error errors rate spike service".split(
    " ",
  ),
);

/** What a match is worth: a runbook that the alert or the service names beats any likeness of words. */
const WORTH = { named: 1000, alert: 100, service: 10, word: 1 } as const;

/**
 * The runbook for an incident: the one its alert links to, else the one that lists its alert or service, else the one
 * whose title shares telling words with it. Null when none fits.
 */
export function matchingRunbook(runbooks: readonly Runbook[], { alert, services, title }: Declaration): Runbook | null {
  const wordsOfIncident = wordsOf([title, alert?.name ?? "", ...services].join(" "));
  const scored = runbooks.map((runbook) => ({
    runbook,
    score:
      (isNamed(runbook, alert?.runbook ?? "") ? WORTH.named : 0) +
      (hasAny(runbook.alerts, [alert?.name ?? "", title]) ? WORTH.alert : 0) +
      (hasAny(runbook.services, services) ? WORTH.service : 0) +
      WORTH.word * shared(wordsOf(`${runbook.id} ${runbook.title?.value ?? ""}`), wordsOfIncident),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (most, one) => (most && most.score >= one.score ? most : one),
    null,
  );
  return best && best.score > 0 ? best.runbook : null;
}

/** An alert names a runbook by its address or path: the last part is its file. */
function isNamed({ id }: Runbook, address: string): boolean {
  const file = address.split(/[?#]/)[0]!.split("/").at(-1)!;
  return file !== "" && file.replace(/\.(?:md|markdown|html)$/i, "").toLowerCase() === id.toLowerCase();
}

function hasAny(facts: readonly { readonly value: string }[], words: readonly string[]): boolean {
  return facts.some(({ value }) => words.some((word) => word !== "" && word.toLowerCase() === value.toLowerCase()));
}

function wordsOf(text: string): Set<string> {
  const words =
    text
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}
