import { incidentStatusWords, timelineTypeWords, validate } from "#schemas/incident";
import type { Diagnostic } from "../text/diagnostic.ts";
import { quote } from "../text/messages.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { EARLIEST_YEAR, parseInstant } from "../time/instant.ts";
import { instantOf, isDate } from "../time/zone.ts";
import { repeatedWallTime, zoneOf } from "../time/zone-names.ts";
import { YamlMapping } from "../yaml/mapping.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import { readYaml, type YamlDocument } from "../yaml/yaml.ts";
import { explainComment } from "../yaml/yaml-problems.ts";
import type { Audience, Incident, IncidentStatus, ReadContext, TimelineEntry, TimelineType } from "./model.ts";
import { idFromFile } from "./record-id.ts";
import { startOf } from "./timeline/start.ts";

/**
 * Reads an incident. Never throws: what can't be read is a diagnostic of the record, and the rest is still read.
 * Ranges are computed when they are needed.
 */
export function readIncident(source: Source, context: ReadContext): Incident {
  return new ReadIncident(source, readYaml(source), context);
}

const STATUSES: ReadonlySet<string> = new Set(incidentStatusWords);
const TYPES: ReadonlySet<string> = new Set(timelineTypeWords);

/** An incident that keeps the YAML mapping, and reads values from it when they are needed: many never are. */
class ReadIncident implements Incident {
  readonly kind = "incident";
  readonly source: Source;
  readonly id: string;
  readonly timeline: readonly TimelineEntry[];
  readonly problems: readonly Diagnostic[];
  readonly #mapping: YamlMapping;

  constructor(source: Source, document: YamlDocument, { timezone }: ReadContext) {
    const facts = new YamlMapping(document, document.value ?? {});
    this.#mapping = facts;
    this.source = source;
    this.id = facts.text("id")?.value ?? idFromFile(source.file);
    this.timeline = readEntries(facts, timezone);
    this.problems = [
      ...emptiness(document),
      ...document.problems,
      ...schemaProblems(validate, document).map((problem) => explainComment(source, problem)),
      ...unreadableTimes(this.timeline),
    ];
  }

  get start(): Instant | null {
    return startOf(this);
  }

  get idRange(): Range {
    return this.#mapping.text("id")?.range ?? { start: 0, end: Math.min(1, this.source.text.length) };
  }

  get title(): Spanned<string> | null {
    return this.#mapping.text("title");
  }

  get severity(): Spanned<string> | null {
    return this.#mapping.text("severity");
  }

  get status(): Spanned<IncidentStatus> | null {
    return this.#mapping.oneOf("status", STATUSES);
  }

  get commander(): Spanned<string> | null {
    return this.#mapping.person("commander");
  }

  get communications(): Spanned<string> | null {
    return this.#mapping.text("communications");
  }

  get responders(): readonly Spanned<string>[] {
    return this.#mapping.list("responders");
  }

  get channel(): Spanned<string> | null {
    return this.#mapping.text("channel");
  }

  get services(): readonly Spanned<string>[] {
    return this.#mapping.list("services");
  }

  get runbooks(): readonly Spanned<string>[] {
    return this.#mapping.list("runbooks");
  }

  get causes(): readonly Spanned<string>[] {
    return this.#mapping.list("causes");
  }

  get related(): readonly Spanned<string>[] {
    return this.#mapping.list("related");
  }

  get impact(): Spanned<string> | null {
    return this.#mapping.inside("impact").text("summary");
  }
}

/** An entry that keeps the YAML mapping, and reads values from it when they are needed: most never are. */
class ReadEntry implements TimelineEntry {
  readonly #facts: YamlMapping;
  readonly #instant: Instant | null;

  constructor(facts: YamlMapping, instant: Instant | null) {
    this.#facts = facts;
    this.#instant = instant;
  }

  get range(): Range {
    return this.#facts.range;
  }

  get at(): Spanned<Instant> | null {
    return this.#instant === null ? null : this.#facts.placed(this.#instant, "at");
  }

  get timeText(): Spanned<string> | null {
    return this.#facts.text("at");
  }

  get note(): Spanned<string> | null {
    return this.#facts.text("note");
  }

  get type(): Spanned<TimelineType> | null {
    return this.#facts.oneOf("type", TYPES);
  }

  get by(): Spanned<string> | null {
    return this.#facts.text("by");
  }

  get audience(): Audience {
    return this.#facts.words("audience") === "public" ? "public" : "internal";
  }

  get status(): Spanned<IncidentStatus> | null {
    return this.#facts.oneOf("status", STATUSES);
  }

  get severity(): Spanned<string> | null {
    return this.#facts.text("severity");
  }
}

/** The entries in their order: in the night in which the clock is put back, a local time before the one above is the second such time. */
function readEntries(facts: YamlMapping, timezone: string): ReadEntry[] {
  let last: Instant | null = null;
  return facts.mappings("timeline").map((entry) => {
    const words = entry.words("at");
    const first: Instant | null = words === null ? null : readTime(words, timezone);
    const isBefore = first !== null && last !== null && first < last && LOCAL_TIME.test(words!);
    const second: Instant | null = isBefore ? repeatedWallTime(zoneOf(timezone), first!) : null;
    const instant: Instant | null = second !== null && second >= last! ? second : first;
    last = instant ?? last;
    return new ReadEntry(entry, instant);
  });
}

const UTC_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/;

/** An ISO 8601 time; one without an offset is local to `timezone`. Null for anything else. */
export function readTime(text: string, timezone: string): Instant | null {
  if (UTC_TIME.test(text)) {
    // Nearly every time has this form, and this is the fastest way to read it. Feb 30 becomes Mar 2: another day.
    const instant = new Date(text);
    const exists = instant.getUTCDate() === Number(text.slice(8, 10)) && instant.getUTCFullYear() >= EARLIEST_YEAR;
    return exists ? instant.getTime() : null;
  }
  const local = LOCAL_TIME.exec(text);
  if (!local) return /\d:\d/.test(text) ? parseInstant(text) : null;
  const [hour, minute, second] = [Number(local[2]), Number(local[3]), Number(local[4] ?? 0)];
  if (!isDate(local[1]!) || hour > 23 || minute > 59 || second > 59) return null;
  return instantOf(local[1]!, hour * 60 + minute + second / 60, timezone);
}

function unreadableTimes(timeline: readonly TimelineEntry[]): Diagnostic[] {
  const words = timeline.flatMap((entry) => (entry.at === null ? (entry.timeText ?? []) : []));
  return words.map(({ value, range }) => ({
    rule: "schema",
    range,
    message: `unexpected time ${quote(value)}, expected one such as 2026-05-29T04:02:00Z`,
    help: "write the day, `T`, the time, and `Z` or an offset",
  }));
}

function emptiness(document: YamlDocument): Diagnostic[] {
  if (document.value !== null) return [];
  const message = "unexpected empty file, expected an incident";
  return [
    {
      rule: "syntax",
      range: { start: 0, end: 0 },
      message,
      help: "write `title:`, `severity:` and `timeline:`, or remove the file",
    },
  ];
}
