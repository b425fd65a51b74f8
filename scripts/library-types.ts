import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";

const root = join(import.meta.dirname, "..");
const compiled = join(root, ".cache/compiled");
const relative = /(from |import\()"(\.{1,2}\/[^"]+)\.ts"/g;

/** Writes the declarations that the library's users see: those of `src/library.ts`, and what they name in turn. */
export function writeLibraryTypes(folder: string): void {
  const all = mkdtempSync(join(tmpdir(), "types-"));
  try {
    execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.library.json", "--outDir", all], { cwd: root });
    const pending = ["library"];
    const seen = new Set(pending);
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      const text = declarations(all, name);
      for (const [, , target] of text.matchAll(relative)) {
        const named = normalize(join(dirname(name), target!)).replaceAll("\\", "/");
        if (!seen.has(named)) pending.push(named);
        seen.add(named);
      }
      const file = join(folder, `${name}.d.ts`);
      mkdirSync(dirname(file), { recursive: true });
      // Every resolver knows declarations by the name of the script they belong to.
      writeFileSync(file, text.replace(relative, '$1"$2.js"'));
    }
  } finally {
    rmSync(all, { recursive: true });
  }
}

/** A module's declarations, with relative paths. What a schema lets people write is declared without its validator. */
function declarations(folder: string, name: string): string {
  if (name.startsWith("schemas/")) {
    const text = readFileSync(join(compiled, `${name}.d.ts`), "utf8");
    return text.replace(/^(?:import|export declare const) .*\n/gm, "");
  }
  const up = "../".repeat(name.split("/").length - 1) || "./";
  return readFileSync(join(folder, `${name}.d.ts`), "utf8")
    .replaceAll('"#schemas/', `"${up}schemas/`)
    .replace(/("[./]*schemas\/\w+)"/g, '$1.ts"');
}
