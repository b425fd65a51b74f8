import { addDuration } from "../policy/calendar.ts";
import type { Policy } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import { resolutionOf, startOf } from "../records/milestones.ts";
import type { Audience, Incident, Instant } from "../records/model.ts";
import { nearest } from "../records/nearest.ts";
import { partyOf } from "../response/party.ts";
import { type StatusFacts, statusText } from "../response/status-text.ts";
import { type Command, UsageError } from "./command.ts";
import { loadRepository } from "./load.ts";
import { loadTemplates } from "./templates.ts";

export const status: Command = {
  name: "status",
  summary: "prints a status update of an incident, ready to post",
  positionals: "ID",
  options: [
    { name: "audience", value: "AUDIENCE", choices: ["public", "internal"], summary: "for whom (default internal)" },
    { name: "format", value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
  ],

  async run(args, session) {
    const repository = loadRepository(args, session);
    const incident = findIncident(args.positionals, repository.catalog.incidents, "status");
    const audience = (args.get("audience") ?? "internal") as Audience;
    const facts = statusFacts(incident, repository.policy);
    const templates = await loadTemplates(repository);
    const text = statusText(facts, audience, { timezone: repository.policy.timezone, now: session.now }, templates);
    const output = { id: incident.id, audience, status: facts.status, text };
    session.out(args.get("format") === "json" ? `${JSON.stringify(output, null, 2)}\n` : `${text}\n`);
    return 0;
  },
};

/** @throws UsageError that names the nearest id when there is no such incident */
export function findIncident(
  positionals: readonly string[],
  incidents: readonly Incident[],
  command: string,
): Incident {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new UsageError(
      `${command} takes one ID`,
      `Name an incident, as in "incident ${command} 2026-05-29-checkout-errors".`,
    );
  }
  const found = incidents.find((incident) => incident.id === id);
  if (found) return found;
  const ids = incidents.map((incident) => incident.id);
  const meant = nearest(id, ids);
  throw new UsageError(
    `no incident has the id "${id}"${meant ? ` (did you mean "${meant}"?)` : ""}`,
    ids.length === 0
      ? "No incident record was found; see paths.incidents of the configuration."
      : "An incident's id is its file's name without extension.",
  );
}

function statusFacts(incident: Incident, policy: Policy): StatusFacts {
  const nameOf = (words: string) => policy.owners.resolve(words).map(partyOf)[0]?.name ?? words;
  const timeline = incident.timeline.flatMap(({ at, type, note, audience, status: state }) =>
    at
      ? [
          {
            at: at.value,
            type: type?.value ?? "note",
            note: note?.value ?? null,
            audience,
            status: state?.value ?? null,
          } as const,
        ]
      : [],
  );
  const startedAt = startOf(incident);
  if (startedAt === null)
    throw new UsageError(`${incident.source.file} has no time on its timeline`, "Add an entry with a time.");
  return {
    title: incident.title?.value ?? incident.id,
    severity: incident.severity?.value ?? "",
    status: incident.status?.value ?? "investigating",
    commander: incident.commander && nameOf(incident.commander.value),
    responders: incident.responders.map(({ value }) => nameOf(value)),
    services: incident.services.map(({ value }) => value),
    impact: incident.impact?.value ?? null,
    startedAt,
    resolvedAt: resolutionOf(incident),
    timeline,
    nextUpdate: nextUpdate(incident, timeline, policy),
  };
}

function nextUpdate(incident: Incident, timeline: StatusFacts["timeline"], policy: Policy): Instant | null {
  const every = severityOf(policy, incident.severity?.value)?.updateEvery;
  const last = timeline.findLast(({ type, audience }) => type === "update" || audience === "public") ?? timeline[0];
  return every && last ? addDuration(last.at, every, policy.calendar) : null;
}
