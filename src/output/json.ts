import type { Finding } from "../rules/rule.ts";
import { toJson } from "../text/json.ts";
import type { Range, Source } from "../text/source.ts";
import { type CheckOutput, countByRule, extent, summarize } from "./check-output.ts";

/** The findings as `schemas/check-output.schema.json` describes them. */
export function formatJson(output: CheckOutput): string {
  const { findings, timeZoneData } = output;
  return toJson({
    summary: summarize(output),
    findings: findings.map(findingJson),
    ...unmatchedJson(output),
    timeZoneData,
  });
}

/** The same, with how many findings each rule has. */
export function formatJsonStatistics(output: CheckOutput): string {
  const statistics = countByRule(output.findings);
  return toJson({
    summary: summarize(output),
    statistics,
    findings: output.findings.map(findingJson),
    ...unmatchedJson(output),
    timeZoneData: output.timeZoneData,
  });
}

function unmatchedJson({ unmatched = [] }: CheckOutput): object {
  return unmatched.length > 0 ? { unmatched } : {};
}

/** A finding as `schemas/check-output.schema.json` describes it. */
export function findingJson({ rule, level, message, help, related, ...where }: Finding) {
  return {
    rule,
    level,
    ...placeJson(where),
    message,
    help,
    related: related.map((other) => ({ ...placeJson(other), message: other.message })),
  };
}

function placeJson({ source, range }: { readonly source: Source; readonly range: Range }) {
  return { file: source.file, ...extent(source, range) };
}
