import type { Severity } from "../../policy/severities.ts";
import { type Instant, parseInstant } from "../../time/instant.ts";
import { botComments } from "../bot-comments.ts";
import type { AlertIdentity, AlertNoteMetadata, ListedAlert, ReportedAlerts } from "../comment-metadata.ts";
import type { Declaration } from "../declaration.ts";
import type { ThreadComment } from "../issue-thread.ts";
import { severityFromWords } from "../severity-words.ts";
import type { Alert, AlertMember } from "./alert.ts";

/** What an incident's issue has reported of its alerts. */
export interface AlertHistory {
  /** The alert that opened it, then those that joined; empty for an incident that a person declared. */
  readonly identities: readonly AlertIdentity[];
  /** The last state of each alert that is not as it was at the beginning, by `alertKey`. */
  readonly states: ReadonlyMap<string, { readonly state: AlertNoteMetadata["state"]; readonly at: Instant }>;
  /** True once a comment has said that the alert still fires though the issue is closed. */
  readonly isClosedNoted: boolean;
  /** Keys of the groups' alerts. */
  readonly members: ReadonlySet<string>;
  readonly listed: readonly ListedAlert[];
  /** How many of them are not in `listed`. */
  readonly unlisted: number;
  /** How many alerts the tool left out of its first message. */
  readonly truncated: number;
  /** The most severe that alerts have named: what a person lowers afterwards, the same alert does not raise again. */
  readonly highest: Severity;
}

export function alertKey({ source, id }: AlertIdentity): string {
  return `${source} ${id}`;
}

export function alertHistory(
  { alert, severity }: Pick<Declaration, "alert" | "severity">,
  comments: readonly ThreadComment[],
  severities: readonly Severity[],
): AlertHistory {
  const notes = botComments(comments, "alert").map(({ mark }) => mark);
  const opening = alert ? [{ source: alert.source, id: alert.id }] : [];
  const all = [...opening, ...notes.flatMap(({ alert }) => (alert ? [{ source: alert.source, id: alert.id }] : []))];
  const identities = [...new Map(all.map((one) => [alertKey(one), one])).values()];
  const stated = notes.flatMap((note) => {
    const about = note.alert ?? opening[0];
    return about ? [[alertKey(about), { state: note.state, at: parseInstant(note.at)! }] as const] : [];
  });
  const reported: readonly ReportedAlerts[] = [...(alert ? [alert] : []), ...notes];
  const members = new Set(reported.flatMap(({ members = [] }) => members));
  const listed = reported.flatMap(({ listed = [] }) => listed);
  const raised = notes.flatMap((note) => severities.find(({ id }) => id === note.severity) ?? []);
  return {
    identities,
    states: new Map(stated),
    isClosedNoted: notes.some(({ closed }) => closed === true),
    members,
    listed,
    unlisted: Math.max(0, members.size - listed.length),
    truncated: alert?.truncated ?? 0,
    highest: [severity, ...raised].reduce((most, one) => (one.rank < most.rank ? one : most)),
  };
}

/** A hidden comment has room for 20,000 characters: so many keys and so many titles fit besides all else. */
const MOST_KEYS = 300;
const MOST_LISTED = 10;
const LONGEST_TITLE = 100;

/** What a text of ours keeps of the alerts that it reports. */
export function reportedAlerts(members: readonly AlertMember[], severities: readonly Severity[]): ReportedAlerts {
  if (members.length === 0) return {};
  return {
    members: members.slice(0, MOST_KEYS).map(({ key }) => key),
    listed: members.slice(0, MOST_LISTED).map((one) => listedAlert(one, severities)),
  };
}

export function listedAlert(
  { title, severity }: Pick<Alert, "title" | "severity">,
  severities: readonly Severity[],
): ListedAlert {
  return { title: title.slice(0, LONGEST_TITLE), severity: severityFromWords(severity, severities)?.id ?? "" };
}
