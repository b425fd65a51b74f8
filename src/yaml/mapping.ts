import type { Range, Spanned } from "../text/source.ts";
import type { YamlDocument, YamlPath } from "./yaml.ts";

/** A value that computes its range when it is needed. */
class PlacedValue<T> implements Spanned<T> {
  readonly value: T;
  readonly #container: YamlMapping;
  readonly #key: string | number;

  constructor(value: T, container: YamlMapping, key: string | number) {
    this.value = value;
    this.#container = container;
    this.#key = key;
  }

  get range(): Range {
    return this.#container.rangeOf(this.#key);
  }
}

const nothing = {};

/** Reads values from a mapping of any content: a value of the wrong type counts as absent. */
export class YamlMapping {
  readonly #document: YamlDocument;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #container: YamlMapping | null;
  readonly #key: string | number;

  /** @param container what contains the mapping, at `key`; null for the document's root */
  constructor(
    document: YamlDocument,
    values: Readonly<Record<string, unknown>>,
    container: YamlMapping | null = null,
    key: string | number = "",
  ) {
    this.#document = document;
    this.#values = values;
    this.#container = container;
    this.#key = key;
  }

  /** The range of the mapping. */
  get range(): Range {
    return this.#document.rangeOf(this.#path());
  }

  /** The range of a key's value, or of a list's entry by its index. */
  rangeOf(key: string | number): Range {
    return this.#document.rangeOf([...this.#path(), key]);
  }

  #path(): YamlPath {
    return this.#container ? [...this.#container.#path(), this.#key] : [];
  }

  /** Text, or a number as it is written; null for anything else, and for empty text. */
  words(key: string): string | null {
    return wordsOf(this.#values[key]);
  }

  /** The same with its range. */
  text(key: string): Spanned<string> | null {
    const value = this.words(key);
    return value === null ? null : this.placed(value, key);
  }

  /** A value that is one of some words. */
  oneOf<T extends string>(key: string, allowed: ReadonlySet<string>): Spanned<T> | null {
    const value = this.#values[key];
    return typeof value === "string" && allowed.has(value) ? this.placed(value as T, key) : null;
  }

  /** The texts of a list. */
  list(key: string): Spanned<string>[] {
    const items = this.#values[key];
    if (!Array.isArray(items)) return [];
    const list = this.inside(key);
    const facts: Spanned<string>[] = [];
    items.forEach((item, index) => {
      const value = wordsOf(item);
      if (value !== null) facts.push(new PlacedValue(value, list, index));
    });
    return facts;
  }

  /** One person, or the names of a list: a rule reports more than one. */
  person(key: string): Spanned<string> | null {
    const value = this.#values[key];
    if (!Array.isArray(value)) return this.text(key);
    const names = value.filter((name) => typeof name === "string");
    return names.length > 0 ? this.placed(names.join(", "), key) : null;
  }

  /** A nested mapping; an empty one where there is none. */
  inside(key: string): YamlMapping {
    const value = this.#values[key];
    return new YamlMapping(this.#document, isMapping(value) ? value : nothing, this, key);
  }

  /** The mappings of a list. */
  mappings(key: string): YamlMapping[] {
    const items = this.#values[key];
    if (!Array.isArray(items)) return [];
    const list = this.inside(key);
    const mappings: YamlMapping[] = [];
    items.forEach((item: unknown, index) => {
      if (isMapping(item)) mappings.push(new YamlMapping(this.#document, item, list, index));
    });
    return mappings;
  }

  /** `value` with the range of a key's value. */
  placed<T>(value: T, key: string): Spanned<T> {
    return new PlacedValue(value, this, key);
  }
}

function wordsOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
