import { HOUR, type Instant, MINUTE, parseInstant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import type { Operation } from "../../tracking/operation.ts";
import { type DeclarationMetadata, decodeMetadata } from "../comment-metadata.ts";
import { keyOf } from "../declaration.ts";
import { type Alert, latestStart, servicesOf } from "./alert.ts";
import { alertKey } from "./alert-history.ts";

/** An incident's issue in a list: enough to know its alerts again. */
export interface KnownIncident {
  readonly number: number;
  /** Null for an issue that is not ours, or has no opening in its body. */
  readonly opening: DeclarationMetadata | null;
  readonly isOpen: boolean;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** @param accounts logins in lower case whose texts are this tool's own */
export function knownIncident(issue: GitHubIssue, accounts: ReadonlySet<string>): KnownIncident {
  const mark = accounts.has(issue.author.toLowerCase()) ? decodeMetadata(issue.body) : null;
  return {
    number: issue.number,
    opening: mark?.kind === "opening" ? mark.opening : null,
    isOpen: issue.state === "open",
    openedAt: parseInstant(issue.createdAt)!,
    closedAt: issue.closedAt === null ? null : parseInstant(issue.closedAt),
  };
}

/** What a message of an alerting tool calls for. */
export type AlertCall =
  /** `alert`: of a group, only what began after its last incident was closed. */
  | { readonly kind: "open"; readonly alert: Alert }
  /** The incident is known, or that of the same service is: its issue may have to note the message. */
  | { readonly kind: "known"; readonly issue: number }
  | { readonly kind: "nothing"; readonly message: string };

/** An alert of the same service within this time is about the same incident: ten minutes. */
const ONE_INCIDENT = 10 * MINUTE;

/** How long after an incident was closed an alert without a time is the same one, sent once more: Alertmanager's default. */
const RESEND = 4 * HOUR;

/**
 * Tells whether a message is about an incident that exists. An alert that began before its incident was closed is the same
 * alert, sent once more; one that began later is new.
 */
export function callOf(
  alert: Alert,
  incidents: readonly KnownIncident[],
  { folder, now }: { readonly folder: string; readonly now: Instant },
): AlertCall {
  const oldestFirst = incidents.toSorted((a, b) => a.number - b.number);
  const same = oldestFirst.filter(({ opening }) => keysOf(opening).includes(alertKey(alert)));
  const open = same.find(({ isOpen }) => isOpen);
  if (open) return { kind: "known", issue: open.number };
  if (alert.state !== "firing") {
    return {
      kind: "nothing",
      message: `no open incident belongs to the alert "${alert.title}", which is ${alert.state}`,
    };
  }
  const closed = same.findLast(({ closedAt }) => closedAt !== null);
  const began = latestStart(alert) ?? (closed && now - closed.closedAt! <= RESEND ? closed.closedAt! : now);
  if (closed && began <= closed.closedAt!) return { kind: "known", issue: closed.number };
  const news = closed ? startedAfter(alert, closed.closedAt!) : alert;
  const related = oldestFirst.find(
    (one) => one.isOpen && isSameService(one, news, folder) && now - one.openedAt <= ONE_INCIDENT,
  );
  return related ? { kind: "known", issue: related.number } : { kind: "open", alert: news };
}

/** The alerts of an incident that its body names: the one that opened it, and those that joined. */
function keysOf(opening: DeclarationMetadata | null): string[] {
  return [...(opening?.alert ? [opening.alert] : []), ...(opening?.joined ?? [])].map(alertKey);
}

function isSameService({ opening }: KnownIncident, { services }: Alert, folder: string): boolean {
  if (!opening?.alert || (opening.folder ?? "") !== folder) return false;
  const named = new Set(opening.services.map((name) => name.toLowerCase()));
  return services.some((name) => named.has(name.toLowerCase()));
}

/** What of a group's alerts began after a moment, the most severe first; an alert alone as it is. */
export function startedAfter(alert: Alert, moment: Instant): Alert {
  const members = alert.members.filter(({ startedAt }) => startedAt === null || startedAt > moment);
  const [lead] = members;
  if (!lead || members.length === alert.members.length) return alert;
  const { key: _, ...facts } = lead;
  return { ...alert, ...facts, services: servicesOf(members), members };
}

/**
 * Two messages about one alert, or two jobs that declare one title, may have opened two issues at the same moment: the oldest
 * that is open is the incident. Reports by the form are two, whatever their titles are.
 */
export function duplicateAlerts(incidents: readonly KnownIncident[]): Operation[] {
  const first = new Map<string, number>();
  const open = incidents.filter(({ isOpen }) => isOpen).toSorted((a, b) => a.number - b.number);
  return open.flatMap(({ number, opening }): Operation[] => {
    if (!opening) return [];
    const keys = opening.alert ? keysOf(opening) : [titleKey(opening)];
    const original = first.get(keys[0]!);
    if (original === undefined) {
      for (const key of keys) if (!first.has(key)) first.set(key, number);
      return [];
    }
    const reason = `the same ${opening.alert ? "alert" : "title"} as #${original}`;
    return [
      { action: "close", key: keyOf(opening), issue: number, reason, stateReason: "duplicate", duplicateOf: original },
    ];
  });
}

/** What a declared incident is known by; no alert has such a key. */
function titleKey({ title, folder = "" }: DeclarationMetadata): string {
  return `declared\n${folder}\n${plainTitle(title)}`;
}

/** Without differences of case and spaces: two such titles are one incident while it is open. */
export function plainTitle(title: string): string {
  return title.trim().replace(/\s+/g, " ").toLowerCase();
}
