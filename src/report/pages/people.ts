import { groupByFacet } from "../../metrics/breakdown.ts";
import type { CommanderLoad } from "../../metrics/commanders.ts";
import type { Shift } from "../../policy/rotation.ts";
import { formatCount, formatMinutes, formatMoment } from "../format.ts";
import { type Html, html, joinHtml } from "../html.ts";
import { incidentTable } from "../incident-table.ts";
import { itemTable } from "../item-table.ts";
import { type Column, listing } from "../listing.ts";
import { framePage, type Page, pageAt, personLink, type SiteFile } from "../page.ts";
import type { Site, SiteRepository } from "../site-model.ts";

/** Rows of each list on a person's page. */
const rowsShown = 100;

/** Who commands now and next, who carries how much, and a page for each owner. */
export function* peoplePages(site: Site): Generator<SiteFile> {
  const itemsOf = groupByFacet(site.items, ({ owners }) => owners);
  const ledBy = groupByFacet(site.incidents, ({ incident }) =>
    incident.commander === null ? [] : [incident.commander],
  );
  yield peoplePage(site, itemsOf);
  for (const name of site.people) yield personPage(site, name, itemsOf.get(name) ?? [], ledBy.get(name) ?? []);
}

function peoplePage(site: Site, itemsOf: ReadonlyMap<string, Site["items"]>): SiteFile {
  const page = pageAt(site, "people/index.html");
  const calendars = site.calendars
    .filter(({ owner }) => owner === null)
    .map(({ path, title }) => html`<a href="${page.root}${path}">${title}</a>`);
  const owners = site.people.map((name) => ownerRow(name, itemsOf.get(name) ?? []));
  const content = html`
    <div class="heading"><h1>People</h1>${calendars.length > 0 && html`<p>iCalendar: ${joinHtml(calendars, ", ")}</p>`}</div>
    ${site.repositories.map((repository) => rotation(page, repository))}<section aria-labelledby="load">
    <h2 id="load">Who carried how much</h2>
    ${commanderLoads(page)}</section>
    ${
      owners.length > 0 &&
      html`
        <section aria-labelledby="owners">
        <h2 id="owners">Owners</h2>
        ${listing(page, ownerColumns, owners, { name: "owners", caption: "Action items by owner" })}</section>
      `
    }`;
  return framePage(page, { title: "People", content });
}

function personPage(site: Site, name: string, items: Site["items"], led: Site["incidents"]): SiteFile {
  const page = pageAt(site, site.addresses.ofPerson(name));
  const open = items.filter(({ isOpen }) => isOpen);
  const more = open.length - rowsShown;
  const closed = formatCount(items.length - open.length, "closed one");
  const calendar = calendarLink(page, name, "Calendar of due dates");
  const content = html`
    <div class="heading">
    <p class="crumb"><a href="${page.root}people/index.html">People</a></p>
    <h1>${name}</h1>
    <p class="muted">${formatCount(open.length, "open action item")}, ${closed}; commanded ${formatCount(led.length, "incident")}.${calendar && html` ${calendar} (iCalendar).`}</p>
    </div>
    <section aria-labelledby="items">
    <h2 id="items">Open action items</h2>
    ${
      open.length > 0
        ? html`
          ${itemTable(page, open.slice(0, rowsShown), "Open action items")}

          ${more > 0 && html`<p class="muted">${formatCount(more, "more open item")}.</p>`}
        `
        : html`<p class="card empty">None.</p>\n`
    }</section>
    ${
      led.length > 0 &&
      html`
        <section aria-labelledby="led">
        <h2 id="led">Commanded</h2>
        ${incidentTable(page, led.slice(0, rowsShown), "Incidents commanded, the latest first")}
        </section>
      `
    }`;
  return framePage(page, { title: name, content });
}

function calendarLink({ site, root }: Page, name: string, text: string): Html | null {
  const calendar = site.calendars.find(({ owner }) => owner === name);
  return calendar ? html`<a href="${root}${calendar.path}">${text}</a>` : null;
}

function rotation(page: Page, { facts, shifts }: SiteRepository): Html | null {
  if (shifts.length === 0) return null;
  const { repository, policy } = facts;
  const { timezone } = policy;
  const columns: readonly Column<Shift>[] = [
    {
      heading: "Who",
      cell: ({ from, to, who }) => [
        who === null ? html`<span class="tag bad">nobody</span>` : (policy.owners.person(who)?.name ?? who),
        from <= page.site.now && page.site.now < to && html` <span class="tag accent">now</span>`,
      ],
    },
    { heading: "From", cell: ({ from }) => formatMoment(from, timezone) },
    { heading: "To", cell: ({ to }) => formatMoment(to, timezone) },
  ];
  return html`
    <section aria-label="Commander rotation${repository && ` of ${repository}`}">
    <h2>Incident Commander${repository && `, ${repository}`}</h2>
    ${listing(page, columns, shifts, { caption: `Who commands when, in ${timezone}` })}<p class="small muted">Times in ${timezone}.</p>
    </section>
  `;
}

/** A commander's load, and how wide its bar is, in percent of the highest. */
interface LoadRow extends CommanderLoad {
  readonly width: number;
}

const loadColumns: readonly Column<LoadRow>[] = [
  {
    heading: "Commander",
    className: "title-cell",
    sort: "text",
    cell: ({ commander, width }, page) =>
      html`${personLink(page, commander)}<div class="bars" aria-hidden="true"><span class="track"><span style="width: ${width}%"></span></span></div>`,
  },
  countColumn("Last 90 days", ({ recent }) => recent),
  countColumn("In all", ({ incidents }) => incidents),
  { ...countColumn("Outside working hours", ({ outsideHours }) => outsideHours), label: "Outside hours" },
  { ...countColumn("Time in command", ({ minutes }) => minutes), cell: ({ minutes }) => formatMinutes(minutes) },
];

function countColumn<Row>(heading: string, countOf: (row: Row) => number): Column<Row> {
  return { heading, className: "number", sort: "number", sortBy: countOf, cell: countOf };
}

function commanderLoads(page: Page): Html {
  const { commanders } = page.site.metrics;
  if (commanders.length === 0) return html`<p class="card empty">No incident names a commander.</p>\n`;
  const most = Math.max(1, ...commanders.map(({ recent }) => recent));
  const rows = commanders
    .slice(0, rowsShown)
    .map((load) => ({ ...load, width: Math.round((load.recent * 100) / most) }));
  return listing(page, loadColumns, rows, { name: "load", caption: "Incidents by commander" });
}

interface OwnerRow {
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
}

function ownerRow(name: string, items: Site["items"]): OwnerRow {
  const open = items.filter(({ isOpen }) => isOpen);
  return {
    name,
    open: open.length,
    overdue: open.filter(({ stage }) => stage === "overdue").length,
    done: items.filter(({ state }) => state === "done").length,
  };
}

const ownerColumns: readonly Column<OwnerRow>[] = [
  { heading: "Owner", className: "title-cell", sort: "text", cell: ({ name }, page) => personLink(page, name) },
  countColumn("Open", ({ open }) => open),
  {
    ...countColumn("Overdue", ({ overdue }) => overdue),
    cell: ({ overdue }) => (overdue > 0 ? html`<span class="tag bad">${overdue}</span>` : overdue),
  },
  countColumn("Done", ({ done }) => done),
  { heading: "Calendar", cell: ({ name }, page) => calendarLink(page, name, "iCalendar") },
];
