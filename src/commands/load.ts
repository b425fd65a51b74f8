import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import type { Catalog } from "../records/model.ts";
import { Workspace } from "../records/workspace.ts";
import { counted } from "../text/count.ts";
import { type FileDiagnostics, UsageError } from "../text/error.ts";
import type { Source } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { instantOf } from "../time/zone.ts";
import type { Arguments, CommandContext } from "./command.ts";
import { readText, resolveUserPath } from "./files.ts";

/** Where a team's configuration stands when no option says otherwise. */
export const configurationFile = ".github/incidents.yml";

/** What every command thinks about: the team's files, its process, and all of its records. */
export interface Repository {
  readonly workspace: Workspace;
  readonly policy: Policy;
  readonly catalog: Catalog;
}

export interface ReadingOptions {
  /** The configuration file, relative to the folder; `.github/incidents.yml` unless said otherwise. */
  readonly config?: string | undefined;
  /** Files, relative to the folder, to read as records wherever they stand. */
  readonly also?: readonly string[];
}

/**
 * Reads a team's process and all of its records. Records that are wrong are read as far as they go, and know what is
 * wrong with them.
 *
 * @param folder the repository's root
 * @throws UsageError for a configuration that is missing though named, or wrong; Error for a folder that does not exist
 */
export function readRecords(folder: string, { config, also = [] }: ReadingOptions = {}): Repository {
  const workspace = new Workspace(folder);
  const policy = readProcess(workspace, folder, config);
  const named = also.map((path) => workspace.relative(path, folder));
  return { workspace, policy, catalog: readCatalog(workspace, policy, named) };
}

/**
 * @param paths as a person typed them: files among them that stand in none of the records' places are read all the same
 * @throws UsageError for a configuration that is missing though named, or wrong
 */
export function loadRepository(args: Arguments, session: CommandContext, paths: readonly string[] = []): Repository {
  return readRecords(session.cwd, { config: args.get("config"), also: paths });
}

/** @throws UsageError as `loadRepository` does. */
export function loadPolicy(workspace: Workspace, args: Arguments, session: CommandContext): Policy {
  return readProcess(workspace, session.cwd, args.get("config"));
}

/** A day's first moment in the team's zone. @throws UsageError as `loadRepository` does. */
export function startOfDay(day: CalendarDate, args: Arguments, session: CommandContext): Instant {
  return instantOf(day, 0, loadPolicy(new Workspace(session.cwd), args, session).timezone);
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
  return new UsageError(summary, "Mend the places named, and run it again.", { kind: "configuration", diagnostics });
}

function configuration(workspace: Workspace, folder: string, named: string | undefined): Source | null {
  const path = workspace.relative(named ?? configurationFile, folder);
  // The action names the standard file always, whether a team has one or not.
  if (path === configurationFile && !workspace.exists(path)) return null;
  const expected = "a configuration";
  const next = `Name one, or leave it out for ${configurationFile}.`;
  return readText(workspace, resolveUserPath({ name: named ?? path, cwd: folder, expected, next }, workspace));
}
