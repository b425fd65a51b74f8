import { readPolicy } from "../policy/read-policy.ts";
import { quoted } from "../text/yaml-quote.ts";

/** Globs of the records that are there; empty for the standard place. */
export interface Places {
  readonly incidents: readonly string[];
  readonly postmortems: readonly string[];
  readonly runbooks: readonly string[];
}

/** Where the product looks without a configuration. */
export const standardPlaces: Places = readPolicy(null).policy.paths;

/** What the workflow is filled with; the README shows it for a repository whose default branch is `main`. */
export function workflowFacts({ branch }: { readonly branch: string }): Record<string, string> {
  return { branch: /^[A-Za-z][\w./-]*$/.test(branch) ? branch : quoted(branch) };
}
