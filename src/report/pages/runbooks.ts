import type { RunbookFacts } from "../../metrics/coverage.ts";
import type { Count } from "../../metrics/metrics.ts";
import { EVIDENCE_MINIMUM, type Evidence } from "../../process/evidence.ts";
import { formatCount, formatDay } from "../format.ts";
import { type Html, html } from "../html.ts";
import { type Column, listing } from "../listing.ts";
import { framePage, pageAt, recordLink, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";

/** Uncovered services and alerts that the page names. */
const uncoveredShown = 50;

/** All runbooks: who uses them, whether they still hold, and where one is missing. */
export function runbooksPage(site: Site): SiteFile {
  const page = pageAt(site, "runbooks/index.html");
  const runbooks = site.repositories.flatMap(({ facts }) => facts.runbooks);
  const coverage = site.repositories.map(({ facts }) => facts.coverage);
  const services = coverage.flatMap((one) => one.services);
  const alerts = coverage.flatMap((one) => one.alerts);
  const table = listing(page, columns, runbooks, {
    name: "runbooks",
    caption: "Runbooks with their use, freshness and evidence",
  });
  const content = html`
    <div class="heading"><h1>Runbooks</h1></div>
    ${
      runbooks.length > 0
        ? html`
          <section aria-label="All runbooks">
          ${table}</section>
        `
        : html`<p class="card empty">No runbook is on record.</p>\n`
    }<section id="coverage" aria-labelledby="coverage-heading">
    <h2 id="coverage-heading">Where one is missing</h2>
    <div class="columns">
    <div class="card"><h3>Services without a runbook</h3>
    ${uncovered(services) ?? html`<p class="empty">None: every service with an incident has one.</p>`}</div>
    <div class="card"><h3>Alerts without a runbook</h3>
    ${uncovered(alerts) ?? html`<p class="empty">None: every alert that began an incident is known to one.</p>`}</div>
    </div>
    </section>
  `;
  return framePage(page, { title: "Runbooks", content });
}

const columns: readonly Column<RunbookFacts>[] = [
  {
    heading: "Runbook",
    className: "title-cell",
    sort: "text",
    cell: ({ runbook, repository }, page) => [
      recordLink(page, runbook, runbook.id),
      repository && html`<div class="small muted">${repository}</div>`,
    ],
  },
  { heading: "Services", cell: ({ runbook }) => runbook.services.map(({ value }) => value).join(", ") },
  { heading: "Owner", sort: "text", cell: ({ runbook }) => runbook.owner?.value },
  {
    heading: "Used",
    className: "number",
    sort: "number",
    sortBy: ({ used }) => used.length,
    cell: ({ used }) => (used.length === 0 ? html`<span class="tag">never</span>` : used.length),
  },
  {
    heading: "Reviewed",
    sort: "text",
    sortBy: ({ runbook }) => runbook.lastReviewed?.value ?? "",
    cell: ({ runbook: { lastReviewed }, freshness }) => [
      html`<span class="nowrap">${lastReviewed ? formatDay(lastReviewed.value) : "never"}</span>`,
      freshness === "due" && html` <span class="tag warn">due</span>`,
    ],
  },
  {
    heading: "Ranking",
    cell: ({ evidence }) => {
      const text = evidenceText(evidence);
      return evidence.contradiction ? html`<span class="tag warn">${text}</span>` : text;
    },
  },
  {
    heading: "Called wrong",
    cell: ({ wrongSteps: { length } }) =>
      length > 0 && html`<span class="tag warn">${formatCount(length, "line")}</span>`,
  },
];

function evidenceText({ contradiction, incidents, runbook }: Evidence): string {
  if (runbook.causes.length === 0) return "no ranked causes";
  if (contradiction) return "ranking no longer holds";
  if (incidents.length < EVIDENCE_MINIMUM) return `${incidents.length} of ${EVIDENCE_MINIMUM} incidents needed`;
  return `holds over ${formatCount(incidents.length, "incident")}`;
}

/** The most needed first; null for none. */
function uncovered(counts: readonly Count[]): Html | null {
  if (counts.length === 0) return null;
  const shown = counts.toSorted((a, b) => b.n - a.n).slice(0, uncoveredShown);
  return html`<ul>${shown.map(({ key, n }) => html`<li>${key} <span class="muted">(${n})</span></li>`)}</ul>`;
}
