/**
 * Writes what is committed and made from other files: parts of the documentation, and `dist/`.
 * `--check` writes nothing and fails when a file is not what its sources give.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { bundle } from "./bundle.ts";
import { docs } from "./docs.ts";
import { libraryTypes } from "./library-types.ts";

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const stale: string[] = [];

for (const generate of docs) for (const [path, text] of await generate()) update(path, text);

const dist = new Map([...(await bundle()), ...libraryTypes()]);
for (const [path, text] of dist) update(`dist/${path}`, text);
// A git hook runs the command from a clone as it is: pre-commit's `language: script` installs nothing that could do this.
makeExecutable("dist/cli.js");
for (const path of filesBelow("dist")) {
  if (dist.has(path)) continue;
  stale.push(`dist/${path}`);
  if (!isCheck) rmSync(join(root, "dist", path));
}

if (isCheck && stale.length > 0) {
  console.error(`stale: ${stale.slice(0, 5).join(", ")}; run "npm run build" and commit the result`);
  process.exitCode = 1;
}

function update(path: string, text: string): void {
  const file = join(root, path);
  if (textOrNull(file) === text) return;
  stale.push(path);
  if (isCheck) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function makeExecutable(path: string): void {
  const file = join(root, path);
  const { mode } = statSync(file);
  if (process.platform === "win32" || (mode & 0o111) === 0o111) return;
  stale.push(path);
  if (!isCheck) chmodSync(file, 0o755);
}

function textOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Paths of all files below a folder of the repository, relative to it. */
function filesBelow(folder: string): string[] {
  mkdirSync(join(root, folder), { recursive: true });
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(root, folder).length + 1).replaceAll(sep, "/"));
}
