import { firstOf, resolutionOf } from "../records/milestones.ts";
import type { Instant, Postmortem, TimelineEntry } from "../records/model.ts";
import type { Fact } from "../records/source.ts";
import type { Report, Rule, RuleInput } from "./rule.ts";
import { MINUTE, span } from "./wording.ts";

export const durationConsistent: Rule = {
  id: "duration-consistent",
  level: "error",
  summary:
    "the stated duration differs from its own start and end, or from the timeline's first and last milestone, by more than a minute",
  article: "**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)",
  explanation: `
The duration is the number that everybody remembers and every report adds up. It is compared with the start and end that stand
beside it, then with the timeline: from \`detected\` (else the first milestone) to \`resolved\` (else \`mitigated\`). A duration that says
of itself that it is rough (\`about 2 hours\`, \`~45 min\`) may differ by a tenth. What only the words of a lone post-mortem's timeline
say is a warning.`,
  *check(input) {
    for (const postmortem of input.catalog.postmortems) {
      if (postmortem.durationMinutes) yield* contradiction(postmortem, postmortem.durationMinutes, input);
    }
  },
  examples: [
    {
      name: "a duration that its own times contradict",
      files: {
        "postmortems/2026-05-29-checkout-errors.md":
          "# Post-Mortem: Checkout Outage - May 29, 2026\n\n**Duration**: §35 minutes§ (4:02 AM - 4:47 AM UTC)\n",
      },
      messages: ["unexpected duration of 35 min, expected the 45 min between its own start and end"],
    },
    {
      name: "the article's own line",
      files: {
        "postmortems/2026-05-29-checkout-errors.md":
          "# Post-Mortem: Checkout Outage - May 29, 2026\n\n**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)\n",
      },
      messages: [],
    },
  ],
};

/** What a duration is compared with. */
interface Span {
  readonly minutes: number;
  readonly words: string;
  readonly related: Report["related"];
  readonly atMost?: Report["atMost"];
}

function* contradiction(postmortem: Postmortem, duration: Fact<number>, input: RuleInput): Generator<Report> {
  const { source } = postmortem;
  const slack = isRough(postmortem, duration) ? duration.value / 10 : 1;
  for (const { minutes, words, related, atMost } of spansOf(postmortem, input)) {
    if (Math.abs(minutes - duration.value) <= slack) continue;
    const [stated, measured] = [span(duration.value * MINUTE), span(minutes * MINUTE)];
    const message = `unexpected duration of ${stated}, expected the ${measured} between ${words}`;
    yield { source, range: duration.range, message, related, atMost };
    return;
  }
}

function* spansOf(postmortem: Postmortem, { links }: RuleInput): Generator<Span> {
  const { startedAt, resolvedAt } = postmortem;
  if (startedAt && resolvedAt) {
    yield { minutes: between(startedAt.value, resolvedAt.value), words: "its own start and end", related: undefined };
  }
  const incidents = links.incidentsOf(postmortem);
  const alone = incidents.length === 0;
  for (const record of [postmortem, ...(incidents.length === 1 ? incidents : [])]) {
    const [first, last] = [firstMilestone(record.timeline), lastMilestone(record.timeline)];
    if (!first?.at || !last?.at || first === last) continue;
    const place = (entry: TimelineEntry, message: string) => ({ source: record.source, range: entry.range, message });
    yield {
      minutes: between(first.at.value, last.at.value),
      words: `the first and last milestone of the ${record === postmortem ? "" : "incident's "}timeline`,
      related: [place(first, "first milestone"), place(last, "last milestone")],
      atMost: alone ? "warning" : undefined,
    };
  }
}

function between(start: Instant, end: Instant): number {
  return (end - start) / MINUTE;
}

function firstMilestone(timeline: readonly TimelineEntry[]): TimelineEntry | null {
  const isMilestone = ({ at, type }: TimelineEntry) => at && type && type.value !== "note" && type.value !== "update";
  return firstOf({ timeline }, "detected") ?? timeline.find(isMilestone) ?? null;
}

function lastMilestone(timeline: readonly TimelineEntry[]): TimelineEntry | null {
  const end = resolutionOf({ timeline });
  return (
    timeline.findLast(({ at, type }) => at && at.value === end && type?.value === "resolved") ??
    firstOf({ timeline }, "mitigated")
  );
}

/** True when the words before the duration say that it is not exact. */
function isRough({ source }: Postmortem, { range }: Fact<number>): boolean {
  const before = source.text.slice(Math.max(0, range.start - 16), range.start + 1);
  return (
    /(?:about|around|roughly|approx(?:\.|imately)?|circa|nearly|almost|over|under|[~≈<>])\s*\S?$/i.test(before) ||
    /^[~≈<>]/.test(source.slice(range))
  );
}
