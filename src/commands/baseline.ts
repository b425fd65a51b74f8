import { BaselineError, baselineOf, compareWithBaseline, formatBaseline, parseBaseline } from "../rules/baseline.ts";
import type { Finding } from "../rules/rule.ts";
import { UsageError } from "./command.ts";
import { readText } from "./files.ts";
import { Folder } from "./folder.ts";
import type { Repository } from "./load.ts";

/** Where the accepted findings of a repository stand. */
export const baselineFile = ".github/incidents-baseline.json";

/** The findings that the baseline does not accept; all of them where there is none. @throws UsageError for a broken one. */
export function readBaseline(repository: Repository, findings: readonly Finding[]): readonly Finding[] {
  const { workspace, base, catalog } = repository;
  const path = base + baselineFile;
  if (!workspace.exists(path)) return findings;
  const { text } = readText(workspace, path);
  try {
    return compareWithBaseline(findings, parseBaseline(text), catalog).fresh;
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    throw new UsageError(`${path}: ${error.message}`, 'Write it anew: "incident check --update-baseline".');
  }
}

/** Accepts all of these findings, and says so. */
export function writeBaseline({ workspace, base, catalog }: Repository, findings: readonly Finding[]): string {
  const path = base + baselineFile;
  new Folder(workspace.root).write(path, formatBaseline(baselineOf(findings, catalog)));
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  return `${path} accepts ${count}: from now on only new ones are reported. Commit it.\n`;
}
