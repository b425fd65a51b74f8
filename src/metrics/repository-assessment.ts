import type { Policy } from "../policy/policy.ts";
import type { Assessment } from "../process/assess.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Incident } from "../records/model.ts";
import { type Coverage, findUncovered, type RunbookFacts, readRunbooks } from "./coverage.ts";
import { type IncidentFacts, readIncidentFacts } from "./incident-facts.ts";
import { type ItemFacts, readItem } from "./item-facts.ts";
import { findRecurrences, type Recurrence } from "./recurrence.ts";

/** Everything the records of one repository tell, judged by its own policy. */
export interface RepositoryAssessment {
  /** Tells repositories apart in a report about several; empty in a report about one. */
  readonly repository: string;
  readonly assessment: Assessment;
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly links: Links;
  /** Incident records, then the post-mortems that stand alone; each in the order of their paths. */
  readonly incidents: readonly IncidentFacts[];
  readonly items: readonly ItemFacts[];
  readonly recurrences: readonly Recurrence[];
  readonly runbooks: readonly RunbookFacts[];
  readonly coverage: Coverage;
}

/** Reads what the process applied to one repository's records tells. */
export function assessRepository(assessment: Assessment, repository = ""): RepositoryAssessment {
  const { catalog, policy, links } = assessment;
  const incidents = assessment.incidents.map((incident) =>
    readIncidentFacts(incident, assessment.postmortemOf(incident), { policy, repository }),
  );
  const items = assessment.items.map((item) => readItem(item, assessment, repository));
  const days = new Map(incidents.map(({ record, day }) => [record, day]));
  const dayOf = (incident: Incident) => days.get(incident) ?? null;
  return {
    ...{ repository, assessment, catalog, policy, links },
    incidents,
    items,
    recurrences: findRecurrences({ repository, incidents: catalog.incidents, links, items, dayOf }),
    runbooks: readRunbooks(assessment, repository),
    coverage: findUncovered(assessment),
  };
}
