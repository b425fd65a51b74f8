import type { Range, Spanned } from "../../text/source.ts";
import type { YamlPath } from "../../yaml/yaml.ts";
import type { FrontMatter } from "./front-matter.ts";

/** A value of the front matter. Its place is worked out when it is asked for: most never are. */
class FrontFact implements Spanned<string> {
  readonly value: string;
  readonly #frontMatter: FrontMatter;
  readonly #path: YamlPath;

  constructor(value: string, frontMatter: FrontMatter, path: YamlPath) {
    this.value = value;
    this.#frontMatter = frontMatter;
    this.#path = path;
  }

  get range(): Range {
    return this.#frontMatter.rangeOf(this.#path);
  }
}

/** The text or number at a path; null for anything else, which the schema has reported. */
export function textAt(frontMatter: FrontMatter, path: YamlPath): Spanned<string> | null {
  const value = valueAt(frontMatter, path);
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? new FrontFact(text.trim(), frontMatter, path) : null;
}

/** The texts of a list, or the one text that stands where a list may. */
export function textsAt(frontMatter: FrontMatter, path: YamlPath): Spanned<string>[] {
  const value = valueAt(frontMatter, path);
  if (!Array.isArray(value)) return listOf(textAt(frontMatter, path));
  return value.flatMap((_, index) => listOf(textAt(frontMatter, [...path, index])));
}

/** How many mappings a list holds. */
export function lengthAt(frontMatter: FrontMatter, path: YamlPath): number {
  const value = valueAt(frontMatter, path);
  return Array.isArray(value) ? value.length : 0;
}

function valueAt({ values }: FrontMatter, path: YamlPath): unknown {
  let value: unknown = values;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function listOf<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
