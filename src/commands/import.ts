import { canonicalForm } from "../edit/canonical.ts";
import { fileText } from "../edit/edits.ts";
import {
  type Imported,
  type ImportedItems,
  idOf,
  importItems,
  named,
  withOurHeadings,
} from "../import/import-items.ts";
import { importShifts, onCallConfiguration } from "../import/on-call-calendar.ts";
import { type Profile, type ProfileName, profileNames, profiles } from "../import/profiles.ts";
import { readingOf } from "../output/record-facts.ts";
import type { Policy } from "../policy/policy.ts";
import { readingContext } from "../records/catalog.ts";
import { describePostmortems, summarizeCatalog } from "../records/catalog-summary.ts";
import type { Postmortem } from "../records/model.ts";
import { readPostmortem } from "../records/postmortem.ts";
import { idFromFile } from "../records/record-id.ts";
import { recordPath } from "../response/record-files.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { countedOrNone } from "../text/count.ts";
import { UsageError } from "../text/error.ts";
import { quote } from "../text/messages.ts";
import { Source } from "../text/source.ts";
import type { Command, CommandResult } from "./context/command.ts";
import { onlyWord } from "./context/option-values.ts";
import { loadRepository, type Repository, readText, resolveUserPath } from "./repository/load.ts";
import { writeNewFile } from "./repository/workspace-writer.ts";

const isList = /\.(?:csv|tsv)$/i;
const isCalendar = /\.ics$/i;
/** A name without an extension may hold markdown too. */
const isDocument = /(?:\.(?:md|markdown|mdown|mkd|mdx|qmd|txt|erb)|(?:^|[\\/])[^.\\/]+)$/i;

/** What became of one document. */
type Placed = { readonly path: string } & (
  | { readonly kind: "preview"; readonly text: string }
  | { readonly kind: "kept" }
  | { readonly kind: "written"; readonly record: Postmortem }
);

interface ImportResult extends CommandResult {
  readonly documents: readonly Placed[];
  /** How the columns and rows of a list were understood; null for a document. */
  readonly list: ImportedItems | null;
  /** The on-call shifts of a calendar, as the configuration has them; null for other files. */
  readonly onCall: string | null;
}

export const importCommand: Command<ImportResult> = {
  positionals: "FILE",
  options: [
    { name: "profile", value: "TOOL", choices: profileNames, summary: "whose headings and columns it has" },
    { name: "dry-run", summary: "print what would be written, write nothing" },
  ],

  async run(args, context) {
    const file = onlyWord(args.positionals, {
      name: "FILE",
      expected: "the export of another tool",
      example: "incident import follow-ups.csv --profile jira",
    });
    if (!isDocument.test(file) && !isList.test(file) && !isCalendar.test(file)) {
      throw new UsageError(
        `unexpected ${quote(file)}, expected markdown (.md), a list (.csv, .tsv) or an on-call calendar (.ics)`,
        "Export it as one of these; what a tool gives as HTML or for Word, `pandoc -t gfm` turns into markdown.",
      );
    }
    const repository = loadRepository(args, context);
    const source = readExport(repository, file, context.cwd);
    if (isCalendar.test(file)) {
      return { exitStatus: 0, documents: [], list: null, onCall: onCallText(source, repository.policy, context.warn) };
    }
    const name = args.get("profile") as ProfileName | undefined;
    const profile = name ? profiles[name] : null;
    const { timezone } = repository.policy;
    const list = isList.test(file) ? importItems(source, { name: idFromFile(source.file), profile, timezone }) : null;
    const documents = list?.documents ?? [document(source, repository, profile)];
    const placed = documents.map((one) => place(one, repository, args.has("dry-run") ? "preview" : "write"));
    return { exitStatus: 0, documents: placed, list, onCall: null };
  },

  format({ documents, list, onCall }) {
    return onCall !== null
      ? sanitizeLog(onCall)
      : documents.map(formatPlaced).join("") + (list ? sanitizeLog(formatList(list)) : "");
  },
};

/** The configuration of a calendar's shifts. @throws UsageError for a calendar without any */
function onCallText(source: Source, policy: Policy, warn: (text: string) => void): string {
  const imported = importShifts(source.text, policy);
  if (imported.shifts.length === 0) {
    throw new UsageError(
      `unexpected ${quote(source.file)}, expected on-call shifts: events with a time and a person`,
      "Export the schedule with its single shifts: a recurring event says only how it began.",
    );
  }
  if (imported.leftOut.length > 0)
    warn(`left out, without a time, a person, or recurring: ${named(imported.leftOut)}\n`);
  if (imported.unknown.length > 0) warn(`not in the configuration: ${named(imported.unknown)}; add them to "people"\n`);
  return onCallConfiguration(imported, policy.timezone);
}

function readExport({ workspace }: Repository, file: string, cwd: string): Source {
  const path = resolveUserPath(
    { name: file, cwd, expected: "a file", next: "Name one that the other tool wrote." },
    workspace,
  );
  return readText(workspace, path);
}

/** What became of a list's columns and rows, and what was not taken over. */
function formatList({ columns, leftOut, withoutAction, incidents, others }: ImportedItems): string {
  const taken = [...columns].map(([ours, theirs]) => `${theirs.join(" and ")} → ${ours}`);
  return [
    `read   ${taken.join(", ")}`,
    ...(incidents.length > 0 ? [`taken for incidents, not for action items: ${named(incidents)}`] : []),
    ...(others.length > 0 ? [`several people; the first is the owner: ${named(others)}`] : []),
    ...(withoutAction.length > 0 ? [`left out, rows without an action: line ${named(withoutAction)}`] : []),
    ...(leftOut.length > 0 ? [`left out, columns without a place: ${named(leftOut)}`] : []),
    "",
  ].join("\n");
}

function document(source: Source, { catalog, policy }: Repository, profile: Profile | null): Imported {
  const read = (text: Source) => readPostmortem(text, readingContext(catalog.incidents, policy));
  const first = read(source);
  if (first.sections.length + first.actionItems.length + first.timeline.length === 0 && !/^#/m.test(source.text)) {
    throw new UsageError(
      `unexpected text in ${source.file}, expected a post-mortem in markdown: it has no heading`,
      "Export it as markdown, or its action items as CSV.",
    );
  }
  return { id: idOf(first), text: fileText(profile ? withOurHeadings(first, profile) : source) };
}

/** Writes one document in its canonical form, unless there is one of its name. */
function place({ id, text }: Imported, { catalog, policy, workspace }: Repository, mode: "write" | "preview"): Placed {
  const path = recordPath(policy.paths.postmortems, `${id}.md`, "postmortems");
  const read = (source: Source) => readPostmortem(source, readingContext(catalog.incidents, policy));
  const { source } = canonicalForm(read(new Source(path, text)), readingOf(policy, read));
  if (mode === "preview") return { kind: "preview", path, text: fileText(source) };
  if (workspace.exists(path)) return { kind: "kept", path };
  writeNewFile(workspace.root, path, fileText(source));
  return { kind: "written", path, record: read(source) };
}

function formatPlaced(placed: Placed): string {
  const { path } = placed;
  if (placed.kind === "preview") return `--- ${path}\n${placed.text}`;
  if (placed.kind === "kept") return `left   ${path}: is there already, and stays as it is\n`;
  const { record } = placed;
  const read = summarizeCatalog({ incidents: [], postmortems: [record], runbooks: [], unreadable: [] });
  const entries = countedOrNone(record.timeline.length, "timeline entry", "timeline entries");
  const places = countedOrNone(record.problems.length, "place");
  const problems = record.problems.length > 0 ? `; ${places} that "incident check" names` : "";
  return `wrote  ${path}: ${describePostmortems(read)}, ${entries}${problems}\n`;
}
