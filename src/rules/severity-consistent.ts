import { replaceScalar } from "../edit/yaml.ts";
import { severityOf } from "../policy/severities.ts";
import { higherSeverity, highestSeverity } from "../process/highest-severity.ts";
import type { Incident, Postmortem } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import type { Spanned } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { formatInstant, MINUTE } from "../time/instant.ts";
import { isSameOwner } from "./people.ts";
import { placeOf } from "./places.ts";
import type { Location, ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const severityConsistent: Rule = {
  id: "severity-consistent",
  level: "error",
  summary: "incident and post-mortem disagree about severity, commander, start or end",
  article: "**Severity**: SEV-1 · **Incident Commander**: Sarah K. · **Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)",
  *check(input) {
    for (const postmortem of input.catalog.postmortems) {
      const incidents = input.assessment.links.incidentsOf(postmortem);
      if (incidents.length > 0) yield* conflicts(postmortem, incidents, input);
    }
  },
};

function* conflicts(
  postmortem: Postmortem,
  incidents: readonly Incident[],
  input: RuleInput,
): Generator<ReportedFinding> {
  const { policy, assessment } = input;
  const { source, severity, commander, startedAt, resolvedAt } = postmortem;

  const stated = severityOf(policy, severity?.value);
  const recorded = incidents.map((one) => assessment.incident(one).severity).reduce(higherSeverity, null);
  // A post-mortem may also say how high it went before it was lowered.
  if (severity && stated && recorded && stated !== recorded && stated !== highestSeverity(policy, incidents)) {
    const incident = incidents.find((one) => assessment.incident(one).severity === recorded)!;
    const related = [locationIn(incident, incident.severity!.range, `${recorded.id} here`)];
    yield {
      source,
      range: severity.range,
      message: `severity is ${quote(severity.value)} here but ${recorded.id} in the incident`,
      help: `write \`${recorded.id}\`, or correct the incident`,
      related,
      fix: () => [replaceScalar(source, severity.range, recorded.id)],
    };
  }

  const commanders = incidents.map((incident) => incident.commander).filter((name) => name !== null);
  const differs = (name: Spanned<string>) => !isSameOwner(policy.owners, commander!.value, name.value);
  if (commander && commanders.length > 0 && commanders.every(differs)) {
    const names = [...new Set(commanders.map(({ value }) => quote(value)))];
    const incident = incidents.find((one) => one.commander !== null)!;
    const related = [locationIn(incident, incident.commander!.range, "named commander here")];
    yield {
      source,
      range: commander.range,
      message: `commander is ${quote(commander.value)} here but ${listed(names, "or")} in the incident`,
      help: `write \`${incident.commander!.value}\`, or correct the incident`,
      related,
    };
  }

  if (startedAt)
    yield* timeConflict(postmortem, {
      what: "start",
      stated: startedAt,
      ends: incidents.map((incident) => ({ incident, at: assessment.incident(incident).startedAt })),
    });
  if (resolvedAt)
    yield* timeConflict(postmortem, {
      what: "end",
      stated: resolvedAt,
      ends: incidents.map((incident) => ({ incident, at: assessment.incident(incident).resolvedAt })),
    });
}

interface End {
  readonly what: "start" | "end";
  readonly stated: Spanned<Instant>;
  readonly ends: readonly { readonly incident: Incident; readonly at: Instant | null }[];
}

/** Compares the post-mortem's start with the first of the incidents', its end with the last. */
function* timeConflict({ source }: Postmortem, { what, stated, ends }: End): Generator<ReportedFinding> {
  const known = ends.flatMap(({ incident, at }) => (at === null ? [] : [{ incident, at }])).sort((a, b) => a.at - b.at);
  const recorded = what === "start" ? known[0] : known.at(-1);
  if (!recorded || known.length < ends.length || Math.abs(recorded.at - stated.value) <= MINUTE) return;
  const { incident, at } = recorded;
  const entry = incident.timeline.find((one) => one.at?.value === at);
  yield {
    source,
    range: stated.range,
    message: `${what} is ${formatInstant(stated.value)} here but ${formatInstant(at)} in the incident`,
    help: "correct the one that is wrong: both records tell of one incident",
    related: [locationIn(incident, entry?.range ?? placeOf(incident), `${what} recorded here`)],
  };
}

function locationIn({ source }: Incident, range: Location["range"], message: string): Location {
  return { source, range, message };
}
