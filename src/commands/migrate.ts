import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileText } from "../edit/edits.ts";
import { currentVersion, type Migrated, migrateConfiguration } from "../import/migrations.ts";
import { Workspace } from "../records/workspace.ts";
import { UsageError } from "../text/error.ts";
import type { Source } from "../text/source.ts";
import type { Arguments, Command, CommandContext, CommandResult } from "./context/command.ts";
import { configurationFile } from "./context/option-values.ts";
import { configurationIn, readText } from "./repository/load.ts";

interface MigrateResult extends CommandResult {
  readonly file: string;
  readonly migrated: Migrated;
  readonly isCheck: boolean;
}

export const migrateCommand: Command<MigrateResult> = {
  options: [{ name: "check", summary: "write nothing; exit 1 when something would change" }],

  async run(args, context) {
    const workspace = new Workspace(context.cwd);
    const source = readConfiguration(workspace, args, context);
    const migrated = migrateConfiguration(source);
    const isCheck = args.has("check");
    const isCurrent = migrated.changes.length === 0;
    if (!isCheck && !isCurrent) writeFileSync(join(workspace.root, source.file), fileText(migrated.source));
    return { exitStatus: isCheck && !isCurrent ? 1 : 0, file: source.file, migrated, isCheck };
  },

  format({ file, migrated: { from, changes }, isCheck }) {
    if (changes.length === 0) return `${file} is of version ${currentVersion}, the current one.\n`;
    const lines = changes.map(({ line, what }) => `${file}:${line}: ${what}\n`);
    const verb = isCheck ? "would be written" : "written";
    return `${lines.join("")}${file} ${verb} in version ${currentVersion}; it was of ${from === 0 ? "none" : from}.\n`;
  },
};

function readConfiguration(workspace: Workspace, args: Arguments, context: CommandContext): Source {
  const named = args.get("config");
  const path =
    named === undefined ? (configurationIn(workspace) ?? configurationFile) : workspace.relative(named, context.cwd);
  if (!workspace.exists(path)) {
    throw new UsageError(
      `missing ${path}, expected a configuration`,
      'Name another file by --config FILE, or make it: "incident init".',
    );
  }
  return readText(workspace, path);
}
