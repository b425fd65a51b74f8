import type { Incident, Postmortem } from "../records/model.ts";
import { quote } from "../text/messages.ts";
import type { Spanned } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import type { ReportedFinding, Rule } from "./rule.ts";
import { span } from "./wording.ts";

export const timelineOrder: Rule = {
  id: "timeline-order",
  level: "error",
  summary: "a timeline entry is earlier than the one before it",
  article: "The Incident Timeline: Minute 0 … Minute 5 … Minute 10 … Resolution.",
  explanation: `
Every clock (acknowledge, respond, mitigate, resolve) is computed from the timeline, so one wrong hour or date moves them all.
Entries with the same time are in order. In a post-mortem, whose times are read from its words, it is a warning.`,
  *check({ catalog }) {
    for (const incident of catalog.incidents) yield* backwards(incident, undefined);
    for (const postmortem of catalog.postmortems) yield* backwards(postmortem, "warning");
  },
  examples: [
    {
      name: "an entry with the wrong hour",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T03:07:00Z§, type: acknowledged, by: alex }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [
        'unexpected time "2026-05-29T03:07:00Z", 55 min before the entry above it, expected one not earlier than that',
      ],
    },
    {
      name: "a time in quotes",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §"2026-05-29T03:07:00Z"§, type: acknowledged, by: alex }
`,
      },
      messages: [
        'unexpected time "2026-05-29T03:07:00Z", 55 min before the entry above it, expected one not earlier than that',
      ],
    },
    {
      name: "two entries of one minute, and a night that passes midnight",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: Checkout errors
timeline:
  - { at: 2026-05-29T23:58:00Z, type: detected }
  - { at: 2026-05-29T23:58:00Z, type: acknowledged, by: alex }
  - { at: 2026-05-30T00:10:00Z, type: resolved }
`,
      },
      messages: [],
    },
  ],
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
      const early = span(previous.value - at.value);
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
