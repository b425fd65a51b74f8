/** What other programs may use: the rest may change with any version. */
export { check, type Finding, GitHubError, type Operation, type Plan, type PlanOptions, plan, type ReadingOptions, type Records, readRecords, type Time, UsageError, } from "./commands/library.js";
