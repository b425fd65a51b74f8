import { lstatSync, mkdirSync } from "node:fs";
// As a whole: Node before 22.1 has no such name to import.
import * as modules from "node:module";
import { dirname, isAbsolute, join } from "node:path";

/** An account, as far as it matters to whom a folder belongs. */
export interface Account {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Unknown on Windows, where an account's local folders are its own. */
  readonly id: number | undefined;
}

/**
 * Has Node keep what V8 compiles of this product, so that later runs start a fifth faster. What is kept there is run as
 * code: so it stands in a folder that nobody but the account itself may write to, not where Node would put it, in a
 * temporary folder that all accounts share. Without such a folder, and before Node 22.1, nothing is kept.
 */
export function keepCompiledCode(account: Account): void {
  const folder = cacheFolder(account);
  if (folder === null) return;
  try {
    makeFolder(dirname(folder));
    makeFolder(folder);
    if (isOwn(folder, account)) modules.enableCompileCache?.(folder);
  } catch {
    // A home that is not there, or can't be written to: the run goes on without.
  }
}

/** Where an account's caches stand on its system; null where that is not known. */
function cacheFolder({ env, platform }: Account): string | null {
  const home = env.HOME && join(env.HOME, platform === "darwin" ? "Library/Caches" : ".cache");
  const caches = env.XDG_CACHE_HOME || (platform === "win32" ? env.LOCALAPPDATA : home);
  return caches && isAbsolute(caches) ? join(caches, "incident-as-code") : null;
}

function makeFolder(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) mkdirSync(path, { mode: 0o700 });
}

function isOwn(folder: string, { id }: Account): boolean {
  const there = lstatSync(folder);
  const isShared = id !== undefined && (there.uid !== id || (there.mode & 0o022) !== 0);
  return there.isDirectory() && !isShared;
}
