import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { resolveNearest } from "../../time/dates.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { MINUTE, parseInstant } from "../../time/instant.ts";
import { readDuration, type WrittenDuration } from "../../time/length.ts";
import { readWrittenTime, type WrittenTime } from "../../time/written-times.ts";
import { instantIn, UNDERSTOOD_ZONES, type Zone, zoneOf } from "../../time/zone-names.ts";
import type { Document } from "../document.ts";
import { textAt } from "../front-matter/front-matter-values.ts";
import type { ReadContext } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { dayProblem } from "./day-problem.ts";
import { DocumentZones } from "./document-zones.ts";
import { placeRange, type StatedEnd } from "./stated-range.ts";
import { zoneIn } from "./timeline-remarks.ts";

/** Start, end and duration of an incident, each where it is stated. */
export interface Span {
  readonly startedAt: Spanned<Instant> | null;
  readonly resolvedAt: Spanned<Instant> | null;
  readonly durationMinutes: Spanned<number> | null;
}

/** Start, end and duration from the metadata: the front matter first, then the text. */
export interface IncidentSpan extends Span {
  readonly inFrontMatter: Span;
  readonly inText: Span;
  /** The zone of the document's times that name none. */
  readonly zone: Zone;
  readonly zones: DocumentZones;
  /** Whether its times are those of a clock of twelve hours. */
  readonly isTwelveHours: boolean;
  readonly problems: readonly Diagnostic[];
}

/** Reads the `Duration`, `Start` and `End` lines. Local times without a day are of the incident's `date`. */
export function readSpan(document: Document, date: CalendarDate | null, context: ReadContext): IncidentSpan {
  return new SpanReader(document, date, context).read();
}

/** Words that say a length, or would if they could be read. */
const saysLength = /\d|\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\b/i;

class SpanReader {
  readonly #document: Document;
  readonly #date: CalendarDate | null;
  readonly #zones: DocumentZones;
  readonly #problems: Diagnostic[] = [];

  constructor(document: Document, date: CalendarDate | null, context: ReadContext) {
    this.#document = document;
    this.#date = date;
    this.#zones = new DocumentZones(zoneOf(context.timezone));
  }

  read(): IncidentSpan {
    const { metadata, source } = this.#document;
    const stated = metadata.get("duration") ?? null;
    const words = stated ? source.slice(stated.range) : "";
    const duration = readDuration(words);
    const zone = this.#documentZone(duration, stated?.range ?? null);
    if (stated) this.#reportLength(words, duration, stated.range);
    const unknown = stated !== null && this.#reportZones(words, duration, stated.range);
    const ends = stated && duration.from && duration.to && !unknown ? [duration.from, duration.to] : null;
    const [from = null, to = null] = ends
      ? ends.map((end) => this.#statedEnd(end, words, stated!.range, zone))
      : [this.#line("start", zone), this.#line("end", zone)];
    for (const end of [from, to]) if (end) this.#checkDay(end);
    const placed = placeRange({ from, to, minutes: duration.length?.minutes ?? null, day: this.#date });
    const inText: Span = {
      startedAt: placed.from,
      resolvedAt: placed.to,
      durationMinutes: stated && duration.length && lengthIn(duration.length, stated.range),
    };
    const exact =
      stated && duration.to && duration.length && isRough(words, duration.length.start) && placed.from && placed.to
        ? { value: (placed.to.value - placed.from.value) / MINUTE, range: stated.range }
        : null;
    const inFrontMatter: Span = {
      startedAt: this.#frontMatter("started_at"),
      resolvedAt: this.#frontMatter("resolved_at"),
      durationMinutes: this.#frontMatterLength(),
    };
    const startedAt = inFrontMatter.startedAt ?? inText.startedAt;
    const resolvedAt = inFrontMatter.resolvedAt ?? inText.resolvedAt;
    const between =
      stated && duration.to && startedAt && resolvedAt
        ? { value: (resolvedAt.value - startedAt.value) / MINUTE, range: stated.range }
        : null;
    return {
      startedAt,
      resolvedAt,
      durationMinutes: inFrontMatter.durationMinutes ?? exact ?? inText.durationMinutes ?? between,
      inFrontMatter,
      inText,
      zone,
      zones: this.#zones,
      isTwelveHours: [duration.from, duration.to].some((part) => part?.time.half === "said"),
      problems: this.#problems,
    };
  }

  /** The zone that the document names, else the team's. */
  #documentZone({ from, to }: WrittenDuration, range: Range | null): Zone {
    const found = from?.time.zone ?? to?.time.zone ?? null;
    const problem = range && this.#zones.ambiguity(found, null, range);
    if (problem) this.#problems.push({ rule: "schema", ...problem });
    return this.#zones.settle(found ?? this.#statedZone() ?? this.#zones.team, null);
  }

  #statedEnd(
    { time, at }: { readonly time: WrittenTime; readonly at: number },
    words: string,
    range: Range,
    zone: Zone,
  ): StatedEnd {
    const start = range.start + at + time.start;
    const end = range.start + Math.min(words.length, at + time.end);
    return { time, range: { start, end }, zone: this.#zones.settle(time.zone ?? zone, zone) };
  }

  /** A length is read whole, or its words are reported. */
  #reportLength(words: string, { length, unreadable, from }: WrittenDuration, range: Range): void {
    if (length || (from && !unreadable) || isPlaceholder(words) || !(unreadable || saysLength.test(words))) return;
    const place = unreadable ? { start: range.start + unreadable.start, end: range.start + unreadable.end } : range;
    const found = unreadable ? words.slice(unreadable.start, unreadable.end) : words;
    const message = `unexpected duration ${quote(found)}, expected one length such as 1 h 20 min`;
    const help = "write it as in `45 minutes (4:02 AM - 4:47 AM UTC)`";
    this.#problems.push({ rule: "schema", level: "warning", range: place, message, help });
  }

  /** Days that don't exist, or whose weekday is another. */
  #checkDay({ time, range }: StatedEnd): void {
    const problem = dayProblem(time, this.#date, range);
    if (problem) this.#problems.push({ rule: "schema", ...problem });
  }

  /** Start and end lines may name the zone, as a `Duration` line does. */
  #statedZone(): Zone | null {
    const { metadata, source } = this.#document;
    for (const stated of [metadata.get("start"), metadata.get("end")]) {
      const zone = stated && (readWrittenTime(source.slice(stated.range))?.zone ?? this.#keyZone(stated.range));
      if (zone) return zone;
    }
    return null;
  }

  /** `Start time (CET): 14:02`. */
  #keyZone({ start }: Range): Zone | null {
    const { text } = this.#document.source;
    const zone = zoneIn(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
    return zone === "unknown" ? null : zone;
  }

  #line(key: "start" | "end", zone: Zone): StatedEnd | null {
    const { metadata, source } = this.#document;
    const stated = metadata.get(key);
    if (!stated) return null;
    const words = source.slice(stated.range);
    const time = readWrittenTime(words);
    if (!time) return null;
    if (time.unknownZone) this.#reportZone(words, time, 0, stated.range);
    return this.#statedEnd({ time, at: 0 }, words, stated.range, this.#keyZone(stated.range) ?? zone);
  }

  #frontMatter(key: string): Spanned<Instant> | null {
    const written = textAt(this.#document.frontMatter, [key]);
    if (!written) return null;
    const exact = parseInstant(written.value);
    const time = exact === null ? readWrittenTime(written.value) : null;
    const day = time?.date ? resolveNearest(time.date, this.#date) : null;
    const local =
      time && day && time.minutes !== null && !time.unreadable
        ? instantIn(this.#zones.settle(time.zone ?? this.#zones.team, null), day, time.minutes)
        : null;
    const value = exact ?? local;
    if (value !== null) return { value, range: written.range };
    const message = `unexpected time ${quote(written.value)}, expected an ISO 8601 time such as 2026-05-29T04:02:00Z`;
    const help = "write the day, `T`, the time, and `Z` or an offset";
    this.#problems.push({ rule: "schema", range: written.range, message, help });
    return null;
  }

  #frontMatterLength(): Spanned<number> | null {
    const written = textAt(this.#document.frontMatter, ["duration"]);
    if (!written) return null;
    const bare = /^\d+(?:\.\d+)?$/.test(written.value);
    const minutes = bare ? Number(written.value) : readDuration(written.value).length?.minutes;
    if (minutes !== undefined) return { value: minutes, range: written.range };
    const message = `unexpected duration ${quote(written.value)}, expected minutes or words such as 1 h 20 min`;
    const help = "write it as in `duration: 45 min`";
    if (!isPlaceholder(written.value)) this.#problems.push({ rule: "schema", range: written.range, message, help });
    return null;
  }

  /** True when the line names an unknown zone: then neither of its times can be read. */
  #reportZones(words: string, { from, to }: WrittenDuration, range: Range): boolean {
    const unknown = [from, to].filter((part) => part?.time.unknownZone);
    for (const part of unknown) this.#reportZone(words, part!.time, part!.at, range);
    return unknown.length > 0;
  }

  #reportZone(words: string, { unknownZone }: WrittenTime, at: number, range: Range): void {
    const start = at + unknownZone!.start;
    const end = at + unknownZone!.end;
    const message = `unexpected time zone ${quote(words.slice(start, end))}, expected ${UNDERSTOOD_ZONES}`;
    const place = { start: range.start + start, end: range.start + end };
    this.#problems.push({ rule: "schema", range: place, message, help: "write for example `UTC` in its place" });
  }
}

/** "(about 2 hours)" next to the times themselves. */
function isRough(words: string, start: number): boolean {
  return /(?:\b(?:about|around|roughly|approx(?:\.|imately)?|circa|ca\.?|nearly|almost|over)|[~≈約约약])\s*$/i.test(
    words.slice(0, start),
  );
}

function lengthIn({ minutes, start, end }: NonNullable<WrittenDuration["length"]>, line: Range): Spanned<number> {
  return { value: minutes, range: { start: line.start + start, end: line.start + end } };
}
