import type { Policy } from "../policy/policy.ts";
import type { Severity } from "../policy/severities.ts";
import { channelSlug, firstFree } from "../text/slug.ts";
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Alert } from "./alerts/alert.ts";
import { reportedAlerts } from "./alerts/alert-history.ts";
import type { AlertIdentity, AlertMetadata, DeclarationMetadata } from "./comment-metadata.ts";
import { type Participant, participantOfLogin } from "./participants.ts";
import { severityFromWords } from "./severity-words.ts";

/** What is known when an incident is opened, by a person (options or form) or by an alert. */
export interface DeclareRequest {
  readonly title: string;
  /** Words that may name the severity. */
  readonly severity: readonly string[];
  /** Ids, the highest first, where a form's answers name several: the highest counts, and people are warned. */
  readonly severitiesNamed?: readonly string[];
  readonly services: readonly string[];
  readonly impact: string | null;
  /** How it was noticed. */
  readonly detection: string;
  /** Null: when it was declared. */
  readonly detectedAt: Instant | null;
  /** GitHub login of the person who declares it; null for an alert. */
  readonly by: string | null;
  readonly alert: AlertMetadata | null;
}

/** How an incident began: what does not change afterwards. */
export interface Declaration {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** False where nobody named a severity and the highest was taken. */
  readonly severityGiven: boolean;
  /** As in the request; only while the opening is not kept on the issue. */
  readonly severitiesNamed?: readonly string[];
  readonly services: readonly string[];
  readonly impact: string | null;
  readonly detection: string;
  readonly detectedAt: Instant;
  /** When the issue was opened. */
  readonly openedAt: Instant;
  /** Who declared it by opening it; null for an alert, which people have yet to declare an incident. */
  readonly by: Participant | null;
  readonly alert: AlertMetadata | null;
  /** From the repository's root to the records that will tell of it; empty at the root. */
  readonly folder: string;
}

/** What is known when an incident is opened. */
export interface DeclarationContext {
  readonly policy: Policy;
  readonly openedAt: Instant;
  /** Ids of incidents that exist, as records or as issues. */
  readonly taken: ReadonlySet<string>;
  readonly folder: string;
  /** The alert's name or the title in Latin letters, for the id; as it is by default. */
  readonly words?: string;
}

/** The path of a record from the repository's root. */
export function inRepository(file: string, { folder }: Pick<Declaration, "folder">): string {
  return folder === "" ? file : `${folder}/${file}`;
}

/** What its issue's markers and its branch are named by; no record has such an id. */
export function keyOf({ id }: Pick<Declaration, "id">): string {
  return `incidents/${id}`;
}

export function startDeclaration(
  declaration: DeclareRequest,
  { policy, openedAt, taken, folder, words }: DeclarationContext,
): Declaration {
  const given = severityFromWords(declaration.severity, policy.severities);
  const detectedAt = wholeSecond(Math.min(declaration.detectedAt ?? openedAt, openedAt));
  const slug = channelSlug(words ?? (declaration.alert?.name || declaration.title));
  return {
    ...declaration,
    id: firstFree(`${localDate(detectedAt, policy.timezone)}-${slug}`, (id) => taken.has(id)),
    // When unsure, the higher one: one command lowers it, and nobody is woken too late.
    severity: given ?? policy.severities[0]!,
    severityGiven: given !== null,
    detectedAt,
    openedAt,
    by: declaration.by === null ? null : participantOfLogin(declaration.by, policy.people),
    folder,
  };
}

/** What its issue keeps of a time: without fractions, so that every run counts from the same moment. */
function wholeSecond(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}

/** The declaration that an alert makes. */
export function declarationOf(alert: Alert, severities: readonly Severity[]): DeclareRequest {
  return {
    title: alert.title,
    severity: alert.severity,
    services: alert.services,
    impact: null,
    detection: `Alert fires: ${alert.title}`,
    detectedAt: alert.startedAt,
    by: null,
    alert: {
      source: alert.source,
      id: alert.id,
      name: alert.name ?? "",
      url: alert.url ?? "",
      runbook: alert.runbook ?? "",
      ...reportedAlerts(alert.members, severities),
      ...(alert.truncated > 0 ? { truncated: alert.truncated } : {}),
    },
  };
}

/** The facts of an opening that its issue has to keep. `joined`: alerts that were reported there since. */
export function declarationMetadata(opening: Declaration, joined: readonly AlertIdentity[] = []): DeclarationMetadata {
  return {
    id: opening.id,
    title: opening.title,
    severity: opening.severity.id,
    severityGiven: opening.severityGiven,
    services: opening.services,
    impact: opening.impact ?? "",
    detection: opening.detection,
    detectedAt: formatInstant(opening.detectedAt),
    by: opening.by?.login ?? "",
    alert: opening.alert,
    ...(joined.length === 0 ? {} : { joined }),
    ...(opening.folder === "" ? {} : { folder: opening.folder }),
  };
}

/** The opening that an issue has kept; a severity that the matrix no longer has is the highest. */
export function keptDeclaration(mark: DeclarationMetadata, policy: Policy, openedAt: Instant): Declaration {
  const severity = policy.severities.find(({ id }) => id === mark.severity);
  return {
    id: mark.id,
    title: mark.title,
    severity: severity ?? policy.severities[0]!,
    severityGiven: mark.severityGiven,
    services: mark.services,
    impact: mark.impact || null,
    detection: mark.detection,
    detectedAt: parseInstant(mark.detectedAt)!,
    // An old issue becomes an incident when somebody says so.
    openedAt: Math.max(openedAt, parseInstant(mark.detectedAt)!),
    by: mark.by === "" ? null : participantOfLogin(mark.by, policy.people),
    alert: mark.alert,
    folder: mark.folder ?? "",
  };
}
