import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch/posix.js";
import { Source } from "../text/source.ts";
import type { Unreadable } from "./model.ts";
import { readSource, refused, special } from "./text-file.ts";

/** Folders that never contain records. */
const ignored = new Set(["node_modules", ".git"]);

/** Whether a path is in a folder that never contains records. */
export function isIgnored(path: string): boolean {
  return path.split("/").some((part) => ignored.has(part));
}

/** A folder of a team's files, read-only: symbolic links can't lead outside. */
export class Workspace {
  /** Absolute, with links resolved. */
  readonly root: string;
  /** Files found in folders, not through a link: they need no second check. */
  readonly #met = new Set<string>();

  /** @throws Error when `folder` does not exist. */
  constructor(folder: string) {
    this.root = realpathSync.native(folder);
  }

  /**
   * Paths, relative to the root and sorted, of the files that match any of the globs, and of the folders there that may not
   * be read; none that leads out of the workspace.
   */
  find(globs: readonly string[]): string[] {
    const found = new Set<string>();
    for (const glob of globs) {
      const { folder, matches } = globOf(glob);
      if (folder === null) continue;
      if (matches === null) {
        if (this.#kind(folder) === "file") found.add(folder);
        continue;
      }
      for (const path of this.#walk(folder, (closed) => found.add(closed))) if (matches(path)) found.add(path);
    }
    return [...found].sort();
  }

  /** The files below `path`, or `path` itself when it is a file; null when it does not exist. */
  below(path: string): string[] | null {
    const kind = this.#kind(path);
    if (kind === null) return null;
    return kind === "file" ? [path] : [...this.#walk(path)].sort();
  }

  /**
   * Files near the root, those in the fewest folders first. Hidden folders, and those that never contain records, are left out.
   *
   * @param levels how many folders deep
   * @param most stops after so many entries: a look around must not take as long as the work
   */
  nearby(levels: number, most: number): string[] {
    const files: string[] = [];
    let folders = [""];
    let seen = 0;
    for (let level = 0; level <= levels && folders.length > 0; level++) {
      const below: string[] = [];
      for (const folder of folders) {
        for (const entry of entriesOf(join(this.root, folder))) {
          if (++seen > most) return files;
          const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
          if (entry.isFile()) files.push(path);
          else if (entry.isDirectory() && !ignored.has(entry.name) && !entry.name.startsWith(".")) below.push(path);
        }
      }
      folders = below;
    }
    return files;
  }

  /** The path from the root, for a path typed relative to `cwd`. */
  relative(path: string, cwd: string = this.root): string {
    const absolute = isAbsolute(path) ? path : resolve(cwd, path);
    // A link may lead into the workspace.
    const inside = escapes(this.root, absolute) ? realPathOf(absolute) : absolute;
    return relative(this.root, inside).split(sep).join("/");
  }

  /** True when the path exists, whatever it is. */
  exists(path: string): boolean {
    return this.#kind(path) !== null;
  }

  isFile(path: string): boolean {
    return this.#kind(path) === "file";
  }

  /** A file's text, or why it was not read. Never throws: a file that can't be read must not hide the others. */
  read(path: string): Source | Unreadable {
    const absolute = join(this.root, path);
    try {
      if (this.#met.has(path)) return readSource(path, absolute);
      const real = realpathSync.native(absolute);
      return this.#refusal(path, real) ?? readSource(path, real);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
      if (code === "EACCES" || code === "EPERM")
        return refused(path, "place that may not be read", "give the account that runs this the right to read it");
      return refused(path, `file that can't be opened (${code})`, "look whether it exists and may be read");
    }
  }

  /** The reason not to read the target of a path; null for a file of the team. */
  #refusal(path: string, real: string): Unreadable | null {
    if (isGitsOwn(relative(this.root, real))) {
      return refused(path, "file of git's own, which may hold a token", "name a file of the team");
    }
    if (!path.startsWith("../") && escapes(this.root, real)) {
      return refused(
        path,
        "symbolic link that leads out of the workspace, which is not followed",
        "put the file itself there",
      );
    }
    const stat = statSync(real);
    if (stat.isDirectory()) {
      // An unreadable folder throws here.
      readdirSync(real);
      return refused(path, "folder", "name a file, or move the folder away");
    }
    return stat.isFile() ? null : special(path);
  }

  #kind(path: string): "file" | "folder" | null {
    try {
      const stat = statSync(join(this.root, path));
      return stat.isDirectory() ? "folder" : "file";
    } catch {
      return null;
    }
  }

  /** Whether a folder is in the workspace and no part of its path is a link. */
  #isPlain(folder: string): boolean {
    const absolute = join(this.root, folder);
    try {
      return realpathSync.native(absolute) === absolute && !escapes(this.root, absolute);
    } catch {
      return false;
    }
  }

  /** Depth first, links to folders not followed: so that no link leaves the workspace or causes a loop. */
  *#walk(folder: string, closed: (path: string) => void = () => {}): Generator<string> {
    const pending = [folder];
    const isPlain = this.#isPlain(folder);
    while (pending.length > 0) {
      const current = pending.pop()!;
      let entries: import("node:fs").Dirent[];
      try {
        entries = readdirSync(join(this.root, current), { withFileTypes: true });
      } catch (error) {
        if (/^(?:EACCES|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? "")) closed(current);
        continue;
      }
      for (const entry of entries) {
        const path = current === "" ? entry.name : `${current}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!ignored.has(entry.name)) pending.push(path);
          continue;
        }
        if (isPlain && entry.isFile() && !isGitsOwn(path)) this.#met.add(path);
        yield path;
      }
    }
  }
}

function entriesOf(folder: string): import("node:fs").Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

export function isSource(read: Source | Unreadable): read is Source {
  return read instanceof Source;
}

function escapes(root: string, real: string): boolean {
  return real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The target of a path, with links resolved as far as it exists. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPathOf(folder), basename(path));
  }
}

/** Git's folder, which may contain a job's token, by any name that a file system may know it by. */
function isGitsOwn(path: string): boolean {
  return /(?:^|[\\/])\.git(?:[\\/]|$)/i.test(path);
}

/** A glob, split for the search. */
interface Glob {
  /** The folder that contains all matches, relative, "" for the root; null where it leads out. */
  readonly folder: string | null;
  /** Tests a path from the root; null for a glob that is a path itself. */
  readonly matches: ((path: string) => boolean) | null;
}

/** The form of most globs: files with some extensions, anywhere below a folder. They need no glob library. */
const FILES_BELOW = /^((?:\w[\w-]*\/)*)\*\*\/\*\.(?:(\w+)|\{(\w+(?:,\w+)+)\})$/;

/** Splits a glob. Wildcards do not match names that begin with a dot. */
export function globOf(glob: string): Glob {
  const [, below, ending, endings] = FILES_BELOW.exec(glob) ?? [];
  return below === undefined ? anyGlob(glob) : filesBelow(below, (ending ?? endings!).split(","));
}

function filesBelow(below: string, endings: readonly string[]): Glob {
  const matches = (path: string) =>
    path.startsWith(below) &&
    path[below.length] !== "." &&
    !path.includes("/.", below.length) &&
    endings.some((ending) => path.endsWith(`.${ending}`));
  return { folder: below.slice(0, -1), matches };
}

function anyGlob(glob: string): Glob {
  const { base, glob: rest } = picomatch.scan(glob);
  // A backslash escapes a character, or separates folders on some systems.
  const folder = base === "." ? "" : base.replace(/\/$/, "").replace(/\\(.)/g, "$1");
  const leadsOut = [base, folder].some((path) => path.split(/[\\/]/).includes(".."));
  return {
    folder: leadsOut ? null : folder,
    matches: rest === "" ? null : picomatch(glob.replace(/^\.\//, ""), { dot: false }),
  };
}
