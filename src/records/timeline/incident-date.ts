import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import { baseName } from "../../text/path.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { findDate, findImpossibleDate, resolveNearest, weekdayBeside } from "../../time/dates.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { isDate } from "../../time/zone.ts";
import type { Document } from "../document.ts";
import { textAt } from "../front-matter/front-matter-values.ts";
import type { ReadContext } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { dayProblem } from "./day-problem.ts";

/**
 * The day of the incident: from the text's metadata, the title, front matter, the file's name, the day that the
 * incident's own record begins, or the sentence that opens the text ("On 2025-05-15, …").
 */
export function readIncidentDate(
  document: Document,
  incidents: readonly string[],
  context: ReadContext,
): Spanned<CalendarDate> | null {
  return (
    frontMatterDate(document, "incident_date") ??
    statedDate(document) ??
    frontMatterDate(document, "title") ??
    frontMatterDate(document, "date") ??
    frontMatterDate(document, "started_at") ??
    spanDate(document) ??
    dateOfFile(document.source.file) ??
    firstKnown(incidents.length > 0 ? incidents : [document.id], context) ??
    openingDate(document)
  );
}

/** The incident's day where the text states it: in a metadata line, or in the title. */
export function statedDate(document: Document): Spanned<CalendarDate> | null {
  const { metadata, outline } = document;
  const stated = metadata.get("date") ?? metadata.get("start");
  return (stated && dateIn(document, stated.range)) ?? (outline.title && dateIn(document, outline.title.text));
}

/** The first whole date in a part of a document. */
function dateIn({ source, dayOrder }: Document, range: Range): Spanned<CalendarDate> | null {
  const found = findDate(source.slice(range), dayOrder);
  const date = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return date && found
    ? { value: date, range: { start: range.start + found.start, end: range.start + found.end } }
    : null;
}

/** The date of a key of the front matter. */
export function frontMatterDate({ frontMatter, dayOrder }: Document, key: string): Spanned<CalendarDate> | null {
  const written = textAt(frontMatter, [key]);
  const found = written ? findDate(written.value, dayOrder) : null;
  const date = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return date && written ? { value: date, range: written.range } : null;
}

/** `**Duration**: 2026-05-29 04:02 to 04:47 UTC`. */
function spanDate(document: Document): Spanned<CalendarDate> | null {
  const stated = document.metadata.get("duration");
  return stated ? dateIn(document, stated.range) : null;
}

function dateOfFile(file: string): Spanned<CalendarDate> | null {
  const name = baseName(file).replaceAll("_", "-");
  const found = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name);
  const day = found && `${found[1]}-${found[2]}-${found[3]}`;
  return day && isDate(day) ? { value: day, range: { start: 0, end: 0 } } : null;
}

function firstKnown(ids: readonly string[], context: ReadContext): Spanned<CalendarDate> | null {
  for (const id of ids) {
    const date = context.incidentDate(id);
    if (date) return { value: date, range: { start: 0, end: 0 } };
  }
  return null;
}

/** Front matter keys of records only: with one of them `date` is the incident's, else it may be a page's. */
const recordKeys = (
  "incident incidents severity commander started_at resolved_at duration impact root_cause contributing_factors lessons_learned " +
  "action_items"
).split(" ");
/** Keys of any page; with any other key, except a record's, the front matter is a page's. */
const plainKeys = new Set(["id", "title", "date"]);

/** The front matter's `date`, where it is certainly the incident's. */
export function recordDate(document: Document): Spanned<CalendarDate> | null {
  return isRecord(document) ? frontMatterDate(document, "date") : null;
}

function isRecord({ frontMatter: { values } }: Document): boolean {
  return recordKeys.some((key) => Object.hasOwn(values, key)) || Object.keys(values).every((key) => plainKeys.has(key));
}

/** Days of the incident that can't be read, don't exist or have another weekday: in the front matter, a metadata line or the title. */
export function unreadableDays(document: Document): Diagnostic[] {
  const { metadata, outline } = document;
  const stated = metadata.get("date")?.range ?? outline.title?.text;
  return [...unreadableKeys(document), ...(stated ? wrongDays(document, stated) : [])];
}

function wrongDays({ source, dayOrder }: Document, range: Range): Diagnostic[] {
  const words = source.slice(range);
  const within = ({ start, end }: Range): Range => ({ start: range.start + start, end: range.start + end });
  const impossible = findImpossibleDate(words);
  if (impossible) {
    const message = `unexpected incident date ${quote(words.slice(impossible.start, impossible.end))}, expected a day that exists`;
    return [{ rule: "schema", range: within(impossible), message, help: "correct the day" }];
  }
  const found = findDate(words, dayOrder);
  if (!found || found.date.year === null) return [];
  const problem = dayProblem({ date: found.date, weekday: weekdayBeside(words, found) }, null, within(found));
  return problem ? [{ rule: "schema", ...problem }] : [];
}

function unreadableKeys(document: Document): Diagnostic[] {
  const keys = ["incident_date", ...(isRecord(document) ? ["date"] : [])];
  return keys.flatMap((key): Diagnostic[] => {
    const written = textAt(document.frontMatter, [key]);
    if (!written || isPlaceholder(written.value) || frontMatterDate(document, key)) return [];
    const message = `unexpected incident date ${quote(written.value)}, expected a day such as 2026-05-29`;
    return [{ rule: "schema", range: written.range, message, help: "write the day as YYYY-MM-DD" }];
  });
}

/** The part of an opening paragraph whose date is the incident's, in characters. */
const OPENING = 160;

/** The date in the first words of the text, or of its summary. */
function openingDate(document: Document): Spanned<CalendarDate> | null {
  const { outline, source } = document;
  const summary = outline.parts.find((part) => part.term === "summary")?.blocks ?? [];
  for (const blocks of [outline.preamble, summary]) {
    const first = blocks.find((block) => block.kind === "paragraph")?.range;
    const opening = first && { start: first.start, end: Math.min(first.end, first.start + OPENING) };
    if (!opening || /\b(?:posted|published|updated|written) (?:on|at|by)\b/i.test(source.slice(opening))) continue;
    const date = dateIn(document, opening);
    if (date) return date;
  }
  return null;
}
