import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UsageError } from "../text/error.ts";
import { makeFolder } from "./folder.ts";

/**
 * Writes a file that is not there yet, and only below the root: folders on the way may be links.
 *
 * @throws UsageError when it would stand outside of the root
 */
export function writeNew(root: string, path: string, text: string): void {
  const file = join(root, path);
  const way = relative(root, realpathSync(firstExisting(dirname(file))));
  if (way === ".." || way.startsWith(`..${sep}`)) {
    throw new UsageError(
      `unexpected link on the way to ${path}, expected folders of the workspace: it leads out`,
      "Put the folder itself there.",
    );
  }
  makeFolder(dirname(file));
  writeFileSync(file, text, { flag: "wx" });
}

/** The path itself where it is there, else the nearest folder above it that is. */
export function firstExisting(path: string): string {
  return existsSync(path) ? path : firstExisting(dirname(path));
}
