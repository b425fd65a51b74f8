import { readPolicy } from "../policy/read-policy.ts";
import { list, quoted } from "../text/yaml-quote.ts";

/** Globs of the records that are there; empty for the standard place. */
export interface Places {
  readonly incidents: readonly string[];
  readonly postmortems: readonly string[];
  readonly runbooks: readonly string[];
}

/** Where the product looks without a configuration. */
export const standardPlaces: Places = readPolicy(null).policy.paths;

/** What the workflow is filled with; the README shows it for an empty repository whose default branch is `main`. */
export function workflowFacts({
  branch,
  places,
}: {
  readonly branch: string;
  readonly places: Places;
}): Record<string, string> {
  const folders = (["incidents", "postmortems", "runbooks"] as const).flatMap((kind) =>
    (places[kind].length > 0 ? places : standardPlaces)[kind].map(folderOf),
  );
  return {
    branch: /^[A-Za-z][\w./-]*$/.test(branch) ? branch : quoted(branch),
    // All markdown: a document that looks like a record and is at no known place is named on its pull request, too.
    paths: list([".github/incidents*", "**.md", ...new Set(folders)]),
  };
}

/** The folder that a glob begins with and everything below it; a file alone is itself. GitHub's globs know no more. */
function folderOf(glob: string): string {
  const fixed = glob.split(/[*?[{(!]/)[0]!;
  return fixed === glob ? glob : `${fixed.slice(0, fixed.lastIndexOf("/") + 1)}**`;
}
