import type { MeasuredRunbook } from "../../metrics/coverage.ts";
import type { MeasuredItem } from "../../metrics/measured-item.ts";
import type { Count } from "../../metrics/metrics.ts";
import { EVIDENCE_MINIMUM, type Evidence } from "../../records/evidence.ts";
import { formatCount } from "../../text/count.ts";
import { formatDay } from "../../time/format.ts";
import { recordLink, tag } from "../elements.ts";
import { type Content, html } from "../html.ts";
import { incidentTable, repositoryNote } from "../incident-table.ts";
import { itemState, itemTable } from "../item-table.ts";
import { type Column, column, filterForm, listing, numberColumn, pager, pagesOf } from "../listing.ts";
import { framePage, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";

/** Rows that a page of the listing holds: a few hundred KB at most. */
const incidentsPerPage = 250;
/** Half a MB at most. */
const itemsPerPage = 400;

/** All incidents, the latest first. */
export function* incidentListPages(site: Site): Generator<SiteFile> {
  for (const list of pagesOf(site.incidents, incidentsPerPage, "incidents/index.html")) {
    const page = pageAt(site, list.path);
    const shown = list.rows;
    const filters = filterForm("incidents", {
      Severity: shown.map(({ severity }) => severity ?? ""),
      Service: shown.flatMap(({ services }) => services),
    });
    const table =
      list.rows.length > 0
        ? html`${incidentTable(page, list.rows, "Incidents, the latest first")}\n`
        : html`<p class="card empty">No incident is on record.</p>\n`;
    const content = html`
      <div class="heading"><h1>Incidents</h1></div>
      <section aria-label="All incidents">
      ${filters}${table}${pager(page.root, list, "incident")}
      </section>
    `;
    yield framePage(page, { title: "Incidents", content });
  }
}

/** All action items: the open ones by due date, and the closed ones on pages of their own. */
export function* actionItemPages(site: Site): Generator<SiteFile> {
  const open = site.items.filter(({ isOpen }) => isOpen);
  const closed = site.items.filter(({ isOpen }) => !isOpen);
  yield* itemListPages(site, open, {
    path: "action-items/index.html",
    title: "Action items",
    other: { path: "action-items/closed.html", text: formatCount(closed.length, "closed item") },
  });
  yield* itemListPages(site, closed, {
    path: "action-items/closed.html",
    title: "Closed action items",
    other: { path: "action-items/index.html", text: formatCount(open.length, "open item") },
  });
}

interface ItemList {
  readonly path: string;
  readonly title: string;
  /** The list that holds the rest. */
  readonly other: { readonly path: string; readonly text: string };
}

function* itemListPages(
  site: Site,
  items: readonly MeasuredItem[],
  { path, title, other }: ItemList,
): Generator<SiteFile> {
  for (const list of pagesOf(items, itemsPerPage, path)) {
    const page = pageAt(site, list.path);
    const filters = filterForm("items", {
      State: list.rows.map((item) => itemState(item).key),
      Owner: list.rows.flatMap(({ owners }) => owners),
      Team: list.rows.map(({ team }) => team ?? ""),
    });
    const table =
      list.rows.length > 0 ? html`${itemTable(page, list.rows, title)}\n` : html`<p class="card empty">None.</p>\n`;
    const content = html`
      <div class="heading"><h1>${title}</h1><p><a href="${page.root}${other.path}">${other.text}</a></p></div>
      <section aria-label="${title}">
      ${filters}${table}${pager(page.root, list, "action item")}
      </section>
    `;
    yield framePage(page, { title, content });
  }
}

/** Uncovered services and alerts that the page names. */
const uncoveredShown = 50;

/** All runbooks: who uses them, whether they still hold, and where one is missing. */
export function runbooksPage(site: Site): SiteFile {
  const page = pageAt(site, "runbooks/index.html");
  const runbooks = site.repositories.flatMap((repository) => repository.runbooks);
  const services = site.repositories.flatMap(({ coverage }) => coverage.services);
  const alerts = site.repositories.flatMap(({ coverage }) => coverage.alerts);
  const caption = "Runbooks with their use, freshness and evidence";
  const table = listing(page, columns, runbooks, { name: "runbooks", caption });
  const list =
    runbooks.length > 0
      ? html`<section aria-label="All runbooks">\n${table}</section>\n`
      : html`<p class="card empty">No runbook is on record.</p>\n`;
  const content = html`
    <div class="heading"><h1>Runbooks</h1></div>
    ${list}<section id="coverage" aria-labelledby="coverage-heading">
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

const columns: readonly Column<MeasuredRunbook>[] = [
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

function reviewCell({ runbook: { lastReviewed }, freshness }: MeasuredRunbook): Content {
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
