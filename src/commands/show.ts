import { showRecord } from "../output/record.ts";
import { readRecord } from "../records/catalog.ts";
import { Workspace } from "../records/workspace.ts";
import { toJson } from "../text/json.ts";
import type { Command } from "./command.ts";
import { readText, resolveUserPath } from "./files.ts";
import { loadPolicy } from "./load.ts";
import { onlyWord } from "./option-values.ts";

export const show: Command = {
  name: "show",
  summary: "prints a record as normalised JSON",
  positionals: "FILE",
  options: [{ name: "format", value: "FORMAT", choices: ["json", "text"], summary: "JSON either way" }],

  async run(args, session) {
    const file = onlyWord(args.positionals, {
      name: "FILE",
      expected: "a record's file",
      example: "incident show incidents/2026-05-29-checkout-errors.yml",
    });
    const workspace = new Workspace(session.cwd);
    const policy = loadPolicy(workspace, args, session);
    const named = { name: file, cwd: session.cwd, expected: "a file", next: "Name the file of a record." };
    const source = readText(workspace, resolveUserPath(named, workspace));
    const { record, incidents } = readRecord(source, workspace, policy);
    for (const { rule, range, message, help } of record.problems) {
      if (rule === "syntax") session.err(`note: ${source.placeOf(range)}: ${message}\n  help: ${help}\n`);
    }
    session.out(toJson(showRecord(record, { incidents, severities: policy.severities })));
    return 0;
  },
};
