import { createHash } from "node:crypto";
import { statusScript, statusStyle, style } from "#report-assets";
import { groupBy } from "../../text/collections.ts";
import { listed } from "../../text/messages.ts";
import { formatDateTime, formatDay, formatMinutes } from "../../time/format.ts";
import { formatInstant, type Instant, MINUTE } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { type Tone, tag } from "../elements.ts";
import { type Html, html, trustedHtml } from "../html.ts";
import { pager, pagesOf } from "../listing.ts";
import type { SiteFile } from "../page.ts";
import type { SiteInput } from "../site-model.ts";
import {
  type Component,
  type ComponentDay,
  type PublicIncident,
  type PublicStatus,
  publicStatus,
  UPTIME_DAYS,
} from "./public-incidents.ts";
import type { PublicMaintenance } from "./public-maintenance.ts";
import { FEED_ENTRIES, isComing, type StatusSite, statusApi, statusFeed } from "./status-feeds.ts";
import { bannerOf, maintenanceWords, nameOf, stateWords } from "./status-words.ts";

const incidentsPerPage = 60;
/** Characters of one update that are shown. */
const longest = 4000;
/** Minutes after which a page no longer claims anything: the workflow that publishes it writes it once an hour. */
const STALE_AFTER = { open: 60, quiet: 180 };
/** From this on a day's bar is of the worse color (minutes). */
const LONG = 30;

/**
 * The status page, its feed and its JSON: a self-contained folder, which can be published alone. Everything in it is made
 * from public updates.
 */
export function* statusPages({ title, now, repositories, url, identity, logo = null }: SiteInput): Generator<SiteFile> {
  const [policy] = repositories.map((repository) => repository.policy);
  const name = policy?.statusPage.title ?? title;
  const address = policy?.statusPage.url ?? (url === null ? null : `${url}status/`);
  const site = { title: name, now, url: address, logo, zone: policy?.timezone ?? "UTC", identity: identity ?? title };
  const status = publicStatus(repositories, now);
  for (const page of pagesOf(status.history, incidentsPerPage, "status/index.html")) {
    const components = page.number === 1 ? status.components : [];
    const paths = page.paths.map((path) => path.slice("status/".length));
    const content = html`
      ${banner(status, site)}${components.length > 0 && componentList(components)}${page.number === 1 && plannedMaintenance(status, site)}<section aria-labelledby="history"><h2 id="history">Incident history</h2>
      ${historyByMonth(page.rows, site)}${pager("", { ...page, paths }, "incident")}</section>
      ${page.number === 1 && pastMaintenance(status, site)}
    `;
    yield { path: page.path, text: plainApostrophes(frame(status, site, content)) };
  }
  yield { path: "status/style.css", text: `${style}\n${statusStyle}` };
  yield statusFeed(status, site);
  yield* statusApi(status, site);
}

/** Words as people wrote them, for searches in the page's source. Every attribute is in double quotes: an apostrophe ends none. */
function plainApostrophes(page: Html): string {
  return page.toString().replaceAll("&#x27;", "'");
}

const scriptHash = createHash("sha256").update(statusScript).digest("base64");

function frame(status: PublicStatus, { title, url, logo }: StatusSite, content: Html): Html {
  const { sentence, isBad } = bannerOf(status);
  const color = isBad ? "%23c2410c" : "%2315803d";
  const icon = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='${color}'/%3E%3C/svg%3E`;
  return html`
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'self' file: 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="description" content="${sentence}">
    <meta property="og:type" content="website">
    <meta property="og:title" content="${title}: status">
    <meta property="og:description" content="${sentence}">
    ${url !== null && html`<meta property="og:url" content="${url}">\n`}<title>${title}: status</title>
    <link rel="icon" href="${logo ?? icon}">
    <link rel="stylesheet" href="style.css">
    <link rel="alternate" type="application/atom+xml" title="${title}: status" href="feed.xml">
    </head>
    <body class="status">
    <header class="masthead"><div><a class="brand${logo === null ? "" : " with-logo"}" href="index.html">${logo !== null && html`<img src="${logo}" alt="" height="28"> `}${title}</a><nav aria-label="Subscribe"><a href="feed.xml" title="New incidents and updates in a feed reader">Subscribe (Atom)</a></nav></div></header>
    <main>
    ${content}</main>
    ${trustedHtml(`<script type="module">${statusScript}</script>\n`)}</body>
    </html>
  `;
}

function banner(status: PublicStatus, { now, zone }: StatusSite): Html {
  const { sentence, isBad, isGood, words } = bannerOf(status);
  const limit = isBad ? STALE_AFTER.open : STALE_AFTER.quiet;
  return html`
    <div class="verdict ${isBad ? "bad" : isGood ? "good" : "neutral"}"><h1>${sentence}</h1>
    ${words !== "" && html`<p class="latest">${words.slice(0, longest)}</p>\n`}<p><span data-age="${limit}">Last updated</span> <time datetime="${formatInstant(now)}" data-made data-local="${zone}">${formatDateTime(now, zone)} ${zone}</time></p></div>
  `;
}

function componentList(components: readonly Component[]): Html {
  const groups = [...groupBy(components, ({ group }) => group ?? "")];
  return html`
    <section aria-labelledby="components"><h2 id="components">Components</h2>
    <div class="card components">
    ${groups.map(([group, own]) => html`<div class="group">${group !== "" && html`<h3>${group}</h3>\n`}${own.map(componentRow)}</div>`)}<ul class="day-legend"><li><i></i>No incident</li><li><i class="short"></i>Less than ${LONG} min</li><li><i class="long"></i>${LONG} min or more</li></ul></div></section>
  `;
}

const stateTones: Readonly<Record<Component["state"], Tone>> = {
  operational: "good",
  unconfirmed: "plain",
  investigating: "bad",
  identified: "bad",
  monitoring: "warn",
  resolved: "good",
  maintenance: "plain",
};

function componentRow({ name, group, state, uptime, days }: Component): Html {
  // Rounded down: 100% only for a service that was never down.
  const percent = (Math.floor(uptime * 100_000) / 1000).toFixed(uptime === 1 ? 0 : 3);
  return html`
    <div class="component">${group === null ? html`<h3>${name}</h3>` : html`<h4>${name}</h4>`}${tag(stateWords[state], stateTones[state])}
    <ol class="days" data-last="${days.at(-1)!.day}" aria-label="${name}, the last ${UPTIME_DAYS} days">${days.map(dayBar)}</ol>
    <div class="scale"><span class="desk">${UPTIME_DAYS} days ago</span><span class="phone">30 days ago</span><span>${percent}% without an incident</span><span>Today</span></div></div>
  `;
}

/**
 * A day's text is there for people who hover, focus or listen; days without an incident are no stops for the keyboard, and get
 * their texts from the script: ninety for each component would be most of the page.
 */
function dayBar({ day, minutes, anchor }: ComponentDay): Html {
  if (anchor === null || minutes === 0) return html`<li></li>`;
  const text = `${formatDay(day)}: ${formatMinutes(Math.max(1, Math.round(minutes)))} with an incident`;
  return html`<li class="${minutes < LONG ? "short" : "long"}"><a href="#${anchor}" aria-label="${text}"></a><span aria-hidden="true">${text}</span></li>`;
}

/** What is to come or under way; nothing where there is none. */
function plannedMaintenance({ maintenance }: PublicStatus, { zone }: StatusSite): Html | null {
  const coming = maintenance.filter(isComing).toReversed();
  if (coming.length === 0) return null;
  return html`
    <section aria-labelledby="maintenance"><h2 id="maintenance">Planned maintenance</h2>
    ${coming.map((one) => maintenanceCard(one, zone))}</section>
  `;
}

/** Maintenance that is over: as much of it as the feed links to. */
function pastMaintenance({ maintenance }: PublicStatus, { zone }: StatusSite): Html | null {
  const past = maintenance.slice(0, FEED_ENTRIES).filter((one) => !isComing(one));
  if (past.length === 0) return null;
  return html`
    <section aria-labelledby="past-maintenance"><h2 id="past-maintenance">Past maintenance</h2>
    ${past.map((one) => maintenanceCard(one, zone))}</section>
  `;
}

function maintenanceCard(
  { anchor, title, components, from, to, status, updates }: PublicMaintenance,
  zone: string,
): Html {
  return html`
    <article class="card public" id="${anchor}">
    <div class="section-head"><h3>${title}</h3>${tag(maintenanceWords[status], "plain")}</div>
    <p class="muted small">${timeOf(from, zone)} to ${timeOf(to, zone)}${components.length > 0 && html`: ${listed(components)}`}</p>
    ${
      updates.length > 0 &&
      html`<ol class="updates">${updates.map(
        ({ at, note }) =>
          html`<li><span>${note.slice(0, longest)}</span> <span class="muted small">${timeOf(at, zone)}</span></li>`,
      )}</ol>\n`
    }</article>
  `;
}

function historyByMonth(incidents: readonly PublicIncident[], site: StatusSite): Html {
  if (incidents.length === 0) return html`<p class="card empty">No incident was published.</p>\n`;
  const months = [...groupBy(incidents, ({ start }) => localDate(start, site.zone).slice(0, 7))];
  return html`${months.map(
    ([month, own]) => html`
    <h3>${monthName(month)}</h3>
    ${own.map((incident) => publicIncident(incident, site))}`,
  )}`;
}

/** `May 2026` */
function monthName(month: string): string {
  return new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

function publicIncident(incident: PublicIncident, { now, zone }: StatusSite): Html {
  const { anchor, services, start, end, status, updates } = incident;
  const duration = formatMinutes(((end ?? now) - start) / MINUTE);
  return html`
    <article class="card public" id="${anchor}">
    <div class="section-head"><h4>${nameOf(services)}</h4>${tag(stateWords[status], stateTones[status])}</div>
    <p class="muted small">${timeOf(start, zone)}, ${end === null ? `for ${duration} so far` : `lasted ${duration}`}</p>
    <ol class="updates">${updates.map(
      (update) =>
        html`<li><strong>${stateWords[update.status]}</strong> <span>${update.text.slice(0, longest)}</span> <span class="muted small">${timeOf(update.at, zone)}</span></li>`,
    )}</ol>
    </article>
  `;
}

function timeOf(at: Instant, zone: string): Html {
  return html`<time datetime="${formatInstant(at)}" data-local="${zone}">${formatDateTime(at, zone)} ${zone}</time>`;
}
