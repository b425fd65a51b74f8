import type { Policy } from "../policy/policy.ts";
import type { Assessment } from "../process/assess.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Incident } from "../records/model.ts";
import { type Coverage, findUncovered, type MeasuredRunbook, measureRunbooks } from "./coverage.ts";
import { type MeasuredIncident, measureIncident } from "./measured-incident.ts";
import { type MeasuredItem, measureItem } from "./measured-item.ts";
import { findRecurrences, type Recurrence } from "./recurrence.ts";

/** One repository's records, measured by its own policy. */
export interface MeasuredRepository {
  /** Its name in a report about several repositories; empty in a report about one. */
  readonly repository: string;
  readonly assessment: Assessment;
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly links: Links;
  /** Incident records, then the post-mortems without one; each in the order of their paths. */
  readonly incidents: readonly MeasuredIncident[];
  readonly items: readonly MeasuredItem[];
  readonly recurrences: readonly Recurrence[];
  readonly runbooks: readonly MeasuredRunbook[];
  readonly coverage: Coverage;
}

/** Measures one repository. */
export function measureRepository(assessment: Assessment, repository = ""): MeasuredRepository {
  const { catalog, policy, links } = assessment;
  const incidents = assessment.incidents.map((incident) =>
    measureIncident(incident, assessment.postmortemOf(incident), { policy, repository }),
  );
  const items = assessment.items.map((item) => measureItem(item, assessment, repository));
  const days = new Map(incidents.map(({ record, day }) => [record, day]));
  const dayOf = (incident: Incident) => days.get(incident) ?? null;
  return {
    ...{ repository, assessment, catalog, policy, links },
    incidents,
    items,
    recurrences: findRecurrences({ repository, incidents: catalog.incidents, links, items, dayOf }),
    runbooks: measureRunbooks(assessment, repository),
    coverage: findUncovered(assessment),
  };
}
