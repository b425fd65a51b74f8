import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { describe, it } from "node:test";
import type { Plugin } from "rolldown";
import { bundle } from "../../scripts/bundle.ts";
import { chunks, dist, importedBy } from "./chunks.ts";

const root = join(import.meta.dirname, "../..");

/** The first source file of a folder that `dist` holds code of. */
function sample(folder: string, files: readonly string[]): string {
  const file = files.find((name) => name.startsWith(`src/${folder}/`));
  assert.ok(file, `no code of src/${folder} is bundled`);
  return file;
}

/** Adds a statement and an import to one source file, as a commit that changes it would. */
function changing(file: string): Plugin {
  const path = join(root, file);
  return {
    name: "changed-source",
    transform: {
      filter: { id: path },
      handler: (code) =>
        [
          `import * as added from ${JSON.stringify(join(root, "src/text/csv.ts"))};`,
          code,
          "globalThis.added = Object.values(added);",
        ].join("\n"),
    },
  };
}

/** What is built of the sources as they are: a step of `npm test` keeps `dist` fresh. */
const built = (file: string): string => readFileSync(join(dist, file), "utf8");

describe("dist is quiet", () => {
  it("has at most 90 files", () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.ok(files.length <= 90, `${files.length} files`);
  });

  it("names its chunks by folders and modules, without a hash or a number", () => {
    const names = [...chunks.keys()].map((file) => basename(file));
    assert.deepEqual(
      names.filter((name) => !/^[a-z]+(?:-[a-z]+)*\.js$/.test(name)),
      [],
    );
  });

  it("imports in one direction: no chunk leads back to itself", () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]) => {
      const way = [...path, file].map((name) => relative(dist, name)).join(" → ");
      assert.ok(!path.includes(file), way);
      if (!done.has(file)) for (const target of importedBy(file)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of chunks.keys()) visit(file, []);
  });
});

describe("a commit that changes one source file changes at most 6 files of dist", () => {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => `src/${name.replaceAll(sep, "/")}`)
    .sort();
  const files = ["time", "rules"].map((folder) => sample(folder, sources));
  for (const file of files) {
    it(file, async () => {
      const after = await bundle([changing(file)]);
      const changed = [...after].filter(([name, text]) => !existsSync(join(dist, name)) || built(name) !== text);
      assert.ok(changed.length > 0, "the change is in no file");
      // The library's declarations, which are not bundled here, may be the sixth.
      assert.ok(changed.length <= 5, changed.map(([name]) => name).join(", "));
    });
  }
});
