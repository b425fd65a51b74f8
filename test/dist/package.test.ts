import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";

const root = join(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const own = new Set(builtinModules);

/** Modules that the bundle takes from outside itself. */
function taken(): string[] {
  const dist = join(root, "dist");
  const scripts = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  const imported =
    /(?:^|[;}])import\s?(?:[\w$*{},: ]+\s?from\s?)?"([^."][^"]*)"|(?:^|[^\w.$])import\([`"]([^.`"][^`"]*)[`"]\)|require\w*\([`"]([^.`"][^`"]*)[`"]\)/gm;
  const names = scripts.flatMap((name) =>
    [...readFileSync(join(dist, name), "utf8").matchAll(imported)].map(
      ([, ...names]) => names.find((name) => name !== undefined)!,
    ),
  );
  return [...new Set(names)].sort();
}

describe("the package", () => {
  it("installs nothing beside itself: what it needs is in it", () => {
    assert.deepEqual(manifest.dependencies ?? {}, {});
    const names = taken();
    assert.ok(names.includes("node:module"));
    assert.deepEqual(
      names.filter((name) => !own.has(name.replace(/^node:/, ""))),
      [],
    );
  });

  it("holds the command, the action, the library, what editors read, and nothing else", () => {
    const [{ files }] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8" }),
    );
    const places = (files as { path: string }[]).map(({ path }) => path.replace(/^(dist\/chunks|schemas)\/.*/, "$1/"));
    assert.deepEqual([...new Set(places)].sort(), [
      "LICENSE",
      "README.md",
      "action.yml",
      "dist/chunks/",
      "dist/cli.js",
      "dist/index.js",
      "dist/library.d.ts",
      "dist/library.js",
      "dist/licenses.txt",
      "dist/relay.d.ts",
      "dist/relay.js",
      "editor/problem-matcher.json",
      "package.json",
      "schemas/",
    ]);
  });

  it("gives the licence of each package that is in it, those of the report's pages too, and the notices that go with them", () => {
    const text = readFileSync(join(root, "dist/licenses.txt"), "utf8");
    for (const name of ["@octokit/core", "handlebars", "js-yaml", "minisearch", "echarts", "zrender"]) {
      assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n=+\n\\S`, "m"));
    }
    assert.match(text, /The Apache Software Foundation \(https:\/\/www\.apache\.org\/\)/);
  });
});
