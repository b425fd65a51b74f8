import { closeSync, constants, lstatSync, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./command.ts";

/** Follows no link, so that nothing is ever written outside the folder; where a system knows no such flag, 0. */
const writing = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/** A folder to write into. It is made when the first file comes; files that are there already stay, but for those written anew. */
export class Folder {
  readonly #path: string;
  readonly #checked = new Set<string>();

  /** @throws UsageError when there is something else of that name */
  constructor(path: string) {
    this.#path = path;
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) throw new UsageError(`${path} is no folder`, "Name another one.");
  }

  /**
   * @param path relative, with forward slashes
   * @throws UsageError when a link or a folder stands where the file belongs
   */
  write(path: string, text: string): void {
    this.#makeFolder(dirname(path));
    const target = join(this.#path, path);
    let file: number;
    try {
      file = openSync(target, writing, 0o666);
    } catch (error) {
      throw new UsageError(
        `can't write ${target}: ${error instanceof Error ? error.message : error}`,
        "A link or a folder may stand in its place: remove it, or name another folder.",
      );
    }
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
      throw new UsageError(`${folder} is no folder, or a link to one`, "Remove it, or name another place.");
    }
    if (!there) mkdirSync(folder, { recursive: true });
    this.#checked.add(path);
  }
}
