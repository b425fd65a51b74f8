import { script, style } from "#report-assets";
import type { RepositoryAssessment } from "../metrics/repository-assessment.ts";
import { groupBy } from "../text/collections.ts";
import { badges } from "./badges.ts";
import { dataFiles } from "./data-files.ts";
import type { SiteFile } from "./page.ts";
import { postmortemPage, runbookPage } from "./pages/documents.ts";
import { incidentPage } from "./pages/incident.ts";
import { actionItemPages, incidentListPages } from "./pages/lists.ts";
import { metricsPage } from "./pages/metrics.ts";
import { overviewPage } from "./pages/overview.ts";
import { peoplePages } from "./pages/people.ts";
import { runbooksPage } from "./pages/runbooks.ts";
import { searchPages } from "./pages/search.ts";
import { modelSite, type Site, type SiteInput } from "./site-model.ts";
import { statusPages } from "./status.ts";

export type { SiteFile, SiteInput };

/**
 * The whole site, one file at a time, so that ten thousand pages never stand in memory together. The same input gives
 * the same files in the same order. No page asks another host for anything, and every one opens from the file system.
 */
export function* renderSite(input: SiteInput): Generator<SiteFile> {
  const site = modelSite(input);
  yield { path: "assets/site.css", text: style };
  yield { path: "assets/site.js", text: script };
  // GitHub Pages would otherwise leave out files whose names begin with an underscore.
  yield { path: ".nojekyll", text: "" };
  yield overviewPage(site);
  yield* incidentListPages(site);
  for (const { facts } of input.repositories) yield* recordPages(site, facts);
  yield* actionItemPages(site);
  yield runbooksPage(site);
  yield* peoplePages(site);
  yield metricsPage(site);
  yield* searchPages(site);
  yield* statusPages(input);
  yield* dataFiles(site);
  yield* badges(site.metrics);
  for (const { path, text } of input.calendars) yield { path, text };
}

function* recordPages(site: Site, facts: RepositoryAssessment): Generator<SiteFile> {
  const repeats = new Map(facts.recurrences.map((recurrence) => [recurrence.incident, recurrence]));
  const repeatedBy = groupBy(facts.recurrences, ({ earlier }) => earlier);
  for (const incident of facts.incidents) {
    const { record } = incident;
    if (record.kind !== "incident") continue;
    yield incidentPage(site, incident, {
      facts,
      recurrence: repeats.get(record) ?? null,
      repeatedBy: repeatedBy.get(record) ?? [],
    });
  }
  for (const postmortem of facts.catalog.postmortems) yield postmortemPage(site, postmortem, facts);
  for (const runbook of facts.runbooks) yield runbookPage(site, runbook);
}
