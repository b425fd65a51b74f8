import { withCanonicalDueDates } from "../edit/canonical.ts";
import { applyEdits, type Edit } from "../edit/edits.ts";
import { dueDates } from "../edit/spelling.ts";
import { recordsOf, rereader } from "../records/catalog.ts";
import { recordGroups } from "../records/links.ts";
import type { Incident, IncidentRecord } from "../records/model.ts";
import { type DraftFacts, draftFacts } from "../response/postmortem-draft.ts";
import { recordPath } from "../response/record-files.ts";
import { type BaselineEntry, extendBaseline, formatBaseline, parseBaseline } from "../rules/baseline.ts";
import { fixRecords } from "../rules/fix.ts";
import type { Finding } from "../rules/rule.ts";
import { UsageError } from "../text/error.ts";
import type { Range, Source } from "../text/source.ts";
import { addDays } from "../time/zone.ts";
import { readYaml } from "../yaml/yaml.ts";
import { lineEdits, readingIn, recordIn } from "./format.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** What an action changes. Nothing is written by this product: the editor applies it. */
export interface WorkspaceChange {
  /** Edits of files that exist, by path. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Files that are made, before any edit. None of them exists. */
  readonly created?: readonly { readonly file: string; readonly text: string }[];
  /** Files that get another path, after all edits. */
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

export interface EditorAction {
  readonly title: string;
  readonly kind: "quickfix" | "fix-all" | "rewrite" | "new-file";
  /** What it answers; none for an action that no finding asks for. */
  readonly finding?: Finding;
  /** True for the one that most people want. */
  readonly isPreferred?: boolean;
  readonly change: WorkspaceChange;
  /** The draft that a created file gets, made of these facts. */
  readonly draft?: DraftFacts;
}

/** How many days a waiver that an action writes applies. */
const WAIVER_DAYS = 30;

/**
 * What can be done at a place: the safe fixes, a waiver or an entry of the baseline for each finding there, a due date in its
 * canonical form, and the post-mortem of an incident that has none.
 *
 * @param findings of the file, of its current text
 */
export function actionsAt(
  model: WorkspaceModel,
  file: string,
  { range, findings }: { readonly range: Range; readonly findings: readonly Finding[] },
): EditorAction[] {
  const here = findings.filter((finding) => touches(finding.range, range));
  const record = recordIn(model, file);
  const fixes = here.flatMap((finding) => fixAction(finding) ?? []);
  return [
    ...fixes,
    ...(record ? dueDateActions(record, range) : []),
    ...here.flatMap((finding) => exceptions(model, finding)),
    ...(record?.kind === "incident" ? draftAction(model, record) : []),
    ...fixAll(model, file, findings),
  ];
}

function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function fixAction(finding: Finding): EditorAction | null {
  const edits = finding.fix?.() ?? [];
  if (edits.length === 0) return null;
  const { source, help } = finding;
  const title = `${help.charAt(0).toUpperCase()}${help.slice(1)}`;
  return { title, kind: "quickfix", finding, isPreferred: true, change: changeOf(source, edits) };
}

function changeOf({ file }: Source, edits: readonly Edit[]): WorkspaceChange {
  return { edits: new Map([[file, edits]]) };
}

function dueDateActions(record: IncidentRecord, range: Range): EditorAction[] {
  return dueDates(record)
    .filter((correction) => touches(correction.range, range))
    .map(({ what, edits }) => ({
      title: `Write the ${what}`,
      kind: "quickfix",
      change: changeOf(record.source, edits),
    }));
}

/** All safe fixes of a file, as `check --fix` applies them. */
export function fixAll(model: WorkspaceModel, file: string, findings: readonly Finding[]): EditorAction[] {
  const record = recordIn(model, file);
  const { policy, catalog } = model;
  const reading = record && readingIn(model, record);
  if (!record || !policy || !reading) return [];
  const isFixable = findings.some(({ fix }) => (fix?.() ?? []).length > 0);
  if (!isFixable && dueDates(record).length === 0) return [];
  const group = recordGroups(catalog).find((one) => recordsOf(one).includes(record))!;
  const read = rereader(catalog.incidents, policy);
  const [fixed] = fixRecords({
    context: { ...model.ruleContext(policy), catalog: group },
    reported: (all) => model.unaccepted(all.filter(({ source }) => source.file === file)),
    read,
  });
  const current = fixed ? read(fixed.after, record) : record;
  const edits = lineEdits(record.source, withCanonicalDueDates(current, reading).source);
  if (edits.length === 0) return [];
  const title = "Apply every safe fix in this file";
  return [{ title, kind: "fix-all", change: changeOf(record.source, edits) }];
}

function exceptions(model: WorkspaceModel, finding: Finding): EditorAction[] {
  return [waiverAction(model, finding), baselineAction(model, finding)].flatMap((action) => action ?? []);
}

/** A waiver whose approver and reason are left to the person who writes it: `check` asks for both. */
function waiverAction(model: WorkspaceModel, finding: Finding): EditorAction | null {
  const record = recordsOf(model.catalog).find(({ source }) => source === finding.source);
  const { assessment, configurationFile: file } = model;
  if (!record || !assessment) return null;
  const until = addDays(assessment.today, WAIVER_DAYS);
  const entry = ["rule", finding.rule, "record", record.id, "approved-by", "", "reason", "", "until", until];
  const title = `Add a waiver of ${finding.rule} for ${record.id} (approver and reason are yours to write)`;
  const source = model.text(file);
  const change = source ? insertWaiver(source, entry) : createdConfiguration(file, entry);
  return change && { title, kind: "quickfix", finding, change };
}

function waiverLines(entry: readonly string[], indent: string, eol: string): string {
  const lines = [];
  for (let at = 0; at < entry.length; at += 2) {
    lines.push(`${indent}${at === 0 ? "- " : "  "}${entry[at]}: ${entry[at + 1]}`.trimEnd());
  }
  return lines.join(eol) + eol;
}

function flowWaiver(entry: readonly string[]): string {
  const pairs = [];
  for (let at = 0; at < entry.length; at += 2) pairs.push(`${entry[at]}: ${entry[at + 1]}`);
  return `{ ${pairs.join(", ")} }`;
}

function createdConfiguration(file: string, entry: readonly string[]): WorkspaceChange {
  const text = `version: 1\nwaivers:\n${waiverLines(entry, "  ", "\n")}`;
  return { edits: new Map(), created: [{ file, text }] };
}

/** The waiver as the last of the list; null where the place for it is unclear. */
function insertWaiver(source: Source, entry: readonly string[]): WorkspaceChange | null {
  const document = readYaml(source);
  const { text } = source;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const waivers = document.value?.waivers;
  const lineEnd = (at: number) => {
    const end = text.indexOf("\n", at);
    return end === -1 ? text.length : end + 1;
  };
  const insert = (at: number, added: string, between = eol) => {
    const separated = at > 0 && text[at - 1] !== "\n" ? between + added : added;
    return changeOf(source, [{ range: { start: at, end: at }, text: separated }]);
  };
  if (document.value === undefined) return null;
  const list = document.rangeOf(["waivers"]);
  if (Array.isArray(waivers) && text[list.start] === "[") {
    const inside = waivers.length > 0 ? document.rangeOf(["waivers", waivers.length - 1]).end : list.start + 1;
    return insert(inside, `${waivers.length > 0 ? ", " : ""}${flowWaiver(entry)}`, "");
  }
  if (!Array.isArray(waivers)) {
    if (waivers !== undefined && waivers !== null) return null;
    const key = waivers === null ? document.keyRangeOf(["waivers"]) : null;
    const added = waiverLines(entry, "  ", eol);
    return key ? insert(lineEnd(key.end), added) : insert(text.length, `waivers:${eol}${added}`);
  }
  const last = document.rangeOf(["waivers", waivers.length - 1]);
  const lineStart = text.lastIndexOf("\n", last.start - 1) + 1;
  const before = text.slice(lineStart, last.start);
  if (!/^\s*- *$/.test(before)) return null;
  return insert(lineEnd(Math.max(last.start, last.end - 1)), waiverLines(entry, /^\s*/.exec(before)![0], eol));
}

function baselineAction(model: WorkspaceModel, finding: Finding): EditorAction | null {
  if (finding.noException) return null;
  const file = model.baselineFile;
  const source = model.text(file);
  const title = "Accept this finding in the baseline";
  const known = source ? entriesOf(source) : [];
  if (known === null) return null;
  const text = formatBaseline(extendBaseline(known, [finding], model.catalog));
  const change: WorkspaceChange = source
    ? changeOf(source, lineEdits(source, applyEdits(source, [{ range: { start: 0, end: source.text.length }, text }])))
    : { edits: new Map(), created: [{ file, text }] };
  return { title, kind: "quickfix", finding, change };
}

/** Null for a file that is no baseline: nothing is put into it. */
function entriesOf(source: Source): BaselineEntry[] | null {
  try {
    return parseBaseline(source);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function draftAction(model: WorkspaceModel, incident: Incident): EditorAction[] {
  const { assessment, policy } = model;
  if (!assessment || !policy || assessment.links.postmortemsOf(incident).length > 0) return [];
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(incident.id)) return [];
  const file = recordPath(policy.paths.postmortems, `${incident.id}.md`, "postmortems");
  const draft = draftFacts(incident, assessment);
  if (draft === null || model.text(file) !== null || model.workspace.exists(file)) return [];
  const title = `Create the post-mortem ${file}`;
  return [{ title, kind: "new-file", change: { edits: new Map(), created: [{ file, text: "" }] }, draft }];
}
