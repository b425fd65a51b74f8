/**
 * What sources import by a name with `#`: code and types that are compiled from schemas, templates and the rules' pages, into a
 * folder that git ignores. The build, the loader and the type check refresh them, so that nobody has to think of it.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface CompiledModule {
  /** An ES module. */
  readonly code: string;
  /** Its declarations. */
  readonly types: string;
}

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/compiled");
const stamp = join(folder, "stamp");

/** All that the modules depend on; the lockfile stands for the compilers. */
const inputs = [
  "package-lock.json",
  "docs/rules",
  "schemas",
  "scripts/compile",
  "scripts/rule-page.ts",
  "scripts/schemas.ts",
  "starter",
  "templates",
];

/** The compiled file of an import such as `#schemas/incident`. */
export function compiledFile(specifier: string): string {
  return join(folder, `${specifier.slice(1)}.js`);
}

/** Compiles the modules, unless those of the last time are still of the same inputs. */
export async function refreshCompiledModules(): Promise<void> {
  const inputHash = hashOf(inputs);
  if (textOrNull(stamp) === inputHash) return;
  rmSync(stamp, { force: true });
  // Compilers are loaded when there is something to compile.
  const { compileAll } = await import("./all.ts");
  for (const [name, { code, types }] of await compileAll(root)) {
    write(join(folder, `${name}.js`), code);
    write(join(folder, `${name}.d.ts`), types);
  }
  write(stamp, inputHash);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesOf))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

/** The files at or below a path, in a fixed order. */
function filesOf(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesOf(join(path, name)));
}

function textOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Another process may read the file or write the same: it is never seen half written. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
