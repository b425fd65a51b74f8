import { applyEdits, type Edit } from "../edit/edits.ts";
import { recordsOf } from "../records/catalog.ts";
import { linkRecords } from "../records/links.ts";
import type { IncidentRecord } from "../records/model.ts";
import { extendBaseline, formatBaseline, parseBaseline } from "../rules/baseline.ts";
import { addTo } from "../text/collections.ts";
import { UsageError } from "../text/error.ts";
import type { Range, Source } from "../text/source.ts";
import type { WorkspaceChange } from "./actions.ts";
import { lineEdits } from "./format.ts";
import { allNames, type Name, nameAt, namesIn, unquoted } from "./names.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** A place in a file. */
export interface Place {
  readonly source: Source;
  readonly range: Range;
}

const recordKinds: ReadonlySet<string> = new Set(["incident", "postmortem", "runbook"]);

/**
 * Where what is named at a place is defined: a record, a person or team of the configuration, a cause's runbooks. At a record's
 * own name: the records that belong to it.
 */
export function definitionsAt(model: WorkspaceModel, file: string, offset: number): readonly Place[] {
  const name = nameAt(namesIn(model, file), offset);
  if (!name) return [];
  if (name.isDefinition && recordKinds.has(name.kind)) return counterparts(model, name);
  return [...allNames(model)].filter((one) => one.isDefinition && isSameThing(one, name));
}

function counterparts(model: WorkspaceModel, { source }: Name): Place[] {
  const links = linkRecords(model.catalog);
  const record = recordsOf(model.catalog).find((one) => one.source === source);
  if (record?.kind === "incident") return links.postmortemsOf(record).map(placeOfRecord);
  if (record?.kind === "postmortem") return links.incidentsOf(record).map(placeOfRecord);
  return [];
}

function placeOfRecord({ source, title, idRange }: IncidentRecord): Place {
  return { source, range: title?.range ?? idRange };
}

/** All places that name what is named at a place. */
export function referencesAt(
  model: WorkspaceModel,
  at: { readonly file: string; readonly offset: number },
  includesDefinition: boolean,
): readonly Place[] {
  const name = nameAt(namesIn(model, at.file), at.offset);
  if (!name) return [];
  return [...allNames(model)].filter((one) => (includesDefinition || !one.isDefinition) && isSameThing(one, name));
}

/** Whether two words name the same: a post-mortem without an incident of its own belongs to the one with its id. */
function isSameThing(one: Name, other: Name): boolean {
  if (one.id !== other.id) return false;
  if (one.kind === other.kind) return true;
  const kinds = [one.kind, other.kind];
  return (
    kinds.every((kind) => kind === "record" || recordKinds.has(kind)) &&
    !(kinds.includes("runbook") && !kinds.includes("record"))
  );
}

/** Whether a cause's slug is made of its title: it gets one of its own then. */
function isTitle({ kind, isDefinition, source, range, id }: Name): boolean {
  return kind === "cause" && isDefinition && source.slice(range) !== id;
}

/** What a new id has to look like: it names a file, a key or a word in a list. */
const NEW_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** The range of the word that can be renamed at a place; null where nothing can. */
export function renamableAt(model: WorkspaceModel, file: string, offset: number): Place | null {
  const name = nameAt(namesIn(model, file), offset);
  if (!name || name.kind === "rule" || name.kind === "severity") return null;
  if (name.isFileName) return null;
  // A person's name or login is no id.
  return name.source.slice(unquoted(name.source, name.range)) === name.id || isTitle(name) ? name : null;
}

/**
 * Gives what is named at a place another id, everywhere: in records, in the configuration and in the baseline. Records whose
 * id is the name of their file get another path.
 *
 * @throws UsageError for an id that is not one, or that is taken
 */
export function rename(
  model: WorkspaceModel,
  at: { readonly file: string; readonly offset: number },
  to: string,
): WorkspaceChange | null {
  const name = nameAt(namesIn(model, at.file), at.offset);
  if (!name || !renamableAt(model, at.file, at.offset)) return null;
  if (to === name.id) return { edits: new Map() };
  if (!NEW_ID.test(to))
    throw new UsageError(
      `unexpected id "${to}", expected letters, digits, dots, hyphens and underscores`,
      "Write another one.",
    );
  const all = [...allNames(model)];
  const isTaken = all.some((one) => one.isDefinition && isSameThing({ ...one, id: name.id }, name) && one.id === to);
  if (isTaken && name.kind !== "cause")
    throw new UsageError(`unexpected id "${to}", expected one that is free`, "Write another one.");
  const edits = new Map<string, Edit[]>();
  const moved: { from: string; to: string }[] = [];
  for (const one of all) {
    if (!isSameThing(one, name)) continue;
    const { source } = one;
    const range = unquoted(source, one.range);
    if (one.isFileName) moved.push({ from: source.file, to: withName(source.file, name.id, to) });
    else if (isTitle(one))
      addTo(edits, source.file, { range: { start: range.end, end: range.end }, text: ` {#${to}}` });
    // Names and logins of people stay.
    else if (source.slice(range) === name.id) addTo(edits, source.file, { range, text: to });
  }
  if (moved.some((move) => model.workspace.exists(move.to))) {
    throw new UsageError(`unexpected id "${to}", expected one whose file does not exist`, "Write another one.");
  }
  const ofBaseline = recordKinds.has(name.kind) || name.kind === "record" ? baselineEdits(model, name.id, to) : [];
  if (ofBaseline.length > 0) edits.set(model.baselineFile, ofBaseline);
  return { edits, moved };
}

function withName(file: string, from: string, to: string): string {
  const at = file.lastIndexOf("/") + 1;
  return file.slice(0, at) + to + file.slice(at + from.length);
}

function baselineEdits(model: WorkspaceModel, from: string, to: string): Edit[] {
  const source = model.text(model.baselineFile);
  if (!source) return [];
  try {
    const ids = new Map(["incident", "postmortem", "runbook"].map((kind) => [`${kind} ${from}`, `${kind} ${to}`]));
    const entries = parseBaseline(source).map((entry) => ({ ...entry, record: ids.get(entry.record) ?? entry.record }));
    const text = formatBaseline(extendBaseline(entries, [], model.catalog));
    return lineEdits(source, applyEdits(source, [{ range: { start: 0, end: source.text.length }, text }]));
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
