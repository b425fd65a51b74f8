import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chunks, dist } from "./chunks.ts";

const root = join(import.meta.dirname, "../..");
/** A copy of the package's code where no other package is in reach: what is needed is bundled. */
const alone = mkdtempSync(join(tmpdir(), "alone-"));
after(() => rmSync(alone, { recursive: true }));
for (const name of ["package.json", "dist"]) cpSync(join(root, name), join(alone, name), { recursive: true });

/**
 * What is taken out of chunks that are loaded on demand: `const { a, b: c } = await import("./part.js")`,
 * `(await import("./part.js")).a` and `import("./part.js").then((part) => part.a)`.
 */
function takenOnDemand(): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  const imported =
    /(?:\{([\w$,: ]+)\}=)?(?:await )?import\(`(\.[^`]+)`\)(?:\)\.([\w$]+)|\.then\(\(*([\w$]+)=>\4\.([\w$]+)\)*)?/g;
  for (const [file, code] of chunks) {
    for (const [, several = "", path, one, , mapped] of code.matchAll(imported)) {
      const part = relative(dist, join(dirname(file), path!));
      const known = taken.get(part) ?? new Set();
      // `{ a } = await import(…).then((part) => part.b)` takes `b` out of the chunk.
      const names = mapped ?? one ?? several;
      for (const name of names.split(",")) if (name !== "") known.add(name.split(":")[0]!.trim());
      taken.set(part, known);
    }
  }
  return taken;
}

const taken = takenOnDemand();

test("chunks are loaded on demand", () => {
  assert.ok(taken.size > 20, `${taken.size} chunks`);
  const names = [...taken.values()].flatMap((known) => [...known]);
  assert.ok(names.length > 30, `${names.length} names`);
});

for (const [part, names] of taken) {
  test(`${part} has what is taken out of it`, async () => {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(alone, "dist", part)).href);
    assert.deepEqual(
      [...names].filter((name) => !(name in exported)),
      [],
    );
  });
}

test("no other package is installed with it", () => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(alone, "package.json"), "utf8"));
  assert.deepEqual(dependencies, {});
});
