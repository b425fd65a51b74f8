import { showRecord } from "../output/record.ts";
import { readRecord } from "../records/catalog.ts";
import { isSource, Workspace } from "../records/workspace.ts";
import { toJson } from "../render/safe-json.ts";
import { type Command, UsageError } from "./command.ts";
import { loadPolicy } from "./load.ts";

export const show: Command = {
  name: "show",
  summary: "prints a record as normalised JSON",
  positionals: "FILE",
  options: [{ name: "format", value: "FORMAT", choices: ["json", "text"], summary: "JSON either way" }],

  async run(args, session) {
    const [file, ...more] = args.positionals;
    if (file === undefined || more.length > 0) {
      throw new UsageError("show takes one FILE", 'Name a record, as in "incident show postmortems/a.md".');
    }
    const workspace = new Workspace(session.cwd);
    const policy = loadPolicy(workspace, args, session);
    const path = workspace.relative(file, session.cwd);
    if (!workspace.exists(path)) throw new UsageError(`${file} does not exist`, "Name a record's file.");
    const read = workspace.read(path);
    if (!isSource(read)) throw new UsageError(`${path}: ${read.problems[0]!.message}`, read.problems[0]!.help);
    const { record, incidents } = readRecord(read, workspace, policy);
    session.out(toJson(showRecord(record, { incidents, severities: policy.severities })));
    return 0;
  },
};
