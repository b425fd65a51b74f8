import { EVIDENCE_MINIMUM, type Evidence } from "../../process/evidence.ts";
import { formatCount, formatDay } from "../format.ts";
import { framePage, type SiteFile } from "../frame.ts";
import type { Site } from "../site-model.ts";

/** Uncovered services and alerts that the page names. */
const uncoveredShown = 50;

/** All runbooks: who uses them, whether they still hold, and where one is missing. */
export function runbooksPage(site: Site): SiteFile {
  const all = site.repositories.flatMap(({ facts }) => facts.runbooks);
  const coverage = site.repositories.map(({ facts }) => facts.coverage);
  return framePage(site, {
    path: "runbooks/index.html",
    title: "Runbooks",
    template: "runbooks",
    facts: {
      several: site.repositories.length > 1,
      rows: all.map(({ runbook, repository, used, evidence, wrongSteps, freshness }) => ({
        href: site.addresses.of(runbook),
        title: runbook.title?.value || runbook.id,
        repository: repository || null,
        services: runbook.services.map(({ value }) => value).join(", "),
        owner: runbook.owner?.value ?? "",
        used: used.length,
        unused: used.length === 0,
        reviewed: runbook.lastReviewed?.value ?? "",
        reviewedWords: runbook.lastReviewed ? formatDay(runbook.lastReviewed.value) : "never",
        isDue: freshness === "due",
        evidence: evidenceWords(evidence),
        contradicted: evidence.contradiction !== null,
        wrong: wrongSteps.length === 0 ? null : formatCount(wrongSteps.length, "line"),
      })),
      services: coverage
        .flatMap(({ services }) => services)
        .sort((a, b) => b.n - a.n)
        .slice(0, uncoveredShown),
      alerts: coverage
        .flatMap(({ alerts }) => alerts)
        .sort((a, b) => b.n - a.n)
        .slice(0, uncoveredShown),
    },
  });
}

function evidenceWords({ contradiction, incidents, runbook }: Evidence): string {
  if (runbook.causes.length === 0) return "no ranked causes";
  if (contradiction) return "ranking no longer holds";
  if (incidents.length < EVIDENCE_MINIMUM) return `${incidents.length} of ${EVIDENCE_MINIMUM} incidents needed`;
  return `holds over ${formatCount(incidents.length, "incident")}`;
}
