import type { Finding, RuleContext } from "./rule.js";
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
export declare function check(context: RuleContext, stopwatch?: Stopwatch): Finding[];
