import type { IncidentView } from "./incident-body.ts";
import { activeCommander } from "./live-incident.ts";
import type { StatusFacts } from "./status-text.ts";

/** What a status update says of an incident that goes on. */
export function liveStatus({ incident, clocks }: IncidentView): StatusFacts {
  return {
    title: incident.title,
    severity: incident.severity.id,
    status: incident.resolvedAt === null ? incident.status : "resolved",
    commander: activeCommander(incident)?.name ?? null,
    responders: incident.responders.map(({ name }) => name),
    services: incident.opening.services,
    impact: incident.impact,
    startedAt: incident.startedAt,
    resolvedAt: incident.resolvedAt,
    timeline: incident.timeline,
    nextUpdate: clocks.find(({ kind }) => kind === "update")?.deadline ?? null,
  };
}
