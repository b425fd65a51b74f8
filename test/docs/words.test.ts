import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { test } from "node:test";

/** Everything that people read: documentation, templates, schemas' descriptions, and the comments in code. */
const ROOTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "action.yml",
  "docs",
  "examples",
  "schemas",
  "src",
  "starter",
  "templates",
];
const READ = new Set([".md", ".ts", ".js", ".json", ".yml", ".hbs"]);

/** Words that read as translated, each with a plain one. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, "fix"],
  [/\banew\b/i, "again"],
  [/\bgravest\b/i, "highest"],
  [/\bwhom\b/i, "who, that"],
  [/\bwhoever\b(?!")/i, "the person who"],
  [/\bbeside\b/i, "next to"],
  [/\bin silence\b/i, "silently"],
  [/\bsaid once\b/i, "reported once"],
  [/\bas it stands\b/i, "as is"],
];
/** "told" is also a name in code, and a verb of the records: only comments and documentation are read for it. */
const TOLD = /\btold\b/i;

test("everything that people read is in plain words", () => {
  const found = ROOTS.flatMap(filesUnder).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => {
        const banned = BANNED.filter(([word]) => word.test(line)).map(([, plain]) => plain);
        const isProse = extname(file) !== ".ts" || /^\s*(?:\/\/|\/?\*)/.test(line);
        if (isProse && TOLD.test(line)) banned.push("reported, notified");
        return banned.map((plain) => `${file}:${at + 1}: write "${plain}": ${line.trim().slice(0, 120)}`);
      }),
  );
  assert.deepEqual(found, []);
});

function filesUnder(path: string): string[] {
  if (extname(path) !== "") return READ.has(extname(path)) ? [path] : [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || READ.has(extname(entry.name)) ? filesUnder(join(path, entry.name)) : [],
  );
}
