import type { IncidentAssessment } from "../process/incident.ts";
import { isTimed } from "../process/timeline-events.ts";
import type { TimelineEntry, TimelineType } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import type { Range } from "../text/source.ts";
import { monthNamed } from "../time/calendar-words.ts";
import { findDate, isWithinDays } from "../time/dates.ts";
import type { CalendarDate } from "../time/instant.ts";
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
  const day = record.kind === "postmortem" ? (record.date?.value ?? null) : null;
  const isReported = overlapping(record.problems.map(({ range }) => range));
  for (const { at, entry } of events) {
    if (at !== null || isReported(entry.range) || isWholeDay(entry, day)) continue;
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

/** `2026-05-16`, `16 April to 16 May`, `Jun 2026`: all that is known of something that took days. */
function isWholeDay({ timeText }: TimelineEntry, day: CalendarDate | null): boolean {
  const words = timeText?.value ?? "";
  const date = findDate(words);
  if (date !== null) return date.start === 0 && !clock.test(words.slice(date.end));
  return isMonth(words) || (day !== null && isNearDay(words, day));
}

const clock = /\d[:.h]\d{2}(?![.\d])/;
/** `Jun 2026`, `Jun–Jul`, `early March 2021`, `2026年5月`: names of months and a year, and no more. */
const monthWords =
  /^(?:(?:early|mid|late)[ -])?(\p{L}{3,12})\.?(?:\s?(?:-|–|to|\/)\s?(\p{L}{3,12})\.?)?(?: (?:de |of )?\d{4})?$/u;
const monthNumber = /^\d{4}(?:-(?:0[1-9]|1[0-2])|\/(?:0?[1-9]|1[0-2])|年\s?\d{1,2}\s?月|년\s?\d{1,2}\s?월)$/;

function isMonth(words: string): boolean {
  if (monthNumber.test(words)) return true;
  const [, first, second = first] = monthWords.exec(words) ?? [];
  return first !== undefined && monthNamed(first) !== null && monthNamed(second!) !== null;
}

/** `01/07` of an incident in those days: of the days that it may be, only one is near. */
function isNearDay(words: string, day: CalendarDate): boolean {
  const [, one, other] = /^(\d{1,2})[/.](\d{1,2})\.?$/.exec(words) ?? [];
  if (one === undefined) return false;
  const [a, b] = [Number(one), Number(other)];
  const days = [
    ...(b <= 12 ? [{ year: null, month: b, day: a }] : []),
    ...(a <= 12 && a !== b ? [{ year: null, month: a, day: b }] : []),
  ];
  return days.filter((date) => isWithinDays(date, day, NEAR_DAYS)).length === 1;
}

/** The days by which an entry may be off the incident's date, where a date may be two. */
const NEAR_DAYS = 3;

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
