import type { Incident, Postmortem } from "../records/model.ts";
import { quote } from "../text/messages.ts";
import type { Spanned } from "../text/source.ts";
import { formatSpan } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
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

function* backwards(
  { source, timeline }: Incident | Postmortem,
  atMost: ReportedFinding["atMost"],
): Generator<ReportedFinding> {
  let previous: Spanned<Instant> | null = null;
  for (const entry of timeline) {
    const { at } = entry;
    if (at === null) continue;
    if (previous && at.value < previous.value) {
      const early = formatSpan(previous.value - at.value);
      yield {
        source,
        range: at.range,
        message: `unexpected time ${quote(entry.timeText?.value ?? source.slice(at.range))}, ${early} before the entry above it, expected one not earlier than that`,
        help: "correct the time, or move the entry to its place",
        related: [{ source, range: previous.range, message: "the entry above it" }],
        atMost,
      };
    }
    previous = at;
  }
}
