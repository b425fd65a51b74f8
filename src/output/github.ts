import type { Finding } from "../rules/rule.ts";
import { clipCodeUnits } from "../text/clip.ts";
import { showControlChars } from "../text/control-chars.ts";
import { type CheckOutput, extent, messageWithHelp, mostImportantFirst, repositoryPath } from "./check-output.ts";

/** Longer messages help nobody next to a line of a diff; the summary and the text have the whole. */
const LONGEST_MESSAGE = 4000;

/**
 * One workflow command a finding, which GitHub shows as an annotation. The most important come first, since GitHub
 * shows 10 errors and 10 warnings a step and hides the rest.
 */
export function formatGithub(output: CheckOutput): string {
  return mostImportantFirst(output)
    .map((finding) => `${annotation(finding, output.directory)}\n`)
    .join("");
}

/** The workflow command of one finding, on a line of its own. */
export function annotation(finding: Finding, directory: string): string {
  const properties = Object.entries(annotationProperties(finding, directory))
    .map(([name, value]) => `${name}=${escapeProperty(value)}`)
    .join(",");
  return `::${finding.level} ${properties}::${escapeData(clipCodeUnits(messageWithHelp(finding), LONGEST_MESSAGE))}`;
}

function annotationProperties({ rule, source, range }: Finding, directory: string): Record<string, string> {
  const { line, column, endLine, endColumn } = extent(source, range);
  const lines = {
    file: showControlChars(repositoryPath(directory, source.file)),
    line: `${line}`,
    endLine: `${endLine}`,
  };
  // The runner drops an annotation that has columns and more than one line.
  const columns = line === endLine ? { col: `${column}`, endColumn: `${endColumn}` } : {};
  return { ...lines, ...columns, title: rule };
}

/** As GitHub's runner takes it back: `%`, CR and LF are percent-encoded. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In a property `:` and `,` too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
