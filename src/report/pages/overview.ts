import type { Metrics } from "../../metrics/metrics.ts";
import { formatCount, formatNumber, formatPercent } from "../../text/count.ts";
import { formatMinutes } from "../../time/format.ts";
import { section, type Tone, tag } from "../elements.ts";
import { compareDurations, excusedInReport, headlineOf, unknownWork } from "../headline.ts";
import { type Html, html } from "../html.ts";
import { incidentTable } from "../incident-table.ts";
import { nextSteps } from "../next-steps.ts";
import { overviewPlots } from "../overview-plots.ts";
import { framePage, type Page, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";
import { bars } from "./metrics.ts";

/** How we are doing in ten seconds, what to do next in a minute. */
export function overviewPage(site: Site): SiteFile {
  const page = pageAt(site, "index.html");
  const { metrics, incidents } = site;
  const { tone, title, text } = headlineOf(metrics);
  const excused = excusedInReport(site.repositories);
  const tiles = [resolveTile(metrics), incidentsTile(metrics), itemsTile(metrics), postmortemsTile(metrics)];
  const heading = html`
    <div class="verdict ${tone}">
    <h1>${title}</h1>
    <p>${text}</p>
    ${excused && html`<p class="small">${excused}</p>`}
    </div>
    <ul class="tiles" aria-label="In brief">
    ${tiles.map((tile) => renderTile(page, tile))}</ul>
  `;
  const content = [
    heading,
    section("next", "What to do next", stepList(page)),
    trends(metrics),
    incidents.length > 0 && latestIncidents(page),
  ];
  return framePage(page, { title: site.title, content });
}

function stepList({ site, root }: Page): Html {
  const steps = nextSteps(site).map(({ kind, tone, title, href, detail }) => {
    const what = html`<a href="${root}${href}">${title}</a>${detail && html`<span class="small muted">${detail}</span>`}`;
    return html`<li><span>${tag(kind, tone)}</span><span class="what">${what}</span></li>\n`;
  });
  return steps.length > 0
    ? html`<ul class="steps">\n${steps}</ul>\n`
    : html`<p class="card empty">Nothing to do.</p>\n`;
}

function trends(metrics: Metrics): Html | null {
  const plots = overviewPlots(metrics);
  if (plots.length === 0) return null;
  const causes = metrics.causes.length > 0 && frequentCauses(metrics);
  return section("trends", "Where it is going", html`<div class="columns">\n${plots}${causes}</div>\n`);
}

function frequentCauses({ causes, causesUnknown }: Metrics): Html {
  const unknown = causesUnknown > 0 && `; ${formatCount(causesUnknown, "incident")} recorded none`;
  return html`
    <div class="card plot"><div><h3>Causes</h3><span class="small muted">How often incidents recorded each${unknown}.</span></div>
    ${bars(causes.slice(0, 6))}</div>
  `;
}

function latestIncidents(page: Page): Html {
  const { incidents, metrics } = page.site;
  const standalone = standaloneNote(metrics.records.standalonePostmortems);
  return html`
    <section aria-labelledby="latest">
    <div class="section-head"><h2 id="latest">Latest incidents</h2><a href="incidents/index.html">All incidents</a></div>
    ${incidentTable(page, incidents.slice(0, 5), "The latest incidents")}${standalone && html`<p class="small muted">${standalone}</p>`}
    </section>
  `;
}

function standaloneNote(n: number): string | null {
  if (n === 0) return null;
  return n === 1
    ? "One post-mortem has no incident record and counts as an incident, by what it says itself."
    : `${formatNumber(n)} post-mortems have no incident record and count as incidents, by what they say themselves.`;
}

/** One number at the top of the page, with what it means and where to read more. */
interface Tile {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
  readonly tone: Tone;
  readonly path: string;
}

function renderTile({ root }: Page, { label, value, unit, note, tone, path }: Tile): Html {
  const number = html`<span class="value is-${tone}">${value} <small>${unit}</small></span>`;
  return html`<li><a class="tile card" href="${root}${path}"><span class="label">${label}</span> ${number} <span class="note">${note}</span></a></li>\n`;
}

function resolveTile({ lately, times }: Metrics): Tile {
  const [now, before] = lately.resolve;
  const recent = now.n > 0;
  const { n, median, p90 } = recent ? now : times.resolve;
  const trend = compareDurations(now, before);
  const past = before.median === null ? "" : `; ${formatMinutes(before.median)} before`;
  return {
    label: "Time to resolve, median",
    value: median === null ? "–" : formatMinutes(median),
    unit: recent ? `in ${lately.days} days` : "of all time",
    note: n === 0 ? "Nothing resolved yet" : `p90 ${formatMinutes(p90!)}, n = ${formatNumber(n)}${recent ? past : ""}`,
    tone: trend === "faster" ? "good" : trend === "slower" ? "bad" : "plain",
    path: "figures.html#times",
  };
}

function incidentsTile({ lately }: Metrics): Tile {
  const [now, before] = lately.incidents;
  const [repeated] = lately.repeated;
  return {
    label: "Incidents",
    value: formatNumber(now),
    unit: `in ${lately.days} days`,
    note: `${formatNumber(before)} before; ${repeated === 0 ? "none came back" : `${formatNumber(repeated)} came back`}`,
    tone: repeated > 0 ? "warn" : "plain",
    path: "incidents/index.html",
  };
}

function itemsTile({ actionItems }: Metrics): Tile {
  const { open, overdue, completion } = actionItems;
  const unknown = unknownWork(actionItems);
  return {
    label: "Action items overdue",
    value: formatNumber(overdue),
    unit: `of ${formatNumber(open)} open`,
    note:
      unknown.length > 0
        ? unknown.join(", ")
        : completion.n === 0
          ? "No completed items yet"
          : `${formatPercent(completion.onTime, completion.n)} done on time, n = ${formatNumber(completion.n)}`,
    tone: overdue > 0 ? "bad" : unknown.length > 0 ? "warn" : "good",
    path: "action-items/index.html",
  };
}

function postmortemsTile({ postmortems: { n, kept, late, missing, unpublished } }: Metrics): Tile {
  return {
    label: "Post-mortems in time",
    value: formatPercent(kept, n),
    unit: n === 0 ? "" : `n = ${formatNumber(n)}`,
    note: n === 0 ? "None was due yet" : `${formatNumber(late)} late, ${formatNumber(missing)} missing`,
    tone: n === 0 ? "plain" : missing + unpublished > 0 ? "bad" : late > 0 ? "warn" : "good",
    path: "figures.html#post-mortems",
  };
}
