import type { Duration } from "../policy/policy.ts";
import { type IncidentTimeline, placeOf } from "../process/incident-timeline.ts";
import { endOf } from "../records/timeline/milestones.ts";
import { addDuration } from "../time/calendar.ts";
import { formatDuration } from "../time/durations.ts";
import type { Instant } from "../time/instant.ts";
import { formatInstant } from "../time/instant.ts";
import { idFromFile } from "./problems.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const postmortemRequired: Rule = {
  id: "postmortem-required",
  level: "error",
  summary: "a SEV-1 was resolved more than 48 h ago (at `now`) and has no post-mortem",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  *check(input) {
    for (const course of input.courses) {
      const { record } = course;
      if (record.kind !== "incident" || !course.severity?.postmortem.required) continue;
      if (input.links.postmortemsOf(record).length > 0 || isUnreadable(record.id, input)) continue;
      yield* missing(course, endOf(record), input);
    }
  },
};

function* missing(
  course: IncidentTimeline,
  end: Instant | null,
  { policy, now }: RuleInput,
): Generator<ReportedFinding> {
  const { record, severity, source, start } = course;
  const range = placeOf(record);
  const { within, preliminary } = severity!.postmortem;
  const duties = [
    { from: end, limit: within ?? NO_TIME, what: "post-mortem", since: "resolution" },
    { from: start, limit: preliminary, what: "first draft of its post-mortem", since: "detection" },
  ];
  for (const { from, limit, what, since } of duties) {
    if (from === null || limit === null) continue;
    const deadline = addDuration(from, limit, policy.calendar);
    if (now <= deadline) continue;
    const expected = `one within ${formatDuration(limit)} of its ${since} (by ${formatInstant(deadline)})`;
    const help = `run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;
    yield { source, range, message: `unexpected ${severity!.id} without a ${what}, expected ${expected}`, help };
    return;
  }
}

/** A post-mortem that is required without a term is due at once. */
const NO_TIME: Duration = { amount: 0, unit: "minute" };

/** A post-mortem that can't be read is there all the same; that it can't be read has its own finding. */
function isUnreadable(id: string, { catalog }: RuleInput): boolean {
  return catalog.unreadable.some(({ source }) => idFromFile(source.file) === id);
}
