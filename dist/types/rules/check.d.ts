import type { Finding, RuleContext } from "./rule.js";
/** Measures how long each rule takes. */
export interface Stopwatch {
    /** Milliseconds of a monotonic clock. */
    clock(): number;
    /** Called once per rule, in the order of the registry. */
    took(rule: string, milliseconds: number): void;
}
/**
 * Applies all rules to all records: with the levels of the configuration, without what a waiver excuses, sorted by file,
 * place and rule. The same records, policy and `now` always give the same findings.
 */
export declare function check(context: RuleContext, stopwatch?: Stopwatch): Finding[];
