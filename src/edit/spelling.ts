import { plainText } from "../markdown/inline.ts";
import { columnOf } from "../records/action-items/action-columns.ts";
import { readFrontMatter } from "../records/front-matter/front-matter.ts";
import type {
  ActionColumn,
  ActionItem,
  ActionItemStatus,
  ActionTable,
  Incident,
  IncidentRecord,
  Postmortem,
  SectionTerm,
} from "../records/model.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import type { CanonicalContext, Correction } from "./canonical.ts";
import { type Edit, effective } from "./edits.ts";
import { editsOf } from "./item.ts";
import { replaceScalar } from "./yaml.ts";

/** Facts that are spelled otherwise than in the canonical form: days, times, statuses, severities, headings, columns. */
export function spelling(record: IncidentRecord, reading: CanonicalContext): Correction[] {
  switch (record.kind) {
    case "incident":
      return [...severitySpelling(record, reading), ...timelineTimes(record)];
    case "postmortem":
      return postmortemSpelling(record, reading);
    case "runbook":
      return day(record, "last review", record.lastReviewed);
  }
}

function postmortemSpelling(postmortem: Postmortem, reading: CanonicalContext): Correction[] {
  return [
    ...severitySpelling(postmortem, reading),
    ...frontMatterTimes(postmortem),
    ...headingNames(postmortem),
    ...postmortem.actionItems.flatMap((item) => [...dueDate(postmortem, item), ...statusWord(postmortem.source, item)]),
    ...actionTables(postmortem).flatMap((table) => columnNames(postmortem.source, table)),
  ];
}

function severitySpelling(record: Incident | Postmortem, reading: CanonicalContext): Correction[] {
  const { source, severity } = record;
  if (!severity) return [];
  const written = unquoted(source.slice(severity.range));
  const spelled = reading.severity(written);
  return spelled === null ? [] : [inPlace(record, severity.range, { name: "severity", spelled })];
}

function timelineTimes(incident: Incident): Correction[] {
  return incident.timeline.flatMap(({ at }) => time(incident, at));
}

/** Only times in the front matter: in the text people decide how to write them. */
function frontMatterTimes(postmortem: Postmortem): Correction[] {
  const { source, startedAt, resolvedAt, date } = postmortem;
  const above = (fact: Spanned<unknown> | null): boolean => fact !== null && isFrontMatter(source, fact.range);
  return [
    ...(above(startedAt) ? time(postmortem, startedAt) : []),
    ...(above(resolvedAt) ? time(postmortem, resolvedAt) : []),
    ...(above(date) ? day(postmortem, "date", date) : []),
  ];
}

function time(record: IncidentRecord, at: Spanned<Instant> | null): Correction[] {
  if (!at) return [];
  const written = unquoted(record.source.slice(at.range));
  const spelled = canonicalTime(written, at.value);
  return spelled === written ? [] : [inPlace(record, at.range, { name: "time", spelled })];
}

const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?\s?(?:([Zz])|([+-]\d{2}):?(\d{2}))$/;

/** ISO 8601 with seconds and offset. A time with an offset keeps it. */
function canonicalTime(written: string, at: Instant): string {
  const parts = WITH_OFFSET.exec(written);
  if (!parts) return formatInstant(at);
  const [, date, minutes, seconds = ":00", zulu, hours, rest] = parts;
  return `${date}T${minutes}${seconds}${zulu ? "Z" : `${hours}:${rest}`}`;
}

function day(record: IncidentRecord, name: string, date: Spanned<string> | null): Correction[] {
  const written = date ? unquoted(record.source.slice(date.range)) : "";
  if (!date || written === date.value || !/\d/.test(written)) return [];
  return [inPlace(record, date.range, { name, spelled: date.value })];
}

/** The due dates of a post-mortem. */
export function dueDates(record: IncidentRecord): Correction[] {
  return record.kind === "postmortem" ? record.actionItems.flatMap((item) => dueDate(record, item)) : [];
}

function dueDate({ source }: Postmortem, item: ActionItem): Correction[] {
  const { due } = item;
  if (!due?.date || due.text === due.date) return [];
  const edits = editsOf(source, [{ item, fact: "due", value: due.date }]);
  const isInPlace =
    edits.length === 1 && edits[0]!.range.start <= due.range.start && edits[0]!.range.end >= due.range.end;
  return isInPlace ? [{ range: due.range, what: respelled("due date", due.text, due.date), edits }] : [];
}

/** A status in its own column, and the `X` of a task box. */
function statusWord(source: Source, item: ActionItem): Correction[] {
  const { form, status } = item;
  const written = source.slice(status.range);
  if (form.kind === "list" && form.task?.start === status.range.start && written === "X") {
    return [{ range: status.range, what: "task box [X] → [x]", edits: [{ range: status.range, text: "x" }] }];
  }
  if (form.kind !== "table") return [];
  const cell = form.table.rows[form.row]?.cells[form.table.columns.indexOf("status")];
  const spelled: ActionItemStatus | null = cell ? canonicalStatus(source.slice(cell)) : null;
  if (!cell || spelled !== status.value || source.slice(cell) === spelled) return [];
  const edits = editsOf(source, [{ item, fact: "status", value: spelled }]);
  return [{ range: cell, what: respelled("status", source.slice(cell), spelled), edits }];
}

function columnNames(source: Source, { columns, header }: ActionTable): Correction[] {
  const names = new Set(header.map((range) => source.slice(range).toLowerCase()));
  return columns.flatMap((column: ActionColumn, index): Correction[] => {
    const range = header[index]!;
    const written = source.slice(range);
    const spelled = canonicalColumn(column, written);
    if (spelled === null || spelled === written) return [];
    // Another column has the name.
    if (names.has(spelled.toLowerCase()) && written.toLowerCase() !== spelled.toLowerCase()) return [];
    return [{ range, what: respelled("column", written, spelled), edits: [{ range, text: spelled }] }];
  });
}

function headingNames({ source, sections }: Postmortem): Correction[] {
  const linked = linkedHeadings(source.text);
  return sections.flatMap(({ heading, level, term }): Correction[] => {
    const written = source.slice(heading.range);
    const spelled = level > 6 || linked.has(addressOf(written)) ? null : canonicalHeading(term, written);
    if (spelled === null || spelled === written) return [];
    const edits: Edit[] = [{ range: heading.range, text: spelled }];
    return [{ range: heading.range, what: respelled("heading", written, spelled), edits }];
  });
}

/** The headings that the document links to: their words are an address. */
function linkedHeadings(text: string): ReadonlySet<string> {
  const links = text.matchAll(/\(#((?:[^()\s]|\([^()\s]*\))*)\)/g);
  return new Set([...links].map(([, address]) => address!.toLowerCase()));
}

function addressOf(heading: string): string {
  return heading.toLowerCase().replace(/\s+/g, "-");
}

function actionTables({ actionItems }: Postmortem): ActionTable[] {
  return [...new Set(actionItems.flatMap(({ form }) => (form.kind === "table" ? [form.table] : [])))];
}

/** A correction of one value in place: in its quotes in YAML. */
function inPlace(
  { kind, source }: IncidentRecord,
  range: Range,
  to: { readonly name: string; readonly spelled: string },
): Correction {
  const isYaml = kind === "incident" || isFrontMatter(source, range);
  const edit = isYaml ? replaceScalar(source, range, to.spelled) : { range, text: to.spelled };
  return {
    range,
    what: respelled(to.name, unquoted(source.slice(range)), to.spelled),
    edits: effective(source, [edit]),
  };
}

function isFrontMatter(source: Source, range: Range): boolean {
  const { language, body } = readFrontMatter(source);
  return language === "yaml" && range.end <= body.start;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, "$2");
}

function respelled(name: string, from: string, to: string): string {
  return `${name} "${from}" → "${to}"`;
}

/*
 * Words that certainly mean the canonical one. The readers understand many more; what could also mean
 * something else ("blocked", "Date", "Follow-ups") stays as its author wrote it.
 */

const statuses: readonly (readonly [ActionItemStatus, RegExp])[] = [
  ["done", /^(?:done|completed?|closed|finished|✅|☑️?|✔️?)$/i],
  ["in-progress", /^(?:in[- _]?progress|wip|work in progress|ongoing|started|doing)$/i],
  ["open", /^(?:open|to[- ]?do|not started|not yet started)$/i],
  ["dropped", /^(?:dropped|won['’]?t (?:do|fix)|wontfix|cancell?ed|abandoned|not planned)$/i],
];

/** The canonical status for a cell's words; null for words that may mean more. */
function canonicalStatus(words: string): ActionItemStatus | null {
  return statuses.find(([, form]) => form.test(words.trim()))?.[0] ?? null;
}

const columnNamed: Readonly<Partial<Record<ActionColumn, string>>> = {
  number: "#",
  title: "Action",
  owner: "Owner",
  due: "Due Date",
  kind: "Kind",
  priority: "Priority",
  status: "Status",
  issue: "Issue",
  addresses: "Addresses",
  criterion: "Criterion",
  evidence: "Evidence",
};

/**
 * Names that say more than the canonical one, although their columns are read: under "Type" and "Severity" teams have words of their
 * own, and "Completed on" says what its days are.
 */
const tellsMore: Readonly<Partial<Record<ActionColumn, RegExp>>> = {
  kind: /^(?!kind$)/i,
  priority: /^(?!prio(?:rity)?$)/i,
  status: /complete|closed|finished|done|resol/i,
  // A ticket or a bug is another tracker's, and what stands there is no GitHub issue.
  issue: /^(?!(?:(?:github|tracking) )?issues?(?: (?:#|link))?$)/i,
};

/** The canonical name of a column, without emphasis; null for a header that says more. */
function canonicalColumn(column: ActionColumn, written: string): string | null {
  const named = columnNamed[column];
  const words = plainText(written).replace(/:$/, "").trim();
  const isKept = named === undefined || columnOf(written) !== column || /[()[\]]/.test(words);
  return isKept || tellsMore[column]?.test(words) ? null : named;
}

const headings: Readonly<Partial<Record<SectionTerm, readonly [string, RegExp]>>> = {
  timeline: ["Timeline", /^(?:time[- ]?line|incident timeline|timeline of events)$/i],
  "root-cause": ["Root Cause", /^root[- ]?cause$/i],
  "contributing-factors": ["Contributing Factors", /^(?:contributing|contributory) factors?$/i],
  "action-items": ["Action Items", /^action[- ](?:items?|points)$/i],
  "lessons-learned": ["Lessons Learned", /^lessons?[- ]learn(?:ed|t)$/i],
};

/** The canonical words of a heading; null for one that may mean more. */
function canonicalHeading(term: SectionTerm, words: string): string | null {
  const known = headings[term];
  return known?.[1].test(words.replace(/:$/, "").trim()) ? known[0] : null;
}
