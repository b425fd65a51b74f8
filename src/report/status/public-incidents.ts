import type { MeasuredRepository } from "../../metrics/measured-repository.ts";
import type { StatusPagePolicy } from "../../policy/policy.ts";
import type { IncidentAssessment } from "../../process/incident.ts";
import type { IncidentStatus } from "../../records/model.ts";
import { compareText, groupByEach } from "../../text/collections.ts";
import { firstFree } from "../../text/slug.ts";
import { type CalendarDate, DAY, formatInstant, type Instant, MINUTE } from "../../time/instant.ts";
import { addDays, instantOf, localDate } from "../../time/zone.ts";
import { type PublicMaintenance, publicMaintenance } from "./public-maintenance.ts";

/** A public update, word for word. */
export interface PublicUpdate {
  readonly at: Instant;
  readonly status: IncidentStatus;
  /** Empty for the end of an incident, where no public update announced it. */
  readonly text: string;
}

/**
 * What the public may know of an incident: which services, from when to when, and the updates that were made public. Its
 * title, id, severity, people, causes and internal notes are not in here, so nothing made from it can contain them.
 */
export interface PublicIncident {
  /** The time of its first public update, `20260529T041500Z`; numbered where two share it. */
  readonly anchor: string;
  /** Names that the public knows them by. */
  readonly services: readonly string[];
  readonly start: Instant;
  /** Null while it is open. */
  readonly end: Instant | null;
  readonly status: IncidentStatus;
  /** The latest first. */
  readonly updates: readonly PublicUpdate[];
}

/** What a component of the page is known to do. */
export type ComponentState = IncidentStatus | "operational" | "unconfirmed" | "maintenance";

/** A service as the page shows it. */
export interface Component {
  readonly name: string;
  /** What programs know it by: its id on Atlassian Statuspage, else its name. */
  readonly id: string;
  /** Components of one group stand together; null without one. */
  readonly group: string | null;
  readonly state: ComponentState;
  /** The part of the time without a public incident of the service, 0 to 1. */
  readonly uptime: number;
  /** One entry a day, the oldest first. */
  readonly days: readonly ComponentDay[];
}

/** A calendar day in the team's zone, the last one up to now. */
export interface ComponentDay {
  readonly day: CalendarDate;
  /** Of public incidents on it. */
  readonly minutes: number;
  /** The anchor of the latest incident on it; null for a day without one. */
  readonly anchor: string | null;
}

/** Everything that the status page, its feeds and its JSON are made from. */
export interface PublicStatus {
  /** Every incident with a public update, the latest first. */
  readonly history: readonly PublicIncident[];
  /** Those that go on. */
  readonly open: readonly PublicIncident[];
  /** True while an incident goes on that the public has to know of, and that no public update has announced. */
  readonly isUnannounced: boolean;
  readonly components: readonly Component[];
  /** The latest first. */
  readonly maintenance: readonly PublicMaintenance[];
  readonly now: Instant;
}

/** A repository, and when its files were added. */
type PublishedRepository = MeasuredRepository & Pick<Parameters<typeof publicMaintenance>[0][number], "addedAt">;

/** What the public may know of the repositories' incidents at `now`. */
export function publicStatus(repositories: readonly PublishedRepository[], now: Instant): PublicStatus {
  const history = publicHistory(repositories);
  const hasUnannounced = repositories.some(({ incidents }) =>
    incidents.some(({ assessed }) => isUnannounced(assessed)),
  );
  const zone = repositories[0]?.policy.timezone ?? "UTC";
  const names = repositories.flatMap(({ policy }) => Object.entries(policy.statusPage.components));
  const maintenance = publicMaintenance(repositories, now);
  const maintained = maintenance.filter(({ status }) => status === "in-progress");
  return {
    history,
    maintenance,
    now,
    open: history.filter(({ end }) => end === null),
    isUnannounced: hasUnannounced,
    components: componentsOf(history, {
      maintained: new Set(maintained.flatMap(({ components }) => components)),
      hasUnannounced,
      configured: names,
      now,
      zone,
    }),
  };
}

/** Open and of a severity that the public hears of, without a public update. */
function isUnannounced({ record, severity, isResolved }: IncidentAssessment): boolean {
  if (record.kind !== "incident" || isResolved || severity?.communication !== "public") return false;
  return !record.timeline.some(({ at, audience }) => at && audience === "public");
}

/** Every incident with a public update, the latest first. */
export function publicHistory(repositories: readonly MeasuredRepository[]): PublicIncident[] {
  const known = repositories.flatMap(({ incidents, policy }) =>
    incidents.flatMap(({ assessed }) => publish(assessed, policy.statusPage) ?? []),
  );
  const taken = new Set<string>();
  return known
    .sort((a, b) => b.start - a.start || compareText(a.anchor, b.anchor))
    .map((incident) => {
      const anchor = firstFree(incident.anchor, (name) => taken.has(name));
      taken.add(anchor);
      return { ...incident, anchor };
    });
}

function publish(incident: IncidentAssessment, policy: StatusPagePolicy): PublicIncident | null {
  const { record, startedAt: start, resolvedAt, isResolved } = incident;
  if (record.kind !== "incident") return null;
  const entries = record.timeline
    .flatMap(({ at, note, audience, status }) => (at && audience === "public" ? { at: at.value, note, status } : []))
    .sort((a, b) => a.at - b.at);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || start === null) return null;
  let status: IncidentStatus = "investigating";
  const updates = entries.map((entry): PublicUpdate => {
    status = entry.status?.value ?? status;
    return { at: entry.at, status, text: entry.note?.value ?? "" };
  });
  // Said by nobody but the record: readers that go by the latest update would take it for going on.
  const end = isResolved ? Math.max(resolvedAt ?? last!.at, first.at) : null;
  if (end !== null && updates.at(-1)!.status !== "resolved") {
    updates.push({ at: Math.max(end, last!.at), status: "resolved", text: "" });
  }
  return {
    anchor: formatInstant(first.at).replace(/[-:]/g, ""),
    services: namesOf(incident, policy),
    start: Math.min(start, first.at),
    end,
    status: end === null ? updates.at(-1)!.status : "resolved",
    updates: updates.reverse(),
  };
}

/** The names that the public knows an incident's services by. */
function namesOf({ record }: IncidentAssessment, { components }: StatusPagePolicy): string[] {
  if (record.kind !== "incident") return [];
  const names = record.services.map(({ value }) =>
    Object.hasOwn(components, value) ? components[value]!.name : value,
  );
  return [...new Set(names)];
}

/** Days that uptime is counted over. */
export const UPTIME_DAYS = 90;

interface ComponentInput {
  /** True while an incident goes on that the public has not heard of: which service it concerns is not public. */
  readonly hasUnannounced: boolean;
  /** Names of services under maintenance. */
  readonly maintained: ReadonlySet<string>;
  readonly configured: readonly (readonly [service: string, StatusPagePolicy["components"][string]])[];
  readonly now: Instant;
  readonly zone: string;
}

/**
 * The components that the configuration names, in its order, else each service that ever had a public incident. Incidents
 * at the same time count once.
 */
function componentsOf(
  history: readonly PublicIncident[],
  { hasUnannounced, maintained, configured, now, zone }: ComponentInput,
): Component[] {
  const byService = groupByEach(history, ({ services }) => new Set(services));
  const shown = new Map(configured.map(([, component]) => [component.name, component]));
  const names = shown.size > 0 ? [...shown.keys()] : [...byService.keys()].sort(compareText);
  return names.map((name) => {
    const incidents = byService.get(name) ?? [];
    const open = incidents.find(({ end }) => end === null);
    const quiet = maintained.has(name) ? "maintenance" : "operational";
    const state = open?.status ?? (hasUnannounced ? "unconfirmed" : quiet);
    const known = shown.get(name);
    return {
      name,
      id: known?.statuspage ?? name,
      group: known?.group ?? null,
      state,
      ...uptimeOf(incidents, now, zone),
    };
  });
}

function uptimeOf(
  incidents: readonly PublicIncident[],
  now: Instant,
  zone: string,
): Pick<Component, "uptime" | "days"> {
  const begin = now - UPTIME_DAYS * DAY;
  const down = union(incidents.map(({ start, end }) => [start, end ?? now]));
  const lost = (from: number, to: number) =>
    down.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  const today = localDate(now, zone);
  return {
    uptime: 1 - lost(begin, now) / (now - begin),
    days: Array.from({ length: UPTIME_DAYS }, (_, at): ComponentDay => {
      const day = addDays(today, at + 1 - UPTIME_DAYS);
      const [from, to] = [instantOf(day, 0, zone), instantOf(addDays(day, 1), 0, zone)];
      const anchor = incidents.find(({ start, end }) => start < to && (end ?? now) > from)?.anchor ?? null;
      return { day, minutes: lost(from, to) / MINUTE, anchor };
    }),
  };
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
