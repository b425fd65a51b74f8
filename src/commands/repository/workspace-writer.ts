import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UsageError } from "../../text/error.ts";

/** Follows no link, so that nothing is ever written outside the folder; where a system knows no such flag, 0. */
const writing = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/** Writes into a folder, which is made with the first file. Other files in it stay. */
export class FolderWriter {
  readonly #path: string;
  readonly #checked = new Set<string>();

  /** @throws UsageError when there is something else of that name */
  constructor(path: string) {
    this.#path = path;
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) {
      throw new UsageError(
        `unexpected "${path}", expected a folder to write to`,
        "Name another one, or move the file away.",
      );
    }
  }

  /**
   * @param path relative, with forward slashes
   * @throws UsageError when a link or a file is in the place of a folder; the system's error for anything else
   */
  write(path: string, text: string): void {
    this.#makeFolder(dirname(path));
    const target = join(this.#path, path);
    const file = openSync(target, writing, 0o666);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
  }

  #makeFolder(path: string): void {
    if (this.#checked.has(path)) return;
    if (path !== ".") this.#makeFolder(dirname(path));
    const folder = join(this.#path, path);
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there && path !== "." && !there.isDirectory()) {
      throw new UsageError(
        `unexpected ${folder}, expected a folder: it is a file, or a link that is not followed`,
        "Move it away, or name another place.",
      );
    }
    if (!there) makeFolder(folder);
    this.#checked.add(path);
  }
}

/** Makes a folder and those above it, one by one: Node's own function never ends where the system refuses, as below /proc. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/**
 * Writes a file that does not exist yet, and only below the root: folders above it may be links.
 *
 * @throws UsageError when it would be outside of the root
 */
export function writeNewFile(root: string, path: string, text: string): void {
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
