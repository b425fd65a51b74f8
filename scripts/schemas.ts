import { readFileSync } from "node:fs";
import { join } from "node:path";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas of what people write: each has a type and a validator of its own. */
export const recordSchemas = ["incident", "postmortem", "runbook", "configuration"] as const;

/** Reads a schema of `schemas/` by its name without extension. */
export function readSchema(name: string): JsonSchema {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", "schemas", `${name}.schema.json`), "utf8"));
}
