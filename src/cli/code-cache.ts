import { lstatSync, mkdirSync, realpathSync } from "node:fs";
// As a whole: Node before 22.1 has no such name to import.
import * as modules from "node:module";
import { basename, dirname, isAbsolute, join } from "node:path";

/** An account, as far as the ownership of folders needs it. */
export interface Account {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Unknown on Windows, where an account's local folders are its own. */
  readonly id: number | undefined;
}

/**
 * Has Node keep what V8 compiles of this product, so that later runs start a fifth faster. What is kept there is run as
 * code: it belongs in a folder that only the account itself can write to or replace, not in the temporary folder that all
 * accounts share, where Node would put it. Without such a folder, and before Node 22.1, nothing is kept.
 */
export function keepCompiledCode(account: Account): void {
  const { enableCompileCache } = modules;
  if (!enableCompileCache || account.env.NODE_DISABLE_COMPILE_CACHE) return;
  const folder = ownCache(account);
  if (folder !== null) enableCompileCache(folder);
}

/** The folder for what this product keeps: only the account can write to it or replace it. Null where there is none. */
export function ownCache(account: Account): string | null {
  const caches = cachesOf(account);
  if (caches === null) return null;
  try {
    const above = realpathSync.native(dirname(caches));
    const real = join(above, basename(caches));
    const folder = join(real, "incident-as-code");
    return isSafe(above, account) && isOwn(real, account) && isOwn(folder, account) ? folder : null;
  } catch {
    // A home that is not there, or can't be written to: the run goes on without.
    return null;
  }
}

/** The folder of an account's caches; null where it is not known. */
function cachesOf({ env, platform }: Account): string | null {
  const home = env.HOME && join(env.HOME, platform === "darwin" ? "Library/Caches" : ".cache");
  const caches = env.XDG_CACHE_HOME || (platform === "win32" ? env.LOCALAPPDATA : home);
  return caches && isAbsolute(caches) ? caches : null;
}

/** Whether only the account and the system can replace what the account made in a folder, and in each one above it. */
function isSafe(folder: string, account: Account): boolean {
  const { uid, mode } = lstatSync(folder);
  const isSticky = (mode & 0o1000) !== 0;
  const isSafeItself = account.id === undefined || ((uid === account.id || uid === 0) && (isSticky || !isShared(mode)));
  const above = dirname(folder);
  return isSafeItself && (above === folder || isSafe(above, account));
}

/** Whether a folder is the account's alone; it is made where it is missing. */
function isOwn(folder: string, { id }: Account): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { mode: 0o700 });
  const there = lstatSync(folder);
  return there.isDirectory() && (id === undefined || (there.uid === id && !isShared(there.mode)));
}

/** Whether a group or everybody may write there. */
function isShared(mode: number): boolean {
  return (mode & 0o022) !== 0;
}
