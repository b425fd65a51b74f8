import type { Duration, Policy } from "../policy/policy.ts";
import {
  firstEvent,
  type IncidentTimeline,
  isLater,
  isTimed,
  isUpdate,
  type TimedEvent,
  timeRange,
} from "../process/incident-timeline.ts";
import { listed } from "../text/messages.ts";
import { formatDuration } from "../time/durations.ts";
import type { ReportedFinding, Rule } from "./rule.ts";
import { span } from "./wording.ts";

export const statusUpdateCadence: Rule = {
  id: "status-update-cadence",
  level: "error",
  lesserLevel: "warning",
  summary:
    "from declared (else detected) to resolved, a gap between updates above `update-every` (15 min, a warning) or above `update-at-latest` (30 min, an error)",
  article: 'Rule 3: Update stakeholders every 15 minutes. Silence is worse than "still investigating."',
  *check({ courses, policy }) {
    for (const course of courses) {
      if (course.severity?.updateEvery || course.severity?.updateAtLatest) yield* gaps(course, policy);
    }
  },
};

function* gaps(course: IncidentTimeline, { calendar }: Policy): Generator<ReportedFinding> {
  const { source, severity, atMost } = course;
  const { updateEvery, updateAtLatest } = severity!;
  const marks = marksOf(course);
  for (const [at, mark] of marks.entries()) {
    const before = marks[at - 1];
    if (!before) continue;
    const exceeds = (limit: Duration | null) =>
      limit !== null && isLater(mark.at, { start: before.at, limit, calendar });
    const tooLong = exceeds(updateAtLatest);
    if (!tooLong && !exceeds(updateEvery)) continue;
    const expected = [
      updateEvery && `one every ${formatDuration(updateEvery)}`,
      tooLong && `never ${formatDuration(updateAtLatest!)} of silence`,
    ].filter((words) => typeof words === "string");
    yield {
      source,
      range: timeRange(mark),
      message: `unexpected ${span(mark.at - before.at)} without a status update, expected ${listed(expected, "and")}`,
      help: 'say "still investigating": silence is worse',
      level: tooLong ? "error" : "warning",
      related: [{ source, range: timeRange(before), message: "the last word before it" }],
      atMost,
    };
  }
}

/** Declaration (else detection), updates, resolution, in the order of their times. */
function marksOf({ events: moments }: IncidentTimeline): TimedEvent[] {
  const timed = moments.filter(isTimed);
  const from = firstEvent(moments, "declared") ?? firstEvent(moments, "detected") ?? timed[0];
  if (!from) return [];
  const to = timed.findLast(({ type }) => type === "resolved");
  const between = timed.filter(
    (moment) =>
      moment !== from && moment !== to && moment.at >= from.at && (!to || moment.at <= to.at) && isUpdate(moment),
  );
  return [from, ...between.sort((a, b) => a.at - b.at), ...(to && to !== from ? [to] : [])];
}
