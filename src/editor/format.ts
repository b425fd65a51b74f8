import { diffLines } from "diff";
import { type CanonicalContext, canonicalForm } from "../edit/canonical.ts";
import type { Edit } from "../edit/edits.ts";
import { readingOf } from "../output/record-facts.ts";
import { rereader } from "../records/catalog.ts";
import type { IncidentRecord } from "../records/model.ts";
import type { Source } from "../text/source.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** The edits that `incident fmt` makes of a file, by lines; none for what is no record, or can't be read. */
export function formatFile(model: WorkspaceModel, file: string): Edit[] {
  const record = recordIn(model, file);
  const reading = record && readingIn(model, record);
  return record && reading ? lineEdits(record.source, canonicalForm(record, reading).source) : [];
}

/** The record that a file was read as; null for one with a syntax error, which has no canonical form. */
export function recordIn(model: WorkspaceModel, file: string): IncidentRecord | null {
  const read = model.record(file);
  if (!read || !("kind" in read) || read.problems.some(({ rule }) => rule === "syntax")) return null;
  return read;
}

/** How other texts of a record are read; null while there is no valid configuration. */
export function readingIn(model: WorkspaceModel, record: IncidentRecord): CanonicalContext | null {
  const { policy } = model;
  if (!policy) return null;
  const read = rereader(model.catalog.incidents, policy);
  return readingOf(policy, (source) => read(source, record));
}

/** The edits of whole lines that turn a text into another one: what did not change keeps the cursors that are in it. */
export function lineEdits(before: Source, after: Source): Edit[] {
  if (before.text === after.text) return [];
  const edits: Edit[] = [];
  let at = 0;
  let isOpen = false;
  for (const { value, added, removed } of diffLines(before.text, after.text)) {
    if (!added && !removed) {
      at += value.length;
      isOpen = false;
      continue;
    }
    const last = isOpen ? edits.pop()! : { range: { start: at, end: at }, text: "" };
    const end = removed ? at + value.length : at;
    edits.push({ range: { start: last.range.start, end }, text: added ? last.text + value : last.text });
    at = end;
    isOpen = true;
  }
  return edits;
}
