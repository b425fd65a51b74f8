import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { resolveNearest } from "../../time/dates.ts";
import { readDuration, type WrittenDuration } from "../../time/duration.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { MINUTE, parseInstant } from "../../time/instant.ts";
import { readWrittenTime, type WrittenTime } from "../../time/written-times.ts";
import { addDays } from "../../time/zone.ts";
import { instantIn, repeatedWallTime, UNDERSTOOD_ZONES, type Zone, zoneOf } from "../../time/zone-names.ts";
import type { Document } from "../document.ts";
import { textAt } from "../front-matter/front-matter-values.ts";
import type { ReadContext } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";
import { DocumentZones } from "./document-zones.ts";
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
  readonly problems: readonly Diagnostic[];
}

/** Reads the `Duration`, `Start` and `End` lines. Local times without a day are of the incident's `date`. */
export function readSpan(document: Document, date: CalendarDate | null, context: ReadContext): IncidentSpan {
  return new SpanReader(document, date, context).read();
}

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
    const unknown = stated !== null && this.#reportZones(words, duration, stated.range);
    let from =
      stated && duration.from && !unknown
        ? this.#fact(duration.from, words, stated.range, { zone, day: this.#date })
        : null;
    const day = duration.from?.time.date ? resolveNearest(duration.from.time.date, this.#date) : this.#date;
    let to = stated && duration.to && !unknown ? this.#fact(duration.to, words, stated.range, { zone, day }) : null;
    const told = from && to && this.#asLongAs(duration, [from, to], zone);
    if (told) [from, to] = told;
    else if (from && to && day && to.value < from.value && !duration.to!.time.date) {
      to = this.#fact(duration.to!, words, stated!.range, { zone, day: addDays(day, 1) });
    }
    const inText: Span = {
      startedAt: from ?? this.#stated("start", zone),
      resolvedAt: to ?? this.#stated("end", zone),
      durationMinutes: stated && duration.length && lengthIn(duration.length, stated.range),
    };
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
      durationMinutes: inFrontMatter.durationMinutes ?? inText.durationMinutes ?? between,
      inFrontMatter,
      inText,
      zone,
      zones: this.#zones,
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

  /** When the clock is put back in between, an hour occurs twice: the stated length decides which one is meant. */
  #asLongAs(
    { length, from, to }: WrittenDuration,
    [start, end]: readonly [Spanned<Instant>, Spanned<Instant>],
    zone: Zone,
  ): readonly [Spanned<Instant>, Spanned<Instant>] | null {
    const both = (fact: Spanned<Instant>, own: Zone | null | undefined): Spanned<Instant>[] => {
      const again = repeatedWallTime(this.#zones.settle(own ?? zone, zone), fact.value);
      return again === null ? [fact] : [fact, { ...fact, value: again }];
    };
    for (const first of both(start, from?.time.zone)) {
      for (const last of both(end, to?.time.zone)) {
        if (last.value - first.value === (length?.minutes ?? 0) * MINUTE) return [first, last];
      }
    }
    return null;
  }

  #fact(
    part: { time: WrittenTime; at: number },
    words: string,
    range: Range,
    near: { zone: Zone; day: CalendarDate | null },
  ): Spanned<Instant> | null {
    const { time, at } = part;
    const day = time.date ? resolveNearest(time.date, near.day) : near.day;
    if (day === null || time.minutes === null || time.unreadable || time.unknownZone) return null;
    const start = range.start + at + time.start;
    const end = range.start + Math.min(words.length, at + time.end);
    return {
      value: instantIn(this.#zones.settle(time.zone ?? near.zone, near.zone), day, time.minutes),
      range: { start, end },
    };
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

  #stated(key: "start" | "end", zone: Zone): Spanned<Instant> | null {
    const { metadata, source } = this.#document;
    const stated = metadata.get(key);
    if (!stated) return null;
    const words = source.slice(stated.range);
    const time = readWrittenTime(words);
    if (!time) return null;
    if (time.unknownZone) this.#reportZone(words, time, 0, stated.range);
    const near = { zone: this.#keyZone(stated.range) ?? zone, day: this.#date };
    return this.#fact({ time, at: 0 }, words, stated.range, near);
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

function lengthIn({ minutes, start, end }: NonNullable<WrittenDuration["length"]>, line: Range): Spanned<number> {
  return { value: minutes, range: { start: line.start + start, end: line.start + end } };
}
