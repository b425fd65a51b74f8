import type { Source } from "../text/source.ts";
import { detectFormat, mayBeDocument } from "./detect-format.ts";
import { globsOf, type ScannedDocument } from "./places.ts";

/** What of a repository's files are records, and where they stand. */
export interface RepositoryScan {
  readonly postmortems: number;
  readonly runbooks: number;
  /** Globs; empty where there are none of the kind. */
  readonly places: { readonly postmortems: readonly string[]; readonly runbooks: readonly string[] };
  /** Files of which too little says that they are records: left out, and named. */
  readonly unsure: readonly string[];
}

/** Folders of other people's files. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third[_-]party|\.[^/]+)\//;

/**
 * Finds the post-mortems and runbooks of a repository wherever they stand, by reading them.
 *
 * @param read a file's text; null for one that can't be read
 */
export function scanRepository(paths: readonly string[], read: (path: string) => Source | null): RepositoryScan {
  const own = paths.filter((path) => !foreign.test(path));
  const documents: ScannedDocument[] = [];
  const unsure: string[] = [];
  for (const path of own.filter(mayBeDocument)) {
    const source = read(path);
    const found = source && detectFormat(source);
    if (found && !found.isSure) unsure.push(path);
    documents.push({ path, kind: found?.isSure ? found.kind : null });
  }
  const about = own.filter((path) => /\.(?:md|markdown|mdx)$/i.test(path) && !mayBeDocument(path));
  const count = (wanted: ScannedDocument["kind"]) => documents.filter(({ kind }) => kind === wanted).length;
  return {
    postmortems: count("postmortem"),
    runbooks: count("runbook"),
    places: { postmortems: globsOf("postmortem", documents, about), runbooks: globsOf("runbook", documents, about) },
    unsure,
  };
}
