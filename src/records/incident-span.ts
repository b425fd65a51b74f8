import { findDate, resolveNearest } from "./dates.ts";
import type { Document } from "./document.ts";
import { readDuration, type WrittenDuration } from "./duration.ts";
import { textAt } from "./front-facts.ts";
import { parseInstant } from "./instant.ts";
import type { CalendarDate, Instant, Problem, ReadContext } from "./model.ts";
import { type Moment, readMoment } from "./moments.ts";
import type { Fact, Range } from "./source.ts";
import { addDays } from "./zone.ts";
import { instantIn, UTC, type Zone, zoneNamed } from "./zone-names.ts";

/** When an incident was, as the document's metadata tells it. */
export interface IncidentSpan {
  readonly startedAt: Fact<Instant> | null;
  readonly resolvedAt: Fact<Instant> | null;
  readonly durationMinutes: Fact<number> | null;
  /** The zone of the document's times that name none. */
  readonly zone: Zone;
  readonly problems: readonly Problem[];
}

/**
 * The day of the incident: from the text's metadata, the title, front matter, the file's name, the day that the
 * incident's own record begins, or the sentence that opens the text ("On 2025-05-15, …").
 */
export function readIncidentDate(
  document: Document,
  incidents: readonly string[],
  context: ReadContext,
): Fact<CalendarDate> | null {
  const { source, metadata, outline } = document;
  const stated = metadata.get("date") ?? metadata.get("start");
  return (
    (stated && dateIn(source.slice(stated.range), stated.range)) ??
    (outline.title && dateIn(source.slice(outline.title.text), outline.title.text)) ??
    frontMatterDate(document, "title") ??
    frontMatterDate(document, "date") ??
    frontMatterDate(document, "started_at") ??
    spanDate(document) ??
    dateOfFile(source.file) ??
    firstKnown(incidents.length > 0 ? incidents : [document.id], context) ??
    openingDate(document)
  );
}

function dateIn(words: string, range: Range): Fact<CalendarDate> | null {
  const found = findDate(words);
  const date = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return date && found
    ? { value: date, range: { start: range.start + found.start, end: range.start + found.end } }
    : null;
}

function frontMatterDate({ frontMatter }: Document, key: string): Fact<CalendarDate> | null {
  const written = textAt(frontMatter, [key]);
  const found = written ? findDate(written.value) : null;
  const date = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return date && written ? { value: date, range: written.range } : null;
}

/** `**Duration**: 2026-05-29 04:02 to 04:47 UTC`. */
function spanDate({ metadata, source }: Document): Fact<CalendarDate> | null {
  const stated = metadata.get("duration");
  return stated ? dateIn(source.slice(stated.range), stated.range) : null;
}

function dateOfFile(file: string): Fact<CalendarDate> | null {
  const name = file.slice(file.lastIndexOf("/") + 1).replaceAll("_", "-");
  const found = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name);
  const date = found && dateIn(`${found[1]}-${found[2]}-${found[3]}`, { start: 0, end: 0 });
  return date && { value: date.value, range: { start: 0, end: 0 } };
}

function firstKnown(ids: readonly string[], context: ReadContext): Fact<CalendarDate> | null {
  for (const id of ids) {
    const date = context.incidentDate(id);
    if (date) return { value: date, range: { start: 0, end: 0 } };
  }
  return null;
}

/** How far into the opening paragraph a date still dates the incident. */
const OPENING = 160;

function openingDate({ outline, source }: Document): Fact<CalendarDate> | null {
  const opening = [...outline.preamble, ...(outline.parts.find((part) => part.term === "summary")?.blocks ?? [])];
  const first = opening.find((block) => block.kind === "paragraph");
  if (!first) return null;
  const start = first.range.start;
  return dateIn(source.text.slice(start, Math.min(first.range.end, start + OPENING)), first.range);
}

/** Reads the `Duration` line and its like. Local times without a day are of the incident's `date`. */
export function readSpan(document: Document, date: CalendarDate | null, context: ReadContext): IncidentSpan {
  return new SpanReader(document, date, context).read();
}

class SpanReader {
  readonly #document: Document;
  readonly #date: CalendarDate | null;
  readonly #default: Zone;
  readonly #problems: Problem[] = [];

  constructor(document: Document, date: CalendarDate | null, context: ReadContext) {
    this.#document = document;
    this.#date = date;
    this.#default = zoneNamed(context.timezone) ?? UTC;
  }

  read(): IncidentSpan {
    const { metadata, source } = this.#document;
    const stated = metadata.get("duration") ?? null;
    const words = stated ? source.slice(stated.range) : "";
    const duration = readDuration(words);
    const zone = duration.from?.moment.zone ?? duration.to?.moment.zone ?? this.#default;
    const unknown = stated !== null && this.#reportZones(words, duration, stated.range);
    const from =
      stated && duration.from && !unknown
        ? this.#fact(duration.from, words, stated.range, { zone, day: this.#date })
        : null;
    const day = duration.from?.moment.date ? resolveNearest(duration.from.moment.date, this.#date) : this.#date;
    let to = stated && duration.to && !unknown ? this.#fact(duration.to, words, stated.range, { zone, day }) : null;
    if (from && to && day && to.value < from.value && !duration.to!.moment.date) {
      to = this.#fact(duration.to!, words, stated!.range, { zone, day: addDays(day, 1) });
    }
    const startedAt = this.#frontMatter("started_at") ?? from ?? this.#stated("start", zone);
    const resolvedAt = this.#frontMatter("resolved_at") ?? to ?? this.#stated("end", zone);
    return {
      startedAt,
      resolvedAt,
      durationMinutes: this.#length(duration, stated, startedAt, resolvedAt),
      zone,
      problems: this.#problems,
    };
  }

  #fact(
    part: { moment: Moment; at: number },
    words: string,
    range: Range,
    near: { zone: Zone; day: CalendarDate | null },
  ): Fact<Instant> | null {
    const { moment, at } = part;
    const day = moment.date ? resolveNearest(moment.date, near.day) : near.day;
    if (day === null || moment.minutes === null || moment.unreadable || moment.unknownZone) return null;
    const start = range.start + at + moment.start;
    const end = range.start + Math.min(words.length, at + moment.end);
    return { value: instantIn(moment.zone ?? near.zone, day, moment.minutes), range: { start, end } };
  }

  #stated(key: "start" | "end", zone: Zone): Fact<Instant> | null {
    const { metadata, source } = this.#document;
    const stated = metadata.get(key);
    if (!stated) return null;
    const words = source.slice(stated.range);
    const moment = readMoment(words);
    if (!moment) return null;
    if (moment.unknownZone) this.#reportZone(words, moment, 0, stated.range);
    return this.#fact({ moment, at: 0 }, words, stated.range, { zone, day: this.#date });
  }

  #frontMatter(key: string): Fact<Instant> | null {
    const written = textAt(this.#document.frontMatter, [key]);
    if (!written) return null;
    const exact = parseInstant(written.value);
    const moment = exact === null ? readMoment(written.value) : null;
    const day = moment?.date ? resolveNearest(moment.date, this.#date) : null;
    const local =
      moment && day && moment.minutes !== null && !moment.unreadable
        ? instantIn(moment.zone ?? this.#default, day, moment.minutes)
        : null;
    const value = exact ?? local;
    if (value !== null) return { value, range: written.range };
    const message = `unexpected time "${written.value}", expected an ISO 8601 time such as 2026-05-29T04:02:00Z`;
    this.#problems.push({ rule: "schema", range: written.range, message });
    return null;
  }

  #length(
    duration: WrittenDuration,
    stated: Fact<string> | null,
    from: Fact<Instant> | null,
    to: Fact<Instant> | null,
  ): Fact<number> | null {
    const written = textAt(this.#document.frontMatter, ["duration"]);
    const minutes = written
      ? /^\d+(?:\.\d+)?$/.test(written.value)
        ? Number(written.value)
        : readDuration(written.value).length?.minutes
      : undefined;
    if (written && minutes !== undefined) return { value: minutes, range: written.range };
    if (!stated) return null;
    const { length } = duration;
    if (length)
      return {
        value: length.minutes,
        range: { start: stated.range.start + length.start, end: stated.range.start + length.end },
      };
    return duration.to && from && to ? { value: (to.value - from.value) / 60_000, range: stated.range } : null;
  }

  /** True when the line names a zone that nobody knows: then neither of its times can be read. */
  #reportZones(words: string, { from, to }: WrittenDuration, range: Range): boolean {
    const unknown = [from, to].filter((part) => part?.moment.unknownZone);
    for (const part of unknown) this.#reportZone(words, part!.moment, part!.at, range);
    return unknown.length > 0;
  }

  #reportZone(words: string, { unknownZone }: Moment, at: number, range: Range): void {
    const start = at + unknownZone!.start;
    const end = at + unknownZone!.end;
    const message = `unexpected time zone "${words.slice(start, end)}", expected UTC, an offset such as +02:00, a zone such as Europe/Berlin or a known abbreviation such as CET`;
    this.#problems.push({ rule: "schema", range: { start: range.start + start, end: range.start + end }, message });
  }
}
