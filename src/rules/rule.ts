import type { Catalog } from "../records/model.ts";
import type { Range, Source } from "../records/source.ts";
import type { Policy } from "../policy/policy.ts";

export type Level = "error" | "warning";

/** One place that breaks a rule. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly source: Source;
  readonly range: Range;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** The next step; text that can be pasted where there is one. */
  readonly help: string | null;
  /** The other places of a clash. */
  readonly related: readonly { readonly source: Source; readonly range: Range; readonly message: string }[];
}

export interface RuleContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

/** What a rule's `check` yields: the registry adds the rule's id and its configured level. */
export interface Report {
  readonly source: Source;
  readonly range: Range;
  readonly message: string;
  readonly help?: string | undefined;
  /** Only where the rule has two levels (`error; warning` in the rules table). */
  readonly level?: Level | undefined;
  readonly related?: Finding["related"] | undefined;
}

/** A repository in small, for a rule's examples: path → text. `§` marks stand around the range a finding points at. */
export interface RuleExample {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `YYYY-MM-DDTHH:MM:SSZ`; default 2026-06-01T00:00:00Z. */
  readonly now?: string;
  /** The exact messages expected, in order; none for an example of what is right. */
  readonly messages: readonly string[];
}

/** A rule is data: its documentation page, its configuration key, its SARIF entry and its tests come from this object. */
export interface Rule {
  readonly id: string;
  /** The level without configuration. */
  readonly level: Level | "off";
  /** One line: when it fires. */
  readonly summary: string;
  /** The sentence of the process it carries out. */
  readonly article: string;
  /** Why it matters and how to mend it, in markdown, for the page. */
  readonly explanation: string;
  check(context: RuleContext): Iterable<Report>;
  readonly examples: readonly RuleExample[];
}
