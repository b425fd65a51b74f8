import type { Finding } from "../rules/rule.ts";
import { escapeWorkflowCommands, showControlChars, showControlCharsInLines } from "../text/control-chars.ts";
import { formatCount, formatNumber } from "../text/count.ts";
import type { Range, Source } from "../text/source.ts";
import {
  type CheckOutput,
  type CheckSummary,
  countByRule,
  countsInWords,
  excusedInWords,
  findingsByFile,
  mostImportantFirst,
  rulePage,
  summarize,
  unmatchedInWords,
} from "./check-output.ts";
import { excerpt } from "./excerpt.ts";
import { colors, type Palette, plain } from "./terminal.ts";

/** How text is laid out for the place where it is read; the command knows it (a terminal, NO_COLOR, FORCE_COLOR). */
export interface TextStyle {
  readonly color: boolean;
  /** Terminal columns a line of source may take (default 120); a longer one is cut around what is underlined. */
  readonly width?: number;
  /** Lines to print first. */
  readonly before?: string;
}

const WIDTH = 120;

/**
 * Findings for a person, file by file: `path:line:col: message [rule]`, the source line with the place underlined, the other
 * places of a clash, the next step; then how many each rule has, and a line of counts. A rule's page is named at its first finding.
 */
export function formatText(output: CheckOutput, style: TextStyle = { color: false }): string {
  const layout = layoutOf(style);
  const named = new Set<string>();
  const { shown, left } = mostImportant(output);
  const blocks = shown.map((finding) => {
    const page = named.has(finding.rule) ? null : rulePage(output.rulePages, finding.rule);
    named.add(finding.rule);
    return findingLines(finding, page, layout).join("\n");
  });
  return `${style.before ?? ""}${[...blocks, ...leftOut(left), ...closing(output, layout)].join("\n\n")}\n`;
}

/** How many findings each rule has, and the line of counts. */
export function formatTextStatistics(output: CheckOutput, style: TextStyle): string {
  return `${closing(output, layoutOf(style)).join("\n\n")}\n`;
}

/** The most important findings and the others, both in the order of file and place. */
function mostImportant(output: CheckOutput): { shown: readonly Finding[]; left: readonly Finding[] } {
  const { findings, limit } = output;
  if (limit === null || findings.length <= limit) return { shown: findings, left: [] };
  const kept = new Set(mostImportantFirst(output).slice(0, limit));
  return { shown: findings.filter((one) => kept.has(one)), left: findings.filter((one) => !kept.has(one)) };
}

function leftOut(left: readonly Finding[]): readonly string[] {
  if (left.length === 0) return [];
  const byFile = [...findingsByFile(left)].sort(([, a], [, b]) => b.length - a.length);
  const file = pathInLog(byFile[0]![0]);
  return [
    [
      `… and ${formatCount(left.length, "more finding")} in ${formatCount(byFile.length, "file")}.`,
      `  Those of one file: incident check ${/^[\w./-]+$/.test(file) ? file : JSON.stringify(file)}`,
      `  Those of one rule: incident check --rule ${countByRule(left)[0]!.rule}`,
    ].join("\n"),
  ];
}

function closing(output: CheckOutput, { palette }: Layout): readonly string[] {
  const summary = summaryLine(summarize(output), palette);
  const unmatched = unmatchedInWords(output);
  return [
    ...(output.findings.length > 1 ? [ruleCounts(output.findings, palette)] : []),
    ...(unmatched === null
      ? []
      : [`${palette.warning("note:")} ${escapeWorkflowCommands(showControlChars(unmatched))}`]),
    summary,
  ];
}

function ruleCounts(findings: readonly Finding[], palette: Palette): string {
  const counts = countByRule(findings);
  const width = Math.max(...counts.map(({ count }) => formatNumber(count).length));
  const lines = counts.map(
    ({ rule, level, count }) =>
      `${formatNumber(count).padStart(width + 2)}  ${palette[level](level.padEnd("warning".length))}  ${rule}`,
  );
  return lines.join("\n");
}

/** One finding as `formatText` tells it, without the address of its rule's page. */
export function findingInText(finding: Finding, style: TextStyle): string {
  return `${findingLines(finding, null, layoutOf(style)).join("\n")}\n`;
}

interface Layout {
  readonly palette: Palette;
  readonly width: number;
}

function layoutOf({ color, width = WIDTH }: TextStyle): Layout {
  return { palette: color ? colors : plain, width };
}

function findingLines(finding: Finding, page: string | null, layout: Layout): readonly string[] {
  const { palette } = layout;
  const underline: Underline = { paint: palette[finding.level], label: finding.level };
  const message = escapeWorkflowCommands(showControlChars(finding.message));
  return [
    `${at(finding.source, finding.range, palette)} ${message} ${palette.faint(`[${finding.rule}]`)}`,
    ...(snippet(finding, underline, layout) ?? [`  ${underline.paint(`level: ${finding.level}`)}`]),
    ...finding.related.flatMap((other) => relatedLines(other, layout)),
    ...helpLines(finding.help, palette),
    ...(page === null ? [] : [palette.faint(`  see:  ${page}`)]),
  ];
}

function relatedLines(other: Finding["related"][number], layout: Layout): readonly string[] {
  const underline: Underline = { paint: layout.palette.faint, label: "" };
  const where = at(other.source, other.range, layout.palette);
  return [
    `  ${where} ${escapeWorkflowCommands(showControlChars(other.message))}`,
    ...(snippet(other, underline, layout) ?? []),
  ];
}

function at(source: Source, range: Range, { strong }: Palette): string {
  const { line, column } = source.position(range.start);
  return strong(`${pathInLog(source.file)}:${line}:${column}:`);
}

/** A path that begins a line of a log; `::` there would begin a workflow command. */
function pathInLog(file: string): string {
  const path = escapeWorkflowCommands(showControlChars(file));
  return path.trimStart().startsWith("::") ? `./${path}` : path;
}

/** How the columns of a finding are pointed at. */
interface Underline {
  readonly paint: (text: string) => string;
  /** The word after the underline. */
  readonly label: string;
}

/** Null where there is nothing to see: an empty line, a file that was not read. */
function snippet(
  { source, range }: { readonly source: Source; readonly range: Range },
  { paint, label }: Underline,
  { palette, width }: Layout,
): readonly string[] | null {
  const shown = excerpt(source, range, width);
  if (shown === null) return null;
  const number = String(shown.line).padStart(4);
  const margin = " ".repeat(number.length);
  const line = `^${"~".repeat(shown.length - 1)}${label === "" ? "" : ` ${label}`}`;
  return [
    `${palette.faint(`${number} |`)} ${shown.text}`,
    `${palette.faint(`${margin} |`)} ${" ".repeat(shown.indent)}${paint(line)}`,
  ];
}

function helpLines(help: string, { good }: Palette): readonly string[] {
  const [first = "", ...rest] = showControlCharsInLines(help.trimEnd()).map(escapeWorkflowCommands);
  // The margin's bar keeps a line of the help from standing at the beginning of a line of a log.
  return [`  ${good("help:")} ${first}`, ...rest.map((line) => `      | ${line}`)];
}

function summaryLine(summary: CheckSummary, palette: Palette): string {
  if (summary.files === 0 && summary.errors + summary.warnings === 0) return "0 files checked";
  const counts = countsInWords(summary);
  const paint = summary.errors > 0 ? palette.error : summary.warnings > 0 ? palette.warning : palette.good;
  const excused = excusedInWords(summary);
  return `${formatCount(summary.files, "file")} checked: ${paint(counts)}${excused === null ? "" : ` (${excused})`}`;
}
