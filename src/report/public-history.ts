import type { RepositoryAssessment } from "../metrics/repository-assessment.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import type { IncidentStatus } from "../records/model.ts";
import { compareText } from "../text/collections.ts";
import type { Instant } from "../time/instant.ts";
import { DAY, MINUTE } from "../time/instant.ts";

/** An update that was made public, word for word. */
export interface PublicUpdate {
  readonly at: Instant;
  readonly status: IncidentStatus;
  readonly text: string;
}

/**
 * What the public may know of an incident: which services, from when to when, and the updates that were made public. Its
 * title, id, severity, people, causes and internal notes are not in here, so nothing made from it can tell them.
 */
export interface PublicIncident {
  /** The time of its first public update, `20260529T041500Z`; numbered where two share it. */
  readonly anchor: string;
  readonly services: readonly string[];
  readonly start: Instant;
  /** Null while it goes on. */
  readonly end: Instant | null;
  readonly status: IncidentStatus;
  /** The latest first. */
  readonly updates: readonly PublicUpdate[];
}

/** Every incident with a public update, the latest first. */
export function publicHistory(repositories: readonly RepositoryAssessment[]): PublicIncident[] {
  const known = repositories.flatMap(({ incidents }) => incidents.flatMap(({ assessed }) => publish(assessed) ?? []));
  const taken = new Map<string, number>();
  return known
    .sort((a, b) => b.start - a.start || compareText(a.anchor, b.anchor))
    .map((incident) => {
      const number = (taken.get(incident.anchor) ?? 0) + 1;
      taken.set(incident.anchor, number);
      return number === 1 ? incident : { ...incident, anchor: `${incident.anchor}-${number}` };
    });
}

function publish({ record, startedAt: start, resolvedAt, isResolved }: IncidentAssessment): PublicIncident | null {
  if (record.kind !== "incident") return null;
  const entries = record.timeline
    .flatMap(({ at, note, audience, status }) => (at && audience === "public" ? { at: at.value, note, status } : []))
    .sort((a, b) => a.at - b.at);
  const first = entries[0];
  if (!first || start === null) return null;
  const end = resolvedAt ?? (isResolved ? entries.at(-1)!.at : null);
  let status: IncidentStatus = "investigating";
  const updates = entries.map((entry): PublicUpdate => {
    status = entry.status?.value ?? status;
    return { at: entry.at, status, text: entry.note?.value ?? "" };
  });
  return {
    anchor: new Date(first.at)
      .toISOString()
      .replace(/\.\d+Z$/, "Z")
      .replace(/[-:]/g, ""),
    services: record.services.map(({ value }) => value),
    start: Math.min(start, first.at),
    end: end === null ? null : Math.max(end, first.at),
    status: end === null ? status : "resolved",
    updates: updates.reverse(),
  };
}

/** Days that uptime is counted over. */
export const UPTIME_DAYS = 90;

export interface ServiceUptime {
  readonly service: string;
  /** Parts of 1 in which no public incident of the service went on. */
  readonly uptime: number;
  readonly isDown: boolean;
  /** One entry a day, the oldest first: minutes of public incidents on it. */
  readonly days: readonly number[];
}

/** Uptime of each service that ever had a public incident: incidents at the same time count once. */
export function measureUptime(history: readonly PublicIncident[], now: Instant): ServiceUptime[] {
  const spans = new Map<string, [number, number][]>();
  for (const { services, start, end } of history) {
    for (const service of new Set(services)) {
      const group = spans.get(service) ?? [];
      group.push([start, end ?? now]);
      spans.set(service, group);
    }
  }
  return [...spans]
    .sort(([a], [b]) => compareText(a, b))
    .map(([service, all]) => {
      const down = union(all);
      const begin = now - UPTIME_DAYS * DAY;
      const lost = (from: number, to: number) =>
        down.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
      return {
        service,
        uptime: 1 - lost(begin, now) / (now - begin),
        isDown: history.some(({ end, services }) => end === null && services.includes(service)),
        days: Array.from(
          { length: UPTIME_DAYS },
          (_, day) => lost(begin + day * DAY, begin + (day + 1) * DAY) / MINUTE,
        ),
      };
    });
}

function union(spans: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
