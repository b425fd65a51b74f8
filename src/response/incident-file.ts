import { oneLine } from "../render/escape-markdown.ts";
import { formatInstant } from "../time/instant.ts";
import { channelName } from "./incident-body.ts";
import { activeCommander, type LiveEntry, type LiveIncident, respondersBeside } from "./live-incident.ts";

/** What the record takes from the records that were there before. */
export interface RecordLinks {
  /** Ids of the runbooks that were shown. */
  readonly runbooks: readonly string[];
  /** Ids of earlier incidents with the same cause. */
  readonly related: readonly string[];
}

/** The incident as a record, in YAML that a writer made: nothing that people said can become syntax. */
export async function incidentFile(incident: LiveIncident, links: RecordLinks): Promise<string> {
  // Bundled, a CommonJS package has nothing but its default export.
  const { Document, isMap, isSeq } = (await import("yaml")).default;
  const document = new Document(recordOf(incident, links));
  const timeline = document.get("timeline");
  if (isSeq(timeline)) for (const entry of timeline.items) if (isMap(entry)) entry.flow = true;
  for (const key of LISTS) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const LISTS = ["responders", "services", "runbooks", "causes", "related"];

/** The fields of the record in the order in which people look for them; those without a value are left out. */
function recordOf(incident: LiveIncident, { runbooks, related }: RecordLinks): Record<string, unknown> {
  const { opening } = incident;
  return filled({
    title: oneLine(incident.title),
    severity: incident.severity.id,
    status: incident.resolvedAt === null ? incident.status : "resolved",
    commander: activeCommander(incident)?.id,
    communications: incident.communications?.id,
    responders: respondersBeside(incident, activeCommander(incident)).map(({ id }) => id),
    channel: channelName(opening.id),
    services: opening.services.map(oneLine),
    runbooks,
    causes: incident.causes,
    related,
    impact: incident.impact === null ? null : { summary: oneLine(incident.impact) },
    timeline: incident.timeline.map(entryOf),
  });
}

function entryOf({ at, type, by, note, audience, status }: LiveEntry): Record<string, unknown> {
  return filled({
    at: formatInstant(at),
    type,
    by: by?.id,
    audience: audience === "public" ? "public" : null,
    status,
    note: note === null ? null : oneLine(note),
  });
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  const isFilled = (value: unknown) =>
    value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)));
}
