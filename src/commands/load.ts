import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readCatalog } from "../records/catalog.ts";
import type { Catalog } from "../records/model.ts";
import type { Source } from "../records/source.ts";
import { isSource, Workspace } from "../records/workspace.ts";
import { type Arguments, type Session, UsageError } from "./command.ts";

/** Where a team's configuration stands when no option says otherwise. */
export const configurationFile = ".github/incidents.yml";

/** What every command thinks about: the team's files, its process, and all of its records. */
export interface Repository {
  readonly workspace: Workspace;
  readonly policy: Policy;
  readonly catalog: Catalog;
}

/**
 * @param paths as a person typed them: files among them that stand in none of the records' places are read all the same
 * @throws UsageError for a configuration that is missing though named, or wrong
 */
export function loadRepository(args: Arguments, session: Session, paths: readonly string[] = []): Repository {
  const workspace = new Workspace(session.cwd);
  const policy = loadPolicy(workspace, args, session);
  const named = paths.map((path) => workspace.relative(path, session.cwd));
  return { workspace, policy, catalog: readCatalog(workspace, policy, named) };
}

/** @throws UsageError as `loadRepository` does. */
export function loadPolicy(workspace: Workspace, args: Arguments, session: Session): Policy {
  const source = configuration(workspace, args, session);
  const { policy, problems } = readPolicy(source);
  if (source === null || problems.length === 0) return policy;
  const places = problems.map(({ range, message, help }) => {
    const { line, column } = source.position(range.start);
    return `${source.file}:${line}:${column}: ${message}${help ? `\n  help: ${help}` : ""}`;
  });
  throw new UsageError(`the configuration can't be used\n${places.join("\n")}`);
}

function configuration(workspace: Workspace, args: Arguments, session: Session): Source | null {
  const named = args.get("config");
  const path = named === undefined ? configurationFile : workspace.relative(named, session.cwd);
  if (!workspace.exists(path)) {
    // The action names the standard file always, whether a team has one or not.
    if (path === configurationFile) return null;
    throw new UsageError(`--config ${named} does not exist`, `Name a file, or leave it out for ${configurationFile}.`);
  }
  const read = workspace.read(path);
  if (isSource(read)) return read;
  throw new UsageError(`${path}: ${read.problems[0]!.message}`, read.problems[0]!.help);
}
