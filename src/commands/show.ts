import { showRecord } from "../output/record.ts";
import { readRecord } from "../records/catalog.ts";
import { Workspace } from "../records/workspace.ts";
import { toJson } from "../text/json.ts";
import type { Command, CommandResult } from "./command.ts";
import { onlyWord } from "./option-values.ts";
import { loadPolicy, readText, resolveUserPath } from "./repository/load.ts";

interface ShowResult extends CommandResult {
  readonly record: object;
}

export const showCommand: Command<ShowResult> = {
  positionals: "FILE",
  options: [{ name: "format", value: "FORMAT", choices: ["json", "text"], summary: "JSON either way" }],

  async run(args, context) {
    const file = onlyWord(args.positionals, {
      name: "FILE",
      expected: "a record's file",
      example: "incident show incidents/2026-05-29-checkout-errors.yml",
    });
    const workspace = new Workspace(context.cwd);
    const policy = loadPolicy(workspace, args, context);
    const named = { name: file, cwd: context.cwd, expected: "a file", next: "Name the file of a record." };
    const source = readText(workspace, resolveUserPath(named, workspace));
    const { record, incidents } = readRecord(source, workspace, policy);
    for (const { rule, range, message, help } of record.problems) {
      if (rule === "syntax") context.warn(`note: ${source.placeOf(range)}: ${message}\n  help: ${help}\n`);
    }
    return { exitStatus: 0, record: showRecord(record, { incidents, severities: policy.severities }) };
  },

  format: ({ record }) => toJson(record),
};
