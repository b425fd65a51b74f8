import type { CommanderLoad } from "../../metrics/commanders.ts";
import type { Shift } from "../../policy/rotation.ts";
import { groupByEach } from "../../text/collections.ts";
import { formatCount } from "../../text/count.ts";
import { formatDateTime, formatMinutes } from "../../time/format.ts";
import { personLink, section, tag } from "../elements.ts";
import { type Html, html, joinHtml } from "../html.ts";
import { incidentTable } from "../incident-table.ts";
import { itemTable } from "../item-table.ts";
import { type Column, column, listing, numberColumn } from "../listing.ts";
import { framePage, type Page, pageAt, type SiteFile } from "../page.ts";
import type { Site, SiteRepository } from "../site-model.ts";

/** Rows of each list on a person's page. */
const rowsShown = 100;

/** Who commands now and next, how the load is shared, and a page for each owner. */
export function* peoplePages(site: Site): Generator<SiteFile> {
  const itemsOf = groupByEach(site.items, ({ owners }) => owners);
  const ledBy = groupByEach(site.incidents, ({ commander }) => (commander === null ? [] : [commander]));
  yield peoplePage(site, itemsOf);
  for (const name of site.people) yield personPage(site, name, itemsOf.get(name) ?? [], ledBy.get(name) ?? []);
}

function peoplePage(site: Site, itemsOf: ReadonlyMap<string, Site["items"]>): SiteFile {
  const page = pageAt(site, "people/index.html");
  const calendars = site.calendars
    .filter(({ owner }) => owner === null)
    .map(({ path, title }) => html`<a href="${page.root}${path}">${title}</a>`);
  const owners = site.people.map((name) => ownerRow(name, itemsOf.get(name) ?? []));
  const ownerTable = listing(page, ownerColumns, owners, { name: "owners", caption: "Action items by owner" });
  const feeds = calendars.length > 0 && html`<p>iCalendar: ${joinHtml(calendars, ", ")}</p>`;
  const content = [
    html`<div class="heading"><h1>People</h1>${feeds}</div>\n`,
    site.repositories.map((repository) => rotation(page, repository)),
    section("load", "Who carried how much", commanderLoads(page)),
    owners.length > 0 && section("owners", "Owners", ownerTable),
  ];
  return framePage(page, { title: "People", content });
}

function personPage(site: Site, name: string, items: Site["items"], led: Site["incidents"]): SiteFile {
  const page = pageAt(site, site.addresses.ofPerson(name));
  const open = items.filter(({ isOpen }) => isOpen);
  const more = formatCount(open.length - rowsShown, "more open item");
  const closed = formatCount(items.length - open.length, "closed one");
  const calendar = calendarLink(page, name, "Calendar of due dates");
  const openItems =
    open.length === 0
      ? html`<p class="card empty">None.</p>\n`
      : html`
        ${itemTable(page, open.slice(0, rowsShown), "Open action items")}
        ${open.length > rowsShown && html`<p class="muted">${more}.</p>`}
      `;
  const commanded = incidentTable(page, led.slice(0, rowsShown), "Incidents commanded, the latest first");
  const content = html`
    <div class="heading">
    <p class="crumb"><a href="${page.root}people/index.html">People</a></p>
    <h1>${name}</h1>
    <p class="muted">${formatCount(open.length, "open action item")}, ${closed}; commanded ${formatCount(led.length, "incident")}.${calendar && html` ${calendar} (iCalendar).`}</p>
    </div>
    ${section("items", "Open action items", openItems)}${led.length > 0 && section("led", "Commanded", commanded)}`;
  return framePage(page, { title: name, content });
}

function calendarLink({ site, root }: Page, name: string, text: string): Html | null {
  const calendar = site.calendars.find(({ owner }) => owner === name);
  return calendar ? html`<a href="${root}${calendar.path}">${text}</a>` : null;
}

function rotation(page: Page, { repository, policy, shifts }: SiteRepository): Html | null {
  if (shifts.length === 0) return null;
  const { timezone } = policy;
  const { now } = page.site;
  const nameOf = (who: string) => policy.owners.person(who)?.name ?? who;
  const columns: readonly Column<Shift>[] = [
    column("Who", ({ from, to, who }) => [
      who === null ? tag("nobody", "bad") : nameOf(who),
      from <= now && now < to && [" ", tag("now", "accent")],
    ]),
    column("From", ({ from }) => formatDateTime(from, timezone)),
    column("To", ({ to }) => formatDateTime(to, timezone)),
  ];
  return html`
    <section aria-label="Commander rotation${repository && ` of ${repository}`}">
    <h2>Incident Commander${repository && `, ${repository}`}</h2>
    ${listing(page, columns, shifts, { caption: `Who commands when, in ${timezone}` })}<p class="small muted">Times in ${timezone}.</p>
    </section>
  `;
}

function commanderLoads(page: Page): Html {
  const { commanders } = page.site.metrics;
  if (commanders.length === 0) return html`<p class="card empty">No incident names a commander.</p>\n`;
  const most = Math.max(1, ...commanders.map(({ recent }) => recent));
  const bar = (n: number) =>
    html`<div class="bars" aria-hidden="true"><span class="track"><span style="width: ${Math.round((n * 100) / most)}%"></span></span></div>`;
  const columns: readonly Column<CommanderLoad>[] = [
    column("Commander", ({ commander, recent }) => [personLink(page, commander), bar(recent)], {
      className: "title-cell",
      sort: "text",
    }),
    numberColumn("Last 90 days", ({ recent }) => recent),
    numberColumn("In all", ({ incidents }) => incidents),
    { ...numberColumn("Outside working hours", ({ outsideHours }) => outsideHours), label: "Outside hours" },
    numberColumn(
      "Time in command",
      ({ minutes }) => minutes,
      ({ minutes }) => formatMinutes(minutes),
    ),
  ];
  return listing(page, columns, commanders.slice(0, rowsShown), { name: "load", caption: "Incidents by commander" });
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
  column("Owner", ({ name }, page) => personLink(page, name), { className: "title-cell", sort: "text" }),
  numberColumn("Open", ({ open }) => open),
  numberColumn(
    "Overdue",
    ({ overdue }) => overdue,
    ({ overdue }) => (overdue > 0 ? tag(String(overdue), "bad") : overdue),
  ),
  numberColumn("Done", ({ done }) => done),
  column("Calendar", ({ name }, page) => calendarLink(page, name, "iCalendar")),
];
