import picomatch from "picomatch/posix.js";
import { Source } from "../text/source.ts";
import { localDate } from "../time/zone.ts";
import { readIncident } from "./incident.ts";
import { type Maintenance, readMaintenance } from "./maintenance.ts";
import type { Catalog, Incident, IncidentRecord, ReadContext, Unreadable } from "./model.ts";
import { readPostmortem } from "./postmortem.ts";
import type { RecordCache, RecordReader } from "./record-cache.ts";
import { idFromFile } from "./record-id.ts";
import { readRunbook } from "./runbook.ts";
import { globOf, isIgnored, isSource, type Workspace } from "./workspace.ts";

export type RecordKind = IncidentRecord["kind"];

/** Where a team keeps its records, as globs relative to the workspace, and the zone of times that name none. */
export interface RecordPaths {
  readonly timezone: string;
  readonly paths: {
    readonly incidents: readonly string[];
    readonly postmortems: readonly string[];
    readonly runbooks: readonly string[];
  };
  /** Where planned maintenance is; none where it is absent. */
  readonly statusPage?: { readonly maintenance: readonly string[] };
}

/** All records that could be read. */
export function recordsOf({ incidents, postmortems, runbooks }: Catalog): IncidentRecord[] {
  return [...incidents, ...postmortems, ...runbooks];
}

/** The records with an id: an incident and its post-mortem may share one. */
export function recordsWithId(catalog: Catalog, id: string): IncidentRecord[] {
  return recordsOf(catalog).filter((record) => record.id === id);
}

export interface CatalogOptions {
  /** Files to read as records wherever they are. */
  readonly also?: readonly string[];
  /** What is known of records from earlier runs, asked for once it is known how many files there are. */
  cacheFor?(files: number): RecordCache | null;
}

/** Reads every record of the workspace, in the order of their paths. Incidents first: their days date the post-mortems. */
export function readCatalog(
  workspace: Workspace,
  places: RecordPaths,
  { also = [], cacheFor = () => null }: CatalogOptions = {},
): Catalog {
  const elsewhere = filesOutsidePaths(workspace, places, also);
  const taken = new Set<string>();
  const filesOf = (kind: RecordKind): string[] => {
    // A file that matches the globs of two kinds is one record of the first kind, as in `recordKindOf`.
    const files = new Set([...workspace.find(places.paths[`${kind}s`]), ...elsewhere(kind)]);
    const own = [...files].filter((file) => !taken.has(file));
    for (const file of own) taken.add(file);
    return own;
  };
  const files = { incident: filesOf("incident"), postmortem: filesOf("postmortem"), runbook: filesOf("runbook") };
  const cache = cacheFor(taken.size);
  const unreadable: Unreadable[] = [];
  const readAll = <R extends IncidentRecord>(kind: R["kind"], read: RecordReader<R>, context: ReadContext): R[] => {
    const records: R[] = [];
    for (const file of files[kind]) {
      const text = workspace.read(file);
      if (!isSource(text)) unreadable.push(text);
      else records.push(cache ? cache.read(kind, text, read, context) : read(text, context));
    }
    return records;
  };

  const incidents = readAll("incident", readIncident, withoutIncidentDates(places));
  const context = readingContext(incidents, places);
  return {
    incidents,
    postmortems: readAll("postmortem", readPostmortem, context),
    runbooks: readAll("runbook", readRunbook, context),
    maintenance: maintenanceOf(workspace, places, { taken, unreadable }),
    unreadable,
  };
}

/** Planned maintenance: files that are records are none. */
function maintenanceOf(
  workspace: Workspace,
  places: RecordPaths,
  { taken, unreadable }: { readonly taken: ReadonlySet<string>; readonly unreadable: Unreadable[] },
): Maintenance[] {
  const files = workspace.find(places.statusPage?.maintenance ?? []).filter((file) => !taken.has(file));
  return readMaintenances(
    files.map((file) => workspace.read(file)),
    places,
    unreadable,
  );
}

/** Texts as planned maintenance; those that can't be read go to `unreadable`. */
export function readMaintenances(
  texts: readonly (Source | Unreadable)[],
  { timezone }: Pick<RecordPaths, "timezone">,
  unreadable: Unreadable[],
): Maintenance[] {
  return texts.flatMap((text) => {
    if (isSource(text)) return readMaintenance(text, timezone);
    unreadable.push(text);
    return [];
  });
}

/** Tells the files that are records by where they are. */
export function isRecordFile({ paths }: RecordPaths): (file: string) => boolean {
  const globs = [...paths.incidents, ...paths.postmortems, ...paths.runbooks].map(globOf);
  return (file) =>
    !isIgnored(file) &&
    globs.some(({ folder, matches }) => folder !== null && (matches ? matches(file) : file === folder));
}

/** The files that match none of the records' globs, by kind. */
function filesOutsidePaths(
  workspace: Workspace,
  places: RecordPaths,
  files: readonly string[],
): (kind: RecordKind) => string[] {
  const named = files.filter((file) => workspace.isFile(file));
  if (named.length === 0) return () => [];
  const { incidents, postmortems, runbooks } = places.paths;
  const placed = picomatch([...incidents, ...postmortems, ...runbooks, ...(places.statusPage?.maintenance ?? [])]);
  const found = named.filter((file) => !placed(file));
  const kinds = new Map(
    found.map((file) => {
      const read = workspace.read(file);
      return [file, isSource(read) ? recordKindOf(read, places) : "postmortem"];
    }),
  );
  return (kind) => found.filter((file) => kinds.get(file) === kind);
}

/** One record, and what it takes to know of the others. */
export interface ReadRecord {
  readonly record: IncidentRecord;
  /** Tells whether an incident has this id; reads no more of them than that takes. */
  hasIncident(id: string): boolean;
}

/** Reads one file as the kind of record that its path, or else its words, indicate. Incidents are read where they date it. */
export function readRecord(source: Source, workspace: Workspace, places: RecordPaths): ReadRecord {
  let all: readonly Incident[] | undefined;
  const incidents = () => {
    all ??= readIncidents(workspace, places);
    return all;
  };
  const hasId = (id: string) => (incident: Incident) => incident.id === id;
  const context: ReadContext = {
    timezone: places.timezone,
    incidentDate: (id) => readingContext(incidents(), places).incidentDate(id),
  };
  return {
    record: readAs(recordKindOf(source, places), source, context),
    hasIncident(id) {
      const named = workspace.find(places.paths.incidents).filter((file) => idFromFile(file) === id);
      return readIncidents(workspace, places, named).some(hasId(id)) || incidents().some(hasId(id));
    },
  };
}

/** The incidents of a workspace, or those in some of their files. */
function readIncidents(
  workspace: Workspace,
  places: RecordPaths,
  files: readonly string[] = workspace.find(places.paths.incidents),
): Incident[] {
  const context = withoutIncidentDates(places);
  const sources = files.map((file) => workspace.read(file)).filter(isSource);
  return sources.map((source) => readIncident(source, context));
}

/** Reads another text of a record as that was read: as the same kind, and with the same incidents' dates. */
export function rereader(
  incidents: readonly Incident[],
  places: RecordPaths,
): <R extends IncidentRecord>(source: Source, record: R) => R {
  const context = readingContext(incidents, places);
  return (source, record) => readAs(record.kind, source, context) as typeof record;
}

/** Reads a text as a record of a kind. */
export function readAs(kind: RecordKind, source: Source, context: ReadContext): IncidentRecord {
  const readers = { incident: readIncident, postmortem: readPostmortem, runbook: readRunbook };
  return readers[kind](source, context);
}

function withoutIncidentDates({ timezone }: RecordPaths): ReadContext {
  return { timezone, incidentDate: () => null };
}

/** The context for reading post-mortems: incidents provide missing dates. */
export function readingContext(
  incidents: readonly Incident[],
  { timezone }: Pick<RecordPaths, "timezone">,
): ReadContext {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return {
    timezone,
    incidentDate(id) {
      const start = byId.get(id)?.start ?? null;
      return start === null ? null : localDate(start, timezone);
    },
  };
}

/** Words in the path and headings of one kind of markdown record, and rarely of the other. */
const runbookWords =
  /\b(?:run-?books?|play-?books?|alerts?|common causes|quick assessment|meaning|diagnos(?:is|e)|troubleshooting|symptoms|possible checks|how to|escalation)\b/gi;
const postmortemWords =
  /\b(?:post-?mortems?|retro(?:spective)?|time-?line|root causes?|lessons learn(?:ed|t)|contributing factors|action items|what went (?:well|wrong)|where we got lucky)\b/gi;
/** Words for a single occurrence, where neither kind's words decide. */
const occurrence = /\b(?:19|20)\d\d\b|\bincidents?\b|\boutages?\b|\bdowntime\b/i;

/** The kind of a file: by the globs that it matches, else by its extension, path and headings. */
export function recordKindOf(source: Source, { paths }: RecordPaths): RecordKind {
  if (picomatch.isMatch(source.file, [...paths.incidents])) return "incident";
  if (picomatch.isMatch(source.file, [...paths.postmortems])) return "postmortem";
  if (picomatch.isMatch(source.file, [...paths.runbooks])) return "runbook";
  if (/\.ya?ml$/i.test(source.file)) return "incident";
  return kindByWords(source);
}

function headingsOf(source: Source): readonly string[] {
  return source.text.match(/^(?: {0,3}#{1,6}\s|title\s*[:=]).*$/gim) ?? [];
}

function kindByWords(source: Source): RecordKind {
  const headings = headingsOf(source);
  const path = source.file.replaceAll(/[/_]/g, " ");
  const telling = [path, ...headings].join("\n");
  const count = (words: RegExp) => telling.match(words)?.length ?? 0;
  const lead = count(postmortemWords) - count(runbookWords);
  if (lead === 0) return occurrence.test([path, ...headings.slice(0, 2)].join("\n")) ? "postmortem" : "runbook";
  return lead > 0 ? "postmortem" : "runbook";
}

/** Keys that only an incident has. */
const incidentKeys = /^(?:severity|commander|timeline|responders)[ \t]*:/m;

/** The kind of a text that has no file, as its words show it; null for a text that shows none. */
export function unnamedKind(text: string, isYaml: boolean): RecordKind | null {
  if (isYaml) return incidentKeys.test(text) ? "incident" : null;
  const source = new Source("", text);
  const headings = headingsOf(source).join("\n");
  if (headings.search(postmortemWords) === -1 && headings.search(runbookWords) === -1) return null;
  return kindByWords(source);
}
