import type { IncidentAssessment } from "../process/incident.ts";
import { isTimed } from "../process/timeline-events.ts";
import type { TimelineEntry, TimelineType } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import type { Range } from "../text/source.ts";
import { findDate } from "../time/dates.ts";
import { atMost, placeOf, timeRange } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const timelineComplete: Rule = {
  id: "timeline-complete",
  level: "warning",
  summary:
    "a resolved incident is without `detected`, `acknowledged` (SEV-1/2) or `resolved`; or an entry has no readable time",
  article: "Minute 0: Alert fires → On-call engineer acknowledges alert … Resolution: Incident resolved.",
  *check(input) {
    yield* input.diagnostics.get("timeline-complete") ?? [];
    for (const incident of input.assessment.incidents) {
      yield* entriesWithoutTime(incident);
      yield* missingMilestones(incident);
    }
  },
};

function* entriesWithoutTime(incident: IncidentAssessment): Generator<ReportedFinding> {
  const { source, events, record } = incident;
  if (events.every(isTimed)) return;
  const isReported = overlapping(record.problems.map(({ range }) => range));
  for (const { at, entry } of events) {
    if (at !== null || isReported(entry.range) || isWholeDay(entry)) continue;
    const message = entry.timeText
      ? `time ${quote(entry.timeText.value)} can't be read; expected one such as 2026-05-29 04:02 UTC`
      : "missing time of a timeline entry";
    const help =
      entry.timeText && record.kind === "postmortem" && !record.date
        ? "say the incident's day in the title or in the time"
        : "write the time, such as `04:02 UTC`";
    yield { source, range: timeRange({ entry }), message, help, atMost: atMost(incident) };
  }
}

/** `2026-05-16`, `16 April to 16 May`: all that is known of something that took days. */
function isWholeDay({ timeText }: TimelineEntry): boolean {
  const words = timeText?.value ?? "";
  const date = findDate(words);
  return date !== null && date.start === 0 && !/\d[:.h]\d{2}(?![.\d])/.test(words.slice(date.end));
}

/** Whether a range overlaps one of those that the reader reported. */
function overlapping(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = ranges.toSorted((one, other) => one.start - other.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ends[low - 1]! > start;
  };
}

function* missingMilestones(incident: IncidentAssessment): Generator<ReportedFinding> {
  const { record, source, severity, events, isResolved } = incident;
  const byWords = record.kind === "postmortem";
  if (!isResolved || incident.hasUnclearEvents || (byWords && (severity === null || events.length === 0))) return;
  const isStated = byWords && record.startedAt !== null && record.resolvedAt !== null;
  const milestones: readonly { readonly type: TimelineType; readonly isAsked: boolean }[] = [
    { type: "detected", isAsked: !isStated },
    { type: "acknowledged", isAsked: severity?.commander ?? false },
    { type: "resolved", isAsked: !isStated },
  ];
  const missing = milestones.filter(({ type, isAsked }) => isAsked && !events.some((event) => event.type === type));
  if (missing.length === 0) return;
  const types = missing.map(({ type }) => type);
  const message = `missing ${listed(types, "and")} on the timeline of a resolved incident`;
  const entries = types.map((type) => `\`- { at: TIME, type: ${type} }\``);
  yield {
    source,
    range: placeOf(record),
    message,
    help: byWords ? `say there when it was ${listed(types, "and")}` : `add ${listed(entries, "and")}`,
    atMost: atMost(incident),
  };
}
