import type { Edit } from "../edit/edits.ts";
import type { Incident, Postmortem, TimelineEntry } from "../records/model.ts";
import { quote } from "../text/messages.ts";
import type { Source, Spanned } from "../text/source.ts";
import { formatSpan } from "../time/format.ts";
import { type Instant, MINUTE } from "../time/instant.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const timelineOrder: Rule = {
  id: "timeline-order",
  level: "error",
  summary: "a timeline entry is earlier than the one before it",
  article: "The Incident Timeline: Minute 0 … Minute 5 … Minute 10 … Resolution.",
  *check({ catalog }) {
    for (const incident of catalog.incidents) yield* backwards(incident, undefined);
    for (const postmortem of catalog.postmortems) yield* backwards(postmortem, "warning");
  },
};

/** `11:15` after `11:15:11`: a time without seconds may be any of its minute. */
function isSameMinute({ at, timeText }: TimelineEntry, previous: Instant): boolean {
  const isWhole = at!.value % MINUTE === 0 && !/\d:\d{2}:\d{2}/.test(timeText?.value ?? "");
  return isWhole && previous - at!.value < MINUTE;
}

function* backwards(
  { source, timeline }: Incident | Postmortem,
  atMost: ReportedFinding["atMost"],
): Generator<ReportedFinding> {
  let isFirst = true;
  let previous: Spanned<Instant> | null = null;
  for (const entry of timeline) {
    const { at } = entry;
    if (at === null) continue;
    if (previous && at.value < previous.value && !isSameMinute(entry, previous.value)) {
      const early = formatSpan(previous.value - at.value);
      yield {
        source,
        range: at.range,
        message: `time ${quote(entry.timeText?.value ?? source.slice(at.range))} is ${early} before the entry above it`,
        help: "correct the time, or move the entry to its place",
        related: [{ source, range: previous.range, message: "the entry above it" }],
        atMost,
        // The first finding has the fix for the whole record. A post-mortem's times may lack their day.
        fix: isFirst && atMost === undefined ? () => inOrder(source, timeline) : undefined,
      };
      isFirst = false;
    }
    previous = at;
  }
}

/** The edit that puts entries in the order of their times, each with the lines down to the next; none where one has no lines of its own. */
function inOrder(source: Source, timeline: Incident["timeline"]): Edit[] {
  const { text } = source;
  const starts = timeline.map(({ range }) => text.lastIndexOf("\n", range.start - 1) + 1);
  const isOwn = timeline.every(({ at, range }, index) => {
    return at !== null && /^\s*- +$/.test(text.slice(starts[index], range.start));
  });
  const last = text.indexOf("\n", timeline.at(-1)!.range.end - 1);
  if (!isOwn || new Set(starts).size < starts.length || last === -1) return [];
  const ends = [...starts.slice(1), last + 1];
  const lines = timeline.map(({ at }, index) => ({ at: at!.value, text: text.slice(starts[index], ends[index]) }));
  const sorted = lines.toSorted((a, b) => a.at - b.at).map((entry) => entry.text);
  return [{ range: { start: starts[0]!, end: last + 1 }, text: sorted.join("") }];
}
