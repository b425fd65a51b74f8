import type { IncidentAssessment } from "../process/incident.ts";
import { respondersWork } from "../process/timeline-events.ts";
import { quote } from "../text/messages.ts";
import { isSameOwner } from "./people.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const commanderCoordinates: Rule = {
  id: "commander-coordinates",
  level: "warning",
  summary: "the Incident Commander mitigates, or names the cause: the commander coordinates",
  article: "IC does NOT: Debug the issue, write code or run queries, get pulled into technical details.",
  *check(input) {
    for (const incident of input.assessment.incidents) yield* commandersWork(incident, input);
  },
};

/** From the last hand-over of command on: before it, somebody else commanded. */
function* commandersWork(
  { record, timed, source }: IncidentAssessment,
  { policy }: RuleInput,
): Generator<ReportedFinding> {
  const commander = record.kind === "incident" ? record.commander : null;
  if (!commander) return;
  const since = timed.findLast(({ type }) => type === "commander-assigned");
  for (const { type, by, at } of timed) {
    if (
      !type ||
      !respondersWork.has(type) ||
      !by ||
      (since && at < since.at) ||
      !isSameOwner(policy.owners, commander.value, by.value)
    )
      continue;
    yield {
      source,
      range: by.range,
      message: `Incident Commander ${quote(by.value)} ${type === "cause-identified" ? "names the cause" : "mitigates"}: a responder does that`,
      help: "name who did it, or hand command over first: `/commander @person`",
      related: [{ source, range: commander.range, message: "named Incident Commander here" }],
    };
  }
}
