import { recordsOf } from "../records/catalog.ts";
import type { Catalog, Unreadable } from "../records/model.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { ReportedFinding } from "./rule.ts";

/** What the readers could not understand, as reports of the rules that they name. */
export type ReadProblems = ReadonlyMap<Diagnostic["rule"], readonly ReportedFinding[]>;

export function problemsOf(catalog: Catalog): ReadProblems {
  const byRule = new Map<Diagnostic["rule"], ReportedFinding[]>();
  for (const read of [catalog.unreadable, recordsOf(catalog)]) {
    for (const { source, problems } of read as Iterable<Unreadable>) {
      for (const problem of problems) {
        const reports = byRule.get(problem.rule);
        if (reports) reports.push(reportOf(problem, source));
        else byRule.set(problem.rule, [reportOf(problem, source)]);
      }
    }
  }
  return byRule;
}

/** What a reader could not understand, as a finding. */
export function reportOf({ range, message, help, level, related }: Diagnostic, source: Source): ReportedFinding {
  return { source, range, message, help, level, related: related && [{ source, ...related }] };
}
