import { readFileSync } from "node:fs";
import { join } from "node:path";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Reads a schema of `schemas/` by its name without extension. */
export function readSchema(name: string): JsonSchema {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", "schemas", `${name}.schema.json`), "utf8"));
}
