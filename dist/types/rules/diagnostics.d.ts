import type { Catalog } from "../records/model.js";
import type { Diagnostic } from "../text/diagnostic.js";
import type { Source } from "../text/source.js";
import type { ReportedFinding } from "./rule.js";
/** What the readers could not understand, by the rule that reports it. */
export type ReaderDiagnostics = ReadonlyMap<Diagnostic["rule"], readonly ReportedFinding[]>;
export declare function diagnosticsByRule(catalog: Catalog): ReaderDiagnostics;
export declare function findingOf({ range, message, help, level, related }: Diagnostic, source: Source): ReportedFinding;
