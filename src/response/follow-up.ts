import { Source } from "../text/source.ts";
import { parseInstant } from "../time/instant.ts";
import { readYaml } from "../yaml/yaml.ts";
import { ACTION_NOTE, type LiveEntry, type LiveIncident } from "./live-incident.ts";
import { recordEntry } from "./record-files.ts";

/** The id of the last comment that the records tell of. */
export function lastComment(incident: LiveIncident): number {
  return allEntries(incident).reduce((last, { comment }) => Math.max(last, comment ?? 0), 0);
}

/** What was said in comments after one: entries of the timeline, and what it does not list. */
export function entriesAfter(comment: number, incident: LiveIncident): LiveEntry[] {
  return allEntries(incident).filter((entry) => entry.comment !== null && entry.comment > comment);
}

function allEntries({ timeline, lateNotes }: LiveIncident): LiveEntry[] {
  return [...timeline, ...lateNotes].sort((a, b) => a.at - b.at);
}

/** The action items among entries, in words. */
export function actionsOf(entries: readonly LiveEntry[]): string[] {
  const notes = entries.map(({ note }) => note ?? "").filter((note) => note.startsWith(ACTION_NOTE));
  return notes.map((note) => note.slice(ACTION_NOTE.length));
}

/** Entries that came after an incident's record was merged, each put into its place; null where the record has no list of entries. */
export async function withEntries(text: string, entries: readonly LiveEntry[]): Promise<string | null> {
  const { stringify } = (await import("yaml")).default;
  let current = text;
  for (const entry of entries) {
    const mapping = recordEntry(entry);
    const line = stringify(mapping, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trimEnd();
    const next = withEntry(current, { ...mapping, at: entry.at }, line);
    if (next === null) return null;
    current = next;
  }
  return current;
}

interface NewEntry {
  readonly at: number;
  readonly type?: unknown;
  readonly note?: unknown;
}

/** The record with one more entry, above the first that is later: nothing else of the file changes. */
function withEntry(text: string, entry: NewEntry, line: string): string | null {
  const source = new Source("record.yml", text);
  const document = readYaml(source);
  const timeline: unknown = document.value?.timeline;
  if (!Array.isArray(timeline) || timeline.length === 0) return null;
  const known = timeline.map((one: unknown) => {
    const { at, type, note } = (one ?? {}) as Record<string, unknown>;
    return { at: typeof at === "string" ? parseInstant(at) : null, type, note };
  });
  const isKnown = known.some(({ at, type, note }) => at === entry.at && type === entry.type && note === entry.note);
  if (isKnown) return text;
  const later = known.findIndex(({ at }) => at !== null && at > entry.at);
  const neighbor = document.rangeOf(["timeline", later === -1 ? timeline.length - 1 : later]);
  const start = text.lastIndexOf("\n", neighbor.start) + 1;
  const dash = /^\s*- +/.exec(text.slice(start, neighbor.start + 2))?.[0];
  // A list in brackets on one line is for people to change.
  if (dash === undefined) return null;
  const end = text.indexOf("\n", neighbor.end);
  const at = later === -1 ? (end === -1 ? text.length : end + 1) : start;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const before = at > 0 && text[at - 1] !== "\n" ? eol : "";
  return `${text.slice(0, at)}${before}${dash}${line}${eol}${text.slice(at)}`;
}
