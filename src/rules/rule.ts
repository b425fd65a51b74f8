import type { Policy } from "../policy/policy.ts";
import type { Assessment } from "../process/assess.ts";
import type { Catalog } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import type { ReadProblems } from "./problems.ts";

export type Level = "error" | "warning";

/** Another place that a finding speaks of: "first defined here". */
export interface Location {
  readonly source: Source;
  readonly range: Range;
  readonly message: string;
}

/** One place that breaks a rule. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly source: Source;
  readonly range: Range;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** The next step: what to write, to run or to look at. */
  readonly help: string;
  /** The other places of a clash. */
  readonly related: readonly Location[];
}

/** What `check` judges, and when. */
export interface RuleContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: Instant;
  /** When a file was added to the repository, null where that isn't known; asked only for what the record doesn't say. */
  addedAt?(file: string): Instant | null;
}

/** What a rule sees: the context, and the process applied to it. */
export interface RuleInput extends RuleContext {
  readonly assessment: Assessment;
  readonly problems: ReadProblems;
}

/** What a rule's `check` yields: the registry adds the rule's id and its configured level. */
export interface ReportedFinding {
  readonly source: Source;
  readonly range: Range;
  readonly message: string;
  readonly help: string;
  /** Where it differs from the rule's own (`error; warning` in the rules table); a configured level replaces both. */
  readonly level?: Level | undefined;
  /** Caps even a configured level: what is read from the words of a post-mortem is never an error. */
  readonly atMost?: "warning" | undefined;
  readonly related?: readonly Location[] | undefined;
}

/**
 * A rule is data: its configuration key, its row in the tables and its SARIF entry come from this object. Its page,
 * `docs/rules/<id>.md`, explains it and holds the examples that test it.
 */
export interface Rule {
  readonly id: string;
  /** The level without configuration. */
  readonly level: Level | "off";
  /** The gate that it is a reason against: there it counts as an error, whatever its level. */
  readonly gate?: "closed";
  /** The level of its lesser findings, where it has two. */
  readonly lesserLevel?: Level;
  /** One line: when it fires. */
  readonly summary: string;
  /** The sentence of the process it carries out. */
  readonly article: string;
  check(input: RuleInput): Iterable<ReportedFinding>;
}
