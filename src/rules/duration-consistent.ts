import { eventsOf, firstOf, isTimed, type TimedEvent } from "../process/timeline-events.ts";
import type { Postmortem } from "../records/model.ts";
import type { Spanned } from "../text/source.ts";
import { formatWholeSpan } from "../time/format.ts";
import { MINUTE } from "../time/instant.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const durationConsistent: Rule = {
  id: "duration-consistent",
  level: "error",
  summary:
    "the stated duration differs from its own start and end, or from the timeline's first and last milestone, by more than a minute",
  article: "**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)",
  *check(input) {
    for (const postmortem of input.catalog.postmortems) {
      if (postmortem.durationMinutes) yield* contradiction(postmortem, postmortem.durationMinutes, input);
    }
  },
};

/** What a duration is compared with. */
interface Span {
  readonly minutes: number;
  readonly words: string;
  /** Other lengths that the same timeline may mean: its first and last entries count as well. */
  readonly alternatives?: readonly number[];
  /** It is stated next to the duration. */
  readonly isOwn?: true;
  readonly atMost?: ReportedFinding["atMost"];
  related?(): ReportedFinding["related"];
}

function* contradiction(
  postmortem: Postmortem,
  duration: Spanned<number>,
  input: RuleInput,
): Generator<ReportedFinding> {
  const { source } = postmortem;
  for (const { minutes, words, related, atMost, alternatives, isOwn } of spansOf(postmortem, input)) {
    const tolerance = isRough(postmortem, duration) ? Math.max(1, duration.value / 4, ROUGH_MINUTES) : 1;
    const differs = (other: number): boolean => Math.abs(other - duration.value) > tolerance;
    if (!differs(minutes) || (alternatives && !alternatives.every(differs))) continue;
    const [stated, measured] = [formatWholeSpan(duration.value * MINUTE), formatWholeSpan(minutes * MINUTE)];
    const message =
      minutes < 0
        ? `end is ${formatWholeSpan(-minutes * MINUTE)} before the start (${words})`
        : `duration is ${stated} here, but ${measured} between ${words}`;
    const help = minutes < 0 ? "correct the times" : `write \`${measured}\`, or correct the times`;
    const fix = isOwn && minutes > 0 ? () => [{ range: duration.range, text: measured }] : undefined;
    yield { source, range: duration.range, message, help, related: related?.(), atMost, fix };
    return;
  }
}

function* spansOf(postmortem: Postmortem, { assessment }: RuleInput): Generator<Span> {
  const { startedAt, resolvedAt } = postmortem;
  if (startedAt && resolvedAt) {
    yield { minutes: (resolvedAt.value - startedAt.value) / MINUTE, words: "its own start and end", isOwn: true };
  }
  const incidents = assessment.links.incidentsOf(postmortem);
  const atMost = incidents.length === 0 ? "warning" : undefined;
  for (const record of [postmortem, ...(incidents.length === 1 ? incidents : [])]) {
    const timed =
      record.kind === "incident" ? assessment.incident(record).timed : eventsOf(record.timeline).filter(isTimed);
    const [first, last] = [firstMilestone(timed), lastMilestone(timed)];
    if (!first || !last || first === last) continue;
    const { source } = record;
    yield {
      minutes: (last.at - first.at) / MINUTE,
      alternatives: lengthsOf(timed, first, last),
      words: `the first and last milestone of the ${record === postmortem ? "" : "incident's "}timeline`,
      atMost,
      related: () => [
        { source, range: first.entry.range, message: "first milestone" },
        { source, range: last.entry.range, message: "last milestone" },
      ],
    };
  }
}

/** From any entry up to the first milestone, to any entry from the last milestone or the first mitigation on. */
function lengthsOf(timed: readonly TimedEvent[], first: TimedEvent, last: TimedEvent): number[] {
  const from = timed.filter(({ at }) => at <= first.at);
  const ends = timed.filter(({ at, type }) => at >= last.at || type === "mitigated" || type === "resolved");
  return from.flatMap((start) => ends.map((end) => (end.at - start.at) / MINUTE));
}

/** "About 10 minutes" may be 5 minutes off. */
const ROUGH_MINUTES = 5;

function firstMilestone(timed: readonly TimedEvent[]): TimedEvent | null {
  const isMilestone = ({ type }: TimedEvent) => type !== null && type !== "note" && type !== "update";
  return firstOf(timed, "detected") ?? timed.find(isMilestone) ?? null;
}

function lastMilestone(timed: readonly TimedEvent[]): TimedEvent | null {
  return timed.findLast(({ type }) => type === "resolved") ?? firstOf(timed, "mitigated");
}

/** True when the words before the duration say that it is not exact. */
function isRough({ source }: Postmortem, { range }: Spanned<number>): boolean {
  const before = source.text.slice(Math.max(0, range.start - 16), range.start + 1);
  return (
    /(?:about|around|roughly|approx(?:\.|imately)?|circa|nearly|almost|over|under|[~≈<>])\s*\S?$/i.test(before) ||
    /^[~≈<>]/.test(source.slice(range))
  );
}
