import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event } from "js-yaml";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Range, Source } from "../text/source.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { buildNodes, readEvents, resolveAlias, type YamlEntry, type YamlNode } from "./yaml-positions.ts";
import { explainSyntaxError } from "./yaml-problems.ts";

/** Keys and list indexes from the root of a document to one value. */
export type YamlPath = readonly (string | number)[];

/** One YAML document: its values and their ranges. */
export interface YamlDocument {
  /** A mapping; `null` for a document without content; `undefined` where a problem prevents reading. */
  readonly value: Record<string, unknown> | null | undefined;
  readonly problems: readonly Diagnostic[];
  /** The range of the value at `path`, quotes and brackets included; of its nearest container if it is absent. */
  rangeOf(path: YamlPath): Range;
  /** The range of the key at the end of `path`; for the root and for a list's item, its first line. */
  keyRangeOf(path: YamlPath): Range;
}

/** The most values that all aliases together may expand to: enough for a shared block, too few for a bomb. */
const MAX_ALIASED_VALUES = 10_000;

/**
 * Reads the YAML in `range` of a file (all of it by default; the text between the fences for front matter).
 *
 * Values follow YAML 1.2's core schema: `no`, `on` and timestamps are text, so that nothing is shifted by a zone.
 * Never throws: what can't be read is a problem. Positions are computed when first needed: for most
 * documents they never are.
 */
export function readYaml(source: Source, range: Range = { start: 0, end: source.text.length }): YamlDocument {
  const text = source.slice(range);
  const unreadable = (problem: Diagnostic): YamlDocument => {
    const whole = firstLine(text, range.start);
    return { value: undefined, problems: [problem], rangeOf: () => whole, keyRangeOf: () => whole };
  };

  const plain = readPlainYaml(text);
  if (plain) return new ReadDocument(plain, text, range.start);
  let documents: unknown[];
  try {
    const events = readEvents(text);
    const rejected = rejectedStructure(text, events);
    if (rejected) return unreadable(shifted(rejected, range.start));
    documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA });
  } catch (error) {
    return unreadable(shifted(explainSyntaxError(text, error), range.start));
  }

  const value = documents[0] ?? null;
  if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
    const found = Array.isArray(value) ? "list" : `text ${JSON.stringify(String(value).slice(0, 40))}`;
    return unreadable({
      rule: "syntax",
      range: firstLine(text, range.start),
      message: `unexpected ${found}, expected a mapping of keys to values`,
      help: /^\s*[\w-]+:\S/.test(String(value)) ? "put a space after each `:`" : "write one `key: value` a line",
    });
  }
  return new ReadDocument(value as Record<string, unknown> | null, text, range.start);
}

/** What the parser accepts and a record may not have: several documents, and aliases that expand to too much. */
function rejectedStructure(text: string, events: readonly Event[]): Diagnostic | null {
  let documents = 0;
  let aliases = false;
  for (let at = 0; at < events.length; at++) {
    const event = events[at]!;
    if (event.type === EVENT_ID.ALIAS) aliases = true;
    if (event.type === EVENT_ID.DOCUMENT && ++documents === 2) return secondDocument(text, events[at + 1]);
  }
  return aliases ? excessiveAlias(buildNodes(text, events)) : null;
}

function secondDocument(text: string, content: Event | undefined): Diagnostic {
  const from =
    content && "start" in content ? content.start : content && "valueStart" in content ? content.valueStart : -1;
  const before = from === -1 ? text.length : from;
  const marker = text.lastIndexOf("---", before);
  const start = marker === -1 ? before : marker;
  return {
    rule: "syntax",
    range: { start, end: Math.min(text.length, start + 3) },
    message: "unexpected second document, expected one record a file",
    help: "move what follows `---` to a file of its own",
  };
}

/** Finds an alias without an anchor that ends before it, or the one with which the aliases expand to too much. */
function excessiveAlias(root: YamlNode | null): Diagnostic | null {
  const sizes = new Map<YamlNode, number>();
  let aliased = 0;
  let problem: Diagnostic | null = null;
  const reject = (range: Range, message: string, help: string): void => {
    problem ??= { rule: "syntax", range, message, help };
  };
  const measure = (node: YamlNode): number => {
    let size = 1;
    if (node.kind === "alias") {
      size = (node.target && sizes.get(node.target)) ?? 1;
      aliased += size;
      if (!node.target) {
        const message = "unexpected alias, expected the name of an anchor that ends before it";
        reject(node.range, message, "put quotes around a text that begins with `*`");
      } else if (aliased > MAX_ALIASED_VALUES) {
        const message = "unexpected alias, expected all aliases together to stand for at most 10,000 values";
        reject(node.range, message, "write the values out instead of the `*alias`");
      }
    } else if (node.kind === "sequence") {
      for (const item of node.items) size += measure(item);
    } else if (node.kind === "mapping") {
      for (const { key, value } of node.entries) size += measure(key) + measure(value);
    }
    sizes.set(node, size);
    return size;
  };
  if (root) measure(root);
  return problem;
}

class ReadDocument implements YamlDocument {
  readonly value: Record<string, unknown> | null;
  readonly problems: readonly Diagnostic[] = [];
  readonly #text: string;
  readonly #offset: number;
  #root: YamlNode | null | undefined;
  #entries: Map<YamlNode, ReadonlyMap<string, YamlEntry>> | undefined;

  constructor(value: Record<string, unknown> | null, text: string, offset: number) {
    this.value = value;
    this.#text = text;
    this.#offset = offset;
  }

  rangeOf(path: YamlPath): Range {
    return this.#find(path).value;
  }

  keyRangeOf(path: YamlPath): Range {
    return this.#find(path).key;
  }

  #find(path: YamlPath): { readonly key: Range; readonly value: Range } {
    // Parsing the few documents that need positions again costs less than keeping the events of all.
    this.#root ??= buildNodes(this.#text, readEvents(this.#text));
    if (!this.#root) {
      const line = firstLine(this.#text, this.#offset);
      return { key: line, value: line };
    }
    // Checked at the end only: a line may be megabytes long.
    let key: Range | null = null;
    let value = this.#root;
    for (const step of path) {
      const container = resolveAlias(value);
      if (container.kind === "sequence") {
        const item = container.items[Number(step)];
        if (!item) break;
        key = null;
        value = item;
      } else if (container.kind === "mapping") {
        const entry = this.#entriesOf(container).get(String(step));
        if (!entry) break;
        key = entry.key.range;
        value = entry.value;
      } else break;
    }
    return { key: moved(key ?? this.#firstLineOf(value), this.#offset), value: moved(value.range, this.#offset) };
  }

  /** A mapping's entries by name: a file may have thousands of wrong keys, each of which is looked up. */
  #entriesOf(mapping: YamlNode & { readonly kind: "mapping" }): ReadonlyMap<string, YamlEntry> {
    this.#entries ??= new Map();
    const known = this.#entries.get(mapping);
    if (known) return known;
    const entries = new Map(mapping.entries.map((entry) => [entry.name, entry]));
    this.#entries.set(mapping, entries);
    return entries;
  }

  #firstLineOf({ range }: YamlNode): Range {
    const length = this.#text.slice(range.start, range.end).search(/\r?\n/);
    return length === -1 ? range : { start: range.start, end: range.start + length };
  }
}

function firstLine(text: string, offset: number): Range {
  const lineEnd = text.search(/\r?\n/);
  return { start: offset, end: offset + (lineEnd === -1 ? text.length : lineEnd) };
}

function moved(range: Range, by: number): Range {
  return by === 0 ? range : { start: range.start + by, end: range.end + by };
}

function shifted(problem: Diagnostic, by: number): Diagnostic {
  if (by === 0) return problem;
  const related = problem.related && { ...problem.related, range: moved(problem.related.range, by) };
  return { ...problem, range: moved(problem.range, by), ...(related && { related }) };
}
