import type { Catalog, Incident, Postmortem, Runbook } from "./model.js";
/** How the records of a catalog belong together. Where an id is used twice, the first record in the order of paths has it. */
export interface Links {
    incident(id: string): Incident | null;
    postmortem(id: string): Postmortem | null;
    runbook(id: string): Runbook | null;
    /** The incidents a post-mortem names, else the incident with its own id; none for a post-mortem that stands alone. */
    incidentsOf(postmortem: Postmortem): readonly Incident[];
    /** In the order of their paths; usually one. */
    postmortemsOf(incident: Incident): readonly Postmortem[];
}
/** The links of a catalog: every call with it gives the same ones. */
export declare function linkRecords(catalog: Catalog): Links;
/** The ids a post-mortem speaks of: those it names, else its own. */
export declare function incidentIdsOf(postmortem: Postmortem): readonly string[];
