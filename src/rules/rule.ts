import type { Edit } from "../edit/edits.ts";
import type { Policy } from "../policy/policy.ts";
import type { Assessment } from "../process/assess.ts";
import type { ActionItem, Catalog, Postmortem } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import type { ReaderDiagnostics } from "./diagnostics.ts";

export type Level = "error" | "warning";

/** Another place that a finding refers to: "first defined here". */
export interface Location {
  readonly source: Source;
  readonly range: Range;
  readonly message: string;
}

/** The edits of a finding's file that follow its help, where nobody has to decide anything; made when they are asked for. */
export type Fix = () => readonly Edit[];

/** One place that breaks a rule. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly source: Source;
  readonly range: Range;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** The next step: what to write, run or look at. */
  readonly help: string;
  /** The other places of a conflict. */
  readonly related: readonly Location[];
  /** True: no level and no baseline excuses it, only a waiver. */
  readonly noException?: true;
  readonly fix?: Fix;
}

/** What `check` reads, and the time that it uses as "now". */
export interface RuleContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: Instant;
  /** The day it is at `now` in the policy's zone; worked out where it is absent. */
  readonly today?: CalendarDate;
  /** When a file was added to the repository; null if unknown. Called only if the record has no date. */
  addedAt?(file: string): Instant | null;
  /** The action items of a post-mortem as the default branch has them; null if unknown, or if nothing changed. */
  itemsBefore?(postmortem: Postmortem): readonly ActionItem[] | null;
}

/** What a rule sees: the context, and the process applied to it. */
export interface RuleInput extends RuleContext {
  readonly assessment: Assessment;
  readonly diagnostics: ReaderDiagnostics;
}

/** What a rule's `check` yields: the registry adds the rule's id and its configured level. */
export interface ReportedFinding {
  readonly source: Source;
  readonly range: Range;
  readonly message: string;
  readonly help: string;
  /** If it differs from the rule's own (`error; warning` in the rules table). A configured level replaces both. */
  readonly level?: Level | undefined;
  /** An error whatever the configured level, which the baseline does not accept: "No exceptions." A waiver excuses it. */
  readonly noException?: true | undefined;
  /** Limits even a configured level: what is read from the prose of a post-mortem is never an error. */
  readonly atMost?: "warning" | undefined;
  readonly related?: readonly Location[] | undefined;
  readonly fix?: Fix | undefined;
}

/**
 * A rule is data: its configuration key, its row in the tables and its SARIF entry come from this object. Its page,
 * `docs/rules/<id>.md`, explains it and holds the examples that test it.
 */
export interface Rule {
  readonly id: string;
  /** The level without configuration. */
  readonly level: Level | "off";
  /** The gate that its findings close: there they are errors, whatever the level. */
  readonly gate?: "closed";
  /** True: some of its findings know no exception, so that it runs even when it is off. */
  readonly noException?: true;
  /** The level of its less severe findings, if it has two. */
  readonly lesserLevel?: Level;
  /** One line: when it fires. */
  readonly summary: string;
  /** The sentence of the incident process that it enforces. */
  readonly article: string;
  /** What records that belong together show: an incident with its post-mortems, or a runbook. It sees no other record. */
  check?(input: RuleInput): Iterable<ReportedFinding>;
  /** What only all records together show, or the configuration. */
  checkAll?(input: RuleInput): Iterable<ReportedFinding>;
}
