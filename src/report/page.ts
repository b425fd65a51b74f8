import { formatDateTime } from "../time/format.ts";
import { timeElement } from "./elements.ts";
import { attribute, type Content, html } from "./html.ts";
import type { Site } from "./site-model.ts";

/** One file of the site; its path is relative to the site's root, with forward slashes. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** A page's place in its site, which its links need. */
export interface Page {
  readonly site: Site;
  readonly path: string;
  /** The path from the page to the site's root: empty, or `../`. */
  readonly root: string;
}

/** What a page shows inside the frame of the site. */
export interface PageContent {
  readonly title: string;
  readonly content: Content;
  /** A script in addition to the one of every page; its path is relative to the root. */
  readonly script?: string;
}

const sections = [
  { path: "index.html", name: "Overview" },
  { path: "incidents/index.html", name: "Incidents" },
  { path: "action-items/index.html", name: "Action items" },
  { path: "runbooks/index.html", name: "Runbooks" },
  { path: "people/index.html", name: "People" },
  { path: "figures.html", name: "Figures" },
  { path: "status/index.html", name: "Status page" },
] as const;

export function pageAt(site: Site, path: string): Page {
  return { site, path, root: "../".repeat(path.split("/").length - 1) };
}

/** Puts the frame of the site around a page's content. */
export function framePage({ site, path, root }: Page, { title, content, script }: PageContent): SiteFile {
  const { unreadable } = site.metrics.records;
  const notice =
    unreadable > 0 &&
    html`<span>${unreadable} unreadable files are in no figure: see <code>incident check</code></span>\n`;
  const links = sections.map(({ path: href, name }) => {
    const current = attribute("aria-current", currentState(href, path));
    return html`<a href="${root}${href}"${current}>${name}</a>\n`;
  });
  const text = html`
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'">
    <meta name="referrer" content="no-referrer">
    <title>${title === site.title ? title : `${title} · ${site.title}`}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${root}assets/site.css">
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="masthead">
    <div>
    <a class="brand" href="${root}index.html">${site.title}</a>
    <nav aria-label="Pages">
    ${links}</nav>
    <form role="search" action="${root}search.html" method="get"><input type="search" name="q" aria-label="Search all records" placeholder="Search"></form>
    </div>
    </header>
    <main id="content">
    ${content}</main>
    <footer class="colophon">
    <span>From the records as of ${timeElement(site.now, formatDateTime(site.now, site.timezone))} (${site.timezone})</span>
    ${notice}<span>Data: <a href="${root}metrics.json">JSON</a>, <a href="${root}metrics.txt">OpenMetrics</a>, CSV of <a href="${root}incidents.csv">incidents</a> and <a href="${root}action-items.csv">action items</a></span>
    </footer>
    <script src="${root}assets/site.js"></script>
    ${script && html`<script src="${root}${script}"></script>\n`}</body>
    </html>
  `;
  return { path, text: text.toString() };
}

/** `page` for the section's own page, `true` for a page in its folder; post-mortems belong to incidents. */
function currentState(section: string, path: string): "page" | "true" | null {
  if (section === path) return "page";
  const folder = path.startsWith("postmortems/") ? "incidents" : path.split("/")[0];
  return section === `${folder}/index.html` ? "true" : null;
}
