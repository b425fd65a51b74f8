import { type Course, timeRange } from "./course.ts";
import { problemsOf } from "./problems.ts";
import type { Report, Rule } from "./rule.ts";
import { counted, listed, quote } from "./wording.ts";

export const timelineComplete: Rule = {
  id: "timeline-complete",
  level: "warning",
  summary:
    "a resolved incident is without `detected`, `acknowledged` (SEV-1/2) or `resolved`; or an entry has no readable time",
  article: "Minute 0: Alert fires → On-call engineer acknowledges alert … Resolution: Incident resolved.",
  explanation: `
Time to acknowledge, to mitigate and to resolve are the differences between these entries: without them an incident counts in no
metric and no clock judges it. \`acknowledged\` is asked of severities with a commander. A post-mortem without an incident
record is asked only when it states a severity, and its \`Duration\` line stands for start and end.`,
  *check(input) {
    const unreadable = [...problemsOf(input, "timeline-complete")];
    yield* unreadable;
    const told = new Set(unreadable.map(({ source, range }) => `${source.file}:${range.start}`));
    for (const course of input.courses) {
      yield* entriesWithoutTime(course, told);
      yield* missingMilestones(course);
    }
  },
  examples: [
    {
      name: "resolved, but nobody wrote when, nor who acknowledged",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: §Checkout errors§
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
`,
      },
      messages: ["unexpected resolved incident without acknowledged and resolved on its timeline, expected both"],
    },
    {
      name: "still open; and a SEV-3, which nobody has to acknowledge",
      files: {
        "incidents/a.yml":
          "title: Checkout errors\nseverity: SEV-1\nstatus: investigating\ntimeline:\n  - { at: 2026-05-29T04:02:00Z, type: detected }\n",
        "incidents/b.yml": `title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [],
    },
  ],
};

function* entriesWithoutTime(
  { source, timeline, atMost, record }: Course,
  told: ReadonlySet<string>,
): Generator<Report> {
  for (const entry of timeline) {
    if (entry.at !== null) continue;
    const range = timeRange(entry);
    const isTold =
      told.has(`${source.file}:${range.start}`) ||
      record.problems.some((problem) => overlaps(problem.range, entry.range));
    if (isTold) continue;
    const found = entry.timeText ? `time ${quote(entry.timeText.value)}` : "timeline entry without a time";
    yield {
      source,
      range,
      message: `unexpected ${found}, expected a day and a time such as 2026-05-29 04:02 UTC`,
      atMost,
    };
  }
}

function overlaps(one: Course["place"], other: Course["place"]): boolean {
  return one.start < other.end && other.start < one.end;
}

function* missingMilestones({
  record,
  source,
  severity,
  timeline,
  isResolved,
  place,
  atMost,
}: Course): Generator<Report> {
  const byWords = record.kind === "postmortem";
  if (!isResolved || (byWords && (severity === null || timeline.length === 0))) return;
  const types = new Set(timeline.map(({ type }) => type?.value));
  const stated = byWords && record.startedAt !== null && record.resolvedAt !== null;
  const missing = [
    !types.has("detected") && !stated && "detected",
    !types.has("acknowledged") && severity?.commander && "acknowledged",
    !types.has("resolved") && !stated && "resolved",
  ].filter((type) => typeof type === "string");
  if (missing.length === 0) return;
  const expected = ["it", "both", "all three"][missing.length - 1];
  const message = `unexpected resolved incident without ${listed(missing, "and")} on its timeline, expected ${expected}`;
  const help = byWords
    ? undefined
    : `add ${counted(missing.length, "entry").replace("entrys", "entries")}: \`- { at: TIME, type: ${missing[0]} }\``;
  yield { source, range: place, message, help, atMost };
}
