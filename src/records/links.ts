import { groupByEach } from "../text/collections.ts";
import type { Catalog, Incident, IncidentRecord, Postmortem, Runbook } from "./model.ts";

/** The relations between the records of a catalog. Where an id is used twice, the first record in the order of paths has it. */
export interface Links {
  incident(id: string): Incident | null;
  postmortem(id: string): Postmortem | null;
  runbook(id: string): Runbook | null;
  /** The incidents that a post-mortem names, else the incident with its own id; none without one. */
  incidentsOf(postmortem: Postmortem): readonly Incident[];
  /** In the order of their paths; usually one. */
  postmortemsOf(incident: Incident): readonly Postmortem[];
}

const none: readonly never[] = [];

/** A catalog never changes: its links are computed once, when first needed. */
const known = new WeakMap<Catalog, Links>();

/** The links of a catalog: every call with it gives the same ones. */
export function linkRecords(catalog: Catalog): Links {
  const links = known.get(catalog) ?? computeLinks(catalog);
  known.set(catalog, links);
  return links;
}

function computeLinks(catalog: Catalog): Links {
  const incidents = byId(catalog.incidents);
  const postmortems = byId(catalog.postmortems);
  const runbooks = byId(catalog.runbooks);
  const incidentsByPostmortem = new Map(
    catalog.postmortems.map((postmortem) => {
      const ids = [...new Set(incidentIdsOf(postmortem))];
      return [postmortem, ids.flatMap((id) => incidents.get(id) ?? [])];
    }),
  );
  const postmortemsByIncident = groupByEach(
    catalog.postmortems,
    (postmortem) => incidentsByPostmortem.get(postmortem)!,
  );
  return {
    incident: (id) => incidents.get(id) ?? null,
    postmortem: (id) => postmortems.get(id) ?? null,
    runbook: (id) => runbooks.get(id) ?? null,
    incidentsOf: (postmortem) => incidentsByPostmortem.get(postmortem) ?? none,
    postmortemsOf: (incident) => postmortemsByIncident.get(incident) ?? none,
  };
}

/** The ids of a post-mortem's incidents: those it names, else its own. */
export function incidentIdsOf(postmortem: Postmortem): readonly string[] {
  if (postmortem.incidents.length === 0) return [postmortem.id];
  return postmortem.incidents.map((incident) => incident.value);
}

function byId<R extends IncidentRecord>(records: readonly R[]): Map<string, R> {
  const map = new Map<string, R>();
  for (const record of records) if (!map.has(record.id)) map.set(record.id, record);
  return map;
}
