import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, it } from "node:test";
import { chunks, dist, importedBy } from "./chunks.ts";

/** The files that Node reads before the first line of `file` runs: itself, and all that its static imports lead to. */
function readBefore(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const path of importedBy(file)) readBefore(path, found);
  return found;
}

function kilobytes(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + Buffer.byteLength(chunks.get(file)!), 0) / 1000;
}

/**
 * What a command may weigh with everything that it imports, in kB. Octokit, the report's pages and plots, a team's own
 * templates and each format of the findings are loaded when they are needed, and are not in it.
 */
const ceilings: Readonly<Record<string, number>> = { check: 670, show: 570, fmt: 680 };
const ceiling = 1_140;

/** Each command, and the file that is loaded when it is called. */
const commands = new Map(
  [...chunks].flatMap(([file, code]) =>
    [...code.matchAll(/\bentry\(`([\w-]+)`,`[^`]+`,[^`]*import\(`([^`]+)`\)/g)].map(
      ([, name, path]) => [name!, join(file, "..", path!)] as const,
    ),
  ),
);

describe("start-up", () => {
  // The command's own entry only opens the cache: what it loads then is what it begins with.
  for (const [entry, file] of [
    ["the command", "chunks/cli.js"],
    ["the action", "index.js"],
  ] as const) {
    it(`${entry} reads at most 200 kB before its first line`, () => {
      const weight = kilobytes(readBefore(join(dist, file)));
      assert.ok(weight <= 200, `${weight.toFixed(0)} kB`);
    });
  }

  it("the command's entry reads next to nothing before it opens the cache of compiled code", () => {
    const weight = kilobytes(readBefore(join(dist, "cli.js")));
    assert.ok(weight <= 5, `${weight.toFixed(0)} kB`);
  });

  it("each command is loaded when it is called", () => {
    for (const name of ["check", "show", "sync", "overdue", "report"]) assert.ok(commands.has(name), name);
    assert.ok(commands.size >= 20, `${commands.size} commands`);
  });
  for (const [name, file] of commands) {
    it(`${name} keeps to its weight`, () => {
      const weight = kilobytes(readBefore(file));
      assert.ok(weight <= (ceilings[name] ?? ceiling), `${weight.toFixed(0)} kB`);
    });
  }

  it("a small check starts no process, and loads nothing of Node and Intl that takes longer than the check", () => {
    const preload = `
      const made = [];
      for (const name of ["Collator", "DateTimeFormat", "Segmenter"]) {
        Intl[name] = new Proxy(Intl[name], { construct: (intl, args) => (made.push(name), Reflect.construct(intl, args)) });
      }
      process.on("exit", () => {
        const loaded = process.moduleLoadList.map((entry) => entry.replace("NativeModule ", ""));
        const costly = ["child_process", "crypto", "net", "stream", "worker_threads", "internal/fs/promises"];
        console.error(JSON.stringify([...made, ...loaded.filter((name) => costly.includes(name))]));
      });`;
    const folder = mkdtempSync(join(tmpdir(), "preload-"));
    try {
      writeFileSync(join(folder, "preload.cjs"), preload);
      const words = ["--require", join(folder, "preload.cjs"), join(dist, "cli.js"), "check", "--now", "2026-06-01"];
      const cwd = join(dist, "../examples/checkout");
      const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
      assert.deepEqual([status, stderr], [0, "[]\n"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("only the relay reads its server", () => {
    const server = join(dist, "chunks/relay.js");
    assert.ok(chunks.get(server)!.includes("HonoRequest"));
    const readers = [...commands].filter(([, file]) => readBefore(file).has(server)).map(([name]) => name);
    assert.deepEqual(readers, ["relay"]);
    assert.ok(!readBefore(join(dist, "index.js")).has(server));
  });

  it("only the language server reads the protocol's code", () => {
    const server = join(dist, "chunks/lsp.js");
    assert.ok(chunks.get(server)!.includes("Content-Length"));
    assert.deepEqual(
      [...commands].flatMap(([name, file]) => (readBefore(file).has(server) ? [name] : [])),
      [],
    );
  });

  it("check reads files and rules, and nothing of GitHub and reports", () => {
    const files = [...readBefore(commands.get("check")!)].map((file) => relative(dist, file));
    const expected = ["check", "cli", "records", "rolldown-runtime"].map((name) => `chunks/${name}.js`);
    assert.deepEqual(files.sort(), expected);
  });
});
