import { incidentStatusWords, timelineTypeWords } from "../generated/incident-types.ts";
import { validate } from "../generated/incident-validator.js";
import type {
  Audience,
  Incident,
  IncidentStatus,
  Instant,
  Problem,
  ReadContext,
  TimelineEntry,
  TimelineType,
} from "./model.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { Fact, Range, Source } from "./source.ts";
import { parseInstant } from "./time/instant.ts";
import { instantOf, isDate } from "./time/zone.ts";
import { quote } from "./wording.ts";
import { readYaml, type YamlDocument, type YamlPath } from "./yaml/yaml.ts";
import { explainComment } from "./yaml/yaml-problems.ts";

/**
 * Reads an incident. Never throws: what can't be read is a problem of the record, and everything else is still there.
 * Ranges are worked out when they are asked for.
 */
export function readIncident(source: Source, context: ReadContext): Incident {
  return new ReadIncident(source, readYaml(source), context);
}

const STATUSES: ReadonlySet<string> = new Set(incidentStatusWords);
const TYPES: ReadonlySet<string> = new Set(timelineTypeWords);

/** A value that finds its place only when somebody asks for it. */
class PlacedFact<T> implements Fact<T> {
  readonly value: T;
  readonly #container: Facts;
  readonly #key: string | number;

  constructor(value: T, container: Facts, key: string | number) {
    this.value = value;
    this.#container = container;
    this.#key = key;
  }

  get range(): Range {
    return this.#container.rangeOf(this.#key);
  }
}

/** Takes facts out of a mapping that may hold anything: what is not of the right kind is no fact. */
class Facts {
  readonly #document: YamlDocument;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #container: Facts | null;
  readonly #key: string | number;

  /** @param container what the mapping stands in, at `key`; null for the document's own */
  constructor(
    document: YamlDocument,
    values: Readonly<Record<string, unknown>>,
    container: Facts | null = null,
    key: string | number = "",
  ) {
    this.#document = document;
    this.#values = values;
    this.#container = container;
    this.#key = key;
  }

  get range(): Range {
    return this.#document.rangeOf(this.#path());
  }

  rangeOf(key: string | number): Range {
    return this.#document.rangeOf([...this.#path(), key]);
  }

  #path(): YamlPath {
    return this.#container ? [...this.#container.#path(), this.#key] : [];
  }

  words(key: string): string | null {
    return wordsOf(this.#values[key]);
  }

  text(key: string): Fact<string> | null {
    const value = this.words(key);
    return value === null ? null : this.placed(value, key);
  }

  oneOf<T extends string>(key: string, allowed: ReadonlySet<string>): Fact<T> | null {
    const value = this.#values[key];
    return typeof value === "string" && allowed.has(value) ? this.placed(value as T, key) : null;
  }

  list(key: string): Fact<string>[] {
    const items = this.#values[key];
    if (!Array.isArray(items)) return [];
    const list = this.inside(key);
    const facts: Fact<string>[] = [];
    items.forEach((item, index) => {
      const value = wordsOf(item);
      if (value !== null) facts.push(new PlacedFact(value, list, index));
    });
    return facts;
  }

  /** One person, or what a list of several says: that there must be one is for the rule to tell. */
  person(key: string): Fact<string> | null {
    const value = this.#values[key];
    if (!Array.isArray(value)) return this.text(key);
    const names = value.filter((name) => typeof name === "string");
    return names.length > 0 ? this.placed(names.join(", "), key) : null;
  }

  /** The facts of a mapping inside; of an empty one where there is none. */
  inside(key: string): Facts {
    const value = this.#values[key];
    return new Facts(this.#document, isMapping(value) ? value : nothing, this, key);
  }

  /** The facts of each mapping of a list. */
  mappings(key: string): Facts[] {
    const items = this.#values[key];
    if (!Array.isArray(items)) return [];
    const list = this.inside(key);
    const mappings: Facts[] = [];
    items.forEach((item: unknown, index) => {
      if (isMapping(item)) mappings.push(new Facts(this.#document, item, list, index));
    });
    return mappings;
  }

  /** `value`, at the place of what a key holds. */
  placed<T>(value: T, key: string): Fact<T> {
    return new PlacedFact(value, this, key);
  }
}

const nothing = {};

/** An incident that keeps what was written, and makes facts of it as they are asked for: many never are. */
class ReadIncident implements Incident {
  readonly kind = "incident";
  readonly source: Source;
  readonly id: string;
  readonly timeline: readonly TimelineEntry[];
  readonly problems: readonly Problem[];
  readonly #facts: Facts;

  constructor(source: Source, document: YamlDocument, { timezone }: ReadContext) {
    const facts = new Facts(document, document.value ?? nothing);
    this.#facts = facts;
    this.source = source;
    this.id = facts.text("id")?.value ?? nameOf(source.file);
    this.timeline = facts.mappings("timeline").map((entry) => new ReadEntry(entry, timezone));
    this.problems = [
      ...emptiness(document),
      ...document.problems,
      ...schemaProblems(validate, document).map((problem) => explainComment(source, problem)),
      ...unreadableTimes(this.timeline),
    ];
  }

  get idRange(): Range {
    return this.#facts.text("id")?.range ?? { start: 0, end: Math.min(1, this.source.text.length) };
  }

  get title(): Fact<string> | null {
    return this.#facts.text("title");
  }

  get severity(): Fact<string> | null {
    return this.#facts.text("severity");
  }

  get status(): Fact<IncidentStatus> | null {
    return this.#facts.oneOf("status", STATUSES);
  }

  get commander(): Fact<string> | null {
    return this.#facts.person("commander");
  }

  get communications(): Fact<string> | null {
    return this.#facts.text("communications");
  }

  get responders(): readonly Fact<string>[] {
    return this.#facts.list("responders");
  }

  get channel(): Fact<string> | null {
    return this.#facts.text("channel");
  }

  get services(): readonly Fact<string>[] {
    return this.#facts.list("services");
  }

  get runbooks(): readonly Fact<string>[] {
    return this.#facts.list("runbooks");
  }

  get causes(): readonly Fact<string>[] {
    return this.#facts.list("causes");
  }

  get related(): readonly Fact<string>[] {
    return this.#facts.list("related");
  }

  get impact(): Fact<string> | null {
    return this.#facts.inside("impact").text("summary");
  }
}

/** An entry that keeps what was written, and makes facts of it as they are asked for: most never are. */
class ReadEntry implements TimelineEntry {
  readonly #facts: Facts;
  readonly #instant: Instant | null;

  constructor(facts: Facts, timezone: string) {
    const words = facts.words("at");
    this.#facts = facts;
    this.#instant = words === null ? null : readTime(words, timezone);
  }

  get range(): Range {
    return this.#facts.range;
  }

  get at(): Fact<Instant> | null {
    return this.#instant === null ? null : this.#facts.placed(this.#instant, "at");
  }

  get timeText(): Fact<string> | null {
    return this.#facts.text("at");
  }

  get note(): Fact<string> | null {
    return this.#facts.text("note");
  }

  get type(): Fact<TimelineType> | null {
    return this.#facts.oneOf("type", TYPES);
  }

  get by(): Fact<string> | null {
    return this.#facts.text("by");
  }

  get audience(): Audience {
    return this.#facts.words("audience") === "public" ? "public" : "internal";
  }

  get status(): Fact<IncidentStatus> | null {
    return this.#facts.oneOf("status", STATUSES);
  }
}

function wordsOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

const UTC_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/;

/** An ISO 8601 time; one without an offset is what the clock in `timezone` showed. Null for anything else. */
function readTime(text: string, timezone: string): Instant | null {
  if (UTC_TIME.test(text)) {
    // Nearly every time has this form, and this is the fastest way to read it. Feb 30 becomes Mar 2: another day.
    const instant = new Date(text);
    return instant.getUTCDate() === Number(text.slice(8, 10)) ? instant.getTime() : null;
  }
  const local = LOCAL_TIME.exec(text);
  if (!local) return /\d:\d/.test(text) ? parseInstant(text) : null;
  const [hour, minute, second] = [Number(local[2]), Number(local[3]), Number(local[4] ?? 0)];
  if (!isDate(local[1]!) || hour > 23 || minute > 59 || second > 59) return null;
  return instantOf(local[1]!, hour * 60 + minute + second / 60, timezone);
}

function unreadableTimes(timeline: readonly TimelineEntry[]): Problem[] {
  const words = timeline.flatMap((entry) => (entry.at === null ? (entry.timeText ?? []) : []));
  return words.map(({ value, range }) => ({
    rule: "schema",
    range,
    message: `unexpected time ${quote(value)}, expected one such as 2026-05-29T04:02:00Z`,
    help: "write the day, `T`, the time, and `Z` or an offset",
  }));
}

function emptiness(document: YamlDocument): Problem[] {
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

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A file's name without folder and extension. */
function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}
