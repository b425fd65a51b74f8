import { unicodeEscape } from "../text/json.ts";

/**
 * The hidden comment that links a text on GitHub to a record. This tool alone writes it. It contains JSON, and nothing from
 * a record can end it early: every character that could is written as a JSON escape.
 */

/** What a marker identifies: an action item's issue, a post-mortem's issue, or another text with its own name. */
export type MarkerKind = "item" | "postmortem" | (string & {});

/** Marks this tool's part of a text by another author. It identifies nothing, and is no copy of a marker. */
export const PLACE: MarkerKind = "place";

/** The issue that asks what becomes of the action items from before `action-items.since`. */
export const OLD_ITEMS: MarkerKind = "old-items";

export interface Marker {
  readonly kind: MarkerKind;
  readonly key: string;
  /**
   * Of an issue, the path from the repository's root to the folder of its records: runs of other folders leave it alone.
   * Missing at the root, and on comments and pull requests.
   */
  readonly folder?: string;
  /** What its writer needs to know at the next run. */
  readonly data: Readonly<Record<string, unknown>>;
}

const name = "incident-as-code";
const version = "v1";
/** Keys and kinds are short; a body is at most 65,536 characters. No nested quantifier: linear. */
const pattern = new RegExp(`<!-- ${name} ${version} ([a-z][a-z-]{0,40}) (\\{[^\\n<>]{0,20000}\\}) -->`);
/** Ends the text that a marker begins. */
export const endMarker = `<!-- /${name} -->`;

/** JSON without the characters that mean something to HTML, markdown or a workflow's log. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&@`\u007f-\uffff]|--+|::|##/g, unicodeEscape);
}

export function writeMarker({ kind, key, folder, data }: Marker): string {
  return `<!-- ${name} ${version} ${kind} ${safeJson({ key, ...(folder ? { folder } : {}), ...data })} -->`;
}

/** The first marker of a text, with the place where it stands; null where there is none that can be read. */
export function findMarker(
  text: string,
): { readonly marker: Marker; readonly start: number; readonly end: number } | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const fields = parse(match[2]!);
  if (!fields) return null;
  const { key, folder, ...data } = fields;
  if (typeof key !== "string" || key === "") return null;
  const home = typeof folder === "string" && folder !== "" ? { folder } : {};
  return { marker: { kind: match[1]!, key, ...home, data }, start: match.index, end: match.index + match[0].length };
}

/** The folder of the records that a marker belongs to: empty at the repository's root. */
export const markerFolder = ({ folder = "" }: Pick<Marker, "folder">): string => folder;

export function readMarker(text: string): Marker | null {
  return findMarker(text)?.marker ?? null;
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === "object" && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
