import { validate } from "#schemas/postmortem";
import { LETTER } from "../text/characters.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { quote } from "../text/messages.ts";
import { PhraseTable, phrases } from "../text/phrases.ts";
import type { Source, Spanned } from "../text/source.ts";
import { findDate, resolveNearest } from "../time/dates.ts";
import { DAY, type Instant, parseInstant } from "../time/instant.ts";
import { instantOf, isDate } from "../time/zone.ts";
import { readActionItems } from "./action-items/action-items.ts";
import { openItemsOf } from "./action-items/item-state.ts";
import { type Document, readDocument, titlesOf } from "./document.ts";
import { conflictBetween } from "./front-matter/conflicts.ts";
import { frontMatterItems, mergeItems } from "./front-matter/front-items.ts";
import { frontMatterProblems } from "./front-matter/front-matter.ts";
import { frontMatterConflicts, type Points } from "./front-matter/front-matter-conflicts.ts";
import { textAt, textsAt } from "./front-matter/front-matter-values.ts";
import type { Postmortem, PostmortemStatus, ReadContext, SectionTerm } from "./model.ts";
import { pointsOf, proseOf, rowsOf } from "./paragraphs.ts";
import { isPlaceholder } from "./placeholders.ts";
import { type Part, partsUnder, sectionOf } from "./sections.ts";
import { readIncidentDate, unreadableDays } from "./timeline/incident-date.ts";
import { readSpan } from "./timeline/incident-span.ts";
import { readTimeline, type Timeline } from "./timeline/timeline.ts";
import { postmortemMeaning } from "./vocabulary.ts";

/** Words for the kind of record at the start of a title. */
const kinds = phrases("incident? post mortem, incident? postmortem");

/**
 * Reads a post-mortem as people write them. Never throws: what can't be read is a diagnostic of the record, what is not
 * there is null. Takes time in proportion to the text.
 */
export function readPostmortem(source: Source, context: ReadContext): Postmortem {
  const document = readDocument(source, { mean: postmortemMeaning, labels: true });
  const { frontMatter, definitions, metadata, outline } = document;
  const { text } = source;
  const incidents = [...textsAt(frontMatter, ["incident"]), ...textsAt(frontMatter, ["incidents"])];
  const date = readIncidentDate(
    document,
    incidents.map((incident) => incident.value),
    context,
  );
  const span = readSpan(document, date?.value ?? null, context);
  const timeline = readTimeline(text, outline.parts, definitions, {
    date: date?.value ?? null,
    zone: span.zone,
    zones: span.zones,
    start: span.startedAt?.value ?? null,
    isTwelveHours: span.isTwelveHours,
    dayOrder: document.dayOrder,
  });
  const day = date ?? dayOf(timeline);
  const itemContext = { postmortem: document.id, date: day?.value ?? null, dayOrder: document.dayOrder };
  const written = readActionItems(text, outline.parts, definitions, itemContext);
  const items = mergeItems(source, frontMatterItems(frontMatter, itemContext), written);
  const severity = {
    inFrontMatter: severityOf(textAt(frontMatter, ["severity"])),
    inText: severityIn(metadata.get("severity"), source),
  };
  const status = { inFrontMatter: statusOf(textAt(frontMatter, ["status"])), inText: statusOf(metadata.get("status")) };
  const sections = (term: SectionTerm): Part[] => partsAbout(outline.parts, term);
  const stated = (key: string, term: SectionTerm) => ({
    inFrontMatter: textAt(frontMatter, [key]),
    inText: proseOf(text, sections(term), definitions),
  });
  const impact = stated("impact", "impact");
  const rootCause = stated("root_cause", "root-cause");
  const contributingFactors = points(document, "contributing_factors", sections("contributing-factors"));
  const lessonsLearned = points(document, "lessons_learned", sections("lessons-learned"));
  const publication = readPublication(document);
  const title = titlesOf(document, kinds);
  return {
    kind: "postmortem",
    source,
    id: document.id,
    idRange: document.idRange,
    title: title.inText ?? title.inFrontMatter,
    date: day,
    severity: severity.inFrontMatter ?? severity.inText,
    ...(severity.inFrontMatter && severity.inText && { severityInText: severity.inText }),
    status: status.inFrontMatter ?? status.inText,
    published: publication.published,
    meeting: meetingIn(frontMatter, context.timezone),
    incidents,
    commander: textAt(frontMatter, ["commander"]) ?? metadata.get("commander") ?? null,
    startedAt: span.startedAt,
    resolvedAt: span.resolvedAt,
    durationMinutes: span.durationMinutes,
    impact:
      impact.inFrontMatter ?? metadata.get("impact") ?? impact.inText ?? rowsOf(text, sections("impact"), definitions),
    rootCause: rootCause.inFrontMatter ?? rootCause.inText ?? metadata.get("root-cause") ?? null,
    contributingFactors: chosen(contributingFactors),
    lessonsLearned: chosen(lessonsLearned),
    timeline: timeline.entries,
    actionItems: items.items,
    openItems: openItemsOf({ actionItems: items.items }),
    sections: outline.parts.map(sectionOf),
    problems: [
      ...frontMatterProblems(frontMatter, validate),
      ...frontMatterConflicts(document, {
        title,
        status,
        span,
        impact,
        rootCause,
        contributingFactors,
        lessonsLearned,
      }),
      ...unreadableDays(document),
      ...publication.problems,
      ...span.problems,
      ...timeline.problems,
      ...items.problems,
    ],
  };
}

/** The parts under a heading of this term, without sub-sections of other terms. */
function partsAbout(parts: readonly Part[], term: SectionTerm): Part[] {
  const about = (part: Part): boolean => part.own.term === term || part.own.also.includes(term);
  return partsUnder(parts, about).filter((part) => about(part) || part.own.term === "other" || part.term === term);
}

function points({ frontMatter, source, definitions }: Document, key: string, parts: readonly Part[]): Points {
  const listed = parts.some((part) => part.blocks.some(({ kind }) => kind === "list"));
  return { inFrontMatter: textsAt(frontMatter, [key]), inText: pointsOf(source.text, parts, definitions), listed };
}

function chosen({ inFrontMatter, inText }: Points): readonly Spanned<string>[] {
  return inFrontMatter.length > 0 ? inFrontMatter : inText;
}

/** A longer timeline is a history: its first entry need not be the incident. */
const LONGEST_TIMELINE = 3 * DAY;

/** The day on which the timeline begins, for a document without another date. */
function dayOf({ entries, day }: Timeline): Postmortem["date"] {
  const times = entries.flatMap(({ at }) => at ?? []);
  const first = times[0];
  const earliest = times.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const latest = times.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!first || !day || latest - earliest > LONGEST_TIMELINE) return null;
  return { value: day, range: first.range };
}

const severityName = /\bsev(?:erity)?[\s:-]*([0-5])\b/i;

/** `Sev 1 (critical)` → `SEV-1`; names of other schemes stay as they are. */
function severityOf(written: Spanned<string> | null): Spanned<string> | null {
  if (!written) return null;
  const level = severityName.exec(written.value)?.[1] ?? /^[0-5]$/.exec(written.value)?.[0];
  return level ? { value: `SEV-${level}`, range: written.range } : written;
}

const beforeReason = new RegExp(String.raw`[${LETTER}\d].*?(?=\s+[–—-]+\s|\s*[([（]|$)`);

/** `🔴 Critical - all customers affected`, `Critical (all customers)` → `Critical`: without the reason after a dash or in brackets. */
function withoutReason(written: Spanned<string>, source: Source): Spanned<string> {
  const value = beforeReason.exec(written.value)?.[0] ?? "";
  const at = source.slice(written.range).indexOf(value);
  if (value === "" || at === -1) return written;
  const start = written.range.start + at;
  return { value, range: { start, end: start + value.length } };
}

/** `SEV-1 / SEV-2 / SEV-3`: a template's choices. */
const choices = /^[^/|]{1,20}(?:[/|][^/|]{1,20}){2,}$|^\W*(?:sev[\s-]?|p)\d\s*\|\s*(?:sev[\s-]?|p)\d\W*$/i;

function severityIn(written: Spanned<string> | undefined, source: Source): Spanned<string> | null {
  if (!written || choices.test(written.value)) return null;
  const raw = source.slice(written.range);
  const found = severityName.exec(raw) ?? /\bP[0-5]\b/.exec(raw);
  if (!found) {
    const named = withoutReason(written, source);
    return isPlaceholder(named.value) ? null : severityOf(named);
  }
  const start = written.range.start + found.index;
  return severityOf({ value: found[0], range: { start, end: start + found[0].length } });
}

const statusWords = new PhraseTable<PostmortemStatus>([
  ["draft", "^ draft*, ^ wip*, ^ in progress*, ^ work in progress*, ^ incomplete*"],
  ["in-review", "^ in review*, ^ under review*, ^ pending feedback*|review*, ^ review*"],
  ["published", "^ published*, ^ final*, ^ complete*, ^ approved*, ^ done*"],
]);

/** Null for other words: "Status: resolved" is the incident's status. */
function statusOf(written: Spanned<string> | null | undefined): Spanned<PostmortemStatus> | null {
  const status = written && statusWords.match(written.value);
  return status ? { value: status, range: written.range } : null;
}

/** A time without an offset is local. */
function meetingIn(frontMatter: Document["frontMatter"], timezone: string): Spanned<Instant> | null {
  const written = textAt(frontMatter, ["meeting"]);
  const [, day, hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?$/.exec(written?.value ?? "") ?? [];
  const isLocal = day !== undefined && isDate(day) && Number(hours) < 24 && Number(minutes) < 60;
  const at = isLocal
    ? instantOf(day, Number(hours) * 60 + Number(minutes), timezone)
    : parseInstant(written?.value ?? "");
  return written && at !== null ? { value: at, range: written.range } : null;
}

/** When a post-mortem was published: a day or an ISO 8601 time; words that are neither stay as they are, and are reported. */
interface Publication {
  readonly published: Spanned<string> | null;
  readonly problems: readonly Diagnostic[];
}

function readPublication({ frontMatter, metadata, source }: Document): Publication {
  const inFrontMatter = textAt(frontMatter, ["published"]);
  const inText = metadata.get("published") ?? null;
  const [published, publishedInText] = [publicationTime(inFrontMatter), publicationTime(inText)];
  const problems = [
    ...unreadablePublication(inFrontMatter),
    ...unreadablePublication(inText).map((problem) => ({ ...problem, level: "warning" as const })),
  ];
  const apart = conflictBetween(source, {
    name: "publication",
    inFrontMatter: publicationDay(published),
    inText: publicationDay(publishedInText),
  });
  return {
    published: published ?? publishedInText ?? inFrontMatter ?? inText,
    problems: problems.length > 0 ? problems : apart,
  };
}

function publicationTime(written: Spanned<string> | null): Spanned<string> | null {
  if (!written || parseInstant(written.value) !== null) return written;
  const found = findDate(written.value);
  const day = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return day ? { value: day, range: written.range } : null;
}

function publicationDay(time: Spanned<string> | null): Spanned<string> | null {
  return time && { value: time.value.slice(0, "2026-05-30".length), range: time.range };
}

function unreadablePublication(written: Spanned<string> | null): Diagnostic[] {
  if (!written || isPlaceholder(written.value) || publicationTime(written)) return [];
  const message = `unexpected publication ${quote(written.value)}, expected a day or an ISO 8601 time, such as 2026-05-30`;
  return [{ rule: "schema", range: written.range, message, help: "write the day as YYYY-MM-DD" }];
}
