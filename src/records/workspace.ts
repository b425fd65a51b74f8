import { isUtf8 } from "node:buffer";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch/posix.js";
import type { Problem, Unreadable } from "./model.ts";
import { Source } from "./source.ts";

/** Larger files are refused: no record that people wrote comes near (bytes). */
const sizeLimit = 4 * 1024 * 1024;
/** Folders that never hold records. */
const ignored = new Set(["node_modules", ".git"]);

/** A folder of a team's files, read only: nothing outside it is reached through a symbolic link. */
export class Workspace {
  /** Absolute, with links resolved. */
  readonly root: string;
  /** Files of the team's that were met in folders, and behind no link: what they are needs no second look. */
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
      const { base, glob: rest } = picomatch.scan(glob);
      if (base.split(/[\\/]/).includes("..")) continue;
      // A backslash takes a letter for itself.
      const folder = base === "." ? "" : base.replace(/\/$/, "").replace(/\\(.)/g, "$1");
      if (rest === "") {
        if (this.#kind(folder) === "file") found.add(folder);
        continue;
      }
      const matches = picomatch(glob.replace(/^\.\//, ""), { dot: false });
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

  /** How a path that a person typed, relative to `cwd`, is called from the root. */
  relative(path: string, cwd: string = this.root): string {
    const absolute = isAbsolute(path) ? path : resolve(cwd, path);
    return relative(this.root, absolute).split(sep).join("/");
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
      if (this.#met.has(path)) return readText(path, absolute);
      const real = realpathSync.native(absolute);
      return this.#refusal(path, real) ?? readText(path, real);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
      if (code === "EACCES" || code === "EPERM")
        return refused(path, "place that may not be read", "give the account that runs this the right to read it");
      return refused(path, `file that can't be opened (${code})`, "look whether it exists and may be read");
    }
  }

  /** Why what a path leads to is not read at all; null for a file of the team's. */
  #refusal(path: string, real: string): Unreadable | null {
    if (isGitsOwn(relative(this.root, real))) {
      return refused(path, "file of git's own, which may hold a token", "Name a file of the team.");
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
      // One that may not be read throws here.
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

  /** Whether a folder is where its path says, no part of the path being a link. */
  #isPlain(folder: string): boolean {
    const absolute = join(this.root, folder);
    try {
      return realpathSync.native(absolute) === absolute;
    } catch {
      return false;
    }
  }

  /** Depth first, links to folders not followed: a link can neither leave the workspace nor make a circle. */
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

export function isSource(read: Source | Unreadable): read is Source {
  return read instanceof Source;
}

function escapes(root: string, real: string): boolean {
  return real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Git's own folder, which holds what a job was given to fetch with, by any name that a file system may know it by. */
function isGitsOwn(path: string): boolean {
  return /(?:^|[\\/])\.git(?:[\\/]|$)/i.test(path);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
}

function refused(path: string, found: string, help: string): Unreadable {
  return unreadable(
    new Source(path, ""),
    { start: 0, end: 0 },
    `unexpected ${found}, expected a text file in UTF-8`,
    help,
  );
}

function unreadable(source: Source, range: Problem["range"], message: string, help: string): Unreadable {
  return { source, problems: [{ rule: "syntax", range, message, help }] };
}

function special(path: string): Unreadable {
  return refused(path, "entry that is no regular file", "put a text file there");
}

/** Follows no link and waits for nobody, should something else have come to stand there; 0 where a system knows no such flags. */
const reading = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @param real where no link is on the way */
function readText(path: string, real: string): Source | Unreadable {
  const file = openSync(real, reading);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return special(path);
    if (stat.size > sizeLimit) {
      return refused(
        path,
        `${megabytes(stat.size)} MB of text, more than the ${megabytes(sizeLimit)} MB that are read`,
        "move attachments out of the record",
      );
    }
    return decode(path, bytesOf(file, stat.size));
  } finally {
    closeSync(file);
  }
}

/** Holds the bytes of one file after the other: most records fit, and need no memory of their own before they are text. */
const shared = Buffer.allocUnsafeSlow(32 * 1024);

/** The bytes of an open file; good until the next ones are asked for. */
function bytesOf(file: number, size: number): Buffer {
  // Some systems' own files say that they are empty.
  const fits = size > 0 && size <= shared.length;
  return fits && readSync(file, shared, 0, size, 0) === size ? shared.subarray(0, size) : readFileSync(file);
}

/** UTF-8 with or without a byte order mark; anything else is named with its place instead of being read wrongly. */
function decode(path: string, bytes: Buffer): Source | Unreadable {
  if (!isUtf8(bytes)) {
    const valid = bytes.subarray(0, firstInvalidByte(bytes)).toString("utf8");
    const source = new Source(path, `${valid}\uFFFD`);
    const hex = bytes[Buffer.byteLength(valid)]?.toString(16).padStart(2, "0") ?? "??";
    return unreadable(
      source,
      { start: valid.length, end: valid.length + 1 },
      `unexpected byte 0x${hex}, expected text in UTF-8`,
      utf16(bytes) ? "the file looks like UTF-16: save it as UTF-8" : "save the file as UTF-8",
    );
  }
  const source = new Source(path, bytes.toString("utf8"));
  return isOneLine(source.text) ? oldLineEndings(source) : source;
}

/** Lines that end as they did before Mac OS X are one line to every reader of today. */
function isOneLine(text: string): boolean {
  return !text.includes("\n") && /\r(?!$)/.test(text);
}

function oldLineEndings(source: Source): Unreadable {
  const start = source.text.indexOf("\r");
  return unreadable(
    source,
    { start, end: start + 1 },
    "unexpected carriage returns alone as line endings, expected line feeds",
    "save the file with the line endings LF or CRLF",
  );
}

function utf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Bisects for the longest valid prefix; a character cut by the probe itself is not taken for an error. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) valid = middle;
    else invalid = middle;
  }
  return wholeCharacters(bytes, valid);
}

/** The largest offset up to `end` that does not cut a character: continuation bytes are 10xxxxxx. */
function wholeCharacters(bytes: Buffer, end: number): number {
  let start = end;
  for (let step = 0; step < 4 && start > 0; step++) {
    const byte = bytes[--start]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return start + length <= end ? end : start;
  }
  return end;
}
