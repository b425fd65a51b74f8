import type { Policy } from "../policy/policy.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import { isPlaceholder } from "../records/placeholders.ts";
import { quote } from "../text/messages.ts";
import { isSameOwner } from "./people.ts";
import { placeOf } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const singleCommander: Rule = {
  id: "single-commander",
  level: "error",
  summary: "a declared SEV-1 or SEV-2 is without exactly one Incident Commander, or the commander is also a responder",
  article: "Rule 2: One Incident Commander. Not a committee.",
  *check({ assessment, policy }) {
    for (const incident of assessment.incidents) {
      if (incident.severity?.commander) yield* commandOf(incident, policy);
    }
  },
};

function* commandOf(incident: IncidentAssessment, policy: Policy): Generator<ReportedFinding> {
  const { record, severity, source } = incident;
  const { commander } = record;
  if (commander === null || isPlaceholder(commander.value)) {
    if (!incident.isDeclared) return;
    const help =
      record.kind === "incident" ? "add a line: `commander: PERSON`" : "add a line: `**Incident Commander**: NAME`";
    const message = `missing Incident Commander of a ${severity!.id}`;
    yield { source, range: placeOf(record), message, help };
    return;
  }
  const commanders = policy.owners.resolve(commander.value);
  if (commanders.length > 1) {
    const message = `Incident Commander ${quote(commander.value)} is ${commanders.length} people`;
    yield {
      source,
      range: commander.range,
      message,
      help: "name who had command last; put the hand-over on the timeline",
    };
  }
  if (record.kind !== "incident") return;
  for (const responder of record.responders) {
    if (!isSameOwner(policy.owners, commander.value, responder.value)) continue;
    const message = `responder ${quote(responder.value)} is the Incident Commander`;
    yield {
      source,
      range: responder.range,
      message,
      help: "remove the name from `responders`: who is in command repairs nothing",
      related: [{ source, range: commander.range, message: "named Incident Commander here" }],
    };
  }
}
