import { createHash } from "node:crypto";
import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result, Run } from "sarif";
import type { Edit } from "../edit/edits.ts";
import type { Finding } from "../rules/rule.ts";
import { showControlChars } from "../text/control-chars.ts";
import { formatCount } from "../text/count.ts";
import { toJson } from "../text/json.ts";
import type { Range, Source } from "../text/source.ts";
import {
  type CheckOutput,
  encodedPath,
  extent,
  messageWithHelp,
  mostImportantFirst,
  type RuleDescription,
  repositoryPath,
  rulePage,
} from "./check-output.ts";
import { explanationOf } from "./rule-page.ts";

/** GitHub's code scanning refuses a run with more results. */
const MOST_RESULTS = 25_000;

/** The findings as SARIF 2.1.0, for code scanning and for editors. */
export function formatSarif(output: CheckOutput): string {
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run(output)],
  };
  return toJson(log);
}

function run(output: CheckOutput): Run {
  const { findings, rules, version, homepage, rulePages } = output;
  const kept = findings.length > MOST_RESULTS ? mostImportantFirst(output).slice(0, MOST_RESULTS) : findings;
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const fingerprint = fingerprints();
  return {
    tool: {
      driver: {
        name: "Incident as Code",
        semanticVersion: version,
        ...(homepage !== null && { informationUri: homepage }),
        rules: rules.map((rule) => descriptor(rule, rulePage(rulePages, rule.id))),
      },
    },
    automationDetails: { id: "incident-as-code/" },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: leftOut(findings.length - kept.length) }],
    results: kept.map((finding) => ({
      ...result(finding, output.directory),
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      partialFingerprints: { "ruleAndLine/v1": fingerprint(finding) },
    })),
  };
}

function leftOut(count: number) {
  if (count === 0) return [];
  return [
    { level: "warning" as const, message: { text: `${formatCount(count, "finding")} left out to keep to 25,000.` } },
  ];
}

function descriptor({ id, level, summary, article }: RuleDescription, page: string | null) {
  const explanation = explanationOf(id);
  const rule: ReportingDescriptor = {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: article },
    help: { text: explanation, markdown: explanation },
    defaultConfiguration: level === "off" ? { enabled: false } : { level },
    properties: { tags: ["incident-management"], "problem.severity": level === "off" ? "warning" : level },
  };
  return page === null ? rule : { ...rule, helpUri: page };
}

function result(finding: Finding, directory: string): Result {
  const { rule, level, related, source, fix, help } = finding;
  const edits = fix?.() ?? [];
  return {
    ruleId: rule,
    level,
    message: { text: withoutLinks(messageWithHelp(finding)) },
    locations: [location(finding, directory)],
    relatedLocations: related.map((other, index) => ({
      id: index + 1,
      message: { text: withoutLinks(showControlChars(other.message)) },
      ...location(other, directory),
    })),
    ...(edits.length > 0 && { fixes: [fixOf(edits, { source, directory, help })] }),
  };
}

function fixOf(
  edits: readonly Edit[],
  { source, directory, help }: { readonly source: Source; readonly directory: string; readonly help: string },
): Fix {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(source, range),
    insertedContent: { text },
  }));
  return {
    description: { text: withoutLinks(showControlChars(help)) },
    artifactChanges: [{ artifactLocation: artifactOf(source, directory), replacements }],
  };
}

/** SARIF's messages may hold `[text](address)`; a record's words are not to become a link. */
function withoutLinks(text: string): string {
  return text.replaceAll("](", "] (");
}

function location({ source, range }: { readonly source: Source; readonly range: Range }, directory: string): Location {
  return {
    physicalLocation: { artifactLocation: artifactOf(source, directory), region: regionOf(source, range) },
  };
}

function artifactOf(source: Source, directory: string): ArtifactLocation {
  return { uri: encodedPath(repositoryPath(directory, source.file)), uriBaseId: "%SRCROOT%" };
}

function regionOf(source: Source, range: Range): Region {
  const { line, column, endLine, endColumn } = extent(source, range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Of a line of megabytes the words around the place are enough to know it again. */
const LINE_REACH = 200;

/**
 * What stays the same when lines above a finding come or go: its file, its rule, the words of its line and, for lines
 * that are alike, which of them it is. GitHub's `upload-sarif` adds the fingerprints of its own making.
 */
function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, source, range }) => {
    const before = source.text
      .slice(Math.max(0, range.start - LINE_REACH), range.start)
      .split("\n")
      .at(-1);
    const after = source.text.slice(range.start, range.start + LINE_REACH).split("\n", 1)[0];
    const words = `${before}${after}`.replace(/\s+/g, " ").trim();
    const hash = createHash("sha256")
      .update(JSON.stringify([source.file, rule, words]))
      .digest("hex")
      .slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}
