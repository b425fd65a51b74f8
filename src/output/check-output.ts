import type { RecordKind } from "../records/catalog.ts";
import type { Catalog } from "../records/model.ts";
import type { Finding, Level, Rule } from "../rules/rule.ts";
import { groupBy } from "../text/collections.ts";
import { showControlChars, showControlCharsInLines } from "../text/control-chars.ts";
import { formatCount, formatNumber } from "../text/count.ts";
import type { Range, Source } from "../text/source.ts";

/** What `check` has to tell, as every format takes it. */
export interface CheckOutput {
  /** In the order of file and place. */
  readonly findings: readonly Finding[];
  /** How many more the baseline accepts. */
  readonly accepted: number;
  /** How many more a waiver excuses. */
  readonly waived: number;
  /** Documents that look like records and match no path; none where only some files were asked about. */
  readonly unmatched?: readonly { readonly file: string; readonly kind: RecordKind }[];
  /** The level from which findings fail the check. */
  readonly failOn: FailOn;
  /** How many findings text shows, the most important; null for all. */
  readonly limit: number | null;
  /** The records that were checked. */
  readonly catalog: Catalog;
  /** Their files, readable or not, as the reader calls them. */
  readonly files: readonly string[];
  readonly rules: readonly RuleDescription[];
  /** This product's version. */
  readonly version: string;
  /** The release of the zone data by which local times were read; null where it is unknown. */
  readonly timeZoneData: string | null;
  /** This product's page, or null where it is unknown. */
  readonly homepage: string | null;
  /** The address under which each rule's page `<id>.md` stands, or null where nobody knows it. */
  readonly rulePages: string | null;
  /** From the repository's root to the workspace, with forward slashes; empty when they are the same. */
  readonly directory: string;
  /** The workspace's files that the pull request changes; empty outside one. */
  readonly changed: ReadonlySet<string>;
}

export const FAIL_ON = ["error", "warning", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** True when a finding of this level makes the command fail. */
export function failsOn(level: Level, failOn: FailOn): boolean {
  return failOn !== "never" && (level === "error" || failOn === "warning");
}

export type RuleDescription = Pick<Rule, "id" | "level" | "summary" | "article">;

/** Where a range begins and ends, 1-based, columns in UTF-16 code units, the end exclusive. */
export interface Extent {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function extent(source: Source, range: Range): Extent {
  const start = source.position(range.start);
  const end = source.position(range.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

export interface CheckSummary {
  readonly files: number;
  readonly incidents: number;
  readonly postmortems: number;
  readonly runbooks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
  readonly waived: number;
}

export function summarize({
  catalog,
  files,
  findings,
  accepted,
  waived,
}: Pick<CheckOutput, "catalog" | "files" | "findings" | "accepted" | "waived">): CheckSummary {
  const { incidents, postmortems, runbooks } = catalog;
  const errors = findings.filter((finding) => finding.level === "error").length;
  return {
    files: files.length,
    incidents: incidents.length,
    postmortems: postmortems.length,
    runbooks: runbooks.length,
    errors,
    warnings: findings.length - errors,
    accepted,
    waived,
  };
}

/** How many findings of one level a rule has. */
export interface RuleCount {
  readonly rule: string;
  readonly level: Level;
  readonly count: number;
}

/** The rules that have findings: errors first, then by their number. */
export function countByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const groups = groupBy(findings, ({ level, rule }) => `${level} ${rule}`);
  const counts = [...groups.values()].map((own) => ({ rule: own[0]!.rule, level: own[0]!.level, count: own.length }));
  return counts.sort((a, b) => LEVEL_WEIGHT[a.level] - LEVEL_WEIGHT[b.level] || b.count - a.count);
}

/** The files of all records, readable or not. */
export function checkedFiles({ incidents, postmortems, runbooks, unreadable }: Catalog): readonly string[] {
  return [...incidents, ...postmortems, ...runbooks, ...unreadable].map((record) => record.source.file);
}

export function findingsByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, ({ source }) => source.file);
}

/** "1 error, 2 warnings"; "no findings" when there are none. */
export function countsInWords({ errors, warnings }: Pick<CheckSummary, "errors" | "warnings">): string {
  if (errors === 0 && warnings === 0) return "no findings";
  return `${formatCount(errors, "error")}, ${formatCount(warnings, "warning")}`;
}

/** "12 more accepted in the baseline, 1 waived"; null for none of both. */
export function excusedInWords({ accepted, waived }: Pick<CheckSummary, "accepted" | "waived">): string | null {
  const parts = [
    ...(accepted > 0 ? [`${formatNumber(accepted)} accepted in the baseline`] : []),
    ...(waived > 0 ? [`${formatNumber(waived)} waived`] : []),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

/** The longest list of documents in a text; the others are counted. */
const MOST_UNMATCHED = 5;

/** "2 documents look like records and match no path: a.md (post-mortem), …", and the next step; null for none. */
export function unmatchedInWords({ unmatched = [] }: Pick<CheckOutput, "unmatched">): string | null {
  if (unmatched.length === 0) return null;
  const named = unmatched.slice(0, MOST_UNMATCHED).map(({ file, kind }) => `${file} (${kindWords[kind]})`);
  const more = unmatched.length > MOST_UNMATCHED ? ` and ${unmatched.length - MOST_UNMATCHED} more` : "";
  const [what, it] =
    unmatched.length === 1
      ? ["document looks like a record and matches no path, so nothing in it", "it"]
      : ["documents look like records and match no path, so nothing in them", "them"];
  return `${formatNumber(unmatched.length)} ${what} is checked: ${named.join(", ")}${more}. Add ${it} to "paths" in .github/incidents.yml, or to "paths.ignore".`;
}

const kindWords: Readonly<Record<RecordKind, string>> = {
  incident: "incident",
  postmortem: "post-mortem",
  runbook: "runbook",
};

/** Errors before warnings, files of the pull request before others; else the given order. */
export function mostImportantFirst({
  findings,
  changed,
}: Pick<CheckOutput, "findings" | "changed">): readonly Finding[] {
  const weight = (finding: Finding) => LEVEL_WEIGHT[finding.level] + (changed.has(finding.source.file) ? 0 : 1);
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

const LEVEL_WEIGHT: Readonly<Record<Level, number>> = { error: 0, warning: 2 };

/** Message and help for formats that have one text for both; nothing in it is unseen, only its line breaks are kept. */
export function messageWithHelp({ message, help }: Pick<Finding, "message" | "help">): string {
  return `${showControlChars(message)}\nhelp: ${showControlCharsInLines(help.trimEnd()).join("\n")}`;
}

/** A rule's page, or null where nobody knows the address of the pages. */
export function rulePage(rulePages: string | null, rule: string): string | null {
  return rulePages === null ? null : `${rulePages.replace(/\/$/, "")}/${encodeURIComponent(rule)}.md`;
}

/** A workspace file's path from the repository's root. */
export function repositoryPath(directory: string, file: string): string {
  return directory === "" ? file : `${directory.replace(/\/$/, "")}/${file}`;
}

/** A path as part of an address: every segment percent-encoded, brackets too, which would end a markdown link. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodedSegment).join("/");
}

function encodedSegment(segment: string): string {
  // A file name that is not well-formed Unicode can't be encoded; its half surrogates become U+FFFD.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\uFFFD"))
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
}
