import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, it } from "node:test";

const dist = join(import.meta.dirname, "../../dist");

/** The files that Node reads before the first line of `file` runs: itself, and all that its static imports lead to. */
function readBefore(file: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(file)) return found;
  const code = readFileSync(file, "utf8");
  found.set(file, code);
  for (const [, path] of code.matchAll(/(?:from|import)"(\.[^"]+\.js)"/g))
    readBefore(join(dirname(file), path!), found);
  return found;
}

function kilobytes(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, code) => sum + Buffer.byteLength(code), 0) / 1000;
}

/** What a module loads when it is asked to: the name of the part → its file. */
function loadedOnDemand(start: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [file, code] of readBefore(start)) {
    for (const [, path] of code.matchAll(/import\([`"](\.[^`"]+\.js)[`"]\)/g)) {
      parts.set(basename(path!).replace(/-[\w-]{8}\.js$/, ""), join(dirname(file), path!));
    }
  }
  return parts;
}

/**
 * What a command may weigh with everything that it imports, in kB. Octokit, the report's pages and plots, a team's own
 * templates and each format of the findings are loaded when they are needed, and are not in it.
 */
const ceilings: Readonly<Record<string, number>> = { check: 640, show: 550, fmt: 600 };
const ceiling = 1_000;

describe("start-up", () => {
  // The command's own door only opens the cache: what it loads then is what it begins with.
  const main = loadedOnDemand(join(dist, "cli.js")).get("main")!;
  for (const [door, file] of [
    ["the command", main],
    ["the action", join(dist, "index.js")],
  ] as const) {
    it(`${door} reads at most 200 kB before its first line`, () => {
      const weight = kilobytes(readBefore(file));
      assert.ok(weight <= 200, `${weight.toFixed(0)} kB`);
    });
  }

  const commands = loadedOnDemand(main);
  it("each command is loaded when it is called", () => {
    for (const name of ["check", "show", "sync", "overdue", "report"]) assert.ok(commands.has(name), name);
  });
  for (const [name, file] of commands) {
    it(`${name} keeps to its weight`, () => {
      const weight = kilobytes(readBefore(file));
      assert.ok(weight <= (ceilings[name] ?? ceiling), `${weight.toFixed(0)} kB`);
    });
  }
});
