import type { Policy } from "../policy/policy.js";
import type { Catalog } from "../records/model.js";
import { Workspace } from "../records/workspace.js";
import { type FileDiagnostics, UsageError } from "../text/error.js";
import type { CalendarDate, Instant } from "../time/instant.js";
import type { Arguments, CommandContext } from "./command.js";
/** Where a team's configuration stands when no option says otherwise. */
export declare const configurationFile = ".github/incidents.yml";
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
export declare function readRecords(folder: string, { config, also }?: ReadingOptions): Repository;
/**
 * @param paths as a person typed them: files among them that stand in none of the records' places are read all the same
 * @throws UsageError for a configuration that is missing though named, or wrong
 */
export declare function loadRepository(args: Arguments, session: CommandContext, paths?: readonly string[]): Repository;
/** @throws UsageError as `loadRepository` does. */
export declare function loadPolicy(workspace: Workspace, args: Arguments, session: CommandContext): Policy;
/** A day's first moment in the team's zone. @throws UsageError as `loadRepository` does. */
export declare function startOfDay(day: CalendarDate, args: Arguments, session: CommandContext): Instant;
/** A configuration that is wrong: commands print each place as they print findings. */
export declare function configurationError(diagnostics: FileDiagnostics): UsageError;
