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
import { readYaml, type YamlDocument, type YamlPath } from "./yaml/yaml.ts";
import { explainComment } from "./yaml/yaml-problems.ts";

/**
 * Reads an incident. Never throws: what can't be read is a problem of the record, and everything else is still there.
 * Ranges are worked out when they are asked for.
 */
export function readIncident(source: Source, context: ReadContext): Incident {
  const document = readYaml(source);
  const facts = new Facts(document, document.value ?? {}, []);
  const id = facts.text("id");
  const timeline = facts.mappings("timeline").map((entry) => new ReadEntry(entry, context.timezone));
  return {
    kind: "incident",
    source,
    id: id?.value ?? nameOf(source.file),
    get idRange() {
      return id?.range ?? { start: 0, end: Math.min(1, source.text.length) };
    },
    title: facts.text("title"),
    severity: facts.text("severity"),
    status: facts.oneOf("status", STATUSES),
    commander: facts.person("commander"),
    communications: facts.text("communications"),
    responders: facts.list("responders"),
    channel: facts.text("channel"),
    services: facts.list("services"),
    runbooks: facts.list("runbooks"),
    causes: facts.list("causes"),
    related: facts.list("related"),
    impact: facts.inside("impact").text("summary"),
    timeline,
    problems: [
      ...emptiness(document),
      ...document.problems,
      ...schemaProblems(validate, document).map((problem) => explainComment(source, problem)),
      ...unreadableTimes(timeline),
    ],
  };
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
  readonly #path: YamlPath;

  constructor(document: YamlDocument, values: Readonly<Record<string, unknown>>, path: YamlPath) {
    this.#document = document;
    this.#values = values;
    this.#path = path;
  }

  get range(): Range {
    return this.#document.rangeOf(this.#path);
  }

  rangeOf(key: string | number): Range {
    return this.#document.rangeOf([...this.#path, key]);
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
    const list = new Facts(this.#document, {}, [...this.#path, key]);
    return items.flatMap((item, index) => {
      const value = wordsOf(item);
      return value === null ? [] : new PlacedFact(value, list, index);
    });
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
    return new Facts(this.#document, isMapping(value) ? value : {}, [...this.#path, key]);
  }

  /** The facts of each mapping of a list. */
  mappings(key: string): Facts[] {
    const items = this.#values[key];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown, index) =>
      isMapping(item) ? new Facts(this.#document, item, [...this.#path, key, index]) : [],
    );
  }

  /** `value`, at the place of what a key holds. */
  placed<T>(value: T, key: string): Fact<T> {
    return new PlacedFact(value, this, key);
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
    message: `unexpected time "${value.slice(0, 60)}", expected one such as 2026-05-29T04:02:00Z`,
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
