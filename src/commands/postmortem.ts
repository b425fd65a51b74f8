import { assess } from "../process/assess.ts";
import { draftFacts, postmortemDraft } from "../response/postmortem-draft.ts";
import { recordPath } from "../response/record-files.ts";
import { UsageError } from "../text/error.ts";
import { toJson } from "../text/json.ts";
import { type Command, type CommandResult, formatOption } from "./context/command.ts";
import { loadRepository } from "./repository/load.ts";
import { loadTemplates } from "./repository/templates.ts";
import { writeNewFile } from "./repository/workspace-writer.ts";
import { findIncident, firstEntry, oneId } from "./status.ts";

interface PostmortemResult extends CommandResult {
  readonly incident: string;
  readonly file: string;
  readonly isWritten: boolean;
  readonly draft: string;
}

export const postmortemCommand: Command<PostmortemResult> = {
  positionals: "ID|FILE",
  options: [{ name: "dry-run", summary: "print the draft, write nothing" }, formatOption],

  async run(args, context) {
    const repository = loadRepository(args, context);
    const { catalog, policy, workspace } = repository;
    const incident = findIncident(oneId(args.positionals, "postmortem"), catalog.incidents);
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(incident.id))
      throw new UsageError(
        `unexpected id "${incident.id}", expected letters, digits, hyphens, underscores and dots: it names a file`,
        `Write another "id:" into ${incident.source.file}.`,
      );
    const assessment = assess(catalog, policy, { now: context.now });
    const path = recordPath(policy.paths.postmortems, `${incident.id}.md`, "postmortems");
    const existing = assessment.links.postmortemsOf(incident)[0]?.source.file ?? (workspace.exists(path) ? path : null);
    if (existing)
      throw new UsageError(
        `unexpected post-mortem ${existing}, expected none yet: a draft overwrites nothing`,
        "Edit that one, or move it away first.",
      );
    const facts = draftFacts(incident, assessment);
    if (facts === null)
      throw new UsageError(
        `missing time on the timeline of ${incident.source.file}, expected an entry that has one`,
        firstEntry,
      );
    const draft = postmortemDraft(facts, policy.timezone, await loadTemplates(repository));
    const isWritten = !args.has("dry-run");
    if (isWritten) writeNewFile(workspace.root, path, draft);
    return { exitStatus: 0, incident: incident.id, file: path, isWritten, draft };
  },

  format({ incident, file, isWritten, draft }, { format }) {
    if (format === "json") return toJson({ incident, file, written: isWritten, draft });
    const next = `Answer the question of each section; "incident check ${file}" names what is missing.`;
    return isWritten ? `Wrote ${file}. ${next}\n` : draft;
  },
};
