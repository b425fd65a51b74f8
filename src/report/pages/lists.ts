import type { ItemFacts } from "../../metrics/item-facts.ts";
import { formatCount } from "../format.ts";
import { html } from "../html.ts";
import { incidentTable } from "../incident-table.ts";
import { itemState, itemTable } from "../item-table.ts";
import { filterForm, pager, pagesOf } from "../listing.ts";
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
  items: readonly ItemFacts[],
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
