import { highestSeverity, placeOf } from "../process/incident-timeline.ts";
import type { Postmortem } from "../records/model.ts";
import { resolutionOf } from "../records/timeline/milestones.ts";
import { addDuration } from "../time/calendar.ts";
import { formatDuration } from "../time/durations.ts";
import type { Instant } from "../time/instant.ts";
import { parseInstant } from "../time/instant.ts";
import { instantOf, isDate } from "../time/zone.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";
import { span } from "./wording.ts";

export const postmortemInTime: Rule = {
  id: "postmortem-in-time",
  level: "warning",
  summary:
    "a post-mortem was published (`published:`, else the commit that added it) more than 48 h after the resolution",
  article: "Schedule post-mortem within 48 hours.",
  *check(input) {
    for (const postmortem of input.catalog.postmortems) yield* publication(postmortem, input);
  },
};

function* publication(postmortem: Postmortem, input: RuleInput): Generator<ReportedFinding> {
  const { policy, links, courseOf } = input;
  const { source, published, status } = postmortem;
  const incidents = links.incidentsOf(postmortem);
  const severity = highestSeverity(policy, [postmortem, ...incidents]);
  if (!severity) return;
  const { within, preliminary } = severity.postmortem;
  const range = published?.range ?? placeOf(postmortem);
  const resolution =
    latest(incidents.map((incident) => courseOf(incident).resolvedAt)) ??
    resolutionOf(postmortem) ??
    postmortem.resolvedAt?.value ??
    null;
  const isDraft = published === null && status !== null && status.value !== "published";
  if (within && resolution !== null && !isDraft) {
    const at = published ? publishedAt(published.value, input) : (input.addedAt?.(source.file) ?? null);
    if (at !== null && at > addDuration(resolution, within, policy.calendar)) {
      const message = `unexpected publication ${span(at - resolution)} after the resolution, expected it within ${formatDuration(within)} of a ${severity.id}`;
      yield {
        source,
        range,
        message,
        help: published
          ? "if the day is right, say in the post-mortem what delayed it; a waiver excuses one record"
          : "if it was published earlier, say so: `published: YYYY-MM-DD`",
      };
    }
  }
  const start = latest(incidents.map((incident) => courseOf(incident).start));
  if (!preliminary || start === null) return;
  const added = input.addedAt?.(source.file) ?? null;
  if (added !== null && added > addDuration(start, preliminary, policy.calendar)) {
    const message = `unexpected first draft ${span(added - start)} after detection, expected it within ${formatDuration(preliminary)} of a ${severity.id}`;
    const help = "begin the next one earlier: `incident postmortem ID` drafts it from the timeline";
    yield { source, range: placeOf(postmortem), message, help };
  }
}

function publishedAt(words: string, { policy }: RuleInput): Instant | null {
  return isDate(words) ? instantOf(words, 0, policy.timezone) : parseInstant(words);
}

function latest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? known.reduce((one, other) => Math.max(one, other)) : null;
}
