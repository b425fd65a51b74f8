import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Policy } from "../../policy/policy.ts";
import { type KeptValues, RecordCache } from "../../records/record-cache.ts";
import { FindingsCache } from "../../rules/findings-cache.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import type { ReadingOptions } from "./load.ts";

/** What earlier runs read and found, by what they read it from. */
export interface ResultCache {
  readonly records: RecordCache;
  readonly findings: FindingsCache;
  /** Keeps what this run read and found; does nothing where the folder can't be written to. */
  save(): void;
}

/** What all repositories together may take (bytes): the files that were not used for longest go first. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Opens the cache of the account that runs the command; none with `--no-cache`. */
export function accountCache(args: Arguments, context: CommandContext): NonNullable<ReadingOptions["openCache"]> {
  return (root, policy) => {
    const folder = args.has("no-cache") ? null : (context.cacheFolder?.() ?? null);
    return folder === null ? null : openResultCache(folder, root, policy);
  };
}

/**
 * The results that are kept for a repository and its configuration. They are worth nothing to another version of this product,
 * of Node or of the configuration: then they begin again. Node before 20.16 keeps none.
 *
 * @param folder only this account can write to it
 */
function openResultCache(folder: string, root: string, { source, timezone }: Policy): ResultCache | null {
  const program = programKey();
  if (program === null || !process.getBuiltinModule) return null;
  const configuration = source === null ? "" : source.file + source.text;
  const file = new CacheFile(join(folder, "results", `${sha1(root)}.txt`), sha1(program, configuration, timezone));
  const records = new RecordCache(file);
  return { records, findings: new FindingsCache(file, records), save: () => file.save() };
}

/** A key for this very program: another build may judge otherwise. Null for one that was not built. */
function programKey(): string | null {
  const folder = dirname(fileURLToPath(import.meta.url));
  if (!import.meta.url.endsWith(".js")) return null;
  const files = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return [process.version, process.versions.icu, process.versions.tz, ...files].join("\n");
}

/**
 * A file of values by key: a line for each, after a first line that says what they are worth to. New ones are appended, so
 * that two runs at once lose nothing; a line that can't be read counts as none.
 */
class CacheFile implements KeptValues {
  readonly #path: string;
  readonly #scope: string;
  readonly #kept: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();
  readonly #fresh = new Map<string, unknown>();

  constructor(path: string, scope: string) {
    this.#path = path;
    this.#scope = scope;
    this.#kept = this.#load();
  }

  hash(...texts: readonly string[]): string {
    return sha1(...texts);
  }

  get(key: string): unknown {
    if (this.#fresh.has(key)) return this.#fresh.get(key);
    const line = this.#kept.get(key);
    if (line === undefined) return undefined;
    try {
      const value = JSON.parse(line);
      this.#used.set(key, line);
      return value;
    } catch {
      return undefined;
    }
  }

  set(key: string, value: unknown): void {
    this.#fresh.set(key, value);
  }

  save(): void {
    try {
      const fresh = [...this.#fresh].map(([key, value]) => lineOf(key, JSON.stringify(value)));
      if (this.#kept.size > 2 * (this.#used.size + fresh.length) || this.#kept.size === 0) this.#rewrite(fresh);
      else if (fresh.length > 0) appendFileSync(this.#path, fresh.join(""));
    } catch {
      // No room, or no right to write: the next run begins again.
    }
  }

  #rewrite(fresh: readonly string[]): void {
    const folder = dirname(this.#path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    prune(folder);
    const used = [...this.#used].map(([key, line]) => lineOf(key, line));
    const temporary = `${this.#path}.${process.pid}`;
    writeFileSync(temporary, [`${this.#scope}\n`, ...used, ...fresh].join(""), { mode: 0o600 });
    renameSync(temporary, this.#path);
  }

  #load(): ReadonlyMap<string, string> {
    const text = ownText(this.#path);
    const values = new Map<string, string>();
    if (!text?.startsWith(`${this.#scope}\n`)) return values;
    for (let at = this.#scope.length + 1; at < text.length; ) {
      const end = text.indexOf("\n", at);
      if (end === -1) break;
      values.set(text.slice(at, at + KEY_LENGTH), text.slice(at + KEY_LENGTH, end));
      at = end + 1;
    }
    return values;
  }
}

function lineOf(key: string, value: string): string {
  return `${key}${value}\n`;
}

/** The text of a file that only this account can write to; null without such a file. */
function ownText(path: string): string | null {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const { uid, mode } = fstatSync(file);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    return isOwn && (mode & 0o022) === 0 ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Removes the files that were not written for longest, until the rest is small enough. */
function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    return { path, size, mtimeMs };
  });
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (bytes <= MOST_BYTES) return;
    unlinkSync(path);
    bytes -= size;
  }
}

/** 20 bytes in base64, for file names. */
const KEY_LENGTH = 27;

/** Loaded by the first call: a small check needs none, and starts without it. */
function sha1(...texts: readonly string[]): string {
  const hash = process.getBuiltinModule("node:crypto").createHash("sha1");
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest("base64url");
}
