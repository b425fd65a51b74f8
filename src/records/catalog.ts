import { readIncident } from "./incident.ts";
import type { CalendarDate, Catalog, Incident, IncidentRecord, Postmortem, Runbook, Unreadable } from "./model.ts";
import { readPostmortem } from "./postmortem.ts";
import { readRunbook } from "./runbook.ts";
import type { Source } from "./source.ts";
import { isSource, type Workspace } from "./workspace.ts";

export type RecordKind = IncidentRecord["kind"];

/** Which files hold which records: globs relative to the workspace, and the zone of times that name none. */
export interface CatalogPlan {
  readonly timezone: string;
  readonly paths: {
    readonly incidents: readonly string[];
    readonly postmortems: readonly string[];
    readonly runbooks: readonly string[];
  };
}

/** Reads every record of the workspace, in the order of their paths. Incidents first: their days date the post-mortems. */
export function readCatalog(workspace: Workspace, plan: CatalogPlan): Catalog {
  const unreadable: Unreadable[] = [];
  const readAll = <R>(globs: readonly string[], read: (source: Source) => R): R[] => {
    const records: R[] = [];
    for (const path of workspace.find(globs)) {
      const text = workspace.read(path);
      if (isSource(text)) records.push(read(text));
      else unreadable.push(text);
    }
    return records;
  };

  const undated = { timezone: plan.timezone, incidentDate: () => null };
  const incidents = readAll<Incident>(plan.paths.incidents, (source) => readIncident(source, undated));
  const dated = { timezone: plan.timezone, incidentDate: incidentDates(incidents) };
  const postmortems = readAll<Postmortem>(plan.paths.postmortems, (source) => readPostmortem(source, dated));
  const runbooks = readAll<Runbook>(plan.paths.runbooks, (source) => readRunbook(source, dated));
  return { incidents, postmortems, runbooks, unreadable };
}

function incidentDates(incidents: readonly Incident[]): (id: string) => CalendarDate | null {
  const starts = new Map<string, number>();
  for (const incident of incidents) {
    const detected = incident.timeline.find((entry) => entry.type?.value === "detected" && entry.at) ?? incident.timeline[0];
    if (detected?.at) starts.set(incident.id, detected.at.value);
  }
  return (id) => {
    const start = starts.get(id);
    return start === undefined ? null : new Date(start).toISOString().slice(0, 10);
  };
}
