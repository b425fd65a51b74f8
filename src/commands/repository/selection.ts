import { posix, resolve } from "node:path";
import { checkedFiles } from "../../output/check-output.ts";
import { recordsWithId } from "../../records/catalog.ts";
import type { Catalog, IncidentRecord, Unreadable } from "../../records/model.ts";
import { Workspace } from "../../records/workspace.ts";
import { UsageError } from "../../text/error.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import { configurationFile, configurationFiles } from "../context/option-values.ts";
import {
  configurationError,
  configurationIn,
  loadRepository,
  type ReadingOptions,
  type Repository,
  resolveUserPath,
} from "./load.ts";

/** What a command was asked about, by the paths on its command line. */
export interface Selection {
  readonly repository: Repository;
  /** Whether a file is one of those; all are where no path was named. */
  readonly wanted: (file: string) => boolean;
  /** Prefix of its files' paths as seen from where the command runs: `services/shop/`, mostly nothing. */
  readonly folder: string;
}

/**
 * Reads what a command is about: all records, or those that are named by file, folder or id. A folder that is named alone
 * and has a configuration of its own is a repository of its own, read as `--cwd` reads it. Warns where there are no records.
 *
 * @throws UsageError for a configuration that is missing though named, or wrong, and for a path that does not exist
 */
export function select(args: Arguments, context: CommandContext, openCache?: ReadingOptions["openCache"]): Selection {
  const paths = args.positionals;
  const folder = anotherRepository(args, context);
  if (folder !== null)
    return { repository: readThere(folder, args, { context, openCache }), wanted: () => true, folder };
  const isConfiguration = (name: string) => configurationFiles.some((file) => file === posix.normalize(name));
  const also = paths.filter((name) => !isConfiguration(name));
  const repository = loadRepository(args, context, { also, openCache });
  if (paths.length === 0) {
    if (checkedFiles(repository.catalog).length === 0) context.warn(withoutRecords("", repository));
    return { repository, wanted: () => true, folder: "" };
  }
  const wanted = new Set<string>();
  for (const name of paths) {
    if (isConfiguration(name)) {
      // It was read with the records: a wrong one has ended the run.
      context.warn(`${name}: the configuration has no errors\n`);
      continue;
    }
    const byId = repository.workspace.exists(repository.workspace.relative(name))
      ? []
      : recordsWithId(repository.catalog, name);
    for (const { source } of byId) wanted.add(source.file);
    if (byId.length > 0) continue;
    const next = "Name records by file or id, or folders that hold them.";
    const path = resolveUserPath({ name, cwd: context.cwd, expected: "a file or folder", next }, repository.workspace);
    const files = repository.workspace.below(path) ?? [];
    if (path !== "" && !holdsRecord(repository, files)) context.warn(withoutRecords(path, repository));
    for (const file of files) wanted.add(file);
  }
  return { repository, wanted: (file) => wanted.has(file), folder: "" };
}

interface Reading {
  readonly openCache: ReadingOptions["openCache"];
  readonly context: CommandContext;
}

/** The folder of another repository below this one, with a slash at its end; null for everything else. */
function anotherRepository(args: Arguments, { cwd }: CommandContext): string | null {
  const [path, ...others] = args.positionals;
  if (path === undefined || others.length > 0 || args.has("config")) return null;
  const workspace = new Workspace(cwd);
  const there = workspace.relative(path);
  if (there === "" || there === ".." || there.startsWith("../")) return null;
  return configurationIn(workspace, there) === null ? null : `${there}/`;
}

function readThere(folder: string, args: Arguments, { context, openCache }: Reading): Repository {
  try {
    return loadRepository(args, { ...context, cwd: resolve(context.cwd, folder) }, { openCache });
  } catch (error) {
    if (!(error instanceof UsageError) || error.diagnostics === null) throw error;
    const { source, problems } = error.diagnostics;
    throw configurationError({ source: source.at(folder + source.file), problems });
  }
}

function holdsRecord({ catalog }: Repository, files: readonly string[]): boolean {
  const there = new Set(files);
  return checkedFiles(catalog).some((file) => there.has(file));
}

/** @param folder from the root; empty for the root itself */
function withoutRecords(folder: string, { policy: { paths } }: Repository): string {
  const globs = [...paths.incidents, ...paths.postmortems, ...paths.runbooks].join(", ");
  const others = `"paths" in ${configurationFile} can name other places`;
  const next = folder === "" ? others : `${others}, and --cwd ${folder} a repository of its own`;
  return `no records ${folder === "" ? "here" : `in ${folder}`}: they stand in ${globs}; ${next}\n`;
}

/** The records of some files. */
export function only(catalog: Catalog, wanted: (file: string) => boolean): Catalog {
  const keep = <R extends IncidentRecord | Unreadable>(records: readonly R[]): R[] =>
    records.filter((record) => wanted(record.source.file));
  return {
    incidents: keep(catalog.incidents),
    postmortems: keep(catalog.postmortems),
    runbooks: keep(catalog.runbooks),
    unreadable: keep(catalog.unreadable),
  };
}
