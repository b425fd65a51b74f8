import { posix } from "node:path";
import { isSource, type Workspace } from "../records/workspace.ts";
import { errorAt, UsageError } from "../text/error.ts";
import { didYouMean } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import type { Source } from "../text/source.ts";

/** How a path that a person typed is spoken of when there is nothing. */
interface Named {
  /** The path as typed. */
  readonly name: string;
  /** Absolute path of the folder that it counts from. */
  readonly cwd: string;
  /** `"a.yml" for --config`; the path in quotes unless said otherwise. */
  readonly found?: string;
  /** `a record's file`. */
  readonly expected: string;
  readonly next: string;
}

/**
 * The path, from the root, of a file or folder that a person named.
 *
 * @throws UsageError that names the nearest one beside it where there is none
 */
export function resolveUserPath({ name, cwd, found, expected, next }: Named, workspace: Workspace): string {
  const path = workspace.relative(name, cwd);
  if (workspace.exists(path)) return path;
  const meant = nearest(posix.basename(path), namesBeside(path, workspace));
  const near = meant === null ? null : posix.join(posix.dirname(name), meant);
  throw new UsageError(`unexpected ${found ?? `"${name}"`}, expected ${expected} that exists${didYouMean(near)}`, next);
}

/** The files and folders that stand where a path says that it does. */
function namesBeside(path: string, workspace: Workspace): string[] {
  const folder = posix.dirname(path) === "." ? "" : posix.dirname(path);
  if (folder === ".." || folder.startsWith("../")) return [];
  const depth = folder === "" ? 0 : folder.split("/").length;
  return [...new Set((workspace.below(folder) ?? []).map((file) => file.split("/")[depth]!))];
}

/** The text of a file. @throws UsageError that says why it can't be read */
export function readText(workspace: Workspace, path: string): Source {
  const read = workspace.read(path);
  if (isSource(read)) return read;
  throw errorAt(read.source, read.problems[0]!);
}
