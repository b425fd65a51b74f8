import { fileText } from "../../edit/edits.ts";
import { changedFiles } from "../../github/pull-requests/pulls.ts";
import { readFileAt } from "../../github/repository.ts";
import type { RollingBranch } from "../../github/rolling-branch.ts";
import type { IncidentRecord, Postmortem, Runbook } from "../../records/model.ts";
import { Source } from "../../text/source.ts";
import { mergeOnto } from "../../tracking/write-back/write-back.ts";
import type { WriteBackContext } from "./write-back.ts";

interface Rewritten<R extends IncidentRecord> {
  readonly before: R;
  readonly after: Source;
}

/** The records with their changes. */
interface Wanted {
  readonly records: readonly Rewritten<Postmortem>[];
  readonly rankings: readonly Rewritten<Runbook>[];
}

/** The files of the branch: from the default branch, or, where people committed, from their versions. */
export async function filesFor(
  context: WriteBackContext,
  wanted: Wanted,
  branch: RollingBranch,
): Promise<Map<string, string>> {
  const pathOf = ({ before }: Rewritten<IncidentRecord>): string => context.prefix + before.source.file;
  if (!branch.isShared) {
    const all: readonly Rewritten<IncidentRecord>[] = [...wanted.records, ...wanted.rankings];
    return new Map(all.map((one) => [pathOf(one), fileText(one.after)]));
  }
  const files = new Map<string, string>();
  const { records, rankings } = await withOutdated(context, wanted);
  for (const one of records) {
    const text = await mergedText(context, { ...one, path: pathOf(one) }, branch);
    if (text !== null) files.set(pathOf(one), text);
  }
  for (const one of rankings) {
    const text = fileText(one.after);
    if (await isToWrite(context, { path: pathOf(one), text }, branch)) files.set(pathOf(one), text);
  }
  return files;
}

/** Adds the records that the pull request changes without a reason now, to revert what this tool wrote there. */
async function withOutdated({ github, history, matched, prefix }: WriteBackContext, wanted: Wanted): Promise<Wanted> {
  if (!history.open) return wanted;
  const changed = new Set((await changedFiles(github, history.open.number)).map(({ path }) => path));
  const current = new Set([...wanted.records, ...wanted.rankings].map(({ before }) => before.source.file));
  const outdated = <R extends IncidentRecord>(all: readonly R[]): Rewritten<R>[] =>
    all
      .filter(({ source: { file } }) => changed.has(prefix + file) && !current.has(file))
      .map((record) => ({ before: record, after: record.source }));
  const { postmortems, runbooks } = matched.catalog;
  return {
    records: [...wanted.records, ...outdated(postmortems)],
    rankings: [...wanted.rankings, ...outdated(runbooks)],
  };
}

/** A record's text for a branch that people committed to; null where it does not change, or where they removed it. */
async function mergedText(
  { github, reread }: WriteBackContext,
  { before, after, path }: Rewritten<Postmortem> & { readonly path: string },
  branch: RollingBranch,
): Promise<string | null> {
  const recordAt = async (commit: string): Promise<Postmortem | null> => {
    const text = await readFileAt(github, path, commit);
    return text === null ? null : reread(new Source(before.source.file, text), before);
  };
  const now = await recordAt(branch.head!);
  if (now === null) return null;
  const edits = [];
  for (const stretch of branch.stretches) {
    const [ours, theirs] = [await recordAt(stretch.ours), await recordAt(stretch.theirs)];
    if (ours && theirs) edits.push({ ours, theirs });
  }
  const merged = fileText(mergeOnto({ now, edits }, reread(after, before), reread));
  return merged === fileText(now.source) ? null : merged;
}

/** Whether a file of the branch differs, and people have not changed it: then it is written. */
async function isToWrite(
  { github }: WriteBackContext,
  { path, text }: { readonly path: string; readonly text: string },
  { head, stretches }: RollingBranch,
): Promise<boolean> {
  const now = await readFileAt(github, path, head!);
  if (now === null || now === text) return false;
  for (const { ours, theirs } of stretches) {
    if ((await readFileAt(github, path, ours)) !== (await readFileAt(github, path, theirs))) return false;
  }
  return true;
}
