import { recordsOf } from "../records/catalog.ts";
import { weighRunbooks } from "../records/evidence.ts";
import type { Catalog } from "../records/model.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { counted } from "../text/count.ts";
import { toJson } from "../text/json.ts";
import type { Command, CommandResult } from "./context/command.ts";
import { type Reformatted, reformat, writeReformatted } from "./repository/reformat.ts";
import { only, select } from "./repository/selection.ts";

interface FmtResult extends CommandResult {
  /** How many records were looked at. */
  readonly files: number;
  readonly reformatted: readonly Reformatted[];
  /** Prefix of the files' paths in what people read. */
  readonly folder: string;
  readonly isCheck: boolean;
}

export const fmtCommand: Command<FmtResult> = {
  positionals: "[PATH…]",
  options: [
    { name: "check", summary: "write nothing; exit 1 when something would change" },
    { name: "evidence", summary: "rank the causes of runbooks by what incidents recorded, with their percentages" },
    {
      name: "format",
      value: "FORMAT",
      choices: ["text", "json"],
      summary: "how the outcome is printed (default text)",
    },
  ],

  async run(args, context) {
    const { repository, wanted, folder } = select(args, context);
    const catalog = only(repository.catalog, wanted);
    const evidenceOf = args.has("evidence") ? weighRunbooks(repository.catalog) : null;
    const { files, reformatted } = reformat(catalog, repository, evidenceOf);
    const isCheck = args.has("check");
    if (!isCheck) writeReformatted(reformatted, repository.workspace);
    context.warn(leftAlone(catalog, folder));
    return { exitStatus: isCheck && reformatted.length > 0 ? 1 : 0, files, reformatted, folder, isCheck };
  },

  format(result, { format }) {
    return format === "json" ? formatJson(result) : sanitizeLog(formatText(result));
  },
};

/** What can't be read has no canonical form: where, why, and the next step. */
function leftAlone(catalog: Catalog, folder: string): string {
  const records = [...recordsOf(catalog), ...catalog.unreadable];
  const lines = records.flatMap(({ source, problems }) => {
    const problem = problems.find(({ rule }) => rule === "syntax");
    return problem
      ? [`left alone: ${folder}${source.placeOf(problem.range)}: ${problem.message}\n  help: ${problem.help}\n`]
      : [];
  });
  return lines.join("");
}

/** Changes that are named; of a generated file with thousands the others are counted. */
const MOST_NAMED = 200;

function formatText({ files, reformatted, folder, isCheck }: FmtResult): string {
  const lines = reformatted.flatMap(({ source, changes }) =>
    changes.map(({ line, what }) => `${folder}${source.file}:${line}: ${what}\n`),
  );
  const more = lines.length - MOST_NAMED;
  const named = more > 0 ? [...lines.slice(0, MOST_NAMED), `… and ${counted(more, "more change")}\n`] : lines;
  const count = reformatted.length;
  const records = counted(files, "record");
  if (count === 0) return `${records} in canonical form.\n`;
  const verb = isCheck ? "would be reformatted" : "reformatted";
  return `${named.join("")}${count} of ${records} ${verb}.\n`;
}

function formatJson({ files, reformatted, folder }: FmtResult): string {
  const changed = reformatted.map(({ source, changes }) => ({ file: folder + source.file, changes }));
  return toJson({ summary: { files, changed: changed.length }, changed });
}
