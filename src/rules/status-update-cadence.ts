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
  explanation: `
An update is any entry of type \`update\`, to either audience, and any entry that was made public. The gaps run from the declaration
(else the detection) over each update to the resolution. Fifteen minutes are the aim; thirty minutes without a word are what a
commander never lets happen. Both numbers are in the severity matrix (\`update-every\`, \`update-at-latest\`).`,
  *check({ courses, policy }) {
    for (const course of courses) {
      if (course.severity?.updateEvery || course.severity?.updateAtLatest) yield* gaps(course, policy);
    }
  },
  examples: [
    {
      name: "twenty minutes, then fifty",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T04:05:00Z, type: declared }
  - { at: §2026-05-29T04:25:00Z§, type: update, note: Still investigating }
  - { at: §2026-05-29T05:15:00Z§, type: resolved }
`,
      },
      messages: [
        "unexpected 20 min without a status update, expected one every 15 minutes",
        "unexpected 50 min without a status update, expected one every 15 minutes and never 30 minutes of silence",
      ],
    },
    {
      name: "every fifteen minutes, internal and public; and a SEV-3, which has no cadence",
      files: {
        "incidents/a.yml": `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T04:05:00Z, type: declared }
  - { at: 2026-05-29T04:20:00Z, type: update, audience: public, note: We're investigating }
  - { at: 2026-05-29T04:35:00Z, type: update, note: Told the support desk }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
        "incidents/b.yml": `title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T09:00:00Z, type: resolved }
`,
      },
      messages: [],
    },
  ],
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
