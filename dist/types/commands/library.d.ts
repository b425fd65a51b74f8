import type { Connection } from "../github/transport.js";
import type { Plan } from "../tracking/operation.js";
import type { Repository } from "./load.js";
import type { Time } from "./run-rules.js";
export { GitHubError } from "../github/error.js";
export type { Finding } from "../rules/rule.js";
export { UsageError } from "../text/error.js";
export type { Operation, Plan } from "../tracking/operation.js";
export { type ReadingOptions, readRecords } from "./load.js";
export { runRules as check, type Time } from "./run-rules.js";
/** What `readRecords` reads: the folder, the team's process, and all records with what could not be read. */
export type Records = Repository;
export interface PlanOptions extends Time {
    /** The repository on GitHub to compare with; without it GitHub is taken for empty. */
    readonly github?: Pick<Connection, "repository" | "token" | "apiUrl">;
}
/**
 * What `sync` and then `overdue` would change on GitHub; it writes nothing.
 *
 * @throws GitHubError when GitHub refuses or can't be reached
 */
export declare function plan(records: Records, { now, github }: PlanOptions): Promise<Plan>;
