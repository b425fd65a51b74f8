import { posix } from "node:path";
import type { Policy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { readCatalog } from "../../records/catalog.ts";
import type { Catalog } from "../../records/model.ts";
import { isSource, Workspace } from "../../records/workspace.ts";
import { counted } from "../../text/count.ts";
import { errorAt, type FileDiagnostics, UsageError } from "../../text/error.ts";
import { didYouMean } from "../../text/messages.ts";
import { nearest } from "../../text/nearest.ts";
import type { Source } from "../../text/source.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { instantOf } from "../../time/zone.ts";
import { outdatedZone } from "../../time/zone-changes.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import { configurationFile, configurationFiles, otherSpelling } from "../context/option-values.ts";
import { zoneDataRelease } from "../context/zone-data.ts";
import type { ResultCache } from "./result-cache.ts";

/**
 * The configuration file of a folder, relative to it; null where there is none.
 *
 * @throws UsageError where there are two
 */
export function configurationIn(workspace: Workspace, folder = ""): string | null {
  const path = folder === "" ? "" : `${folder}/`;
  const [file, second] = configurationFiles.filter((name) => workspace.exists(path + name));
  if (second === undefined) return file ?? null;
  throw new UsageError(
    `unexpected ${path}${second} next to ${path}${file}, expected one configuration`,
    `Put everything into ${path}${file}, and delete the other.`,
  );
}

/** What commands work on: the team's files, its process, and all of its records. */
export interface Repository {
  readonly workspace: Workspace;
  readonly policy: Policy;
  readonly catalog: Catalog;
  /** What earlier runs found; absent where nothing is kept. */
  readonly cache?: ResultCache | null;
}

export interface ReadingOptions {
  /** The configuration file, relative to the folder; `.github/incidents.yml` by default. */
  readonly config?: string | undefined;
  /** Files, relative to the folder, to read as records wherever they are. */
  readonly also?: readonly string[];
  /** Opens what earlier runs found in a repository; nothing is kept without it. */
  readonly openCache?: ((root: string, policy: Policy) => ResultCache | null) | undefined;
}

/**
 * Reads a team's process and all of its records. Records that are wrong are read as far as they go, and know what is
 * wrong with them.
 *
 * @param folder the repository's root
 * @throws UsageError for a configuration that is missing though named, or wrong; Error for a folder that does not exist
 */
export function readRecords(folder: string, { config, also = [], openCache }: ReadingOptions = {}): Repository {
  const workspace = new Workspace(folder);
  const policy = readProcess(workspace, folder, config);
  const named = also.map((path) => workspace.relative(path, folder));
  let cache: ResultCache | null = null;
  const cacheFor = (files: number) => {
    cache = (files >= FEWEST_FILES && openCache?.(workspace.root, policy)) || null;
    return cache?.records ?? null;
  };
  const catalog = readCatalog(workspace, policy, { also: named, cacheFor });
  return { workspace, policy, catalog, cache };
}

/** Fewer files are read and judged as fast as what is kept of them is found. */
const FEWEST_FILES = 100;

/**
 * @param options `also` as a person typed it: files among them outside of the records' places are read, too
 * @throws UsageError for a configuration that is missing though named, or wrong
 */
export function loadRepository(
  args: Arguments,
  context: CommandContext,
  options: Omit<ReadingOptions, "config"> = {},
): Repository {
  const repository = readRecords(context.cwd, { config: args.get("config"), ...options });
  const outdated = outdatedZone(repository.policy.timezone, zoneDataRelease);
  if (outdated !== null) context.warn(`warning: ${outdated}\n`);
  return repository;
}

/** @throws UsageError as `loadRepository` does. */
export function loadPolicy(workspace: Workspace, args: Arguments, context: CommandContext): Policy {
  return readProcess(workspace, context.cwd, args.get("config"));
}

/** A day's first moment in the team's zone. @throws UsageError as `loadRepository` does. */
export function startOfDay(day: CalendarDate, args: Arguments, context: CommandContext): Instant {
  return instantOf(day, 0, loadPolicy(new Workspace(context.cwd), args, context).timezone);
}

function readProcess(workspace: Workspace, folder: string, config: string | undefined): Policy {
  const source = configuration(workspace, folder, config);
  const { policy, problems } = readPolicy(source);
  if (source === null || problems.length === 0) return policy;
  throw configurationError({ source, problems });
}

/** A configuration that is wrong: commands print each place as they print findings. */
export function configurationError(diagnostics: FileDiagnostics): UsageError {
  const summary = `unexpected configuration with ${counted(diagnostics.problems.length, "error")}, expected one without`;
  return new UsageError(summary, "Fix the places named, and run it again.", { kind: "configuration", diagnostics });
}

function configuration(workspace: Workspace, folder: string, named: string | undefined): Source | null {
  const path = configurationPath(workspace, folder, named);
  if (path === null) return null;
  const expected = "a configuration";
  const next = `Name one, or leave it out for ${configurationFile}.`;
  const name = named === undefined || path === otherSpelling ? path : named;
  return readText(workspace, resolveUserPath({ name, cwd: folder, expected, next }, workspace));
}

/** The action always names the standard file, whether a team has one or not: it stands for none, and for both spellings. */
function configurationPath(workspace: Workspace, folder: string, named: string | undefined): string | null {
  const path = workspace.relative(named ?? configurationFile, folder);
  return path === configurationFile ? configurationIn(workspace) : path;
}

/** A path that a person typed, and how messages name it. */
interface Named {
  /** The path as typed. */
  readonly name: string;
  /** Absolute path of the folder that it counts from. */
  readonly cwd: string;
  /** `"a.yml" for --config`; the path in quotes by default. */
  readonly found?: string;
  /** `a record's file`. */
  readonly expected: string;
  readonly next: string;
}

/**
 * The path, from the root, of a file or folder that a person named.
 *
 * @throws UsageError that names the nearest existing one
 */
export function resolveUserPath({ name, cwd, found, expected, next }: Named, workspace: Workspace): string {
  const path = workspace.relative(name, cwd);
  if (workspace.exists(path)) return path;
  const meant = nearest(posix.basename(path), namesBeside(path, workspace));
  const near = meant === null ? null : posix.join(posix.dirname(name), meant);
  throw new UsageError(`unexpected ${found ?? `"${name}"`}, expected ${expected} that exists${didYouMean(near)}`, next);
}

/** The files and folders next to a path. */
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
