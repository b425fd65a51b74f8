import { style } from "#report-assets";
import type { MeasuredRepository } from "../metrics/measured-repository.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import type { IncidentStatus } from "../records/model.ts";
import { compareText, groupByEach } from "../text/collections.ts";
import { listed } from "../text/messages.ts";
import { firstFree } from "../text/slug.ts";
import { formatDateTime, formatDay, formatMinutes } from "../time/format.ts";
import { DAY, formatInstant, type Instant, MINUTE } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { tag } from "./elements.ts";
import { type Html, html } from "./html.ts";
import { pager, pagesOf } from "./listing.ts";
import type { SiteFile } from "./page.ts";
import type { SiteInput } from "./site-model.ts";

const incidentsPerPage = 60;
/** Entries of the feed: readers look for what is new. */
const feedEntries = 50;
/** Characters of one update that are shown. */
const longest = 4000;

/**
 * The status page and its feed: a self-contained folder, which can be published alone. Everything in it is
 * made from public updates.
 */
export function* statusPages({ title, now, repositories, url }: SiteInput): Generator<SiteFile> {
  const history = publicHistory(repositories);
  const site = { title, now, url, zone: repositories[0]?.policy.timezone ?? "UTC" };
  const banner = summaryBanner(history, site);
  for (const page of pagesOf(history, incidentsPerPage, "status/index.html")) {
    const services = page.number === 1 ? measureUptime(history, now) : [];
    const incidents = page.rows.map((incident) => publicIncident(incident, site));
    const none = html`<p class="card empty">No incident was published.</p>\n`;
    const paths = page.paths.map((path) => path.slice("status/".length));
    const content = html`
      ${banner}${services.length > 0 && uptimes(services)}<section aria-labelledby="history"><h2 id="history">Incidents</h2>
      ${incidents.length > 0 ? incidents : none}${pager("", { ...page, paths }, "incident")}</section>
    `;
    yield { path: page.path, text: frame(title, content).toString() };
  }
  yield { path: "status/style.css", text: style };
  yield { path: "status/feed.xml", text: feed(history.slice(0, feedEntries), site) };
}

interface StatusSite extends Pick<SiteInput, "title" | "now" | "url"> {
  readonly zone: string;
}

function frame(title: string, content: Html): Html {
  return html`
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file: 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <title>${title}: status</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="style.css">
    <link rel="alternate" type="application/atom+xml" title="${title}: status" href="feed.xml">
    </head>
    <body class="status">
    <header class="masthead"><div><a class="brand" href="index.html">${title}</a><nav aria-label="Feeds"><a href="feed.xml">Atom feed</a></nav></div></header>
    <main>
    ${content}</main>
    </body>
    </html>
  `;
}

function summaryBanner(history: readonly PublicIncident[], { now, zone }: StatusSite): Html {
  const open = history.filter(({ end }) => end === null);
  return html`
    <div class="verdict ${open.length === 0 ? "good" : "bad"}"><h1>${summarize(open)}</h1><p>As of <time datetime="${formatInstant(now)}">${formatDateTime(now, zone)}</time> (${zone})</p></div>
  `;
}

function summarize(open: readonly PublicIncident[]): string {
  if (open.length === 0) return "All systems are operating normally";
  const services = [...new Set(open.flatMap((incident) => incident.services))];
  const activities = {
    investigating: "investigating",
    identified: "mending",
    monitoring: "monitoring",
    resolved: "monitoring",
  };
  return `We are ${activities[open[0]!.status]} ${services.length === 0 ? "an incident" : `an incident with ${listed(services)}`}`;
}

function uptimes(services: readonly ServiceUptime[]): Html {
  return html`
    <section aria-labelledby="uptime"><h2 id="uptime">Uptime, last ${UPTIME_DAYS} days</h2>
    <div class="card uptimes">
    ${services.map(uptimeOf)}</div></section>
  `;
}

function uptimeOf({ service, uptime, isDown, days }: ServiceUptime): Html {
  // Rounded down: 100% only for a service that was never down.
  const percent = (Math.floor(uptime * 100_000) / 1000).toFixed(uptime === 1 ? 0 : 3);
  const bars = days.map((minutes) => html`<i class="${minutes === 0 ? "up" : minutes < 30 ? "short" : "long"}"></i>`);
  const bad = days.filter((minutes) => minutes > 0).length;
  return html`
    <div class="uptime"><h3>${service} ${isDown && tag("incident", "bad")}</h3><span class="number">${percent}%</span>
    <div class="days" role="img" aria-label="Days with an incident in the last ${UPTIME_DAYS}: ${bad}">${bars}</div></div>
  `;
}

function publicIncident(incident: PublicIncident, { now, zone }: StatusSite): Html {
  const { anchor, services, start, end, status, updates } = incident;
  const duration = formatMinutes(((end ?? now) - start) / MINUTE);
  const state = end === null ? tag(status, "bad") : tag("resolved", "good");
  return html`
    <article class="card public" id="${anchor}">
    <div class="section-head"><h3>${nameOf(services)}</h3>${state}</div>
    <p class="muted small"><time datetime="${formatInstant(start)}">${formatDay(localDate(start, zone))}</time>, ${end === null ? `for ${duration} so far` : duration}</p>
    <ol class="updates">${updates.map((update) => {
      const time = html`<time class="muted small" datetime="${formatInstant(update.at)}">${formatDateTime(update.at, zone)}</time>`;
      return html`<li><strong>${update.status}</strong> <span>${update.text.slice(0, longest)}</span> ${time}</li>`;
    })}</ol>
    </article>
  `;
}

function nameOf(services: readonly string[]): string {
  return services.length === 0 ? "Incident" : `Incident with ${listed(services)}`;
}

function feed(history: readonly PublicIncident[], { title, now, url, zone }: StatusSite): string {
  const latest = history.flatMap(({ updates }) => updates[0]?.at ?? []);
  const base = url === null ? "" : `${url}status/`;
  const id = `tag:incident-as-code,2026:${encodeURIComponent(title)}`;
  const entries = history.map(({ anchor, services, start, status, updates }) => {
    const text = updates.map(
      (update) => `${formatDateTime(update.at, zone)} ${zone}, ${update.status}: ${update.text}`,
    );
    return html`
      <entry>
      <id>${id}/${anchor}</id>
      <title>${nameOf(services)}: ${status}</title>
      <published>${formatInstant(start)}</published>
      <updated>${formatInstant(updates[0]!.at)}</updated>
      <link rel="alternate" type="text/html" href="${base}index.html#${anchor}"/>
      <content type="text">${text.join("\n\n")}</content>
      </entry>
    `;
  });
  const xml = html`
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
    <id>${id}</id>
    <title>${title}: status</title>
    <updated>${formatInstant(latest.length === 0 ? now : Math.max(...latest))}</updated>
    <author><name>${title}: status</name></author>
    <link rel="self" type="application/atom+xml" href="${base}feed.xml"/>
    <link rel="alternate" type="text/html" href="${base}index.html"/>
    ${entries}</feed>
  `;
  return withoutForbidden(xml.toString());
}

/** XML 1.0 has no place for control characters and halves of surrogate pairs, not even escaped. */
function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

/** A public update, word for word. */
interface PublicUpdate {
  readonly at: Instant;
  readonly status: IncidentStatus;
  readonly text: string;
}

/**
 * What the public may know of an incident: which services, from when to when, and the updates that were made public. Its
 * title, id, severity, people, causes and internal notes are not in here, so nothing made from it can contain them.
 */
interface PublicIncident {
  /** The time of its first public update, `20260529T041500Z`; numbered where two share it. */
  readonly anchor: string;
  readonly services: readonly string[];
  readonly start: Instant;
  /** Null while it is open. */
  readonly end: Instant | null;
  readonly status: IncidentStatus;
  /** The latest first. */
  readonly updates: readonly PublicUpdate[];
}

/** Every incident with a public update, the latest first. */
export function publicHistory(repositories: readonly MeasuredRepository[]): PublicIncident[] {
  const known = repositories.flatMap(({ incidents }) => incidents.flatMap(({ assessed }) => publish(assessed) ?? []));
  const taken = new Set<string>();
  return known
    .sort((a, b) => b.start - a.start || compareText(a.anchor, b.anchor))
    .map((incident) => {
      const anchor = firstFree(incident.anchor, (name) => taken.has(name));
      taken.add(anchor);
      return { ...incident, anchor };
    });
}

function publish({ record, startedAt: start, resolvedAt, isResolved }: IncidentAssessment): PublicIncident | null {
  if (record.kind !== "incident") return null;
  const entries = record.timeline
    .flatMap(({ at, note, audience, status }) => (at && audience === "public" ? { at: at.value, note, status } : []))
    .sort((a, b) => a.at - b.at);
  const first = entries[0];
  if (!first || start === null) return null;
  const end = resolvedAt ?? (isResolved ? entries.at(-1)!.at : null);
  let status: IncidentStatus = "investigating";
  const updates = entries.map((entry): PublicUpdate => {
    status = entry.status?.value ?? status;
    return { at: entry.at, status, text: entry.note?.value ?? "" };
  });
  return {
    anchor: formatInstant(first.at).replace(/[-:]/g, ""),
    services: record.services.map(({ value }) => value),
    start: Math.min(start, first.at),
    end: end === null ? null : Math.max(end, first.at),
    status: end === null ? status : "resolved",
    updates: updates.reverse(),
  };
}

/** Days that uptime is counted over. */
const UPTIME_DAYS = 90;

interface ServiceUptime {
  readonly service: string;
  /** The part of the time without a public incident of the service, 0 to 1. */
  readonly uptime: number;
  readonly isDown: boolean;
  /** One entry a day, the oldest first: minutes of public incidents on it. */
  readonly days: readonly number[];
}

/** Uptime of each service that ever had a public incident: incidents at the same time count once. */
export function measureUptime(history: readonly PublicIncident[], now: Instant): ServiceUptime[] {
  const begin = now - UPTIME_DAYS * DAY;
  const byService = groupByEach(history, ({ services }) => new Set(services));
  return [...byService]
    .sort(([a], [b]) => compareText(a, b))
    .map(([service, incidents]) => {
      const down = union(incidents.map(({ start, end }) => [start, end ?? now]));
      const lost = (from: number, to: number) =>
        down.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
      const minutesOn = (day: number) => lost(begin + day * DAY, begin + (day + 1) * DAY) / MINUTE;
      return {
        service,
        uptime: 1 - lost(begin, now) / (now - begin),
        isDown: incidents.some(({ end }) => end === null),
        days: Array.from({ length: UPTIME_DAYS }, (_, day) => minutesOn(day)),
      };
    });
}

function union(spans: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
