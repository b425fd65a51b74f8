import { baselineOf, compareWithBaseline, formatBaseline, parseBaseline } from "../rules/baseline.ts";
import type { Finding } from "../rules/rule.ts";
import { counted } from "../text/count.ts";
import { readText } from "./files.ts";
import { Folder } from "./folder.ts";
import type { Repository } from "./load.ts";

/** Where the accepted findings of a repository stand. */
export const baselineFile = ".github/incidents-baseline.json";

/**
 * The findings that the baseline does not accept; all of them where there is none.
 *
 * @param folder what stands before the repository's paths for the person who reads
 * @throws UsageError for a broken one
 */
export function readBaseline(
  { workspace, catalog }: Repository,
  findings: readonly Finding[],
  folder = "",
): readonly Finding[] {
  if (!workspace.exists(baselineFile)) return findings;
  const source = readText(workspace, baselineFile);
  return compareWithBaseline(findings, parseBaseline(source.at(folder + baselineFile)), catalog).added;
}

/** Accepts all of these findings, and says so. */
export function writeBaseline({ workspace, catalog }: Repository, findings: readonly Finding[], folder = ""): string {
  new Folder(workspace.root).write(baselineFile, formatBaseline(baselineOf(findings, catalog)));
  const count = counted(findings.length, "finding");
  return `${folder}${baselineFile} accepts ${count}: from now on only new ones are reported. Commit it.\n`;
}
