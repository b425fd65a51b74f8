import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "../..");
/** A copy of the package's code where no other package is in reach: what is needed is bundled. */
const alone = mkdtempSync(join(tmpdir(), "alone-"));
after(() => rmSync(alone, { recursive: true }));
for (const name of ["package.json", "dist"]) cpSync(join(root, name), join(alone, name), { recursive: true });
const dist = join(alone, "dist");
const chunks = join(dist, "chunks");

/** What is taken out of a part that is loaded on demand: `const { a, b: c } = await import("./part.js")`. */
function takenOnDemand(): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  const files = [
    join(dist, "cli.js"),
    join(dist, "index.js"),
    ...readdirSync(chunks).map((name) => join(chunks, name)),
  ];
  for (const file of files) {
    const code = readFileSync(file, "utf8");
    for (const [, names, part] of code.matchAll(/\{([\w$,: ]+)\}=await import\([`"]\.\/(?:chunks\/)?([^`"]+)[`"]\)/g)) {
      const known = taken.get(part!) ?? new Set();
      for (const name of names!.split(",")) known.add(name.split(":")[0]!.trim());
      taken.set(part!, known);
    }
  }
  return taken;
}

const taken = takenOnDemand();

test("parts are loaded on demand", () => assert.ok(taken.size > 5, `${taken.size} parts`));

for (const [part, names] of taken) {
  test(`${part} has what is taken out of it`, async () => {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(chunks, part)).href);
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
