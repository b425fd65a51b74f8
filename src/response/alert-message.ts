import type { Templates } from "../render/templates.ts";
import { formatLocalTime } from "../time/format.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import type { Operation } from "../tracking/operation.ts";
import type { Alert } from "./alerts/alert.ts";
import { botComments, markedComment } from "./bot-comments.ts";
import { type CommentMetadata, decodeMetadata } from "./comment-metadata.ts";
import { keyOf } from "./declaration.ts";
import type { IssueThread } from "./issue-thread.ts";

/** An incident's issue in a list: enough to know its alert again. */
export interface KnownIncident {
  readonly number: number;
  readonly body: string;
  readonly isOurs: boolean;
  readonly isOpen: boolean;
  readonly closedAt: Instant | null;
}

/** What a message of an alerting tool calls for. */
export type AlertCall =
  | { readonly kind: "open" }
  /** The incident is known: its issue may have to note the message. */
  | { readonly kind: "known"; readonly issue: number }
  | { readonly kind: "nothing"; readonly message: string };

/**
 * Tells whether a message is about an incident that exists. An alert that began before its incident was closed is the same
 * alert, sent once more; one that began later is new.
 */
export function callOf(alert: Alert, incidents: readonly KnownIncident[]): AlertCall {
  const same = incidents
    .filter(({ isOurs, body }) => isOurs && isOfAlert(body, alert))
    .sort((a, b) => b.number - a.number);
  const open = same.find(({ isOpen }) => isOpen);
  if (open) return { kind: "known", issue: open.number };
  if (alert.state !== "firing")
    return { kind: "nothing", message: `no open incident belongs to the alert "${alert.title}"` };
  const closed = same.find(
    ({ closedAt }) => closedAt !== null && alert.startedAt !== null && alert.startedAt <= closedAt,
  );
  return closed ? { kind: "known", issue: closed.number } : { kind: "open" };
}

function isOfAlert(body: string, { source, id }: Alert): boolean {
  const mark = decodeMetadata(body);
  return mark?.kind === "opening" && mark.opening.alert?.source === source && mark.opening.alert.id === id;
}

/**
 * Two messages about one alert at the same moment may have opened two issues: the younger ones are duplicates of the
 * oldest that is open.
 */
export function duplicateAlerts(incidents: readonly KnownIncident[]): Operation[] {
  const first = new Map<string, number>();
  const open = incidents.filter(({ isOurs, isOpen }) => isOurs && isOpen).sort((a, b) => a.number - b.number);
  return open.flatMap(({ number, body }): Operation[] => {
    const mark = decodeMetadata(body);
    if (mark?.kind !== "opening" || mark.opening.alert === null) return [];
    const { source, id } = mark.opening.alert;
    const original = first.get(`${source} ${id}`);
    if (original === undefined) {
      first.set(`${source} ${id}`, number);
      return [];
    }
    const reason = `the same alert as #${original}`;
    return [
      {
        action: "close",
        key: keyOf(mark.opening),
        issue: number,
        reason,
        stateReason: "duplicate",
        duplicateOf: original,
      },
    ];
  });
}

/** The note that a message leaves on the issue of its incident; none where it says what is known. */
export function alertNote(
  alert: Alert,
  channel: IssueThread,
  { templates, timezone, now }: { readonly templates: Templates; readonly timezone: string; readonly now: Instant },
): Operation | null {
  const told = botComments(channel.comments, "alert");
  const before = told.at(-1)?.mark.state ?? "firing";
  const isNews = channel.isOpen ? alert.state !== before : before !== "firing" || told.length === 0;
  if (!isNews) return null;
  const at = Math.min(alert.changedAt ?? now, now);
  const mark: CommentMetadata = {
    kind: "alert",
    state: alert.state,
    at: formatInstant(alert.state === "firing" ? now : at),
    by: alert.by ?? "",
  };
  const opening = decodeMetadata(channel.body);
  const key = opening?.kind === "opening" ? keyOf(opening.opening) : `#${channel.number}`;
  const text = templates.render("incident/alert", {
    [alert.state]: true,
    isOpen: channel.isOpen,
    at: `${formatLocalTime(at, timezone)} ${timezone}`,
    by: alert.by,
  });
  return markedComment({ key, issue: channel.number }, `alert ${alert.state}`, mark, text);
}
