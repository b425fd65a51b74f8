import type { RunbookFacts } from "../../metrics/coverage.ts";
import type { Count } from "../../metrics/metrics.ts";
import { EVIDENCE_MINIMUM, type Evidence } from "../../records/evidence.ts";
import { recordLink, tag } from "../elements.ts";
import { formatCount, formatDay } from "../format.ts";
import { type Content, html } from "../html.ts";
import { repositoryNote } from "../incident-table.ts";
import { type Column, column, listing, numberColumn } from "../listing.ts";
import { framePage, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";

/** Uncovered services and alerts that the page names. */
const uncoveredShown = 50;

/** All runbooks: who uses them, whether they still hold, and where one is missing. */
export function runbooksPage(site: Site): SiteFile {
  const page = pageAt(site, "runbooks/index.html");
  const runbooks = site.repositories.flatMap(({ facts }) => facts.runbooks);
  const coverage = site.repositories.map(({ facts }) => facts.coverage);
  const caption = "Runbooks with their use, freshness and evidence";
  const table = listing(page, columns, runbooks, { name: "runbooks", caption });
  const services = coverage.flatMap((one) => one.services);
  const alerts = coverage.flatMap((one) => one.alerts);
  const content = html`
    <div class="heading"><h1>Runbooks</h1></div>
    ${runbooks.length === 0 ? html`<p class="card empty">No runbook is on record.</p>\n` : html`<section aria-label="All runbooks">\n${table}</section>\n`}<section id="coverage" aria-labelledby="coverage-heading">
    <h2 id="coverage-heading">Where one is missing</h2>
    <div class="columns">
    <div class="card"><h3>Services without a runbook</h3>
    ${uncovered(services, "None: every service with an incident has one.")}</div>
    <div class="card"><h3>Alerts without a runbook</h3>
    ${uncovered(alerts, "None: every alert that began an incident is known to one.")}</div>
    </div>
    </section>
  `;
  return framePage(page, { title: "Runbooks", content });
}

const columns: readonly Column<RunbookFacts>[] = [
  column("Runbook", ({ runbook, repository }, page) => [recordLink(page, runbook), repositoryNote(repository)], {
    className: "title-cell",
    sort: "text",
  }),
  column("Services", ({ runbook }) => runbook.services.map(({ value }) => value).join(", ")),
  column("Owner", ({ runbook }) => runbook.owner?.value, { sort: "text" }),
  numberColumn(
    "Used",
    ({ used }) => used.length,
    ({ used }) => used.length || tag("never"),
  ),
  column("Reviewed", reviewCell, { sort: "text", sortBy: ({ runbook }) => runbook.lastReviewed?.value ?? "" }),
  column("Ranking", ({ evidence }) => rankingCell(evidence)),
  column("Called wrong", ({ wrongSteps: { length } }) => length > 0 && tag(formatCount(length, "line"), "warn")),
];

function reviewCell({ runbook: { lastReviewed }, freshness }: RunbookFacts): Content {
  const day = html`<span class="nowrap">${lastReviewed ? formatDay(lastReviewed.value) : "never"}</span>`;
  return [day, freshness === "due" && [" ", tag("due", "warn")]];
}

function rankingCell({ contradiction, incidents, runbook }: Evidence): Content {
  if (runbook.causes.length === 0) return "no ranked causes";
  if (contradiction) return tag("ranking no longer holds", "warn");
  if (incidents.length < EVIDENCE_MINIMUM) return `${incidents.length} of ${EVIDENCE_MINIMUM} incidents needed`;
  return `holds over ${formatCount(incidents.length, "incident")}`;
}

/** The most needed first. */
function uncovered(counts: readonly Count[], none: string): Content {
  if (counts.length === 0) return html`<p class="empty">${none}</p>`;
  const shown = counts.toSorted((a, b) => b.n - a.n).slice(0, uncoveredShown);
  return html`<ul>${shown.map(({ key, n }) => html`<li>${key} <span class="muted">(${n})</span></li>`)}</ul>`;
}
