import { replaceScalar } from "../edit/yaml.ts";
import type { Policy } from "../policy/policy.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import type { Incident } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import { slug } from "../text/slug.ts";
import { localDate } from "../time/zone.ts";
import { placeOf } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const channelName: Rule = {
  id: "channel-name",
  level: "warning",
  summary:
    "the incident's channel is not `#inc-YYYY-MM-DD-slug` with the incident's date, or a declared SEV-1 or SEV-2 has none",
  article: "Create incident channel: #inc-2026-05-29-checkout-errors.",
  *check({ assessment, policy }) {
    for (const incident of assessment.incidents) {
      if (incident.record.kind === "incident") yield* channelOf(incident, incident.record, policy);
    }
  },
};

function* channelOf(assessed: IncidentAssessment, incident: Incident, policy: Policy): Generator<ReportedFinding> {
  const { source, severity } = assessed;
  const days = daysOf(assessed, policy);
  const example = (): string => `#inc-${days[0] ?? "2026-05-29"}-${wordsOf(incident)}`;
  const { channel } = incident;
  if (channel === null) {
    if (!severity?.commander || !assessed.first("declared")) return;
    const message = `missing channel of a declared ${severity.id}, such as ${example()}`;
    yield { source, range: placeOf(incident), message, help: `add a line: \`channel: "${example()}"\`` };
    return;
  }
  const day = /^#inc-(\d{4}-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(channel.value)?.[1];
  if (day && (days.length === 0 || days.includes(day))) return;
  if (/^https?:\/\/\S+\/issues\/\d+$/.test(channel.value)) return;
  const expected = day ? `the day of the incident (${listed(days, "or")})` : `its incident as ${example()} does`;
  yield {
    source,
    range: channel.range,
    message: `channel ${quote(channel.value)} does not name ${expected}`,
    help: `write "${example()}"`,
    fix: days.length === 1 ? () => [replaceScalar(source, channel.range, example())] : undefined,
  };
}

/** The days, in the team's zone, on which a channel may have been opened; none when no time is known. */
function daysOf(incident: IncidentAssessment, { timezone }: Policy): string[] {
  const instants = [incident.startedAt, incident.first("declared")?.at ?? null];
  return [...new Set(instants.filter((at) => at !== null).map((at) => localDate(at, timezone)))];
}

/** Words for the channel's name: from the id without its date, else from the title. */
function wordsOf({ id, title }: Incident): string {
  const words = /^\d{4}-\d{2}-\d{2}-(.+)$/.exec(id)?.[1] ?? title?.value ?? id;
  return slug(words) || "incident";
}
