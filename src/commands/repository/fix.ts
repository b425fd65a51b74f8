import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { withCanonicalDueDates } from "../../edit/canonical.ts";
import { fileText } from "../../edit/edits.ts";
import { readingOf } from "../../output/record-facts.ts";
import { recordsOf, rereader } from "../../records/catalog.ts";
import { fixRecords } from "../../rules/fix.ts";
import type { Finding } from "../../rules/rule.ts";
import { clip } from "../../text/clip.ts";
import { sanitizeLog } from "../../text/control-chars.ts";
import { quote } from "../../text/messages.ts";
import type { Source } from "../../text/source.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import { readBaseline, ruleContext } from "./run-rules.ts";
import { select } from "./selection.ts";

/** What safe fixes make of the selected records; nothing is written before `write` is called. */
export interface Fixes {
  /** How many files change. */
  readonly count: number;
  write(): void;
  /** A line for each change. */
  changes(): string;
  /** All changes as one patch. */
  diff(): string;
}

interface ChangedFile {
  readonly before: Source;
  readonly after: Source;
  readonly changes: readonly { readonly line: number; readonly what: string }[];
}

/**
 * The fixes of what a check reports, and the due dates in their canonical form.
 *
 * @param isAsked whether the fixes of a finding were asked for
 * @throws UsageError as a check does
 */
export function fixSelected(args: Arguments, context: CommandContext, isAsked: (finding: Finding) => boolean): Fixes {
  const { repository, wanted, folder } = select(args, context);
  const { catalog, policy, workspace } = repository;
  const read = rereader(catalog.incidents, policy);
  const reported = (findings: readonly Finding[]) =>
    readBaseline(
      repository,
      findings.filter((one) => wanted(one.source.file) && isAsked(one)),
      folder,
    ).added;
  const fixed = fixRecords({ context: ruleContext(repository, context), reported, read });
  const bySource = new Map(fixed.map((file) => [file.before, file]));
  const files = recordsOf(catalog).flatMap((record): ChangedFile[] => {
    if (!wanted(record.source.file) || record.problems.some(({ rule }) => rule === "syntax")) return [];
    const own = bySource.get(record.source);
    const current = own ? read(own.after, record) : record;
    const reading = readingOf(policy, (source) => read(source, record));
    const { source, corrections } = args.has("rule")
      ? { source: current.source, corrections: [] }
      : withCanonicalDueDates(current, reading);
    const changes = [...(own?.fixed ?? []).map(changeOf), ...corrections];
    return changes.length > 0 ? [{ before: record.source, after: source, changes }] : [];
  });
  return {
    count: files.length,
    write: () => {
      for (const { after } of files) writeFileSync(join(workspace.root, after.file), fileText(after));
    },
    changes: () => {
      const lines = files.flatMap(({ after: { file }, changes }) =>
        changes.map(({ line, what }) => `fixed ${folder}${file}:${line}: ${what}\n`),
      );
      return lines.length > 0 ? sanitizeLog(`${lines.join("")}\n`) : "";
    },
    diff: () => sanitizeLog(files.map((file) => patchOf(file, folder)).join("")),
  };
}

/** A changed value is worth its words; a moved line is not. */
const LONGEST_VALUE = 60;

function changeOf({ source, range, rule, message, fix }: Finding): ChangedFile["changes"][number] {
  const [edit, ...others] = fix?.() ?? [];
  const line = source.line(range.start);
  const old = edit ? source.slice(edit.range) : "";
  const isValue = edit && others.length === 0 && !/\n/.test(old + edit.text) && old.trim() !== "";
  const short = (text: string) => quote(clip(text, LONGEST_VALUE));
  return { line, what: `${isValue ? `${short(old)} → ${short(edit.text)}` : message} [${rule}]` };
}

function patchOf({ before, after }: ChangedFile, folder: string): string {
  const file = folder + before.file;
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, fileText(before), fileText(after), undefined, undefined, {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
