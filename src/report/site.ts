import { script, style } from "#report-assets";
import type { Metrics } from "../metrics/metrics.ts";
import { formatPercent } from "../text/count.ts";
import { formatMinutes } from "../time/format.ts";
import { dataFiles } from "./data-files.ts";
import type { Tone } from "./elements.ts";
import { unknownWork } from "./headline.ts";
import { type Html, html } from "./html.ts";
import type { SiteFile } from "./page.ts";
import { postmortemPage, runbookPage } from "./pages/documents.ts";
import { incidentPage } from "./pages/incident.ts";
import { actionItemPages, incidentListPages, runbooksPage } from "./pages/lists.ts";
import { metricsPage } from "./pages/metrics.ts";
import { overviewPage } from "./pages/overview.ts";
import { peoplePages } from "./pages/people.ts";

import { searchPages } from "./pages/search.ts";
import { modelSite, type Site, type SiteInput, type SiteRepository } from "./site-model.ts";
import { statusPages } from "./status/status-page.ts";

/**
 * All files of the site, one at a time, so that ten thousand pages are never in memory together. The same input gives the
 * same files in the same order. Pages load nothing from other hosts, and open from the file system.
 */
export function* renderSite(input: SiteInput): Generator<SiteFile> {
  const site = modelSite(input);
  yield { path: "assets/site.css", text: style };
  yield { path: "assets/site.js", text: script };
  // GitHub Pages would otherwise leave out files whose names begin with an underscore.
  yield { path: ".nojekyll", text: "" };
  yield overviewPage(site);
  yield* incidentListPages(site);
  for (const repository of input.repositories) yield* recordPages(site, repository);
  yield* actionItemPages(site);
  yield runbooksPage(site);
  yield* peoplePages(site);
  yield metricsPage(site);
  yield* searchPages(site);
  yield* statusPages(input);
  yield* dataFiles(site);
  yield* badges(site.metrics);
  for (const { path, text } of input.calendars) yield { path, text };
}

function* recordPages(site: Site, { incidents, catalog, runbooks }: SiteRepository): Generator<SiteFile> {
  for (const incident of incidents) {
    if (incident.record.kind === "incident") yield incidentPage(site, incident);
  }
  for (const postmortem of catalog.postmortems) yield postmortemPage(site, postmortem);
  for (const runbook of runbooks) yield runbookPage(site, runbook);
}

/** Fixed colours, since a badge is shown on other sites; each gives white text a contrast of at least 4.5. */
const colors: Readonly<Record<Tone, string>> = { good: "#1c6b3a", warn: "#8a5300", bad: "#b3261e", plain: "#0b5f6b" };

/** Small pictures for a README: open incidents, time to resolve, overdue action items, post-mortems in time. */
function* badges({ incidents, lately, times, actionItems, postmortems }: Metrics): Generator<SiteFile> {
  const resolve = lately.resolve[0].median ?? times.resolve.median;
  yield badge(
    "incidents",
    "incidents",
    incidents.open === 0 ? "none open" : `${incidents.open} open`,
    incidents.open === 0 ? "good" : "bad",
  );
  yield badge(
    "time-to-resolve",
    "time to resolve",
    resolve === null ? "unknown" : `${formatMinutes(resolve)} median`,
    "plain",
  );
  const { overdue, open } = actionItems;
  yield badge(
    "action-items",
    "action items",
    overdue > 0 ? `${overdue} of ${open} overdue` : `${open} open`,
    overdue > 0 ? "bad" : unknownWork(actionItems).length > 0 ? "warn" : "good",
  );
  const { kept, n, missing, unpublished } = postmortems;
  yield badge(
    "postmortems",
    "post-mortems in time",
    n === 0 ? "none due" : formatPercent(kept, n),
    missing + unpublished > 0 ? "bad" : kept < n ? "warn" : "good",
  );
}

function badge(name: string, label: string, value: string, tone: Tone): SiteFile {
  const [labelLength, valueLength] = [textWidth(label), textWidth(value)];
  const [left, right] = [labelLength + 12, valueLength + 12];
  const width = left + right;
  const content = [
    html`<title>${label}: ${value}</title>`,
    html`<clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath><g clip-path="url(#r)">`,
    html`<rect width="${left}" height="20" fill="#4a4a4a"/>`,
    html`<rect x="${left}" width="${right}" height="20" fill="${colors[tone]}"/></g>`,
    html`<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">`,
    html`${centred(label, left / 2, labelLength)}${centred(value, left + right / 2, valueLength)}</g>`,
  ];
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${label}: ${value}">${content}</svg>\n`;
  return { path: `badges/${name}.svg`, text: svg.toString() };
}

function centred(text: string, x: number, length: number): Html {
  return html`<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}

/** About the width of 11 px Verdana; `textLength` makes the text fit it whatever the font. */
function textWidth(text: string): number {
  const width = (letter: string) => (/[iljt.,:' ]/.test(letter) ? 4 : /[mwMW%]/.test(letter) ? 10 : 7);
  return [...text].reduce((sum, character) => sum + width(character), 0);
}
