import type { Severity } from "../../policy/severities.ts";
import type { Templates } from "../../render/templates.ts";
import { formatLocalTime } from "../../time/format.ts";
import { formatInstant, type Instant } from "../../time/instant.ts";
import type { Operation } from "../../tracking/operation.ts";
import { markedComment, targetOf } from "../bot-comments.ts";
import type { AlertNoteMetadata } from "../comment-metadata.ts";
import type { IncidentView } from "../incident-body.ts";
import { link } from "../inline-text.ts";
import type { IssueThread } from "../issue-thread.ts";
import { severityFromWords } from "../severity-words.ts";
import { type Alert, type AlertMember, latestStart } from "./alert.ts";
import { alertKey, listedAlert, reportedAlerts } from "./alert-history.ts";

/** More of a group's new alerts than this are counted. */
const MOST_SHOWN = 20;

/** What a message says that its incident's issue does not show yet. */
interface News {
  /** True: the alert was not of this incident before. */
  readonly joins: boolean;
  /** New firing alerts, the most severe first. */
  readonly fresh: readonly Pick<AlertMember, "title" | "severity" | "url">[];
  readonly members: readonly AlertMember[];
  readonly isNewState: boolean;
  /** The severity that it raises the incident to. */
  readonly raised: Severity | null;
}

/** The note that a message leaves on the issue of its incident; none where it says what is known. */
export function alertNote(
  alert: Alert,
  { thread, view }: { readonly thread: IssueThread; readonly view: IncidentView },
  { templates, now }: { readonly templates: Templates; readonly now: Instant },
): Operation | null {
  const news = newsOf(alert, thread, view);
  const isClosed = !thread.isOpen && alert.state === "firing" && (news.isNewState || news.fresh.length > 0);
  if (!news.joins && !news.isNewState && news.fresh.length === 0 && news.raised === null) return null;
  const { incident, policy } = view;
  const before = incident.alerts.states.get(alertKey(alert))?.state ?? "firing";
  const state = alert.state === "updated" ? before : alert.state;
  const at = Math.min(state === "firing" ? now : (alert.changedAt ?? now), now);
  const isFirst = alertKey(incident.alerts.identities[0] ?? alert) === alertKey(alert);
  const listed = news.fresh.map((one) => listedAlert(one, policy.severities));
  const mark: AlertNoteMetadata = {
    kind: "alert",
    state,
    at: formatInstant(at),
    by: alert.by ?? "",
    ...(isFirst ? {} : { alert: { source: alert.source, id: alert.id, title: alert.title } }),
    ...(news.members.length > 0
      ? reportedAlerts(news.members, policy.severities)
      : listed.length > 0
        ? { listed }
        : {}),
    ...(news.raised ? { severity: news.raised.id } : {}),
    ...(isClosed ? { closed: true } : {}),
  };
  const text = templates.render("incident/alert", {
    acknowledged: news.isNewState && state === "acknowledged",
    resolved: news.isNewState && state === "resolved",
    partlyResolved: news.isNewState && state === "partly-resolved",
    again: news.isNewState && state === "firing" && !isClosed,
    joins: news.joins,
    title: incident.alerts.identities.length > 1 ? alert.title : null,
    stillFiring: othersFire(alert, view),
    truncated: alert.truncated,
    alerts: news.fresh.slice(0, MOST_SHOWN).map((one, index) => ({
      title: one.title,
      severity: listed[index]!.severity,
      link: one.url === null ? null : link(alert.source, one.url),
    })),
    unlisted: Math.max(0, news.fresh.length - MOST_SHOWN),
    raised: news.raised?.id ?? null,
    before: incident.severity.id,
    isClosed,
    at: `${formatLocalTime(at, policy.timezone)} ${policy.timezone}`,
    by: alert.by,
  });
  return markedComment(targetOf(thread, incident), reasonOf(news, state), mark, text);
}

function newsOf(alert: Alert, thread: IssueThread, view: IncidentView): News {
  const { alerts } = view.incident;
  const joins = !alerts.identities.some((one) => alertKey(one) === alertKey(alert));
  const members = alert.members.filter(({ key }) => !alerts.members.has(key));
  const fresh = joins && alert.members.length === 0 ? [alert] : members;
  return {
    joins,
    fresh,
    members,
    isNewState: !joins && isNewState(alert, thread, view),
    raised: thread.isOpen ? raisedSeverity(alert, fresh, view) : null,
  };
}

function isNewState(alert: Alert, { isOpen }: IssueThread, { incident }: IncidentView): boolean {
  const { states, isClosedNoted } = incident.alerts;
  const before = states.get(alertKey(alert));
  const state = before?.state ?? "firing";
  if (alert.state === "firing") {
    const began = alert.members.length > 0 ? latestStart(alert) : alert.changedAt;
    const isLate = before !== undefined && state !== "firing" && began !== null && began <= before.at;
    if (isLate || state === "partly-resolved") return false;
    return isOpen ? state !== "firing" : !isClosedNoted;
  }
  if (alert.state === "updated" || !isOpen || alert.state === state) return false;
  if (alert.state === "partly-resolved") return state !== "resolved";
  // A message that was on its way for longer than a later one.
  return before === undefined || alert.changedAt === null || alert.changedAt >= before.at;
}

/**
 * The severity that a message raises its incident to, as `/severity` would. New alerts are compared with what the incident is
 * now; the same alert only with what alerts have named before, so that it does not undo what a person lowered.
 */
function raisedSeverity(alert: Alert, fresh: News["fresh"], { incident, policy }: IncidentView): Severity | null {
  if (alert.state !== "firing" && alert.state !== "updated") return null;
  const words = fresh[0]?.severity ?? alert.severity;
  const severity = severityFromWords(words, policy.severities);
  if (!severity || severity.rank >= incident.severity.rank) return null;
  return fresh.length > 0 || severity.rank < incident.alerts.highest.rank ? severity : null;
}

function othersFire(alert: Alert, { incident: { alerts } }: IncidentView): boolean {
  return alerts.identities.some(
    (one) => alertKey(one) !== alertKey(alert) && alerts.states.get(alertKey(one))?.state !== "resolved",
  );
}

function reasonOf({ joins, fresh, raised, isNewState }: News, state: AlertNoteMetadata["state"]): string {
  const what = joins
    ? `alert joined: ${fresh[0]?.title ?? ""}`
    : fresh.length > 0
      ? `new alert of the group: ${fresh[0]!.title}`
      : isNewState
        ? `alert ${state}`
        : "alert";
  return raised ? `${what}, severity raised to ${raised.id}` : what;
}
