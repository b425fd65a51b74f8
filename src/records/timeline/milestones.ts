import type { Instant } from "../../time/instant.ts";
import type { Incident, Postmortem, TimelineEntry, TimelineType } from "../model.ts";

/** The first entry of a type that has a readable time. */
export function firstOf(record: Pick<Incident, "timeline">, ...types: readonly TimelineType[]): TimelineEntry | null {
  return record.timeline.find((entry) => entry.at && entry.type && types.includes(entry.type.value)) ?? null;
}

/** When the incident's clocks start: its `detected` entry, else its first entry with a readable time. */
export function startOf(record: Pick<Incident | Postmortem, "timeline">): Instant | null {
  const start = firstOf(record, "detected") ?? record.timeline.find((entry) => entry.at);
  return start?.at?.value ?? null;
}

/** When it was resolved: the last `resolved` entry, since a reopened incident is resolved again. */
export function resolutionOf(record: Pick<Incident | Postmortem, "timeline">): Instant | null {
  return record.timeline.findLast((entry) => entry.at && entry.type?.value === "resolved")?.at?.value ?? null;
}

/**
 * When it was over: its resolution; where an incident that calls itself resolved doesn't say when, its last entry with a
 * readable time. Null while it goes on.
 */
export function endOf(incident: Incident): Instant | null {
  const isResolved = incident.status?.value === "resolved";
  return (
    resolutionOf(incident) ?? (isResolved ? (incident.timeline.findLast(({ at }) => at)?.at?.value ?? null) : null)
  );
}

/** Minutes from the start of the clocks to the acknowledgement (MTTA's term); null where the timeline does not say. */
export function timeToAcknowledge(incident: Incident): number | null {
  return minutesBetween(startOf(incident), firstOf(incident, "acknowledged")?.at?.value ?? null);
}

/** Minutes to the end of the impact (MTTM's term). */
export function timeToMitigate(incident: Incident): number | null {
  return minutesBetween(startOf(incident), firstOf(incident, "mitigated")?.at?.value ?? null);
}

/** Minutes to the resolution (MTTR's term). */
export function timeToResolve(incident: Incident): number | null {
  return minutesBetween(startOf(incident), resolutionOf(incident));
}

function minutesBetween(start: Instant | null, end: Instant | null): number | null {
  return start === null || end === null ? null : Math.round((end - start) / 6000) / 10;
}
