import type { AlertField } from "../../policy/policy.ts";
import type { AlertFacts, AlertState, ReadField } from "./alert.ts";
import { alertTime, asText, asWholeText, type Located, locatedTexts, webAddress } from "./payload.ts";

/** What a tool's own mapping reads beyond what a team's can. */
export type ToolField = AlertField | "by" | "changed";

/** Where facts are, and what values mean: what a team writes under `alerts:`, and what is known of each tool. */
export interface Mapping {
  readonly paths: Readonly<Partial<Record<ToolField, readonly string[]>>>;
  /** `*` under `ignored` stands for all other values. */
  readonly states?: Readonly<Partial<Record<AlertState | "ignored", readonly string[]>>>;
  readonly severities?: Readonly<Record<string, string>>;
  /** Facts that take more than a path. */
  readonly facts?: (payload: unknown) => Readonly<Partial<Record<ToolField, readonly Located[]>>>;
}

/** A mapping with the JSON that it is applied to, and the path of that JSON in the payload. */
export interface Lookup {
  readonly mapping: Mapping;
  readonly payload: unknown;
  readonly prefix?: string;
}

/** Reads facts by several mappings: the first that finds one counts. */
export class FactReader {
  readonly read: ReadField[] = [];
  readonly #lookups: readonly Lookup[];
  readonly #computed = new Map<Lookup, ReturnType<NonNullable<Mapping["facts"]>>>();

  constructor(lookups: readonly Lookup[]) {
    this.#lookups = lookups;
  }

  /** The texts of a field, at most 300 characters each. */
  texts(field: ToolField): string[] {
    const found = this.#find(field);
    const texts = [...new Set(found.map(({ value }) => asText(value)!))];
    if (found[0]) this.#note(field, texts.join(", "), found[0].path);
    return texts;
  }

  text(field: ToolField): string | null {
    const [found] = this.#find(field);
    if (!found) return null;
    const text = asText(found.value)!;
    this.#note(field, text, found.path);
    return text;
  }

  /** The id at its full length. */
  id(): string | null {
    const [found] = this.#find("id");
    if (!found) return null;
    this.#note("id", asText(found.value)!, found.path);
    return asWholeText(found.value);
  }

  /** The value of `status` with what it means; null where there is none. */
  state(): {
    readonly value: string;
    readonly path: string;
    readonly state: AlertState | "ignored" | "unknown";
  } | null {
    const [found] = this.#find("status");
    if (!found) return null;
    const value = asText(found.value)!;
    this.#note("status", value, found.path);
    return { value, path: found.path, state: this.#meaning(value) };
  }

  /** Words for the severity: as a mapping translates them, else as they are. */
  severity(): string[] {
    const word = this.text("severity");
    if (word === null) return [];
    const tables = this.#lookups.map(({ mapping }) => mapping.severities ?? {});
    const known = tables
      .flatMap((table) => Object.entries(table))
      .find(([value]) => value.toLowerCase() === word.toLowerCase());
    if (known) this.#translate("severity", `${word} → ${known[1] || "none"}`);
    return [known?.[1] ?? word];
  }

  /** The facts of one alert; `title` is null where there is none. */
  facts(): Omit<AlertFacts, "title"> & { readonly title: string | null } {
    const [title, name, severity] = [this.text("title"), this.text("name"), this.severity()];
    const [services, at, url] = [this.texts("service"), this.text("at"), this.text("url")];
    const [startedAt, address] = [alertTime(at), webAddress(url)];
    if (at !== null && startedAt === null) this.#translate("at", `${at} (not a time)`);
    if (url !== null && address === null) this.#translate("url", `${url} (not a web address)`);
    return { title, name, severity, services, startedAt, url: address, runbook: this.text("runbook") };
  }

  #meaning(value: string): AlertState | "ignored" | "unknown" {
    const tables = this.#lookups.map(({ mapping }) => mapping.states ?? {});
    const word = value.toLowerCase();
    for (const wanted of [word, "*"]) {
      for (const table of tables) {
        const known = Object.entries(table).find(([, values]) => values.some((one) => one.toLowerCase() === wanted));
        if (known) return known[0] as AlertState | "ignored";
      }
      if (wanted === "*") break;
      const usual = knownState(word);
      if (usual) return usual;
    }
    return "unknown";
  }

  #find(field: ToolField): readonly Located[] {
    for (const lookup of this.#lookups) {
      const { mapping, payload, prefix } = lookup;
      const computed = this.#facts(lookup)[field];
      const candidates = computed
        ? [computed]
        : (mapping.paths[field] ?? []).map((path) => locatedTexts(payload, [path]));
      const usable =
        candidates
          .map((found) => found.filter(({ value }) => isFact(asText(value))))
          .find((found) => found.length > 0) ?? [];
      if (usable.length > 0)
        return usable.map(({ value, path }) => ({ value, path: prefix ? `${prefix}.${path}` : path }));
    }
    return [];
  }

  #facts(lookup: Lookup): ReturnType<NonNullable<Mapping["facts"]>> {
    const known = this.#computed.get(lookup) ?? lookup.mapping.facts?.(lookup.payload) ?? {};
    this.#computed.set(lookup, known);
    return known;
  }

  /** Shows what a value was taken for. */
  #translate(field: ToolField, value: string): void {
    const index = this.read.findIndex((one) => one.field === field);
    if (index >= 0) this.read[index] = { ...this.read[index]!, value };
  }

  #note(field: ToolField, value: string, path: string): void {
    const name = field === "by" ? "acknowledged by" : field;
    if (!this.read.some((one) => one.field === name)) this.read.push({ field: name, value, path });
  }
}

/** False for nothing, and for a variable that a tool had no value for: `{EVENT.UPDATE.USER}`, `$ALERT_SCOPE`, `{{GROUP_NAME}}`. */
function isFact(text: string | null): boolean {
  return text !== null && !/^(?:\{[A-Z0-9.]+\}|\$[A-Z0-9_]+|\$?\{\{\s*[\w.]+\s*\}\}|\*UNKNOWN\*)$/.test(text);
}

const FIRING =
  /^(?:(?:re-)?triggered|fir(?:ing|ed)|alert(?:ing)?|alarm|open(?:ed)?|reopened|problem|down|fail(?:ed|ing|ure)?|critical|fatal|error|major|minor|warn(?:ing)?|activ(?:e|ated)|created?|started|new|unhealthy|red|no[ _]?data|degraded|breached)$/;
const RESOLVED =
  /^(?:resolved?|ok|okay|recover(?:ed|y)?|closed?|clear(?:ed)?|normal|success|inactive|deactivated|up|green|healthy|ended|fixed)$/;
const ACKNOWLEDGED = /^ack(?:ed|nowledged?|nowledgement)?$/;

/** The words that tools share. Numbers are none: 1 is "up" for one tool and "problem" for another. */
function knownState(word: string): AlertState | null {
  if (RESOLVED.test(word)) return "resolved";
  if (ACKNOWLEDGED.test(word)) return "acknowledged";
  // On its way to the end, which another message tells of.
  if (word === "recovering") return "updated";
  return FIRING.test(word) ? "firing" : null;
}
