import { isClosed } from "../records/action-items/item-state.ts";
import type { Links } from "../records/links.ts";
import type { ActionItem, Catalog, Incident } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";
import type { LiveIncident } from "./live-incident.ts";

/** An incident of before with something in common, and what was promised after it. */
export interface EarlierIncident {
  readonly incident: Incident;
  readonly startedAt: Instant | null;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  /** Not yet done or dropped. */
  readonly openItems: readonly ActionItem[];
}

/** More are history, not help. */
const MOST = 5;

/** The states of action items' issues by the items' keys: GitHub decides; of others the record does. */
export type EarlierItemStates = ReadonlyMap<string, "open" | "closed">;

/** Where the records of before are, and what GitHub knows of their action items. */
export interface EarlierRecords {
  readonly catalog: Catalog;
  readonly links: Links;
  readonly itemStates?: EarlierItemStates;
}

/** Incidents with the same service or cause that began before this one, the latest first. */
export function earlierIncidents(
  live: LiveIncident,
  { catalog, links, itemStates = new Map() }: EarlierRecords,
): EarlierIncident[] {
  const common = (facts: readonly { readonly value: string }[], words: readonly string[]) =>
    facts.map(({ value }) => value).filter((value) => words.some((word) => word.toLowerCase() === value.toLowerCase()));
  return catalog.incidents
    .map((incident) => ({
      incident,
      startedAt: incident.start,
      services: common(incident.services, live.opening.services),
      causes: common(incident.causes, live.causes),
    }))
    .filter(({ incident, services, causes }) => incident.id !== live.opening.id && services.length + causes.length > 0)
    .filter(({ startedAt }) => startedAt === null || startedAt < live.startedAt)
    .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
    .slice(0, MOST)
    .map((earlier) => ({ ...earlier, openItems: openItems(earlier.incident, links, itemStates) }));
}

function openItems(incident: Incident, links: Links, states: EarlierItemStates): ActionItem[] {
  const items = links.postmortemsOf(incident).flatMap(({ actionItems }) => actionItems);
  return items.filter((item) => {
    const state = item.key === null ? undefined : states.get(item.key);
    return state === undefined ? !isClosed(item) : state === "open";
  });
}
