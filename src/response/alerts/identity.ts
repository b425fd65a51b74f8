import { createHash } from "node:crypto";
import type { Located } from "./payload.ts";

/** Longer ids are hashed: an issue keeps them in a hidden comment, which has no room for more. */
const LONGEST_ID = 300;

/** An id at most 300 characters long that differs wherever the whole differs: what is too long ends in its hash. */
export function alertId(whole: string): string {
  return whole.length <= LONGEST_ID ? whole : `${whole.slice(0, 200)}…${digest(whole).slice(0, 32)}`;
}

/** A short key for an alert of a group: 60 bits, of which thousands fit into a comment. */
export function memberKey(whole: string): string {
  return digest(whole).slice(0, 10);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Measured values, which differ from message to message: `90 %`, `5.2s`, `> 300`. Numbers in names (`web-2`) stay. */
const MEASURED =
  /(?<![\p{L}\p{N}_./:#-])[-+~<>≤≥=]*\s?\d[\d.,:]*\s?(?:%|[a-zµ]{1,3}(?![\p{L}\p{N}_-]))?(?![\p{L}\p{N}_-])/giu;

/** What tells alerts apart that have no id: title without its measured values, and service. */
export function titleId(title: string, service: string | null): string {
  const lasting = title.slice(0, 1000).replace(MEASURED, " # ").replace(/\s+/g, " ").trim();
  return `${lasting} ${service ?? ""}`.trim();
}

/** JSON of labels; empty for what is nested so deep that it can't be written. */
export function labelsText(labels: unknown): string {
  try {
    return JSON.stringify(labels) ?? "";
  } catch {
    return "";
  }
}

/** Labels in the order of their names, as Alertmanager writes them in a group's key. */
export function labelsId(labels: unknown): string {
  if (typeof labels !== "object" || labels === null) return "";
  const entries = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${name}=${labelsText(value)}`).join(", ")}}`;
}

/** A fact that a tool's own code found. */
export function located(value: unknown, path: string): Located[] {
  return value === null || value === undefined || value === "" ? [] : [{ value, path }];
}
