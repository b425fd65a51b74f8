import type { Policy } from "../policy/policy.ts";
import { levelOf } from "../policy/rule-levels.ts";
import { assess } from "../process/assess.ts";
import { remembered } from "./people.ts";
import { problemsOf } from "./problems.ts";
import { rules } from "./registry.ts";
import type { Finding, Level, ReportedFinding, Rule, RuleContext, RuleInput } from "./rule.ts";
import { applyWaivers } from "./waiver-findings.ts";

/** Measures what each rule costs; the clock is handed in, since rules know none. */
export interface Stopwatch {
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  /** Told once a rule, in the order of the registry. */
  took(rule: string, milliseconds: number): void;
}

/**
 * Judges all records by all rules: with the levels of the configuration, without what a waiver excuses, sorted by file,
 * place and rule. The same records, policy and `now` always give the same findings.
 */
export function check(context: RuleContext, stopwatch?: Stopwatch): Finding[] {
  const policy = { ...context.policy, owners: remembered(context.policy.owners) };
  const assessment = assess(context.catalog, policy, context);
  const input: RuleInput = { ...context, policy, assessment, problems: problemsOf(context.catalog) };
  const found: Finding[] = [];
  for (const rule of rules) {
    const started = stopwatch?.clock() ?? 0;
    if (!isOff(rule, context.policy)) collect(rule, input, found);
    stopwatch?.took(rule.id, stopwatch.clock() - started);
  }
  return applyWaivers(found, context).sort(inOrder);
}

function collect(rule: Rule, input: RuleInput, found: Finding[]): void {
  for (const report of rule.check(input)) {
    const level = levelFor(rule, report, input.policy);
    if (level === "off") continue;
    const { source, range, message, help, related = [] } = report;
    found.push({ rule: rule.id, level, source, range, message, help, related });
  }
}

function levelFor(rule: Rule, report: ReportedFinding, policy: Policy): Level | "off" {
  const level = levelOf(policy.rules, { id: rule.id, level: report.level ?? rule.level }, report.source.file);
  return level === "error" && report.atMost ? report.atMost : level;
}

/** True when no path has the rule on: then it need not run. */
function isOff({ id, level }: Rule, { rules: settings }: Policy): boolean {
  const setting = Object.hasOwn(settings, id) ? settings[id] : undefined;
  return (setting?.level ?? level) === "off" && (setting?.paths ?? []).length === 0;
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.source.file, b.source.file) ||
    a.range.start - b.range.start ||
    compare(a.rule, b.rule) ||
    a.range.end - b.range.end ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
