import type { IncidentRecord, Problem, Unreadable } from "../records/model.ts";
import type { Report, RuleInput } from "./rule.ts";

/** What the readers could not understand, as reports of the rule they named. */
export function* problemsOf(input: RuleInput, rule: Problem["rule"]): Generator<Report> {
  const { unreadable } = input.catalog;
  for (const read of [unreadable, recordsOf(input)]) {
    for (const { source, problems } of read as Iterable<Unreadable>) {
      for (const problem of problems) {
        if (problem.rule !== rule) continue;
        const { range, message, help, level, related } = problem;
        yield { source, range, message, help, level, related: related && [{ source, ...related }] };
      }
    }
  }
}

/** Every record that could be read: incidents, post-mortems, runbooks. */
export function* recordsOf({ catalog }: Pick<RuleInput, "catalog">): Generator<IncidentRecord> {
  yield* catalog.incidents;
  yield* catalog.postmortems;
  yield* catalog.runbooks;
}

/** The id that a record without an `id:` has: its file's name without folder and extension. */
export function idFromFile(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}
