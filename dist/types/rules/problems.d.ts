import type { Catalog } from "../records/model.js";
import type { Diagnostic } from "../text/diagnostic.js";
import type { Source } from "../text/source.js";
import type { ReportedFinding } from "./rule.js";
/** What the readers could not understand, as reports of the rules that they name. */
export type ReadProblems = ReadonlyMap<Diagnostic["rule"], readonly ReportedFinding[]>;
export declare function problemsOf(catalog: Catalog): ReadProblems;
/** What a reader could not understand, as a finding. */
export declare function reportOf({ range, message, help, level, related }: Diagnostic, source: Source): ReportedFinding;
