/**
 * Writes what is made from other files, so that each fact is said once: the lists of rules from `src/rules/`,
 * the reference from `schemas/`, `templates/` and the commands, tables of the README.
 * `--check` writes nothing and fails when a file is not what its sources give.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateReadme } from "./generate-readme.ts";
import { generateReference } from "./generate-reference.ts";
import { generateRules } from "./generate-rules.ts";

/** Path from the repository's root → text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

const generators: readonly (() => GeneratedFiles | Promise<GeneratedFiles>)[] = [
  // First: it writes the list of rules into a schema that the others read.
  generateRules,
  generateReference,
  generateReadme,
];

const root = join(import.meta.dirname, "..");
const checking = process.argv.includes("--check");
const stale: string[] = [];

for (const generate of generators) {
  for (const [path, text] of await generate()) {
    if (current(path) === text) continue;
    stale.push(path);
    if (!checking) write(path, text);
  }
}

if (checking && stale.length > 0) {
  console.error(`stale: ${stale.join(", ")}; run "npm run generate" and commit the result`);
  process.exitCode = 1;
}

function current(path: string): string | null {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return null;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
