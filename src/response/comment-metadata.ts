import { parseInstant } from "../time/instant.ts";
import { type Marker, readMarker, writeMarker } from "../tracking/marker.ts";

/**
 * What a hidden comment in our own texts says about them. It is believed only where this tool's own account wrote it;
 * what such a text quotes of others can hold none, since it is made inert.
 */
export type CommentMetadata =
  /** How the incident began: the facts that no comment repeats. */
  | { readonly kind: "opening"; readonly opening: DeclarationMetadata }
  /** What the alert's tool said later. `at` is ISO 8601. */
  | {
      readonly kind: "alert";
      readonly state: "acknowledged" | "resolved" | "firing";
      readonly at: string;
      readonly by: string;
    }
  /** Answers the comment `to`. */
  | { readonly kind: "answer"; readonly to: number }
  /** Says that clocks ran out, by their keys. */
  | { readonly kind: "missed"; readonly clocks: readonly string[] }
  /** Hands command over at `from`, which is ISO 8601. */
  | { readonly kind: "hand-off"; readonly from: string }
  /** Ends the incident that the comment `of` resolved. */
  | { readonly kind: "summary"; readonly of: number };

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
  /** Of its records; missing at the repository's root. */
  readonly folder?: string;
}

/** The alert that opened an incident: `source` and `id` together tell it from every other. */
export interface AlertMetadata {
  readonly source: string;
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly runbook: string;
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
      return isOpening(value.opening);
    case "alert":
      return /^(?:acknowledged|resolved|firing)$/.test(String(value.state)) && isTime(value.at) && isText(value.by);
    case "answer":
      return Number.isSafeInteger(value.to);
    case "summary":
      return Number.isSafeInteger(value.of);
    case "hand-off":
      return isTime(value.from);
    case "missed":
      return isTexts(value.clocks);
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
    isTime(value.detectedAt) &&
    (alert === null ||
      (isObject(alert) && [alert.source, alert.id, alert.name, alert.url, alert.runbook].every(isText)))
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
