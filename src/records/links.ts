import { groupByEach } from "../text/collections.ts";
import type { Catalog, Incident, IncidentRecord, Postmortem, Runbook, Unreadable } from "./model.ts";
import { idFromFile } from "./record-id.ts";

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

/** A catalog of its own, while it is put together. */
interface Group extends Catalog {
  readonly incidents: Catalog["incidents"][number][];
  readonly postmortems: Catalog["postmortems"][number][];
  readonly runbooks: Catalog["runbooks"][number][];
  readonly unreadable: Unreadable[];
}

/**
 * Splits a catalog into the smallest ones that keep all links between incidents and post-mortems: mostly an incident with
 * its post-mortem, or one runbook. Records that share an id stay together, and so does an unreadable file with the records
 * that it may belong to. The order within a group is that of the catalog.
 */
export function recordGroups(catalog: Catalog): Catalog[] {
  const components = new Components();
  for (const { id } of catalog.incidents) components.add([id]);
  for (const postmortem of catalog.postmortems) components.add([postmortem.id, ...incidentIdsOf(postmortem)]);
  const groups = new Map<unknown, Group>();
  const groupOf = (key: unknown): Group => {
    const known = groups.get(key);
    if (known) return known;
    const group: Group = { incidents: [], postmortems: [], runbooks: [], unreadable: [] };
    groups.set(key, group);
    return group;
  };
  const ofRecord = ({ id }: IncidentRecord) => groupOf(components.of(id));
  for (const incident of catalog.incidents) ofRecord(incident).incidents.push(incident);
  for (const postmortem of catalog.postmortems) ofRecord(postmortem).postmortems.push(postmortem);
  for (const runbook of catalog.runbooks) groupOf(runbook).runbooks.push(runbook);
  for (const one of catalog.unreadable) groupOf(components.of(idFromFile(one.source.file))).unreadable.push(one);
  return [...groups.values()];
}

/** Ids that are connected, each known by the first that it is connected with (union-find). */
class Components {
  readonly #above = new Map<string, string>();

  add([first, ...others]: readonly string[]): void {
    const root = this.of(first!);
    if (!this.#above.has(root)) this.#above.set(root, root);
    for (const id of others) this.#above.set(this.of(id), root);
  }

  of(id: string): string {
    let root = id;
    for (let above = this.#above.get(root); above !== undefined && above !== root; above = this.#above.get(root)) {
      root = above;
    }
    if (root !== id) this.#above.set(id, root);
    return root;
  }
}
