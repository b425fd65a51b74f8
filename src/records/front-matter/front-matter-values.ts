import type { Range, Spanned } from "../../text/source.ts";
import type { YamlPath } from "../../yaml/yaml.ts";
import type { FrontMatter } from "./front-matter.ts";

/** A value of the front matter. Its range is computed when needed: for most values it never is. */
class FrontMatterValue implements Spanned<string> {
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
  return typeof text === "string" && text.trim() !== "" ? new FrontMatterValue(text.trim(), frontMatter, path) : null;
}

/** The texts of a list, or the one text in the place of a list. */
export function textsAt(frontMatter: FrontMatter, path: YamlPath): Spanned<string>[] {
  const value = valueAt(frontMatter, path);
  if (!Array.isArray(value)) return listOf(textAt(frontMatter, path));
  return value.flatMap((_, index) => listOf(textAt(frontMatter, [...path, index])));
}

/** The length of a list. */
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
