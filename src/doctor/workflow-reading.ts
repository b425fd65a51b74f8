import type { Source } from "../text/source.ts";
import { readYaml } from "../yaml/yaml.ts";

/** What a workflow that runs this product says, as far as the product depends on it. */
export interface Workflow {
  readonly path: string;
  readonly hasSchedule: boolean;
  /** Whether it starts for the events by which a run that used up its hour goes on. */
  readonly goesOn: boolean;
  /** Rights that any of its jobs has (`issues: write`); null where it names none, or can't be read. */
  readonly grants: ReadonlySet<string> | null;
  /** Environment variables that it, one of its jobs or one of their steps sets. */
  readonly variables?: ReadonlySet<string>;
}

/** Looked at from the first `uses:` of a line on, so that a long line costs no more than its length. */
function usesThisAction(line: string): boolean {
  const at = line.search(/\buses:/);
  return at !== -1 && /\/(?:incident-as-code|incidents-reusable\.ya?ml)@/.test(line.slice(at));
}

/** Null for a workflow that runs something else. */
export function readWorkflow(source: Source): Workflow | null {
  if (!source.text.split("\n").some(usesThisAction)) return null;
  const { value } = readYaml(source);
  return {
    path: source.file,
    hasSchedule: /^[ \t]*(?:on:.*\b)?schedule:/m.test(source.text),
    goesOn: ["incidents-wait", "incidents-continue"].every((type) => source.text.includes(type)),
    grants: value ? grantsOf(value) : null,
    variables: variablesOf(value),
  };
}

function variablesOf(workflow: unknown): ReadonlySet<string> {
  const jobs = Object.values(mapping(mapping(workflow).jobs)).map(mapping);
  const steps = jobs.flatMap((job) => (Array.isArray(job.steps) ? job.steps.map(mapping) : []));
  return new Set([mapping(workflow), ...jobs, ...steps].flatMap(({ env }) => Object.keys(mapping(env))));
}

function grantsOf(workflow: Readonly<Record<string, unknown>>): ReadonlySet<string> | null {
  const jobs = Object.values(mapping(workflow.jobs)).map((job) => mapping(job).permissions);
  const named = [workflow.permissions, ...jobs].filter((one) => one !== undefined && one !== null);
  if (named.length === 0) return null;
  const rights = new Set<string>();
  for (const one of named) {
    const all = one === "write-all" ? "write" : one === "read-all" ? "read" : null;
    for (const scope of ["contents", "issues", "pull-requests"]) {
      const access = all ?? mapping(one)[scope];
      if (access === "write" || access === "read") rights.add(`${scope}: ${access}`);
      if (access === "write") rights.add(`${scope}: read`);
    }
  }
  return rights;
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
