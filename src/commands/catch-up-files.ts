import { readFileAt } from "../github/contents.ts";
import { changedFiles } from "../github/pull-request.ts";
import type { RollingBranch } from "../github/rolling-branch.ts";
import { fileText } from "../records/edits.ts";
import type { Postmortem } from "../records/model.ts";
import { Source } from "../records/source.ts";
import { type CaughtUp, mergeOnto } from "../tracking/catch-up.ts";
import type { View } from "./catch-up.ts";

/** The texts of the branch: made from the default branch's, or where people committed, from theirs. */
export async function filesFor(view: View, caughtUp: CaughtUp, branch: RollingBranch): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const records = branch.isShared ? [...caughtUp.records, ...(await outdated(view, caughtUp))] : caughtUp.records;
  for (const { before, after } of records) {
    const path = view.prefix + before.source.file;
    const text = branch.isShared ? await sharedText(view, { before, after, path }, branch) : fileText(after);
    if (text !== null) files.set(path, text);
  }
  return files;
}

/** Records that the pull request changes and no issue asks for any more: what this tool wrote there is taken back. */
async function outdated(
  { github, history, situation, prefix }: View,
  { records }: CaughtUp,
): Promise<CaughtUp["records"]> {
  if (!history.open) return [];
  const changed = new Set(await changedFiles(github, history.open.number));
  const current = new Set(records.map(({ before }) => before.source.file));
  return situation.input.catalog.postmortems
    .filter(({ source: { file } }) => changed.has(prefix + file) && !current.has(file))
    .map((record) => ({ before: record, after: record.source }));
}

interface Rewritten {
  readonly before: Postmortem;
  readonly after: Source;
  readonly path: string;
}

/** A record's text for a branch that people committed to; null where it stays as it is, or where they removed it. */
async function sharedText(
  { github, reread }: View,
  { before, after, path }: Rewritten,
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
