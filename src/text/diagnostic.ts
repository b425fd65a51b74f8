import type { Range } from "./source.ts";

/** A part of a file that a reader could not understand; becomes a finding of the named rule. */
export interface Diagnostic {
  readonly rule: "syntax" | "schema" | "reference" | "action-item-due" | "action-item-id" | "timeline-complete";
  readonly range: Range;
  /** What was found and what was expected. */
  readonly message: string;
  /** The next step: what to write, to run or to look at. */
  readonly help: string;
  /** The other place of a conflict. */
  readonly related?: { readonly range: Range; readonly message: string };
  /** Overrides the rule's own level. */
  readonly level?: "error" | "warning";
}
