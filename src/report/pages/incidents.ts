import { framePage, type SiteFile } from "../frame.ts";
import type { Site } from "../site-model.ts";
import { incidentRow } from "../view-model.ts";
import { pagerFacts, pagesOf } from "./paging.ts";

/** Rows that a page of the listing holds: a few hundred KB at most. */
const rowsPerPage = 250;

/** All incidents, the latest first. */
export function* incidentListPages(site: Site): Generator<SiteFile> {
  for (const page of pagesOf(site.incidents, rowsPerPage, "incidents/index.html")) {
    const rows = page.rows.map((judged) => incidentRow(site, judged));
    yield framePage(site, {
      path: page.path,
      title: "Incidents",
      template: "incidents",
      facts: {
        rows,
        several: site.repositories.length > 1,
        severities: distinct(rows.map(({ severity }) => severity ?? "")),
        services: distinct(page.rows.flatMap(({ incident }) => incident.services)),
        pager: pagerFacts(page, "incident"),
      },
    });
  }
}

/** Without the empty one, in the order of code units. */
export function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "").sort();
}
