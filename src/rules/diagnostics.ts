import { recordsOf } from "../records/catalog.ts";
import type { Catalog, Unreadable } from "../records/model.ts";
import { addTo } from "../text/collections.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { ReportedFinding } from "./rule.ts";

/** What the readers could not understand, by the rule that reports it. */
export type ReaderDiagnostics = ReadonlyMap<Diagnostic["rule"], readonly ReportedFinding[]>;

export function diagnosticsByRule(catalog: Catalog): ReaderDiagnostics {
  const byRule = new Map<Diagnostic["rule"], ReportedFinding[]>();
  for (const read of [catalog.unreadable, recordsOf(catalog)]) {
    for (const { source, problems } of read as Iterable<Unreadable>) {
      for (const problem of problems) addTo(byRule, problem.rule, findingOf(problem, source));
    }
  }
  return byRule;
}

/** What is wrong in planned maintenance, which belongs to no group of records. */
export function* maintenanceProblems(
  rule: Diagnostic["rule"],
  { catalog }: { readonly catalog: Catalog },
): Generator<ReportedFinding> {
  for (const { source, problems } of catalog.maintenance ?? []) {
    for (const problem of problems) if (problem.rule === rule) yield findingOf(problem, source);
  }
}

export function findingOf({ range, message, help, level, related }: Diagnostic, source: Source): ReportedFinding {
  return { source, range, message, help, level, related: related && [{ source, ...related }] };
}
