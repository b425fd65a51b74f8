import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileText } from "../edit/edits.ts";
import { currentVersion, migrate as migrated } from "../import/migrations.ts";
import { Workspace } from "../records/workspace.ts";
import { UsageError } from "../text/error.ts";
import type { Source } from "../text/source.ts";
import type { Arguments, Command, CommandContext } from "./command.ts";
import { readText } from "./files.ts";
import { configurationFile } from "./load.ts";

export const migrate: Command = {
  name: "migrate",
  summary: "writes the configuration in the current version of its format, and touches nothing else in it",
  options: [{ name: "check", summary: "write nothing; exit 1 when something would change" }],

  async run(args, session) {
    const workspace = new Workspace(session.cwd);
    const source = readConfiguration(workspace, args, session);
    const { from, source: result, changes } = migrated(source);
    const isCheck = args.has("check");
    const lines = changes.map(({ line, what }) => `${source.file}:${line}: ${what}\n`);
    if (changes.length === 0) {
      session.out(`${source.file} is of version ${currentVersion}, the current one.\n`);
      return 0;
    }
    if (!isCheck) writeFileSync(join(workspace.root, source.file), fileText(result));
    const verb = isCheck ? "would be written" : "written";
    session.out(
      `${lines.join("")}${source.file} ${verb} in version ${currentVersion}; it was of ${from === 0 ? "none" : from}.\n`,
    );
    return isCheck ? 1 : 0;
  },
};

function readConfiguration(workspace: Workspace, args: Arguments, session: CommandContext): Source {
  const path = workspace.relative(args.get("config") ?? configurationFile, session.cwd);
  if (!workspace.exists(path)) {
    throw new UsageError(
      `missing ${path}, expected a configuration`,
      'Name another file by --config FILE, or make it: "incident init".',
    );
  }
  return readText(workspace, path);
}
