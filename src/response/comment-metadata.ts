import { parseInstant } from "../time/instant.ts";
import { type Marker, readMarker, writeMarker } from "../tracking/marker.ts";

/**
 * What a hidden comment in our own texts says about them. It is believed only where this tool's own account wrote it;
 * what such a text quotes of others can hold none, since it is made inert.
 */
export type CommentMetadata =
  /** How the incident began: the facts that no comment repeats. */
  | { readonly kind: "opening"; readonly opening: DeclarationMetadata; readonly processed?: ProcessedMetadata }
  | AlertNoteMetadata
  | AnswerMetadata
  /** Says that clocks ran out, by their keys. */
  | { readonly kind: "missed"; readonly clocks: readonly string[] }
  /** Calls people, by their ids. */
  | { readonly kind: "involved"; readonly who: readonly string[] }
  | AdviceMetadata
  /** Reminds of the post-mortem that is due at `due`, which is ISO 8601. */
  | { readonly kind: "postmortem-due"; readonly due: string }
  /** Hands command over at `from`, which is ISO 8601. */
  | { readonly kind: "hand-off"; readonly from: string }
  | SummaryMetadata
  /** Repeats what was said on the issue `of`, which was opened for the same incident. */
  | { readonly kind: "merged"; readonly of: number }
  /** The issue was closed at `at` (ISO 8601), and nobody had resolved the incident. */
  | { readonly kind: "closed"; readonly at: string };

/** Answers the comment `to`. */
export interface AnswerMetadata {
  readonly kind: "answer";
  readonly to: number;
  /** Of the comment's text: an edited comment is judged again. */
  readonly hash?: string;
  /** True where its author had no write access. */
  readonly refused?: boolean;
  /** Logins that it names and that were unknown. */
  readonly unknown?: readonly string[];
}

/** The comments whose commands were carried out: see `decisions.ts`. */
export interface ProcessedMetadata {
  /** Their authors. */
  readonly logins: readonly string[];
  /** `ID.AUTHOR.HASH` of each, with commas between; numbers to the base 36. */
  readonly comments: string;
  /** Logins that they name and that may act here. */
  readonly people?: readonly string[];
  /** What targets outside of GitHub have got. */
  readonly messages?: SentMessages;
}

/** By target, the keys of the messages that it has got, and a time (ISO 8601) up to which it gets none any more. */
export type SentMessages = readonly {
  readonly to: string;
  readonly keys: readonly string[];
  readonly upTo?: string;
  /** Of a hosted page: its id of the incident. */
  readonly page?: string;
}[];

/** Ends the incident that the comment `of` resolved. */
export interface SummaryMetadata {
  readonly kind: "summary";
  readonly of: number;
  /** Address of the pull request with the records; missing until there is one. */
  readonly records?: string;
  /** Id of the last comment that the pull requests tell of. */
  readonly upTo?: number;
  /** Address of the pull request with what was said after the records were merged, and the last comment before it. */
  readonly followUp?: { readonly url: string; readonly from: number };
}

/** Replies to the comment `to`, whose command was accepted. */
export interface AdviceMetadata {
  readonly kind: "advice";
  readonly to: number;
  readonly about: "commander-works" | "resolved" | "escalated" | "internal-severity";
}

/** What the alert's tool said later. `at` is ISO 8601. */
export interface AlertNoteMetadata extends ReportedAlerts {
  readonly kind: "alert";
  readonly state: "acknowledged" | "resolved" | "firing" | "partly-resolved";
  readonly at: string;
  readonly by: string;
  /** The alert that it is about; missing for the one that opened the incident. */
  readonly alert?: AlertIdentity & { readonly title: string };
  /** The severity that it raises the incident to. */
  readonly severity?: string;
  /** True: it was written on the closed issue. */
  readonly closed?: boolean;
}

/** `source` and `id` together tell an alert from every other. */
export interface AlertIdentity {
  readonly source: string;
  readonly id: string;
}

/** Alerts of a group that a text of ours reports. */
export interface ReportedAlerts {
  /** Keys of all of them: none is reported twice. */
  readonly members?: readonly string[];
  /** The first of them, for people. */
  readonly listed?: readonly ListedAlert[];
}

export interface ListedAlert {
  readonly title: string;
  /** Id of a severity; empty where the alert names none. */
  readonly severity: string;
}

export interface DeclarationMetadata {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  /** False where nobody named one. */
  readonly severityGiven: boolean;
  readonly services: readonly string[];
  readonly impact: string;
  readonly detection: string;
  /** ISO 8601. */
  readonly detectedAt: string;
  /** GitHub login; empty for an alert. */
  readonly by: string;
  readonly alert: AlertMetadata | null;
  /** Other alerts that were reported here: a message about one of them belongs to this incident. */
  readonly joined?: readonly AlertIdentity[];
  /** Of its records; missing at the repository's root. */
  readonly folder?: string;
}

/** The alert that opened an incident. */
export interface AlertMetadata extends AlertIdentity, ReportedAlerts {
  readonly name: string;
  readonly url: string;
  readonly runbook: string;
  /** How many alerts of its group the tool left out; missing for none. */
  readonly truncated?: number;
}

const PREFIX = "incident-";

/** The mark as a marker of this tool. */
export function markerOf(mark: CommentMetadata, key: string): Marker {
  const { kind, ...data } = mark;
  return { kind: `${PREFIX}${kind}`, key, data };
}

export function encodeMetadata(mark: CommentMetadata, key: string): string {
  return writeMarker(markerOf(mark, key));
}

/** A marker has at most 20,000 characters, with all escapes: see `tracking/marker.ts`. */
const LONGEST_MARK = 19_000;

/** The opening's mark with as many alerts as a marker has room for, whatever characters their names have. */
export function fittedOpening(
  opening: DeclarationMetadata,
  key: string,
  processed?: ProcessedMetadata,
): CommentMetadata {
  const markWith = (fitted: DeclarationMetadata): CommentMetadata => {
    return { kind: "opening", opening: fitted, ...(processed ? { processed } : {}) };
  };
  const { alert, joined = [] } = opening;
  for (const part of [1, 0.5, 0.2]) {
    const some = <T>(list: readonly T[] = []) => list.slice(0, Math.ceil(list.length * part));
    const reported = alert?.members ? { members: some(alert.members), listed: some(alert.listed) } : {};
    const mark = markWith({
      ...opening,
      services: some(opening.services),
      alert: alert && { ...alert, ...reported },
      ...(joined.length > 0 ? { joined: some(joined) } : {}),
    });
    if (encodeMetadata(mark, key).length <= LONGEST_MARK) return mark;
  }
  const { joined: _, ...rest } = opening;
  const least = { ...rest, services: opening.services.slice(0, 1) };
  return markWith({ ...least, alert: alert && { ...alert, members: [], listed: [] } });
}

/** The first mark of a text; null where there is none. */
export function decodeMetadata(body: string): CommentMetadata | null {
  const marker = readMarker(body);
  if (!marker?.kind.startsWith(PREFIX)) return null;
  const mark: unknown = { kind: marker.kind.slice(PREFIX.length), ...marker.data };
  return isMetadata(mark) ? mark : null;
}

function isMetadata(value: unknown): value is CommentMetadata {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case "opening":
      return isOpening(value.opening) && isProcessed(value.processed);
    case "alert":
      return isAlertNote(value);
    case "answer":
      return isAnswer(value);
    case "summary":
      return isSummary(value);
    case "merged":
      return Number.isSafeInteger(value.of);
    case "closed":
      return isTime(value.at);
    case "hand-off":
      return isTime(value.from);
    case "missed":
      return isTexts(value.clocks);
    case "advice":
      return (
        Number.isSafeInteger(value.to) &&
        /^(?:commander-works|resolved|escalated|internal-severity)$/.test(String(value.about))
      );
    case "postmortem-due":
      return isTime(value.due);
    case "involved":
      return isTexts(value.who);
    default:
      return false;
  }
}

function isOpening(value: unknown): value is DeclarationMetadata {
  if (!isObject(value)) return false;
  const texts = [value.title, value.severity, value.impact, value.detection, value.by];
  const alert = value.alert;
  return (
    texts.every(isText) &&
    isText(value.id) &&
    /^[a-z0-9][a-z0-9-]{0,127}$/.test(value.id) &&
    typeof value.severityGiven === "boolean" &&
    isTexts(value.services) &&
    (value.folder === undefined || isText(value.folder)) &&
    (value.joined === undefined || (Array.isArray(value.joined) && value.joined.every(isIdentity))) &&
    isTime(value.detectedAt) &&
    (alert === null ||
      (isIdentity(alert) &&
        [alert.name, alert.url, alert.runbook].every(isText) &&
        (alert.truncated === undefined || Number.isSafeInteger(alert.truncated)) &&
        isReported(alert)))
  );
}

function isProcessed(value: unknown): boolean {
  if (value === undefined) return true;
  return (
    isObject(value) &&
    isTexts(value.logins) &&
    isText(value.comments) &&
    (value.people === undefined || isTexts(value.people)) &&
    (value.messages === undefined || (Array.isArray(value.messages) && value.messages.every(isSent)))
  );
}

function isSent(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.to) &&
    isTexts(value.keys) &&
    (value.upTo === undefined || isTime(value.upTo)) &&
    (value.page === undefined || isText(value.page))
  );
}

function isAnswer({ to, hash, refused, unknown }: Record<string, unknown>): boolean {
  return (
    Number.isSafeInteger(to) &&
    (hash === undefined || isText(hash)) &&
    (refused === undefined || typeof refused === "boolean") &&
    (unknown === undefined || isTexts(unknown))
  );
}

function isSummary({ of, records, upTo, followUp }: Record<string, unknown>): boolean {
  return (
    Number.isSafeInteger(of) &&
    (records === undefined || isText(records)) &&
    (upTo === undefined || Number.isSafeInteger(upTo)) &&
    (followUp === undefined || (isObject(followUp) && isText(followUp.url) && Number.isSafeInteger(followUp.from)))
  );
}

function isAlertNote(value: Record<string, unknown>): boolean {
  const { state, alert, severity, closed } = value;
  return (
    /^(?:acknowledged|resolved|firing|partly-resolved)$/.test(String(state)) &&
    isTime(value.at) &&
    isText(value.by) &&
    (alert === undefined || (isIdentity(alert) && isText(alert.title))) &&
    (severity === undefined || isText(severity)) &&
    (closed === undefined || typeof closed === "boolean") &&
    isReported(value)
  );
}

function isIdentity(value: unknown): value is Record<string, unknown> {
  return isObject(value) && isText(value.source) && isText(value.id);
}

function isReported({ members, listed }: Record<string, unknown>): boolean {
  const isListed = (one: unknown) => isObject(one) && isText(one.title) && isText(one.severity);
  return (
    (members === undefined || isTexts(members)) &&
    (listed === undefined || (Array.isArray(listed) && listed.every(isListed)))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isTime(value: unknown): boolean {
  return isText(value) && parseInstant(value) !== null;
}
