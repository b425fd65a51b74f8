import { showRecord } from "../output/record.ts";
import { readRecord, recordsWithId } from "../records/catalog.ts";
import { Workspace } from "../records/workspace.ts";
import { toJson } from "../text/json.ts";
import type { Arguments, Command, CommandContext, CommandResult } from "./context/command.ts";
import { onlyWord } from "./context/option-values.ts";
import { loadPolicy, loadRepository, readText, resolveUserPath } from "./repository/load.ts";

interface ShowResult extends CommandResult {
  readonly record: object;
}

export const showCommand: Command<ShowResult> = {
  positionals: "FILE|ID",
  options: [{ name: "format", value: "FORMAT", choices: ["json", "text"], summary: "json (text prints the same)" }],

  async run(args, context) {
    const file = onlyWord(args.positionals, {
      name: "FILE",
      expected: "a record's file or id",
      example: "incident show incidents/2026-05-29-checkout-errors.yml",
    });
    const workspace = new Workspace(context.cwd);
    const policy = loadPolicy(workspace, args, context);
    const path = workspace.exists(workspace.relative(file)) ? file : fileOf(file, args, context);
    const named = { name: path, cwd: context.cwd, expected: "a file", next: "Name a record by its file or id." };
    const source = readText(workspace, resolveUserPath(named, workspace));
    const { record, hasIncident } = readRecord(source, workspace, policy);
    for (const { rule, range, message, help } of record.problems) {
      if (rule === "syntax") context.warn(`note: ${source.placeOf(range)}: ${message}\n  help: ${help}\n`);
    }
    return { exitStatus: 0, record: showRecord(record, { hasIncident, severities: policy.severities }) };
  },

  format: ({ record }) => toJson(record),
};

/** The file of the record with an id, of several kinds the incident's; the word itself where no record has it. */
function fileOf(word: string, args: Arguments, context: CommandContext): string {
  const [first, ...others] = recordsWithId(loadRepository(args, context).catalog, word).map(
    ({ source }) => source.file,
  );
  if (others.length > 0) context.warn(`note: ${others.join(" and ")} has the id ${word}, too: its file shows it\n`);
  return first ?? word;
}
