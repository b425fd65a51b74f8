import type { Policy } from "../policy/policy.ts";
import { effectivenessChecks } from "../process/effectiveness.ts";
import type { ItemDeadline } from "../process/item-deadline.ts";
import type { DueReview } from "../process/late-records.ts";
import { type Links, linkRecords } from "../records/links.ts";
import type { Catalog, Incident } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { type Coverage, findUncovered, type RunbookFacts, readRunbooks } from "./coverage.ts";
import { type IncidentFacts, readIncidentFacts } from "./incident-facts.ts";
import { type ItemFacts, readItem } from "./item-facts.ts";
import { assessPostmortem, type PostmortemAssessment } from "./postmortem-assessment.ts";
import { findRecurrences, type Recurrence } from "./recurrence.ts";

/** One repository's records, with what git, GitHub and the deadlines know beside them. */
export interface RepositoryRecords {
  /** Tells repositories apart in a report about several; empty in a report about one. */
  readonly repository: string;
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly items: readonly ItemDeadline[];
  /** Runbooks past their review. */
  readonly reviews: readonly DueReview[];
  /** When a file was added, null where that isn't known. */
  addedAt?(file: string): Instant | null;
  /** When an action item was closed, by its key. */
  closedAt?(key: string): Instant | null;
}

/** Everything the records of one repository tell, judged by its own policy. */
export interface RepositoryAssessment {
  readonly repository: string;
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly links: Links;
  /** Incident records, then the post-mortems that stand alone; each in the order of their paths. */
  readonly incidents: readonly IncidentFacts[];
  readonly postmortems: readonly PostmortemAssessment[];
  readonly items: readonly ItemFacts[];
  readonly recurrences: readonly Recurrence[];
  readonly runbooks: readonly RunbookFacts[];
  readonly coverage: Coverage;
}

/** Reads what one repository's records tell at `now` (milliseconds since 1970 in UTC). */
export function assessRepository(records: RepositoryRecords, now: Instant): RepositoryAssessment {
  const { repository, catalog, policy, reviews } = records;
  const links = linkRecords(catalog);
  const today = localDate(now, policy.timezone);
  const alone = catalog.postmortems.filter((postmortem) => links.incidentsOf(postmortem).length === 0);
  const incidents = [...catalog.incidents, ...alone].map((record) => readIncidentFacts(record, policy, repository));
  const checksOf = effectivenessChecks(catalog.incidents, { policy, now });
  const items = records.items.map((standing) => readItem(standing, { ...records, today, links, checksOf }));
  const days = new Map(incidents.map(({ record, day }) => [record, day]));
  return {
    repository,
    catalog,
    policy,
    links,
    incidents,
    postmortems: incidents.map((incident) => {
      const { record } = incident;
      const postmortem = record.kind === "postmortem" ? record : (links.postmortemsOf(record)[0] ?? null);
      return assessPostmortem(incident, postmortem, { ...records, now });
    }),
    items,
    recurrences: findRecurrences({
      repository,
      incidents: catalog.incidents,
      links,
      items,
      dayOf: (incident: Incident) => days.get(incident) ?? null,
    }),
    runbooks: readRunbooks(catalog, links, { repository, reviews }),
    coverage: findUncovered(catalog),
  };
}
